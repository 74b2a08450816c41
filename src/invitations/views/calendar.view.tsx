import type { ChromeProps } from '../../access/page-chrome.js';
import { dateAt } from '../../calendar/domain/zones.js';
import type { RosterDepartment } from '../../organizations/domain/roster.js';
import type { FieldProblem } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { CalendarFeeds } from '../calendar-feeds.service.js';
import { calendarTexts } from './calendar-texts.js';

interface CalendarPageProps {
  readonly frame: ChromeProps;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly feeds: Awaited<ReturnType<CalendarFeeds['list']>>;
  readonly departments: readonly RosterDepartment[];
  /** Of the subscription that was just made. */
  readonly address: string | null;
  readonly problems: readonly FieldProblem[];
}

/** Subscriptions: the one just made with its address, a new one, those there are; and a file to take away. */
export function CalendarPage(props: CalendarPageProps) {
  const { frame, zone, feeds, departments, address, problems } = props;
  const { locale } = frame;
  const texts = calendarTexts[locale];
  const choices = [
    { value: 'own', label: texts.own },
    { value: 'year', label: texts.year },
    ...departments.map(({ id, name }) => ({ value: id, label: texts.department(name) })),
  ];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {address !== null && (
          <Flash tone="done">
            <p>
              <strong>{texts.made}</strong>
            </p>
            <p>
              <code>{address}</code>
            </p>
            <p>{texts.once}</p>
            <p>
              <a href={address.replace(/^https?:/, 'webcal:')}>{texts.open}</a>
            </p>
          </Flash>
        )}
        <section class="stack" aria-labelledby="make">
          <h2 id="make" class="section">
            {texts.make}
          </h2>
          <form class="stack" method="post" action="/calendar">
            <input type="hidden" name="act" value={newId()} />
            <SelectField
              name="calendar"
              label={texts.which}
              choices={choices}
              error={errorOf(problems, 'department', locale) ?? errorOf(problems, 'scope', locale)}
            />
            <div>
              <Button>{texts.submit}</Button>
            </div>
          </form>
        </section>
        <section class="stack" aria-labelledby="yours">
          <h2 id="yours" class="section">
            {texts.yours}
          </h2>
          {feeds.length === 0 ? (
            <p class="muted">{texts.none}</p>
          ) : (
            <>
              <ul class="plain-list stack">
                {feeds.map(({ id, scope, department, madeAt }) => (
                  <li key={id} class="row">
                    <span>
                      {texts.scopes[scope]} {department}{' '}
                      <span class="muted">{texts.since(formatDate(dateAt(madeAt, zone), locale))}</span>
                    </span>
                    <form method="post" action={`/calendar/${id}/end`}>
                      <Button kind="quiet">{texts.end}</Button>
                    </form>
                  </li>
                ))}
              </ul>
              <p class="muted small">{texts.ending}</p>
            </>
          )}
        </section>
        <section class="stack" aria-labelledby="download">
          <h2 id="download" class="section">
            {texts.download}
          </h2>
          <p>{texts.downloadHint}</p>
          <div>
            <LinkButton href="/calendar/download" kind="quiet">
              {texts.downloadLink}
            </LinkButton>
          </div>
        </section>
      </div>
    </Layout>
  );
}

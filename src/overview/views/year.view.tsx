import { Fragment } from 'preact';
import type { ChromeProps } from '../../access/page-chrome.js';
import type { Viewer } from '../../access/viewer.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { placeOfZone } from '../../cycles/domain/time-words.js';
import { has } from '../../organizations/domain/rights.js';
import type { Role } from '../../organizations/domain/roles.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { capital } from '../domain/capital.js';
import { EVERYBODY, type YearMails } from '../year-mails.service.js';
import type { Year } from '../year.service.js';
import { MailCalendar } from './mail-calendar.js';
import { mailTexts } from './mail-texts.js';
import { sessionNewTexts } from './session-new-texts.js';
import { YearDaysOff } from './year-days-off.js';
import { YearPicture } from './year-picture.js';
import { YearSessions } from './year-sessions.js';
import { yearTexts } from './year-texts.js';

export function NoYearPage({ frame, plannable }: NoYearProps) {
  const texts = yearTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} />
      <EmptyState title={texts.emptyTitle}>
        {texts.empty} <a href="/rhythm">{texts.rhythm}</a>
        {plannable.map((year) => (
          <Fragment key={year}>
            {' · '}
            <a href={`/year/plan/${year}`}>{texts.plan(String(year))}</a>
          </Fragment>
        ))}
      </EmptyState>
    </Layout>
  );
}

interface NoYearProps {
  readonly frame: ChromeProps;
  /** The years that the viewer may begin with; none where others do. */
  readonly plannable: readonly number[];
}

/** Who plans years. */
export function mayPlan(roles: readonly Role[]): boolean {
  return roles.includes('planner') || roles.includes('admin');
}

/** The way to the year after the last that is kept. */
function PlanNext({ year: { cycles }, locale }: { readonly year: Year; readonly locale: Locale }) {
  const last = cycles.at(-1);
  if (!last) return null;
  const next = last.year + 1;
  const name = periodWords({ ...last, kind: 'year', number: 1 }, locale);
  return (
    <>
      {' · '}
      <a href={`/year/plan/${next}`}>
        {yearTexts[locale].plan(name.replace(String(last.year), String(next)))}
      </a>
    </>
  );
}

interface YearPageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly year: Year;
  readonly mails: YearMails;
}

export function YearPage({ frame, viewer, year, mails }: YearPageProps) {
  const { locale } = viewer;
  const texts = yearTexts[locale];
  const { cycle } = year;
  const period = { ...cycle, kind: 'year' as const, number: 1 };
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.title}
        title={capital(periodWords(period, locale))}
        lead={texts.lead(formatDate(cycle.startsOn, locale), formatDate(cycle.endsOn, locale))}
        actions={<Cycles year={year} viewer={viewer} person={mails.personId} />}
      />
      <div class="stack">
        <YearPicture year={year} locale={locale} />
        {year.sessions.length === 0 ? (
          <EmptyState title={texts.noSessions} />
        ) : (
          <YearSessions year={year} reader={viewer} />
        )}
        <p>
          <a href="/calendar">{texts.calendar}</a> · <a href="/rhythm">{texts.rhythm}</a>
          {has('add-sessions', viewer) && (
            <>
              {' · '}
              <a href="/year/sessions/new">{sessionNewTexts[locale].title}</a>
            </>
          )}
          {mayPlan(viewer.roles) && <PlanNext year={year} locale={locale} />}
        </p>
        <YearDaysOff year={year} locale={locale} />
        <WhoseMails viewer={viewer} year={year} mails={mails} />
      </div>
    </Layout>
  );
}

interface CyclesProps {
  readonly year: Year;
  readonly viewer: Viewer;
  /** Whose mails stay chosen. */
  readonly person: string | null;
}

function Cycles({ year: { cycle, cycles }, viewer, person }: CyclesProps) {
  if (cycles.length < 2) return null;
  const kept = person === viewer.personId ? '' : `&person=${person ?? EVERYBODY}`;
  return (
    <nav class="switch" aria-label={yearTexts[viewer.locale].cycles}>
      {cycles.map(({ year, ...rest }) => (
        <a
          key={year}
          href={`/year?cycle=${year}${kept}`}
          aria-current={year === cycle.year ? 'page' : undefined}
        >
          {periodWords({ ...rest, kind: 'year', number: 1 }, viewer.locale)}
        </a>
      ))}
    </nav>
  );
}

function WhoseMails({ viewer, year, mails }: Omit<YearPageProps, 'frame'>) {
  const { locale } = viewer;
  const texts = mailTexts[locale];
  const { personId, choices, months, roster } = mails;
  const mine = personId === viewer.personId;
  const name = personId === null ? null : (roster.people.get(personId)?.name ?? '');
  const zone = mine ? viewer.zone : year.zone;
  return (
    <section class="section stack" id="mails" aria-labelledby="mails-title">
      <h2 id="mails-title">{name === null ? texts.everybody : mine ? texts.mine : texts.whose(name)}</h2>
      <p class="muted">
        {personId === null ? texts.leadAll : texts.lead} {texts.zone(placeOfZone(zone))}
      </p>
      {choices.length > 0 && (
        <form class="filters" method="get" action="/year#mails">
          <input type="hidden" name="cycle" value={year.cycle.year} />
          <SelectField
            name="person"
            label={texts.choose}
            value={personId ?? EVERYBODY}
            choices={[
              { value: EVERYBODY, label: texts.all },
              ...choices.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
          <Button kind="quiet">{texts.show}</Button>
        </form>
      )}
      <MailCalendar
        months={months}
        facts={{ ...mails, locale, together: personId === null }}
        linked={choices.length > 0}
        today={year.today}
      />
    </section>
  );
}

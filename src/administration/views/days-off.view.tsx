import type { ChromeProps } from '../../access/page-chrome.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { DaysOffList } from '../../overview/days-off-list.js';
import { YearDays } from '../../overview/year-days.js';
import { MonthLabel, Weekdays } from '../../overview/year-labels.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { DaysOff } from '../days-off.service.js';
import { Closures } from './closures.js';
import { Behind } from './consequences.js';
import { daysOffTexts } from './days-off-texts.js';
import { placeName } from './place-names.js';
import type { SentForm } from './sent-form.js';

const HERE = '/administration/days-off';
export const DAYS_OFF_OUTCOMES = ['saved', 'same', 'removed'] as const;
const NOTHING: ReadonlySet<number> = new Set();

interface DaysOffProps {
  readonly frame: ChromeProps;
  readonly daysOff: DaysOff;
  readonly sent: SentForm | null;
  readonly outcome: (typeof DAYS_OFF_OUTCOMES)[number] | null;
}

/** Holidays of a year as they are computed, and the days on which the organization is closed besides. */
export function DaysOffPage({ frame, daysOff, sent, outcome }: DaysOffProps) {
  const { locale } = frame;
  const texts = daysOffTexts[locale];
  const { organization, year, closures, departments } = daysOff;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead(placeName(organization, locale))}
        actions={<a href="/administration">{texts.back}</a>}
      />
      <div class="stack">
        {outcome && <Flash>{texts.said[outcome]}</Flash>}
        {sent?.answer.consequences ? null : <Behind years={daysOff.behind} locale={locale} />}
        <nav class="switch" aria-label={texts.years}>
          {[year - 1, year, year + 1].map((one) => (
            <a key={one} href={`${HERE}?year=${one}`} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>
          ))}
        </nav>
        <Picture daysOff={daysOff} locale={locale} />
        <OnDaysOff daysOff={daysOff} locale={locale} />
        <Holidays daysOff={daysOff} locale={locale} />
        <p>
          <a href="/administration/organization">{texts.place}</a>
        </p>
        <Closures {...{ closures, locale, sent }} action={HERE} />
        {departments.length > 0 && (
          <section class="section stack" aria-labelledby="own-days">
            <h2 id="own-days">{texts.departments}</h2>
            <ul class="plain-list columns">
              {departments.map(({ id, name, calendar }) => (
                <li key={id}>
                  <a href={`/administration/departments/${id}#closures`}>{name}</a>{' '}
                  {calendar && <span class="muted">{placeName(calendar, locale)}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  );
}

interface PartProps {
  readonly daysOff: DaysOff;
  readonly locale: Locale;
}

/** The year as the wall planner has it, with its days off alone. */
function Picture({ daysOff, locale }: PartProps) {
  const { grid, today } = daysOff;
  const reasonOff = (date: string) => daysOff.reasonOff(date);
  const percent = (column: number) => `${Math.round((column / grid.columns) * 10_000) / 100}%`;
  return (
    <figure class="planner">
      <div class="planner-rows" aria-hidden="true">
        <Weekdays columns={grid.columns} locale={locale} />
        {grid.rows.map((row) => (
          <div class="planner-row" key={row.startsOn}>
            <MonthLabel row={row} locale={locale} />
            <svg class="strip" focusable="false">
              <YearDays {...{ row, today, locale, percent, reasonOff }} covered={NOTHING} />
            </svg>
          </div>
        ))}
      </div>
      <figcaption>
        <p class="small muted">{daysOffTexts[locale].picture}</p>
      </figcaption>
    </figure>
  );
}

function OnDaysOff({ daysOff: { onDaysOff }, locale }: PartProps) {
  const texts = daysOffTexts[locale];
  if (onDaysOff.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.sessions}</h2>
      <p class="muted">{texts.sessionsLead}</p>
      <ul class="plain-list">
        {onDaysOff.map(({ session, because }) => (
          <li key={session.id}>
            <a href={`/sessions/${session.id}`}>{sessionName(session, locale)}</a>{' '}
            <span class="muted">
              {texts.on(
                formatDate(session.date, locale, 'day'),
                because === 'weekend' ? texts.weekend : because,
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holidays({ daysOff: { holidays, year }, locale }: PartProps) {
  const texts = daysOffTexts[locale];
  return (
    <section class="section stack" aria-labelledby="holidays">
      <h2 id="holidays">{texts.holidays(year)}</h2>
      {holidays.length === 0 ? <p>{texts.noHolidays}</p> : <DaysOffList days={holidays} locale={locale} />}
      <p class="small muted">{texts.half}</p>
    </section>
  );
}

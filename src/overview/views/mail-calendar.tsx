import { periodWords } from '../../cycles/domain/session-words.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { capital } from '../domain/capital.js';
import type { MailEntry, MailMonth } from '../domain/mail-months.js';
import { calendarMonth } from '../domain/month-words.js';
import { mailKindWords } from '../domain/mail-words.js';
import { occasionPath, occasionWords } from '../domain/occasion-words.js';
import { FateBadge } from './fate-badge.js';
import { reasonFor, type MailFacts } from './mail-facts.js';
import { mailTexts } from './mail-texts.js';

interface CalendarProps {
  readonly months: readonly MailMonth[];
  readonly facts: MailFacts;
  /** Whether each mail leads to its page in the outbox. */
  readonly linked: boolean;
  readonly today: string;
}

/** Who gets which mail when, month by month; what is past is folded, the present month and the next are open. */
export function MailCalendar({ months, facts, linked, today }: CalendarProps) {
  const { locale } = facts;
  const texts = mailTexts[locale];
  if (months.length === 0)
    return (
      <EmptyState title={texts.none} level={3}>
        {texts.noneMine}
      </EmptyState>
    );
  const ahead = months.filter(({ row }) => row.endsOn >= today).slice(0, 2);
  const open = ahead.length > 0 ? ahead : months.slice(-1);
  return (
    <div class="months">
      {months.map((month) => (
        <details class="folded" key={month.row.startsOn} open={open.includes(month)}>
          <summary>
            {capital(monthName(month, facts))} <span class="muted">{texts.mails(countOf(month))}</span>
          </summary>
          <ol class="mails">
            {month.entries.map((entry, index) => (
              <MailLine key={index} entry={entry} facts={facts} linked={linked} />
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function MailLine({ entry, facts, linked }: { entry: MailEntry; facts: MailFacts; linked: boolean }) {
  const { locale } = facts;
  const occasion = facts.occasions.get(entry.occasionId) ?? null;
  const path = occasionPath(occasion);
  const name = mailKindWords(entry.kind, locale);
  const about = occasionWords(occasion, locale);
  return (
    <li>
      <p class="mail-when">
        <b>{formatDate(entry.date, locale, 'day')}</b> <span class="muted">{entry.time}</span>
      </p>
      <div class="mail-what">
        <p>
          <b>{linked && entry.id ? <a href={`/outbox/${entry.id}`}>{name}</a> : name}</b>
          {about && <span> · {path ? <a href={path}>{about}</a> : about}</span>}
        </p>
        <p class="small muted">
          {facts.together ? mailTexts[locale].people(entry.people) : reasonFor(entry, facts)}
        </p>
      </div>
      <FateBadge fate={entry.fate} locale={locale} />
    </li>
  );
}

function monthName({ row }: MailMonth, { locale }: MailFacts): string {
  if (row.period) return periodWords(row.period, locale);
  const month = calendarMonth(row, locale);
  if (month !== null) return month;
  return `${formatDate(row.startsOn, locale)} – ${formatDate(row.endsOn, locale)}`;
}

function countOf({ entries }: MailMonth): number {
  return entries.reduce((sum, { people }) => sum + people, 0);
}

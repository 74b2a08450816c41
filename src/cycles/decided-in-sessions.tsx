import { Badge } from '../platform/pages/badge.js';
import { formatDate } from '../platform/pages/format-date.js';
import type { Locale, NlEn } from '../platform/pages/locale.js';
import { sessionName } from './domain/session-words.js';
import type { DecidedInSession, SessionDecisionsAbout } from './session-decisions.js';

const texts = {
  en: {
    title: 'Decided in sessions',
    decision: 'Decision',
    action: 'Action',
    by: (name: string, day: string) => `${name}, by ${day}`,
    done: 'Done',
    overdue: 'Overdue',
    open: 'Open',
    customer: 'For the customer:',
    earlier: (count: number) => `${count} earlier`,
    older: 'Older ones stand on the pages of their sessions.',
  },
  nl: {
    title: 'In sessies besloten',
    decision: 'Besluit',
    action: 'Actie',
    by: (name: string, day: string) => `${name}, voor ${day}`,
    done: 'Klaar',
    overdue: 'Te laat',
    open: 'Open',
    customer: 'Voor de klant:',
    earlier: (count: number) => `${count} eerdere`,
    older: 'Oudere staan op de pagina’s van hun sessies.',
  },
} satisfies NlEn<unknown>;

/** So many are in sight; the others are folded. */
const IN_SIGHT = 5;

interface DecidedInSessionsProps {
  readonly about: SessionDecisionsAbout;
  /** `YYYY-MM-DD`: what was due before it is overdue. */
  readonly today: string;
  readonly locale: Locale;
}

/** What sessions decided about what a page shows, the newest first; nothing where they decided nothing. */
export function DecidedInSessions({ about, today, locale }: DecidedInSessionsProps) {
  const { decided, hasMore } = about;
  const say = texts[locale];
  if (decided.length === 0) return null;
  const earlier = decided.slice(IN_SIGHT);
  return (
    <section class="section stack" aria-labelledby="decided">
      <h2 id="decided">{say.title}</h2>
      <DecidedList {...{ decided: decided.slice(0, IN_SIGHT), today, locale }} />
      {earlier.length > 0 && (
        <details class="folded">
          <summary>{say.earlier(earlier.length)}</summary>
          <DecidedList {...{ decided: earlier, today, locale }} />
          {hasMore && <p class="small muted">{say.older}</p>}
        </details>
      )}
    </section>
  );
}

interface ListProps extends Omit<DecidedInSessionsProps, 'about'> {
  readonly decided: readonly DecidedInSession[];
}

/** Each with its session, who sees to it, and how it stands. */
export function DecidedList({ decided, today, locale }: ListProps) {
  const say = texts[locale];
  return (
    <ul class="plain-list stack">
      {decided.map(({ id, kind, what, customer, owner, dueOn, isDone, session }) => (
        <li key={id}>
          <p>
            <strong>{what}</strong> <Badge>{say[kind]}</Badge>{' '}
            {kind === 'action' && <State {...{ isDone, isLate: dueOn !== null && dueOn < today, locale }} />}
          </p>
          <p class="small muted">
            <a href={`/sessions/${session.id}`}>{sessionName(session, locale)}</a>
            {`, ${formatDate(session.date, locale)}`}
            {owner !== null && ` · ${dueOn === null ? owner : say.by(owner, formatDate(dueOn, locale))}`}
          </p>
          {customer !== null && (
            <p class="small">
              <span class="muted">{say.customer}</span> <span class="pre-line">{customer}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface StateProps {
  readonly isDone: boolean;
  readonly isLate: boolean;
  readonly locale: Locale;
}

function State({ isDone, isLate, locale }: StateProps) {
  const say = texts[locale];
  if (isDone) return <Badge tone="accent">{say.done}</Badge>;
  return isLate ? <Badge tone="at-risk">{say.overdue}</Badge> : <Badge>{say.open}</Badge>;
}

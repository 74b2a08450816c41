import type { Viewer } from '../../access/viewer.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { has } from '../../organizations/domain/rights.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { OwedRequest, OwedRound } from '../owed/owed-round.js';
import { momentFor } from './moment.js';
import { owedTexts } from './owed-texts.js';

interface OwedTableProps {
  readonly round: OwedRound;
  readonly viewer: Viewer;
}

/** A round's departments: how each stands, whom it hangs on, and a button for what is missing. */
export function OwedTable({ round, viewer }: OwedTableProps) {
  const { locale } = viewer;
  const texts = owedTexts[locale];
  return (
    <DataTable
      caption={texts.round(periodWords(round.period, locale))}
      captionHidden
      columns={[
        { label: texts.department },
        { label: texts.state },
        { label: texts.who },
        { label: texts.asked },
      ]}
      rows={round.requests.map((request) => ({
        key: request.id,
        cells: [
          <a key="department" href={`/departments/${request.department.key}`}>
            {request.department.name}
          </a>,
          <State key="state" {...{ request, viewer }} />,
          <Who key="who" {...{ request, locale }} />,
          <Asked key="asked" {...{ round, request, viewer }} />,
        ],
      }))}
    />
  );
}

/** One press for all that are late; nothing where none is. */
export function NudgeLate({ round, locale }: { readonly round: OwedRound; readonly locale: Locale }) {
  const late = round.requests.filter(({ state }) => state === 'late').length;
  if (late === 0) return null;
  return (
    <form method="post" action={`/owed/${round.roundId}/nudge`}>
      <Button kind="quiet">{owedTexts[locale].nudgeLate(late)}</Button>
    </form>
  );
}

interface RequestProps {
  readonly request: OwedRequest;
  readonly viewer: Viewer;
}

function State({ request, viewer }: RequestProps) {
  const { locale } = viewer;
  const texts = owedTexts[locale];
  const { state, version, daysLate, answeredAt, opensAt, closesAt, closings, afterClosing } = request;
  const moment = (instant: number) => momentFor(instant, viewer);
  const word = state === 'closed' && version === 0 ? texts.unanswered : texts.states[state];
  return (
    <ul class="plain-list small">
      <li>
        {state === 'answered' ? (
          <Status tone="on-track">{word}</Status>
        ) : state === 'late' ? (
          <Status tone="at-risk">{word}</Status>
        ) : (
          <Badge>{word}</Badge>
        )}{' '}
        {answeredAt !== null && texts.answeredOn(moment(answeredAt))}
        {answeredAt === null && daysLate > 0 && texts.daysLate(daysLate)}
      </li>
      <li class="muted">
        {state === 'planned'
          ? texts.opens(moment(opensAt))
          : state === 'closed'
            ? texts.closed(moment(closesAt))
            : texts.closes(moment(closesAt))}
      </li>
      {afterClosing !== null && <li>{texts.afterClosing}</li>}
      {closings.map(({ number, kind, byName, at, closesAt: until, reason }) => (
        <li key={number}>
          {kind === 'close'
            ? texts.closedBy(byName, moment(at), reason)
            : texts.reopenedBy(byName, moment(at), moment(until), reason)}
        </li>
      ))}
    </ul>
  );
}

function Who({ request, locale }: { readonly request: OwedRequest; readonly locale: Locale }) {
  const texts = owedTexts[locale];
  const { heads, deputies, away, owes } = request;
  const standIns = owes.filter(({ insteadOf }) => insteadOf !== null);
  return (
    <ul class="plain-list small">
      {heads.length > 0 && <li>{heads.join(', ')}</li>}
      {deputies.length > 0 && <li class="muted">{texts.deputy(deputies.join(', '))}</li>}
      {heads.length + deputies.length === 0 && <li>{texts.nobody}</li>}
      {away.map(({ name, until, standIn }) => (
        <li key={name}>{texts.away(name, formatDate(until, locale, 'day'), standIn)}</li>
      ))}
      {standIns.map(({ id, name, insteadOf }) => (
        <li key={id}>
          <strong>{texts.answersNow(name, insteadOf ?? '')}</strong>
        </li>
      ))}
    </ul>
  );
}

function Asked({ round, request, viewer }: RequestProps & { readonly round: OwedRound }) {
  const texts = owedTexts[viewer.locale];
  const { askedAt, nudgedAt, nudges, state, department, owes } = request;
  const moment = (instant: number) => momentFor(instant, viewer);
  const canNudge = (state === 'open' || state === 'late') && owes.some(({ id }) => id !== viewer.personId);
  return (
    <ul class="plain-list small">
      {askedAt === null && nudgedAt === null && <li class="muted">{texts.notAsked}</li>}
      {askedAt !== null && <li>{texts.askedAt(moment(askedAt))}</li>}
      {nudgedAt !== null && <li>{texts.nudgedAt(moment(nudgedAt), nudges)}</li>}
      {canNudge && (
        <li>
          <form method="post" action={`/owed/${round.roundId}/nudge`}>
            <input type="hidden" name="department" value={department.key} />
            <Button kind="plain">
              {texts.nudge} <span class="visually-hidden">{department.name}</span>
            </Button>
          </form>
        </li>
      )}
      {has('close-updates', viewer) && (
        <li>
          <a href={`/owed/${round.roundId}/closing?department=${encodeURIComponent(department.key)}`}>
            {texts.change} <span class="visually-hidden">{department.name}</span>
          </a>
        </li>
      )}
    </ul>
  );
}

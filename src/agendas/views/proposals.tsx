import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { formatDateTime } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { AgendaProposal } from '../arrangement/proposal.entity.js';
import { agendaWords } from '../domain/agenda-words.js';
import type { TypedProposal } from '../proposals.pages.js';
import { arrangingTexts } from './arranging-texts.js';
import { ProposalForm } from './proposal-form.js';

/** What was put forward for a session, and what the viewer may do about it. */
export interface ProposalsProps {
  readonly sessionId: string;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly viewerId: string;
  /** Whether the viewer decides about them. */
  readonly runs: boolean;
  /** Whether the viewer may put one forward. */
  readonly mayPropose: boolean;
  /** Epoch milliseconds; null where nobody is told any more. */
  readonly until: number | null;
  readonly isOver: boolean;
  /** Whether the session was begun in its room, so that what waits was not reached; null before. */
  readonly begun: 'going-on' | 'adopted' | null;
  readonly proposals: readonly (AgendaProposal & { readonly by: string | null })[];
  readonly typed?: TypedProposal | undefined;
  readonly problems?: readonly FieldProblem[];
  /** The one that was declined without a reason. */
  readonly declined?: string | undefined;
}

/** Those who run the session see what waits; others what they put forward themselves. */
export function Proposals(props: ProposalsProps) {
  const { proposals, locale, zone, runs, mayPropose, until, isOver, viewerId } = props;
  const texts = arrangingTexts[locale];
  const shown = proposals.filter(({ state, personId }) =>
    runs ? state !== 'withdrawn' && state !== 'accepted' : personId === viewerId,
  );
  // What somebody typed comes back to them, also where the time for it has passed.
  const hasForm = mayPropose || props.typed !== undefined;
  const isTold = until !== null && (mayPropose || isOver);
  if (shown.length === 0 && !hasForm && !isTold) return null;
  const cutOff = until === null ? null : wallTimeAt(until, zone);
  return (
    <section class="stack" aria-labelledby="proposals">
      <h2 id="proposals" class="section">
        {texts.proposals}
      </h2>
      {isTold && cutOff && (
        <p class="muted">
          {texts[isOver ? 'over' : 'until'](formatDateTime(cutOff.date, cutOff.time, locale, 'day'))}
        </p>
      )}
      {shown.length > 0 && (
        <ul class="agenda plain-list">
          {shown.map((one) => (
            <Proposal key={one.id} one={one} {...props} />
          ))}
        </ul>
      )}
      {hasForm && <ProposalForm {...props} />}
    </section>
  );
}

function Proposal({ one, ...props }: ProposalsProps & { readonly one: ProposalsProps['proposals'][number] }) {
  const { locale, runs, viewerId, sessionId, declined, begun, problems = [] } = props;
  const texts = arrangingTexts[locale];
  const words = agendaWords[locale];
  const path = `/sessions/${sessionId}/proposals/${one.id}`;
  const waits = one.state === 'proposed';
  return (
    <li>
      <p class="row">
        <strong>{one.title}</strong> <Badge>{words.purposes[one.purpose]}</Badge>{' '}
        <Badge tone={waits ? 'accent' : 'neutral'}>{texts.states[one.state]}</Badge>
      </p>
      {one.by !== null && one.personId !== viewerId && (
        <p class="small muted">{texts.putForwardBy(one.by)}</p>
      )}
      {one.detail && <p class="pre-line">{one.detail}</p>}
      <p class="small">
        <span class="muted">{words.customer}</span> <span class="pre-line">{one.customer}</span>
      </p>
      {one.reason && (
        <p class="small">
          <span class="muted">{texts.reason}:</span> <span class="pre-line">{one.reason}</span>
        </p>
      )}
      {waits && begun && <p class="small muted">{texts.notReached[begun]}</p>}
      {waits && runs && !begun && (
        <div class="stack">
          <form method="post" action={`${path}/acceptance`}>
            <Button kind="quiet">
              {texts.accept}
              <span class="visually-hidden">: {one.title}</span>
            </Button>
          </form>
          <details class="folded" open={declined === one.id}>
            <summary>{texts.decline}</summary>
            <form class="stack" method="post" action={`${path}/refusal`}>
              <TextField
                name="reason"
                scope={one.id}
                label={texts.reason}
                error={declined === one.id ? errorOf(problems, 'reason', locale) : undefined}
              />
              <div>
                <Button kind="quiet">{texts.decline}</Button>
              </div>
            </form>
          </details>
        </div>
      )}
      {waits && begun !== 'adopted' && one.personId === viewerId && (
        <form method="post" action={`${path}/withdrawal`}>
          <Button kind="plain">
            {texts.withdraw}
            <span class="visually-hidden">: {one.title}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

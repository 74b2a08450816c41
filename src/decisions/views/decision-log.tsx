import { Badge, Status } from '../../platform/pages/badge.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { LoggedDecision } from '../decisions.service.js';
import { decisionTexts } from './decision-texts.js';

interface DecisionLogProps {
  readonly decisions: readonly LoggedDecision[];
  readonly today: string;
  readonly locale: Locale;
}

/** The latest decisions: what, by which department, and what it means for the customer. */
export function DecisionLog({ decisions, today, locale }: DecisionLogProps) {
  const texts = decisionTexts[locale];
  return (
    <section class="section stack" aria-labelledby="log">
      <h2 id="log">{texts.log}</h2>
      {decisions.length === 0 ? (
        <EmptyState title={texts.empty} level={3}>
          {texts.emptyHelp}
        </EmptyState>
      ) : (
        <ul class="plain-list coming">
          {decisions.map((logged) => (
            <li key={logged.decision.id}>
              <Entry logged={logged} today={today} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({
  logged: { decision, department, kpi },
  today,
  locale,
}: { readonly logged: LoggedDecision } & Omit<DecisionLogProps, 'decisions'>) {
  const { id, what, customer, fares, decidedOn } = decision;
  const texts = decisionTexts[locale];
  return (
    <div>
      <p>
        <a href={`/decisions/${id}`}>{what}</a>
      </p>
      <p class="small muted">
        {department.name} · {formatDate(decidedOn, locale)}
        {kpi && ` · ${kpi.name}`}
      </p>
      <p class="small">
        <span class="muted">{texts.customer}</span> {customer}
      </p>
      <p class="row">
        <DecisionState decision={decision} today={today} locale={locale} />
        {fares && <Badge tone={fares === 'worse' ? 'at-risk' : 'neutral'}>{texts.fares[fares]}</Badge>}
      </p>
    </div>
  );
}

/** Open until the day on which it is looked at again, stale after it, closed once somebody has. */
export function DecisionState({
  decision: { closedAt, revisitOn },
  today,
  locale,
}: { readonly decision: LoggedDecision['decision'] } & Omit<DecisionLogProps, 'decisions'>) {
  const { states } = decisionTexts[locale];
  if (closedAt !== null) return <Status tone="on-track">{states.closed}</Status>;
  if (revisitOn < today) return <Status tone="at-risk">{states.stale}</Status>;
  return <Badge tone="accent">{states.open(formatDate(revisitOn, locale))}</Badge>;
}

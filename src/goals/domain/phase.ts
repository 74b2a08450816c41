/**
 * Where a goal stands. It is written down (`draft`), talked over with the departments (`discussion`), put before them
 * (`endorsement`) and adopted; each quarter somebody asks whether it still holds (`revalidation`); at last it is retired.
 */
export const PHASES = ['draft', 'discussion', 'endorsement', 'adopted', 'revalidation', 'retired'] as const;
export type Phase = (typeof PHASES)[number];

/** What people do to a goal that takes it from one phase to another. */
export const GOAL_MOVES = ['draft', 'discuss', 'ask', 'adopt', 'revalidate', 'confirm', 'retire'] as const;
export type GoalMove = (typeof GOAL_MOVES)[number];

const LEADS_TO: Readonly<Record<GoalMove, Phase>> = {
  draft: 'draft',
  discuss: 'discussion',
  ask: 'endorsement',
  adopt: 'adopted',
  revalidate: 'revalidation',
  confirm: 'adopted',
  retire: 'retired',
};

/**
 * A goal may be adopted at any time before: a small organization decides around one table. What was retired may be taken
 * up again, as a draft: a cycle has one goal.
 */
const MOVES_FROM: Readonly<Record<Phase, readonly GoalMove[]>> = {
  draft: ['discuss', 'ask', 'adopt', 'retire'],
  discussion: ['draft', 'ask', 'adopt', 'retire'],
  endorsement: ['discuss', 'adopt', 'retire'],
  adopted: ['revalidate', 'confirm', 'retire'],
  revalidation: ['confirm', 'retire'],
  retired: ['draft'],
};

/** What may be done to a goal in a phase, in the order in which a page offers it. */
export function movesFrom(phase: Phase): readonly GoalMove[] {
  return MOVES_FROM[phase];
}

/** Where a move leads from a phase; null where it cannot be made. */
export function phaseAfter(phase: Phase, move: GoalMove): Phase | null {
  return MOVES_FROM[phase].includes(move) ? LEADS_TO[move] : null;
}

/** Whether the goal holds: what was adopted, also while somebody asks whether it still should. */
export function isInForce(phase: Phase): boolean {
  return phase === 'adopted' || phase === 'revalidation';
}

/**
 * Whether it is time to ask whether an adopted goal still holds: a quarter began since it was adopted or last confirmed.
 * @param quarterStartsOn the first day of the present quarter, as the organization counts quarters
 */
export function isRevalidationDue(
  phase: Phase,
  confirmedOn: string | null,
  quarterStartsOn: string | null,
): boolean {
  if (phase === 'revalidation') return true;
  return (
    phase === 'adopted' && confirmedOn !== null && quarterStartsOn !== null && confirmedOn < quarterStartsOn
  );
}

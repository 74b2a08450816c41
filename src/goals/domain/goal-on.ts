/** What a year's goal is found by. Dates are `YYYY-MM-DD`, both inclusive. */
export interface GoalYear {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * The goal that holds on a date: that of the date's own cycle, else the latest earlier one whose horizon reaches so far.
 * Null where there is none.
 */
export function goalOn<G extends { readonly cycleId: string; readonly horizon: string }>(
  date: string,
  cycles: readonly GoalYear[],
  goals: readonly G[],
): G | null {
  const goalOf = new Map(goals.map((goal) => [goal.cycleId, goal]));
  const begun = cycles
    .filter(({ startsOn }) => startsOn <= date)
    .sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  for (const { id, endsOn } of begun) {
    const goal = goalOf.get(id);
    if (goal && (date <= endsOn || date <= goal.horizon)) return goal;
  }
  return null;
}

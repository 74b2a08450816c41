/** A department a KPI was of, up to and including a day. */
export interface Stay {
  readonly departmentId: string;
  readonly untilDate: string;
}

/**
 * The department a KPI is of on a day: that of the first stay that had not ended by then, else the one it has now.
 * A KPI that changes its department takes its figures along; closed months keep theirs with the one they were of.
 */
export function departmentOn(now: string | null, stays: readonly Stay[], date: string): string | null {
  const then = stays
    .filter(({ untilDate }) => date <= untilDate)
    .reduce<Stay | null>((first, stay) => (first && first.untilDate <= stay.untilDate ? first : stay), null);
  return then?.departmentId ?? now;
}

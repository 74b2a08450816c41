/** Whether somebody is there; `late`: they came when it had begun already. */
export const PRESENCES = ['yes', 'late', 'no'] as const;
export type Presence = (typeof PRESENCES)[number];

export function presenceOf({
  isThere,
  isLate,
}: {
  readonly isThere: boolean;
  readonly isLate: boolean;
}): Presence {
  if (!isThere) return 'no';
  return isLate ? 'late' : 'yes';
}

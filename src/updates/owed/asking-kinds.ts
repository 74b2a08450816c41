/** The kind of mail that somebody sends by pressing "nudge". */
export const BY_HAND = 'update-asked-by-hand';

/** What asks somebody to answer, by the rhythm or by hand. */
export const ASKING_KINDS = [
  'update-request',
  'update-nudge',
  'update-due',
  'update-reopened',
  'update-overdue-deputy',
  BY_HAND,
] as const;

/** What delivery came to, in mails. */
export interface Tally {
  readonly sent: number;
  /** Given up for good. */
  readonly failed: number;
  /** To be tried again later. */
  readonly postponed: number;
  readonly withdrawn: number;
  readonly missed: number;
}

export const NOTHING_DONE: Tally = { sent: 0, failed: 0, postponed: 0, withdrawn: 0, missed: 0 };

export function addTallies(a: Tally, b: Partial<Tally>): Tally {
  return {
    sent: a.sent + (b.sent ?? 0),
    failed: a.failed + (b.failed ?? 0),
    postponed: a.postponed + (b.postponed ?? 0),
    withdrawn: a.withdrawn + (b.withdrawn ?? 0),
    missed: a.missed + (b.missed ?? 0),
  };
}

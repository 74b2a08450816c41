/** Something that holds from a day and perhaps until one, both inclusive. */
export interface Term {
  readonly fromDate: string;
  readonly untilDate: string | null;
}

/** Start of what was there before anybody wrote it down: the first day the calendar knows. */
export const SINCE_EVER = '0001-01-01';

/** Whether a term covers a day. */
export function holdsOn(term: Term, date: string): boolean {
  return term.fromDate <= date && (term.untilDate === null || date <= term.untilDate);
}

/** Whether two terms share a day. */
export function overlap(a: Term, b: Term): boolean {
  return (
    (b.untilDate === null || a.fromDate <= b.untilDate) && (a.untilDate === null || b.fromDate <= a.untilDate)
  );
}

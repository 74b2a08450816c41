/** A month of a fiscal year: readings, targets and states are kept by month. */
export interface Month {
  /** The cycle's year. */
  readonly year: number;
  /** 1 to 12. */
  readonly number: number;
}

/** Months in each fiscal year, whatever their length in weeks. */
export const MONTHS = 12;

/** Numbers the months of all years in one row, so that ages cross the turn of a year. */
export function ordinalOf({ year, number }: Month): number {
  return year * MONTHS + number - 1;
}

/** How often a reading of a KPI is wanted. */
export const FREQUENCIES = ['month', 'quarter', 'year'] as const;
export type Every = (typeof FREQUENCIES)[number];

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Every, number>;

/** For how many months a reading stays fresh where nobody says otherwise: until the next one is wanted. */
export function freshForOf(every: Every): number {
  return MONTHS_OF[every];
}

/** Whether a month of the fiscal year (1 to 12) wants a reading: each, the last of a quarter, or the last of the year. */
export function wantsReading(every: Every, month: number): boolean {
  return month % MONTHS_OF[every] === 0;
}

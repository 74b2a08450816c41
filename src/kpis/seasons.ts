import { type EntityManager, In } from 'typeorm';
import { MONTHS, type Month } from './domain/month.js';
import type { Months } from './months.service.js';
import { Reading } from './reading.entity.js';

/** The values of the year before one, the value it started from first; null where one is missing. */
export type LastYear = (kpiId: string, year: number) => readonly (number | null)[];

/** What the years before some others were for KPIs: one query, or none where no year is asked about. */
export async function loadLastYears(
  manager: EntityManager,
  organizationId: string,
  months: Months,
  kpiIds: readonly string[],
  years: readonly number[],
): Promise<LastYear> {
  const asked = years.flatMap(monthsBefore).flatMap((month) => months.of(month)?.id ?? []);
  const readings =
    asked.length === 0 || kpiIds.length === 0
      ? []
      : await manager.findBy(Reading, { organizationId, kpiId: In([...kpiIds]), periodId: In(asked) });
  const values = new Map(readings.map(({ kpiId, periodId, value }) => [`${kpiId} ${periodId}`, value]));
  return (kpiId, year) =>
    monthsBefore(year).map((month) => values.get(`${kpiId} ${months.of(month)?.id ?? ''}`) ?? null);
}

/** The thirteen months that tell how the year before one went. */
function monthsBefore(year: number): Month[] {
  const ofLastYear = Array.from({ length: MONTHS }, (_, i) => ({ year: year - 1, number: i + 1 }));
  return [{ year: year - 2, number: MONTHS }, ...ofLastYear];
}

import { periodsOf, yearContaining } from '../../calendar/domain/fiscal-year.js';
import type { FiscalYear } from '../../calendar/domain/period.js';
import type { PlainDate } from '../../calendar/domain/time.js';

/**
 * The years that an organization without any may begin with, the one to begin with first: today's, unless its last
 * quarter has begun before today. Then less than three months of it are left, nearly all of its sessions are over, and
 * the next one comes first.
 */
export function firstYears(fiscal: FiscalYear, today: PlainDate): readonly [number, ...number[]] {
  const running = yearContaining(fiscal, today);
  const lastQuarter = periodsOf(fiscal, running).quarters.at(-1);
  return lastQuarter && lastQuarter.startsOn < today ? [running + 1, running] : [running];
}

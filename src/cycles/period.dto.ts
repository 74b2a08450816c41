import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';

export const periodView = z
  .object({
    kind: z.enum(['year', 'quarter', 'month']),
    number: z.int().describe('1 for the year, 1 to 4 for quarters, 1 to 12 for months.'),
    name: z.string(),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema.describe('The last day.'),
  })
  .meta({ id: 'Period', description: 'The year, a quarter or a month of a fiscal year.' });

type PeriodView = z.output<typeof periodView>;

export function viewOfPeriod({ kind, number, name, startsOn, endsOn }: PeriodView): PeriodView {
  return { kind, number: kind === 'year' ? 1 : number, name, startsOn, endsOn };
}

import { z } from 'zod';
import { plainDateSchema, plainTimeSchema, zoneSchema } from '../calendar/calendar.schemas.js';
import type { CyclePreview, CycleWithPeriods } from './cycles.service.js';
import { noteView, viewOfNote } from './plan-note.dto.js';
import { periodView, viewOfPeriod } from './period.dto.js';
import type { PlannedSession } from './domain/planned-session.js';
import { instantText, kindSchema } from './session.dto.js';

/** Farther years are taken for a slip of the keyboard. */
export const yearSchema = z.coerce
  .number('Give the number of a fiscal year, like 2027.')
  .int('Give the number of a fiscal year, like 2027.')
  .min(1990, 'Give a fiscal year from 1990.')
  .max(2199, 'Give a fiscal year before 2200.')
  .meta({ id: 'FiscalYearNumber', examples: [2027] });

export const previewQuery = z.strictObject({ year: yearSchema });
export const keepBody = z.strictObject({ year: yearSchema }).meta({ id: 'CycleBody' });

export const cycleView = z
  .object({
    year: z.int(),
    name: z.string(),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema,
    periods: z.array(periodView),
  })
  .meta({ id: 'PlanningCycle', description: 'A fiscal year that is kept.' });

export const cyclesView = z.array(cycleView);

const plannedView = z
  .object({
    kind: kindSchema,
    period: periodView,
    merged: z.array(kindSchema),
    reviews: z.string().nullable().describe('The month whose session it carries.'),
    date: plainDateSchema,
    time: plainTimeSchema,
    zone: zoneSchema,
    minutes: z.int(),
    days: z.int(),
    place: z.string().nullable(),
    startsAt: z.iso.datetime(),
  })
  .meta({ id: 'PlannedSession' });

export const previewView = z
  .object({
    year: z.int(),
    name: z.string(),
    kept: z.boolean(),
    periods: z.array(periodView),
    sessions: z.array(plannedView),
    notes: z.array(noteView),
  })
  .meta({ id: 'CyclePreview', description: 'What the rhythm says about a fiscal year; nothing is stored.' });

export function viewOfCycle(cycle: CycleWithPeriods): z.output<typeof cycleView> {
  const { year, name, startsOn, endsOn, periods } = cycle;
  return { year, name, startsOn, endsOn, periods: periods.map(viewOfPeriod) };
}

export function viewOfPreview({
  periods: year,
  sessions,
  notes,
  kept,
}: CyclePreview): z.output<typeof previewView> {
  return {
    year: year.year,
    name: year.name,
    kept,
    periods: [year, ...year.quarters, ...year.months].map(viewOfPeriod),
    sessions: sessions.map(viewOfPlanned),
    notes: notes.map(viewOfNote),
  };
}

function viewOfPlanned(session: PlannedSession): z.output<typeof plannedView> {
  const { kind, period, merged, reviews, date, time, zone, minutes, days = 1, place, startsAt } = session;
  return {
    ...{ kind, date, time, zone, minutes, days, place },
    period: viewOfPeriod(period),
    merged: [...merged],
    reviews: reviews?.name ?? null,
    startsAt: instantText(startsAt),
  };
}

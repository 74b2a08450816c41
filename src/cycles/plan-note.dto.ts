import { z } from 'zod';
import { plainDateSchema, plainTimeSchema } from '../calendar/calendar.schemas.js';
import { nameOfDayOff } from '../calendar/domain/working-days.js';
import type { PlanNote } from './domain/plan-notes.js';
import { kindSchema } from './session.dto.js';

const about = { kind: kindSchema, period: z.string().describe('The name of the period, like FY2027 M02.') };

/** What a planner should know about a plan; periods by their names. */
export const noteView = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('no-date'),
      ...about,
      month: z.string(),
      because: z.enum(['no-such-weekday', 'no-such-working-day']),
    }),
    z.object({
      type: z.literal('moved-off'),
      ...about,
      from: plainDateSchema,
      to: plainDateSchema,
      because: z.string().describe('The holiday or closure, or weekend.'),
    }),
    z.object({
      type: z.literal('clock-change'),
      ...about,
      date: plainDateSchema,
      time: plainTimeSchema,
      change: z
        .enum(['gap', 'overlap'])
        .describe('Clocks jump over the start, or show it twice (the first is meant).'),
    }),
    z.object({ type: z.literal('outside-period'), ...about, date: plainDateSchema }),
    z.object({ type: z.literal('merged'), ...about, into: z.string() }),
    z.object({ type: z.literal('same-day'), date: plainDateSchema, sessions: z.array(z.object(about)) }),
  ])
  .meta({ id: 'PlanNote', description: 'What to know about a plan before it is kept.' });

export function viewOfNote(note: PlanNote): z.output<typeof noteView> {
  if (note.type === 'same-day') {
    const sessions = note.sessions.map(({ kind, period }) => ({ kind, period: period.name }));
    return { type: note.type, date: note.date, sessions };
  }
  const named = { kind: note.kind, period: note.period.name };
  switch (note.type) {
    case 'no-date':
      return { type: note.type, ...named, month: note.month.name, because: note.because };
    case 'moved-off':
      return { type: note.type, ...named, from: note.from, to: note.to, because: nameOfDayOff(note.because) };
    case 'clock-change':
      return { type: note.type, ...named, date: note.date, time: note.time, change: note.change };
    case 'outside-period':
      return { type: note.type, ...named, date: note.date };
    case 'merged':
      return { type: note.type, ...named, into: note.into.name };
  }
}

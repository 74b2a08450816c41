import { z } from 'zod';
import { plainDateSchema, plainTimeSchema, zoneSchema } from '../calendar/calendar.schemas.js';
import { nameOfDayOff } from '../calendar/domain/working-days.js';
import { wallTimeAt } from '../calendar/domain/zones.js';
import { nameSchema } from '../organizations/organization.schemas.js';
import { SESSION_KINDS } from './domain/rhythm.js';
import { periodView, viewOfPeriod } from './period.dto.js';
import { daysSchema, minutesSchema, participantsSchema, placeSchema } from './rhythm.schemas.js';
import type { SessionConcerns } from './session-concerns.service.js';
import type { SessionOutcome, SessionWithPeriod } from './sessions.service.js';

export const kindSchema = z
  .enum(SESSION_KINDS, 'Say annual, quarterly or monthly.')
  .meta({ id: 'SessionKind', description: 'annual, quarterly or monthly.' });

export const sessionsQuery = z
  .strictObject({ from: plainDateSchema.optional(), to: plainDateSchema.optional() })
  .describe('First and last local date, both included.');

export const sessionBody = z
  .strictObject({
    kind: kindSchema,
    date: plainDateSchema,
    time: plainTimeSchema.optional(),
    minutes: minutesSchema.optional(),
    days: daysSchema.optional(),
    zone: zoneSchema.optional(),
    place: placeSchema.nullable().optional(),
    title: nameSchema.nullable().optional(),
    participants: participantsSchema.optional(),
  })
  .meta({
    id: 'SessionBody',
    description: 'An extraordinary session; what is left out is as the rhythm has it.',
  });

const versionSchema = z
  .int()
  .min(1)
  .optional()
  .describe('The version that was seen: refused if it is no longer the last.');

export const moveBody = z
  .strictObject({
    date: plainDateSchema.optional(),
    time: plainTimeSchema.optional(),
    minutes: minutesSchema.optional(),
    days: daysSchema.optional(),
    zone: zoneSchema.optional(),
    place: placeSchema.nullable().optional(),
    version: versionSchema,
  })
  .meta({ id: 'SessionMove', description: 'Where and when it is to take place; what is left out stays.' });

export const participantsBody = z
  .strictObject({
    participants: participantsSchema.nullable().describe('Null: as the rhythm says.'),
    version: versionSchema,
  })
  .meta({ id: 'SessionParticipants', description: 'Who takes part in this one session.' });

export const sessionView = z
  .object({
    id: z.uuid(),
    kind: kindSchema,
    period: periodView,
    merged: z.array(kindSchema).describe('Kinds whose agenda it carries as well.'),
    title: z.string().nullable(),
    date: plainDateSchema,
    time: plainTimeSchema,
    zone: zoneSchema,
    minutes: z.int().describe('Of one day.'),
    days: z.int().describe('How many days in a row, each from the same time.'),
    place: z.string().nullable(),
    startsAt: z.iso.datetime().describe('Derived from date, time and zone.'),
    participants: z.array(z.string()).nullable().describe('Null: as the rhythm says.'),
    plannedDate: plainDateSchema.nullable().describe('What the rhythm named; null outside the rhythm.'),
    extraordinary: z.boolean(),
    moved: z.boolean().describe('Arranged by hand: recomputing leaves it alone.'),
    cancelled: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Session' });

export const sessionsView = z.array(sessionView);

export const outcomeView = z
  .object({
    session: sessionView,
    outcome: z.enum(['changed', 'unchanged']),
    stillOut: z
      .array(z.string())
      .describe('Who may still get a mail that was on its way when this happened.'),
  })
  .meta({ id: 'SessionOutcome' });

export const moveOutcomeView = outcomeView
  .extend({
    concerns: z
      .object({
        daysOff: z.array(z.object({ date: plainDateSchema, because: z.string() })),
        overlapping: z
          .array(z.object({ session: z.uuid(), people: z.array(z.string()) }))
          .describe('Other sessions at the same time, with who takes part in both.'),
        away: z.array(z.string()).describe('Who takes part and is away on one of its days.'),
      })
      .describe('What to know about where it now is; none of it stops the move.'),
  })
  .meta({ id: 'SessionMoveOutcome' });

export function viewOfMove(
  outcome: SessionOutcome,
  { daysOff, overlapping, away }: SessionConcerns,
): z.output<typeof moveOutcomeView> {
  return {
    ...viewOfOutcome(outcome),
    concerns: {
      daysOff: daysOff.map(({ date, because }) => ({ date, because: nameOfDayOff(because) })),
      overlapping: overlapping.map(({ session, people }) => ({ session: session.id, people: [...people] })),
      away: [...away],
    },
  };
}

export function viewOfSession(session: SessionWithPeriod): z.output<typeof sessionView> {
  const { id, kind, merged, title, date, time, zone, minutes, days, place, participants } = session;
  const { plannedDate, extraordinary, moved, version } = session;
  return {
    ...{ id, kind, period: viewOfPeriod(session.period), merged, title, date, time, zone, minutes, days },
    ...{ place, participants, plannedDate, extraordinary, moved, version },
    startsAt: instantText(session.startsAt),
    cancelled: session.cancelledAt !== null,
  };
}

export function viewOfOutcome({ session, outcome, stillOut }: SessionOutcome): z.output<typeof outcomeView> {
  return { session: viewOfSession(session), outcome, stillOut: [...stillOut] };
}

/** The start of a session as ISO 8601; sessions start on a whole minute. */
export function instantText(instant: number): string {
  const { date, time } = wallTimeAt(instant, 'Etc/UTC');
  return `${date}T${time}:00Z`;
}

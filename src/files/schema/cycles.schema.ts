import { z } from 'zod';
import { plainDateSchema, plainTimeSchema, zoneSchema } from '../../calendar/calendar.schemas.js';
import { SESSION_KINDS } from '../../cycles/domain/rhythm.js';
import { daysSchema, minutesSchema, participantsSchema, placeSchema } from '../../cycles/rhythm.schemas.js';
import { nameSchema } from '../../organizations/organization.schemas.js';
import { periodNamed } from '../domain/period-names.js';

export const yearSchema = z
  .int('Give the year of a planning cycle as a number, like 2027.')
  .min(1900, 'Give a year of four digits, like 2027.')
  .max(9998, 'Give a year of four digits, like 2027.');

const kindSchema = z
  .enum(SESSION_KINDS, 'Say annual, quarterly or monthly.')
  .describe('Which kind of session: annual, quarterly or monthly.');

/** A session of the rhythm by its period. */
export const sessionRefSchema = z
  .strictObject({
    kind: kindSchema,
    period: z
      .string('Name a period, like FY2027, FY2027 Q1 or FY2027 M01.')
      .refine((name) => periodNamed(name) !== null, 'Name a period, like FY2027, FY2027 Q1 or FY2027 M01.')
      .describe('The period it plans (annual, quarterly) or looks back on (monthly), like FY2027 M01.'),
  })
  .meta({
    id: 'SessionRef',
    description: 'A session that the rhythm computes, like { kind: monthly, period: FY2027 M01 }.',
  });

export const destinationSchema = z
  .strictObject({
    date: plainDateSchema.describe('The new date.'),
    time: plainTimeSchema.optional().describe('The new start, local time; left out, it stays.'),
  })
  .meta({ id: 'Destination', description: 'Where a session is moved to.' });

const added = z
  .strictObject({
    kind: kindSchema,
    title: nameSchema.describe('What it is called, and what it is told apart by.'),
    date: plainDateSchema.describe('Its date, which lies in the cycle.'),
    time: plainTimeSchema.optional().describe('When it starts, local time; left out, as the rhythm says.'),
    minutes: minutesSchema
      .optional()
      .describe('How long it lasts, in minutes; left out, as the rhythm says.'),
    days: daysSchema
      .optional()
      .describe('How many days in a row it lasts, each from the same time; left out, as the rhythm says.'),
    zone: zoneSchema.optional().describe("Its time zone; left out, the organization's."),
    place: placeSchema
      .nullable()
      .optional()
      .describe('A room, an address or a link; left out, as the rhythm says; null: none.'),
    participants: participantsSchema
      .optional()
      .describe('Who takes part, as in the rhythm; left out, as it says for this kind.'),
  })
  .meta({ id: 'AddedSession', description: 'A session outside the rhythm.' });

const moved = z
  .strictObject({
    session: sessionRefSchema.describe('Which session.'),
    to: destinationSchema.describe('Where it is moved to.'),
  })
  .meta({ id: 'MovedSession', description: 'A session that is not held when the rhythm says.' });

export const cycleSchema = z
  .strictObject({
    year: yearSchema.describe('The year by which the fiscal year is called, like 2027.'),
    sessions: z
      .strictObject({
        added: z.array(added).default([]).describe('Sessions outside the rhythm.'),
        moved: z.array(moved).default([]).describe('Sessions that are held another day or time.'),
        cancelled: z.array(sessionRefSchema).default([]).describe('Sessions that are not held.'),
      })
      .prefault({})
      .describe('Where the sessions of the cycle differ from the rhythm from the outset.'),
  })
  .meta({ id: 'CycleInFile', description: 'A planning cycle that is kept: its periods and sessions.' });

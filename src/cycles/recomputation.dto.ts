import { z } from 'zod';
import { plainDateSchema, plainTimeSchema } from '../calendar/calendar.schemas.js';
import type { WantedSession } from './domain/compare-plan.js';
import { noteView, viewOfNote } from './plan-note.dto.js';
import type { Recomputation } from './recompute.service.js';
import { kindSchema } from './session.dto.js';

export const recomputeBody = z
  .strictObject({
    dryRun: z.boolean().default(true).describe('Only show what would change.'),
    expecting: z
      .string()
      .max(64)
      .optional()
      .describe('The fingerprint that was shown; anything else is refused.'),
  })
  .meta({ id: 'RecomputationBody' });

const arrangement = z
  .object({
    date: plainDateSchema,
    time: plainTimeSchema,
    zone: z.string(),
    minutes: z.int(),
    days: z.int(),
    place: z.string().nullable(),
    merged: z.array(kindSchema),
  })
  .meta({ id: 'Arrangement' });

const which = { kind: kindSchema, number: z.int().describe('The place of its period in the year.') };
const change = z.object({ id: z.uuid(), ...which, from: arrangement, to: arrangement });
const why = z.enum(['extraordinary', 'moved', 'cancelled', 'past', 'would-be-past']);

export const recomputationView = z
  .object({
    applied: z.boolean(),
    fingerprint: z.string(),
    moved: z.array(change),
    altered: z
      .array(change)
      .describe('At the same time, but with another place or another session merged in.'),
    added: z.array(z.object({ id: z.uuid().nullable(), ...which, to: arrangement })),
    removed: z.array(z.object({ id: z.uuid(), ...which, from: arrangement })),
    left: z.array(z.object({ id: z.uuid(), ...which, why })).describe('Left alone, and why.'),
    unchanged: z.int().describe('How many sessions are as the rhythm says.'),
    notes: z.array(noteView),
    stillOut: z
      .array(z.string())
      .describe('Who may still get a mail that was on its way when this happened.'),
  })
  .meta({ id: 'Recomputation', description: 'What a change of rhythm or holidays means for a kept year.' });

export function viewOfRecomputation(it: Recomputation): z.output<typeof recomputationView> {
  const { moved, altered, added, removed, left, unchanged } = it.differences;
  const changeOf = ({ kept, wanted }: (typeof moved)[number]) => ({
    ...named(kept.id, kept),
    from: arrangementOf(kept),
    to: arrangementOf(wanted),
  });
  return {
    applied: it.applied,
    fingerprint: it.fingerprint,
    moved: moved.map(changeOf),
    altered: altered.map(changeOf),
    added: added.map(({ wanted, revives }) => ({
      ...named(revives?.id ?? null, wanted),
      to: arrangementOf(wanted),
    })),
    removed: removed.map((kept) => ({ ...named(kept.id, kept), from: arrangementOf(kept) })),
    left: left.map(({ kept, why: reason }) => ({ ...named(kept.id, kept), why: reason })),
    unchanged: unchanged.length,
    notes: it.notes.map(viewOfNote),
    stillOut: [...it.stillOut],
  };
}

function named<Id>(id: Id, { kind, number }: WantedSession) {
  return { id, kind, number };
}

function arrangementOf({
  date,
  time,
  zone,
  minutes,
  days = 1,
  place,
  merged,
}: WantedSession): z.output<typeof arrangement> {
  return { date, time, zone, minutes, days, place, merged: [...merged] };
}

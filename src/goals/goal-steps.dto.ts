import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { CHOICE_KINDS } from './domain/choice.js';
import { MANDATES } from './domain/goal.js';
import { GOAL_MOVES, PHASES } from './domain/phase.js';
import type { GoalChoice } from './goal-choice.entity.js';
import type { GoalRevision } from './goal-revision.entity.js';

const instant = z.iso.datetime();
export const seenVersion = z
  .int('Give the version as you read it, a whole number.')
  .optional()
  .describe('The version you saw: the change is refused if somebody made another one since.');

export const phaseSchema = z
  .enum(PHASES)
  .meta({ id: 'GoalPhase', description: 'Where a goal stands, from draft to retired.' });

export const moveBody = z
  .strictObject({
    move: z.enum(GOAL_MOVES, `Say what is done to it: ${GOAL_MOVES.join(', ')}.`),
    reason: z
      .string()
      .nullable()
      .default(null)
      .describe('Why. Needed where a goal is adopted although a department objects.'),
    version: seenVersion,
  })
  .meta({ id: 'GoalMoveBody' });

export const revisionView = z
  .object({
    number: z.int().describe('From 1.'),
    at: instant.nullable().describe('Null where nobody noted it.'),
    act: z.enum(['write', 'change', ...GOAL_MOVES]).describe('What was done.'),
    reason: z.string().nullable(),
    phase: phaseSchema,
    statement: z.string(),
    why: z.string(),
    customer: z.string().nullable(),
    horizon: plainDateSchema,
    mandate: z.enum(MANDATES),
  })
  .meta({ id: 'GoalRevision', description: 'A goal as it was from an instant on.' });

export function viewOfRevision(revision: GoalRevision): z.output<typeof revisionView> {
  const { number, at, act, reason, phase, statement, why, customer, horizon, mandate } = revision;
  return {
    number,
    at: at > 0 ? isoOf(at) : null,
    act,
    reason,
    phase,
    statement,
    why,
    customer,
    horizon,
    mandate,
  };
}

const choiceKind = z.enum(CHOICE_KINDS, `Say which: ${CHOICE_KINDS.join(' or ')}.`);

export const choiceBody = z
  .strictObject({
    kind: choiceKind,
    text: z.string('Say what was decided.').describe('What goes first, or whom or what the goal is not for.'),
    givenUp: z.string().nullable().default(null).describe('Of a trade-off: what is given up for it.'),
  })
  .meta({ id: 'GoalChoiceBody' });

export const choiceView = z
  .object({
    id: z.string(),
    kind: choiceKind,
    text: z.string(),
    givenUp: z.string().nullable(),
    at: instant,
    removedAt: instant.nullable().describe('When it was taken back; null while it holds.'),
  })
  .meta({ id: 'GoalChoice', description: 'What was decided against when the goal was set.' });

export function viewOfChoice(choice: GoalChoice): z.output<typeof choiceView> {
  const { id, kind, text, givenUp, at, removedAt } = choice;
  return { id, kind, text, givenUp, at: isoOf(at), removedAt: removedAt === null ? null : isoOf(removedAt) };
}

const isoOf = (at: number) => Instant.ofEpochMilli(at).toString();

import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { POSITIONS } from './domain/stance.js';
import type { GoalSupport } from './goal-support.service.js';

const positionSchema = z
  .enum(POSITIONS, `Say where it stands: ${POSITIONS.join(', ')}.`)
  .nullable()
  .describe('Where the department stands; null while it only thinks along.');
const text = z.string().nullable();

export const supportView = z
  .object({
    isComplete: z.boolean().describe('Whether every department endorses the goal as it reads now.'),
    contributing: z.int().describe('How many departments have said what they will contribute.'),
    departments: z.array(
      z.object({
        department: z.string().describe('Its key.'),
        name: z.string(),
        standing: z
          .enum([...POSITIONS, 'reopened', 'speaking', 'silent'])
          .describe('`reopened`: it took a position on an earlier wording, and is asked again.'),
        ...{ position: positionSchema, reason: text, contribution: text, words: text },
        revision: z.int().nullable().describe('The revision of the goal it spoke of.'),
        at: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'GoalSupport', description: 'Who carries a goal, department by department.' });

export function viewOfSupport({ departments, stances, support }: GoalSupport): z.output<typeof supportView> {
  return {
    isComplete: support.isComplete,
    contributing: support.contributing,
    departments: departments.map(({ id, key, name }) => {
      const stance = stances.get(id);
      return {
        ...{ department: key, name, standing: support.standings.get(id) ?? 'silent' },
        ...{ position: stance?.position ?? null, reason: stance?.reason ?? null },
        ...{ contribution: stance?.contribution ?? null, words: stance?.words ?? null },
        revision: stance?.revision ?? null,
        at: stance ? Instant.ofEpochMilli(stance.at).toString() : null,
      };
    }),
  };
}

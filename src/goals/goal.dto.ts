import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { LONGEST_ANSWER, LONGEST_STATEMENT, LONGEST_WHY, MANDATES } from './domain/goal.js';
import { isExpired } from './domain/expiry.js';
import type { GoalDetail } from './goal-details.service.js';
import { phaseSchema, seenVersion } from './goal-steps.dto.js';
import { prose } from '../platform/http/prose.js';

const keySchema = z.string().describe('The name by which files, addresses and the API call it.');
const yearSchema = z
  .int('Give the year of a planning cycle as a number, like 2027.')
  .describe('The planning cycle it is the goal of, by its year.');
const mandateSchema = z.enum(MANDATES, `Say what the owner may do: ${MANDATES.join(', ')}.`).meta({
  id: 'Mandate',
  description: 'What the owner may do: advise, decide together with departments, decide.',
});
const statementSchema = prose(LONGEST_STATEMENT, 'Write down the goal.')
  .trim()
  .min(1, 'Write down the goal.');
const whySchema = prose(LONGEST_WHY).trim().describe('Why this goal.');
const customerSchema = prose(LONGEST_ANSWER).trim().nullable().describe('What it means for the customer.');
const ownerSchema = z.string().max(254).nullable().describe('E-mail address of the owner.');

export const adoptionBody = z
  .strictObject({
    reason: z.string().nullable().default(null).describe('Needed where a department objects.'),
    version: seenVersion,
  })
  .meta({ id: 'AdoptionBody', description: 'May be left out.' })
  .default({ reason: null });

export const goalBody = z
  .strictObject({
    year: yearSchema,
    statement: statementSchema,
    why: whySchema.default(''),
    customer: customerSchema.default(null),
    horizon: plainDateSchema.describe(
      'The day until which it holds: two years after the cycle starts at most.',
    ),
    owner: ownerSchema.default(null),
    mandate: mandateSchema.default('advising'),
    version: seenVersion,
  })
  .meta({ id: 'GoalBody', description: 'All of a goal; what is left out has its default.' });

export const goalView = z
  .object({
    key: keySchema,
    year: yearSchema,
    statement: statementSchema,
    why: whySchema,
    customer: customerSchema,
    horizon: plainDateSchema,
    expired: z.boolean().describe('Whether the horizon has passed: it holds no more, by its own words.'),
    owner: ownerSchema,
    mandate: mandateSchema,
    phase: phaseSchema,
    adoptedAt: z.iso.datetime().nullable().describe('When it was first adopted; null before.'),
    confirmedAt: z.iso
      .datetime()
      .nullable()
      .describe('When it was last said that it holds: adopted, or confirmed since.'),
    revision: z.int().describe('Number of its latest revision.'),
    version: z.int(),
  })
  .meta({ id: 'Goal' });

export function viewOfGoal({ goal, cycle, owner }: GoalDetail, today: string): z.output<typeof goalView> {
  const { key, statement, why, customer, horizon, mandate, version } = goal;
  const { phase, adoptedAt, confirmedAt, revision } = goal;
  return {
    key,
    year: cycle.year,
    statement,
    why,
    customer,
    horizon,
    expired: isExpired(goal, today),
    owner: owner?.address ?? null,
    mandate,
    phase,
    adoptedAt: isoOf(adoptedAt),
    confirmedAt: isoOf(confirmedAt),
    revision,
    version,
  };
}

const isoOf = (at: number | null) => (at === null ? null : Instant.ofEpochMilli(at).toString());

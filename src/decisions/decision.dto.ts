import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { LoggedDecision } from './decisions.service.js';
import { FARES } from './domain/decision.js';

const keySchema = z.string('Give a key.').max(64);
const fares = z
  .enum(FARES, `Say how the customer fares: ${FARES.join(', ')}.`)
  .nullable()
  .describe('How the customer fares by it: asked for where the reason names only cost, null elsewhere.');
const fields = {
  department: keySchema.describe('Key of the department that decided.'),
  what: z.string('Say what was decided.').describe('What was decided.'),
  why: z.string('Say why.').describe('Why.'),
  data: z.string('Say which customer data it rests on.').describe('The customer data it rests on.'),
  customer: z.string('Say what it means for the customer.').describe('What this means for the customer.'),
  kpi: keySchema.nullable().default(null).describe('Key of the KPI on which an effect is looked for.'),
  effect: z.string().nullable().default(null).describe('The effect that is looked for.'),
  revisitOn: z
    .string('Give the day on which to look at it again.')
    .describe('The day on which to look at it again.'),
};

export const decisionBody = z
  .strictObject({ ...fields, fares: fares.default(null) })
  .meta({ id: 'DecisionBody', description: 'What a department decided without asking for permission.' });

export const outcomeBody = z
  .strictObject({
    outcome: z.string('Say what came of it.').describe('What came of it.'),
    learned: z.string().nullable().default(null).describe('What was learned.'),
  })
  .meta({ id: 'DecisionOutcomeBody' });

export const decisionView = z
  .object({
    id: z.string(),
    ...fields,
    fares,
    decidedOn: plainDateSchema,
    by: z.string().nullable().describe('Name of who wrote it down; null for a machine.'),
    outcome: z.string().nullable().describe('What came of it; null until somebody looked.'),
    learned: z.string().nullable(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Decision' });

export function viewOfDecision({
  decision,
  department,
  kpi,
  by,
}: LoggedDecision): z.output<typeof decisionView> {
  const { id, what, why, data, customer, fares: how, effect, revisitOn, decidedOn } = decision;
  const { outcome, learned, closedAt } = decision;
  return {
    ...{ id, department: department.key, what, why, data, customer, fares: how, kpi: kpi?.key ?? null },
    ...{ effect, revisitOn, decidedOn, by: by?.name ?? null, outcome, learned },
    closedAt: closedAt === null ? null : Instant.ofEpochMilli(closedAt).toString(),
  };
}

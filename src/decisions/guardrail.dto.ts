import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { GuardrailStanding, MonthValue } from './breaches.service.js';
import type { Breach } from './domain/breach.js';
import type { Guardrail } from './guardrail.entity.js';

const keySchema = z.string().max(64).describe('The key of a KPI or department.');
const bound = z.number('Give a number, or leave the bound out.').nullable();
const fields = {
  low: bound.default(null).describe("The lowest value inside, in the KPI's own unit."),
  high: bound.default(null).describe('The highest value inside. At least one of the two is needed.'),
  decides: z
    .string('Say what the department may decide without asking.')
    .describe('What the department may decide without asking, inside the bounds.'),
  data: z.string('Say by which customer data.').describe('By which customer data it may.'),
};

export const guardrailBody = z
  .strictObject({
    ...fields,
    from: plainDateSchema
      .nullable()
      .default(null)
      .describe(
        'The first day, of a first guardrail or of one for later; left out, the first day of the month whose figures are being given: the one before this.',
      ),
    until: plainDateSchema.nullable().default(null).describe('The last day; left out, it goes on.'),
    version: z
      .int('Give the version as you read it, a whole number.')
      .optional()
      .describe('The version you saw: the change is refused if somebody made another one since.'),
  })
  .meta({
    id: 'GuardrailBody',
    description:
      'Bounds of a KPI within which its department decides without asking. A change holds from the open month on; ' +
      'closed months are judged by the bounds that held then.',
  });

const versionView = z
  .object({ ...fields, from: plainDateSchema, until: plainDateSchema.nullable(), version: z.int() })
  .meta({ id: 'Guardrail' });

export const historyView = z
  .object({
    kpi: keySchema,
    history: z.array(versionView).describe('All bounds there were, in order of time.'),
  })
  .meta({ id: 'GuardrailHistory' });

const valueView = z.object({ period: z.string().describe('The month.'), value: z.number() });
const breachView = valueView
  .extend({
    side: z.enum(['low', 'high']).describe('Which bound was crossed.'),
    bound: z.number().describe('The bound as it held in that month.'),
  })
  .meta({ id: 'Breach', description: 'A reading outside of the guardrail that held in its month.' });

export const standingView = z
  .object({
    kpi: keySchema,
    name: z.string(),
    unit: z.string(),
    department: keySchema.nullable(),
    guardrail: versionView,
    latest: valueView.nullable().describe('The last reading.'),
    breach: breachView.nullable().describe('Of the last reading; null inside the bounds.'),
    breaches: z.array(breachView).describe('All of the last thirteen months, the latest first.'),
  })
  .meta({ id: 'GuardrailStanding' });

export function viewOfVersion(guardrail: Guardrail): z.output<typeof versionView> {
  const { low, high, decides, data, fromDate, untilDate, version } = guardrail;
  return { low, high, decides, data, from: fromDate, until: untilDate, version };
}

export function viewOfStanding(standing: GuardrailStanding): z.output<typeof standingView> {
  const { kpi, department, guardrail, latest, breach, breaches } = standing;
  return {
    ...{ kpi: kpi.key, name: kpi.name, unit: kpi.unit, department: department?.key ?? null },
    guardrail: viewOfVersion(guardrail),
    latest: latest && { period: latest.month.name, value: latest.value },
    breach: breach && viewOfBreach(breach),
    breaches: breaches.map(viewOfBreach),
  };
}

function viewOfBreach({ reading, side, bound: crossed }: Breach<MonthValue>): z.output<typeof breachView> {
  return { period: reading.month.name, value: reading.value, side, bound: crossed };
}

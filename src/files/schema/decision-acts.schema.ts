import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { FARES } from '../../decisions/domain/decision.js';
import { ANSWERS } from '../../decisions/domain/permission.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';

const text = z.string('Say it as text.').min(1);
const by = addressSchema.describe('Address of who writes it down: the head of the department, or a deputy.');
const department = keySchema.describe('Key of the department.');

/** What departments decide without asking, and what they still ask for. */
export const decisionActs = {
  decide: z
    .strictObject({
      by,
      department,
      what: text.describe('What was decided.'),
      why: text.describe('Why.'),
      data: text.describe('The customer data it rests on.'),
      customer: text.describe('What it means for the customer.'),
      fares: z
        .enum(FARES, `Say how the customer fares: ${FARES.join(', ')}.`)
        .nullable()
        .default(null)
        .describe('How the customer fares by it; needed where the reason names only cost.'),
      kpi: keySchema.nullable().default(null).describe('Key of the KPI on which an effect is looked for.'),
      effect: text.nullable().default(null).describe('The effect that is looked for.'),
      revisitOn: plainDateSchema.describe('The day on which it is looked at again.'),
    })
    .meta({ id: 'DecideAct', description: 'A department decides something without asking.' })
    .optional()
    .describe('A department decides something without asking.'),
  learn: z
    .strictObject({
      by,
      what: text.describe('What was decided, word for word.'),
      outcome: text.describe('What came of it.'),
      learned: text.nullable().default(null).describe('What was learned.'),
    })
    .meta({ id: 'LearnAct', description: 'A decision is looked at again.' })
    .optional()
    .describe('A decision is looked at again, and closed.'),
  ask: z
    .strictObject({
      by,
      department,
      what: text.describe('What permission is asked for.'),
      whom: addressSchema.describe('Address of who is asked.'),
    })
    .meta({ id: 'AskAct', description: 'Permission is asked for all the same.' })
    .optional()
    .describe('A department asks for permission all the same.'),
  reply: z
    .strictObject({
      what: text.describe('What was asked for, word for word.'),
      answer: z.enum(ANSWERS, `Say ${ANSWERS.join(' or ')}, in quotes.`).describe('Yes or no.'),
    })
    .meta({ id: 'ReplyAct', description: 'Permission is given or refused.' })
    .optional()
    .describe('Permission is given or refused, by who was asked.'),
};

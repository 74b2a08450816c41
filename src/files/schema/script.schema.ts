import { z } from 'zod';
import { PROJECT_STATUSES } from '../../projects/domain/report.js';
import { isPlainDate, isPlainTime } from '../../calendar/domain/time.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { closingActs } from './closing-acts.schema.js';
import { destinationSchema } from './cycles.schema.js';
import { decisionActs } from './decision-acts.schema.js';
import { monthSchema, readingSchema } from './metrics.schema.js';
import { stepFields } from './projects.schema.js';
import { anySessionSchema, sessionActs } from './session-acts.schema.js';

const VERBS = [
  ...(['answer', 'move', 'cancel', 'restore', 'adopt', 'read', 'project'] as const),
  ...(['decide', 'learn', 'ask', 'reply', 'close', 'reopen'] as const),
  ...(['propose', 'accept', 'hold', 'approve', 'done', 'respond'] as const),
];

const at = z
  .string('Write the moment in quotes, like "2027-02-03 10:15".')
  .refine((text) => /^\S+ \S+$/.test(text) && isPlainDate(text.slice(0, 10)) && isPlainTime(text.slice(11)), {
    message: 'Write the moment as YYYY-MM-DD HH:MM, like "2027-02-03 10:15".',
  })
  .describe("When it happens, in the organization's zone: YYYY-MM-DD HH:MM.");

const answer = z
  .strictObject({
    by: addressSchema.describe('Address of who answers.'),
    departments: z
      .array(keySchema)
      .optional()
      .describe(
        'Keys of the departments answered for; left out, all whose requests are open for the person.',
      ),
    readings: z.record(keySchema, readingSchema).default({}).describe('Values by the key of the KPI.'),
    delivered: z.string('Say it as text.').default('').describe('What was delivered; left out: nothing.'),
    customer: z
      .string('Say what it means for the customer.')
      .min(1)
      .describe('What it means for the customer.'),
    help: z.string('Say it as text.').default('').describe('What help is wanted.'),
    helpFrom: keySchema.optional().describe('Key of the department that help is wanted from.'),
    learning: z.string('Say it as text.').default('').describe('What was learned.'),
    projects: z
      .record(
        keySchema,
        z.strictObject({
          status: z
            .enum(PROJECT_STATUSES, `Say how it stands: ${PROJECT_STATUSES.join(', ')}.`)
            .describe('How it stands.'),
          delivered: z.string('Say it as text.').default('').describe('What it delivered.'),
          next: z.string('Say it as text.').default('').describe('What comes next.'),
        }),
      )
      .default({})
      .describe('How projects stand, by the key of the project.'),
  })
  .meta({ id: 'AnswerAct', description: 'Somebody answers the open update requests.' });

const session = z.strictObject({ session: anySessionSchema });

/** One act of a simulation. */
export const actSchema = z
  .strictObject({
    at,
    answer: answer.optional().describe('Somebody answers an update request.'),
    move: z
      .strictObject({ session: anySessionSchema, to: destinationSchema.describe('Where it is moved to.') })
      .optional()
      .describe('A session is moved.'),
    cancel: session.optional().describe('A session is cancelled.'),
    restore: session.optional().describe('A cancelled session is held after all.'),
    adopt: z
      .strictObject({ goal: keySchema.describe('Key of the goal.') })
      .optional()
      .describe('Leadership adopts the goal.'),
    read: z
      .strictObject({
        month: monthSchema,
        readings: z.record(keySchema, readingSchema).describe('Values by the key of the measure or KPI.'),
        reason: z.string().optional().describe('Why, where the month was closed already.'),
      })
      .optional()
      .describe('Values become known, like those of a survey.'),
    project: z
      .strictObject({
        project: keySchema.describe('Key of the project.'),
        by: addressSchema.optional().describe('Address of who says so.'),
        ...stepFields,
        on: plainDateSchema.optional().describe('Since when it is so; left out, that day.'),
      })
      .optional()
      .describe('A project goes a step further, or somebody reports how it stands.'),
    ...decisionActs,
    ...closingActs,
    ...sessionActs,
  })
  .superRefine((act, context) => {
    const given = VERBS.filter((verb) => act[verb] !== undefined);
    if (given.length === 1) return;
    const message = `An act is one of ${VERBS.join(', ')}: say ${given.length === 0 ? 'which' : 'one, and make the others acts of their own'}.`;
    context.addIssue({ code: 'custom', message });
  })
  .meta({ id: 'Act', description: 'Something that happens at a moment of a simulation.' });

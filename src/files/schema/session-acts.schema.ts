import { z } from 'zod';
import { plainDateSchema, plainTimeSchema } from '../../calendar/calendar.schemas.js';
import { SUBJECT_KINDS } from '../../cycles/domain/subject.js';
import { MOST_QUESTIONS } from '../../cycles/domain/question-round.js';
import { addressSchema, keySchema, nameSchema } from '../../organizations/organization.schemas.js';
import { sessionRefSchema } from './cycles.schema.js';

const text = z.string('Say it as text.').min(1);
const runner = addressSchema.describe('Address of who runs the session: of the leadership, or a planner.');

export const anySessionSchema = z
  .union(
    [sessionRefSchema, z.strictObject({ title: nameSchema.describe('Title of an added session.') })],
    'Name a session like { kind: monthly, period: FY2027 M01 }, an added one by { title: … }.',
  )
  .describe('Which session.');

const about = z
  .array(
    z
      .strictObject({
        kind: z.enum(SUBJECT_KINDS, `Say which: ${SUBJECT_KINDS.join(', ')}.`).describe('What it is.'),
        key: keySchema,
      })
      .meta({ id: 'DecidedAbout', description: 'What something that a session resolved is about.' }),
  )
  .default([])
  .describe('What it is about: it is shown there.');

const decision = z
  .strictObject({
    what: text.describe('What was decided.'),
    customer: text.describe('What it means for the customer.'),
    owner: addressSchema.nullable().default(null).describe('Address of who sees to it.'),
    about,
  })
  .meta({ id: 'DecisionOfSession', description: 'Something that a session decided.' });

const action = z
  .strictObject({
    what: text.describe('What is to be done.'),
    customer: z.string('Say it as text.').default('').describe('What it means for the customer.'),
    owner: addressSchema.describe('Address of who does it.'),
    dueOn: plainDateSchema.describe('By which day.'),
    about,
  })
  .meta({ id: 'ActionOfSession', description: 'Something that a session gave somebody to do.' });

/** What people do before, in and after a session. */
export const sessionActs = {
  respond: z
    .strictObject({
      session: anySessionSchema,
      by: addressSchema.describe('Address of who answers.'),
      answers: z
        .array(z.string('Give each answer as text.'), 'List the answers.')
        .min(1, 'Give at least one answer.')
        .max(MOST_QUESTIONS, `At most ${MOST_QUESTIONS} questions are asked.`)
        .describe('In the order of the questions, one thought a line; an empty one answers nothing.'),
    })
    .meta({ id: 'RespondAct', description: 'What somebody answers before a session.' })
    .optional()
    .describe('Somebody answers what is asked before a session.'),
  propose: z
    .strictObject({
      session: anySessionSchema,
      by: addressSchema.describe('Address of who puts it forward.'),
      title: text.describe('What it is about, in a line.'),
      detail: z.string('Say it as text.').default('').describe('More about it.'),
      customer: text.describe('What it means for the customer.'),
      purpose: z
        .enum(['inform', 'discuss', 'decide'], 'Say what for: inform, discuss, decide.')
        .default('discuss')
        .describe('What it is on the agenda for.'),
      minutes: z
        .int('Give whole minutes.')
        .positive('Give at least one minute.')
        .nullable()
        .default(null)
        .describe('How long it may take.'),
    })
    .meta({ id: 'ProposeAct', description: 'Somebody puts an item forward for an agenda.' })
    .optional()
    .describe('Somebody puts an item forward for the agenda of a session.'),
  accept: z
    .strictObject({ by: runner, title: text.describe('Of what was put forward, word for word.') })
    .optional()
    .describe('What was put forward comes on the agenda.'),
  hold: z
    .strictObject({
      session: anySessionSchema,
      by: runner,
      until: plainTimeSchema.describe("When it ends, the same day, in the organization's zone."),
      decisions: z.array(decision).default([]).describe('What it decides.'),
      actions: z.array(action).default([]).describe('What it gives people to do.'),
      unfinished: z
        .array(text)
        .default([])
        .describe('Titles of items that people put forward and that it does not get to.'),
    })
    .meta({
      id: 'HoldAct',
      description: 'A session is run in its room; what it resolved is mailed at its end.',
    })
    .optional()
    .describe('A session is run in its room; what it resolved is mailed at its end.'),
  approve: z
    .strictObject({ session: anySessionSchema, by: runner })
    .optional()
    .describe('The minutes of a session are adopted.'),
  done: z
    .strictObject({
      what: text.describe('What was to be done, word for word.'),
      by: addressSchema.describe('Address of who did it.'),
    })
    .optional()
    .describe('Somebody did what a session gave them to do.'),
};

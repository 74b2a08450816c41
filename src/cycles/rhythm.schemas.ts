import { z } from 'zod';
import {
  dateRuleSchema,
  escalationSchema,
  leadTimeSchema,
  plainTimeSchema,
  zoneSchema,
} from '../calendar/calendar.schemas.js';
import { AGENDA_SECTIONS } from './domain/agenda-template.js';
import { MOST_QUESTIONS, QUESTION_SETS } from './domain/question-round.js';
import type { RhythmRules } from './domain/rhythm.js';
import { MOST_DAYS } from './domain/session-days.js';

// What an organization file and the API say about a rhythm.

const HALF_A_DAY = 720;
const MOST_LEADS = 10;

export const minutesSchema = z
  .int('Give the length in whole minutes.')
  .min(5, 'A session lasts at least 5 minutes.')
  .max(HALF_A_DAY, `A session lasts at most ${HALF_A_DAY} minutes.`)
  .describe('How long it lasts, in minutes; of several days, each.');

export const daysSchema = z
  .int('Give the number of days as a whole number.')
  .min(1, 'A session lasts at least one day.')
  .max(MOST_DAYS, `A session lasts at most ${MOST_DAYS} days.`)
  .describe('How many days in a row it lasts, each from the same time for as many minutes: an off-site.');

export const placeSchema = z
  .string('Give the place as text.')
  .trim()
  .min(1, 'Name the place, or leave it out.')
  .max(200, 'A place has at most 200 characters.')
  .describe('A room, an address or a link.');

export const participantsSchema = z
  .array(z.string().trim().min(1, 'Name who takes part.').max(320), 'List who takes part.')
  .min(1, 'Name at least one participant, like heads.')
  .max(200, 'Name at most 200 entries; a group like heads stands for many people.')
  .describe(
    'everyone, leaders, planners, heads, deputies, department:KEY (its heads and deputies), or an address.',
  );

const partMinutes = z
  .int('Give whole minutes.')
  .min(1, 'Give at least a minute, or leave it out.')
  .max(HALF_A_DAY)
  .nullable()
  .default(null)
  .describe('How long it takes; of a section, all its items together. Left out: a share of what is left.');

const templateSchema = z
  .array(
    z.union(
      [
        z.strictObject({
          question: z.string().trim().min(1, 'Say what is asked.').max(300).describe('What is asked.'),
          purpose: z.enum(['inform', 'discuss', 'decide']).default('discuss').describe('What for.'),
          aboutGoal: z.boolean().default(false).describe('Whether the common goal stands beside it.'),
          minutes: partMinutes,
        }),
        z.strictObject({
          section: z.enum(AGENDA_SECTIONS).describe('What the data, or people, put on the agenda.'),
          minutes: partMinutes,
        }),
      ],
      `Give a question, or a section: ${AGENDA_SECTIONS.join(', ')}.`,
    ),
    'List the parts of the agenda.',
  )
  .min(1, 'Give at least one part, or leave it out.')
  .max(30, 'At most 30 parts: nobody keeps more in mind.')
  .nullable()
  .default(null)
  .describe(
    'How its agendas are laid out: questions of your own, and the sections that follow from the data.',
  );

const questionRoundSchema = z
  .union(
    [
      z
        .enum(QUESTION_SETS)
        .describe(
          'start-stop-keep: start, stop, keep; where-to: where are we, and where do we want to go. In the language of who is asked.',
        ),
      z
        .array(
          z.string('Give each question as text.').trim().min(1, 'Say what is asked.').max(200),
          'List the questions.',
        )
        .min(1, 'Ask at least one question, or leave it out.')
        .max(MOST_QUESTIONS, `Ask at most ${MOST_QUESTIONS} questions: more take more than a minute.`)
        .describe('Questions of your own, in the order in which they are asked.'),
    ],
    `Say ${QUESTION_SETS.join(' or ')}, or list questions of your own.`,
  )
  .nullable()
  .default(null)
  .describe(
    'What everybody who takes part is asked by mail before the agenda is made up; the answers stand on it, grouped and without names. Left out or null: nothing is asked.',
  );

const leads = z
  .array(leadTimeSchema, 'List lead times.')
  .max(MOST_LEADS, `At most ${MOST_LEADS} of a kind: more mails are not read.`)
  .default([]);

const leaders = ['leaders', 'planners', 'heads'];

function sessionRules(participants: string[]) {
  return {
    on: dateRuleSchema,
    at: plainTimeSchema.describe('Local start.'),
    minutes: minutesSchema.default(60),
    days: daysSchema.optional(),
    place: placeSchema.nullable().default(null),
    zone: zoneSchema.nullable().default(null).describe("Where it is not the organization's."),
    participants: participantsSchema.default(participants),
    template: templateSchema,
    agenda: leadTimeSchema.nullable().default(null).describe('When the agenda is mailed.'),
    reminders: leads.describe('When participants are reminded.'),
    questionRound: questionRoundSchema,
  };
}

const updateRules = z.strictObject({
  about: z
    .enum(['previous', 'current'], 'Say "previous" or "current".')
    .default('previous')
    .describe('The last month that ended on or before the session, or the one the session lies in.'),
  opens: leadTimeSchema.describe('When heads are asked.'),
  nudges: leads.describe('When heads who have not answered are nudged.'),
  due: leadTimeSchema.describe('Its day is the last one in time; at its time "due today" is mailed.'),
  closes: leadTimeSchema.nullable().default(null).describe('Without it, when the session starts.'),
  overdueDeputy: escalationSchema
    .nullable()
    .default(null)
    .describe('When the deputies of a department that is late are asked to answer.'),
  overduePlanner: escalationSchema.nullable().default(null).describe('When planners hear who is late.'),
  overdueLeadership: escalationSchema.nullable().default(null).describe('When leadership hears who is late.'),
  digest: leadTimeSchema
    .nullable()
    .default(null)
    .describe('When leadership gets the month on one page; null: never.'),
});

const annual = z.strictObject({
  ...sessionRules(['everyone']),
  goalRequests: leads.describe('When leadership is asked for the goal; again while none is adopted.'),
});

const quarterly = z.strictObject(sessionRules(leaders));

const monthly = z.strictObject({
  ...sessionRules(leaders),
  mergeIntoQuarterly: z
    .boolean('Say true or false.')
    .default(false)
    .describe('In a month with a quarterly session, hold one session with both agendas.'),
  updates: updateRules.nullable().default(null).describe('What departments are asked before it.'),
});

/** When an organization meets, who takes part, and what is mailed around it; a kind left out is not held. */
export const rhythmSchema = z
  .strictObject({
    annual: annual.nullable().default(null),
    quarterly: quarterly.nullable().default(null),
    monthly: monthly.nullable().default(null),
  })
  .meta({
    id: 'Rhythm',
    description: 'The rules for the three kinds of session.',
  }) satisfies z.ZodType<RhythmRules>;

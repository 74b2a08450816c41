import { z } from 'zod';
import {
  dateRuleSchema,
  escalationSchema,
  leadTimeSchema,
  plainTimeSchema,
} from '../../calendar/calendar.schemas.js';
import type { RhythmRules } from '../../cycles/domain/rhythm.js';
import { minutesSchema, placeSchema, rhythmSchema } from '../../cycles/rhythm.schemas.js';
import { USUAL_ANNUAL, USUAL_MONTHLY, USUAL_QUARTERLY, USUAL_UPDATES } from './usual-rhythm.js';

const annual = rhythmSchema.shape.annual.unwrap().unwrap();
const quarterly = rhythmSchema.shape.quarterly.unwrap().unwrap();
const monthly = rhythmSchema.shape.monthly.unwrap().unwrap();
const updates = monthly.shape.updates.unwrap().unwrap();

const leads = z.array(leadTimeSchema).max(10, 'At most 10 of a kind: more mails are not read.');

/** When a kind of session is held and what is mailed about it, where the file does not say. */
function usually(usual: typeof USUAL_ANNUAL | typeof USUAL_QUARTERLY | typeof USUAL_MONTHLY) {
  return {
    on: dateRuleSchema.prefault(usual.on).describe('The date in each of its periods.'),
    at: plainTimeSchema.default(usual.at).describe('When it starts, local time.'),
    minutes: minutesSchema.default(usual.minutes),
    place: placeSchema.nullable().default(null).describe('A room, an address or a link; left out, none.'),
    agenda: leadTimeSchema
      .nullable()
      .prefault(usual.agenda)
      .describe('When the agenda is mailed to who takes part; null: never.'),
    reminders: leads.prefault([...usual.reminders]).describe('When who takes part is reminded.'),
  };
}

const usualUpdates = updates.extend({
  opens: leadTimeSchema.prefault(USUAL_UPDATES.opens).describe('When heads are asked.'),
  nudges: leads.prefault(USUAL_UPDATES.nudges).describe('When heads who have not answered are nudged.'),
  due: leadTimeSchema
    .prefault(USUAL_UPDATES.due)
    .describe('Its day is the last one in time; at its time "due today" is mailed.'),
  overduePlanner: escalationSchema
    .nullable()
    .prefault(USUAL_UPDATES.overduePlanner)
    .describe('When planners hear who is late; null: never.'),
  overdueLeadership: escalationSchema
    .nullable()
    .prefault(USUAL_UPDATES.overdueLeadership)
    .describe('When leadership hears who is late; null: never.'),
  digest: leadTimeSchema
    .nullable()
    .prefault(USUAL_UPDATES.digest)
    .describe('When leadership gets the month on one page; null: never.'),
});

/**
 * The rhythm as a file says it: unlike in the API, what is left out is as usual, and a kind of session that is not held
 * is null.
 */
export const rhythmInFileSchema = z
  .strictObject({
    annual: annual
      .extend({
        ...usually(USUAL_ANNUAL),
        goalRequests: leads
          .prefault(USUAL_ANNUAL.goalRequests)
          .describe('When leadership is asked for the goal; again while none is adopted.'),
      })
      .nullable()
      .prefault({})
      .describe('Once a year: where do we want to go? Null: not held.'),
    quarterly: quarterly
      .extend(usually(USUAL_QUARTERLY))
      .nullable()
      .prefault({})
      .describe('Once a quarter: which parts, goals and projects are most urgent? Null: not held.'),
    monthly: monthly
      .extend({
        ...usually(USUAL_MONTHLY),
        updates: usualUpdates
          .nullable()
          .prefault({})
          .describe('What departments are asked before it; null: nothing.'),
      })
      .nullable()
      .prefault({})
      .describe('Once a month: where do we stand? Null: not held.'),
  })
  .meta({
    id: 'RhythmInFile',
    description: 'When the organization meets and what is mailed around it; what is left out is as usual.',
  }) satisfies z.ZodType<RhythmRules>;

/** The rhythm of an organization whose file says none. */
export const usualRhythm = (): RhythmRules => rhythmInFileSchema.parse({});

import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import { NotFound } from '../platform/errors.js';
import { projectView, viewOfProject } from './project.dto.js';
import type { WorthPicture } from './goal-worth.service.js';
import type { QuarterPriorities } from './priorities.service.js';

export const prioritiesView = z
  .object({
    quarter: z.string().describe('Its name, like FY2027 Q2.'),
    startsOn: plainDateSchema,
    endsOn: plainDateSchema,
    focus: z.int().describe('How many of the first are on the focus list.'),
    goal: z.string().nullable().describe('Key of the goal that urgency is measured by.'),
    month: z.string().nullable().describe('The month whose figures count.'),
    ranked: z.array(
      projectView.extend({
        place: z.int().describe('From 1.'),
        rank: z.int().nullable().describe('Set by hand; null where its urgency decides.'),
        rankReason: z.string().nullable().describe('Why it stands there.'),
      }),
    ),
    ended: z.array(projectView).describe('Planned in the quarter, and over.'),
  })
  .meta({ id: 'QuarterPriorities' });

export const rankBody = z
  .strictObject({
    rank: z
      .int('Give a place from 1, or null.')
      .nullable()
      .describe('From 1; null leaves it to its urgency.'),
    reason: prose(500, 'Say why.').default('').describe('Why it stands there.'),
  })
  .meta({ id: 'RankBody' });

export const focusBody = z
  .strictObject({ size: z.int('Give a whole number from 1 to 50.').describe('From 1 to 50.') })
  .meta({ id: 'FocusBody' });

const worthFields = {
  measure: z
    .string('Name a measure of the goal.')
    .max(64)
    .describe('Key of one of the measures of the goal.'),
  moneyPerPoint: z
    .number('Give an amount above 0.')
    .describe('What a point of it is worth a year, for as long as it is held.'),
  hourlyRate: z.number('Give an amount above 0.').describe('What an hour of work costs.'),
  currency: z.string('Give three capital letters.').max(3).default('EUR').describe('ISO 4217, like EUR.'),
  reasoning: prose(2000, 'Say how you come to it.').describe('How leadership comes to it.'),
};

export const worthBody = z
  .strictObject({
    ...worthFields,
    version: z
      .int('Give the version as you read it.')
      .optional()
      .describe('The version you saw; 0 for none.'),
  })
  .meta({ id: 'GoalWorthBody' });

export const worthView = z
  .object({ ...worthFields, version: z.int() })
  .meta({ id: 'GoalWorth', description: 'What a point of the measure of the goal is worth.' });

/** Throws `NotFound` until leadership has said it. */
export function viewOfWorth({ worth, measure }: WorthPicture): z.output<typeof worthView> {
  if (worth === null) throw new NotFound('worth of a point', 'waarde van een punt');
  const { moneyPerPoint, hourlyRate, currency, reasoning, version } = worth;
  return { measure: measure?.key ?? '', moneyPerPoint, hourlyRate, currency, reasoning, version };
}

export function viewOfPriorities(priorities: QuarterPriorities): z.output<typeof prioritiesView> {
  const { quarter, focus, ranked, ended, yardstick } = priorities;
  return {
    ...{ quarter: quarter.name, startsOn: quarter.startsOn, endsOn: quarter.endsOn, focus },
    ...{ goal: yardstick.goal?.key ?? null, month: yardstick.month?.name ?? null },
    ranked: ranked.map((one) => ({
      ...viewOfProject(one),
      ...{ place: one.place, rank: one.planned.rank, rankReason: one.planned.rankReason },
    })),
    ended: ended.map(viewOfProject),
  };
}

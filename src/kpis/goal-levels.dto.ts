import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import { prose } from '../platform/http/prose.js';
import { AIMS, SIDES } from './domain/contact-goal.js';
import { CUSTOMER_GOAL_KINDS } from './domain/customer-goal.js';
import { GAPS } from './domain/goal-gaps.js';
import type { ContactLevel, CustomerLevel } from './goal-levels.service.js';

const key = z.string('Give a key, like more-repeat-orders.').max(64);
const kpis = z.array(key).max(50).default([]);
const sentence = prose(500, 'Say what is to be reached.').describe('What is to be reached.');
const until = plainDateSchema
  .nullable()
  .default(null)
  .describe('The last day on which it holds; null while it does.');
const version = z
  .int('Give the version as you read it, a whole number.')
  .optional()
  .describe('The version you saw: the change is refused if somebody made another one since.');
const holds = z.boolean().describe('Whether it holds today.');

const customerFields = {
  goal: key.describe('Key of the common goal it follows from.'),
  kind: z
    .enum(CUSTOMER_GOAL_KINDS, `Say what customers bring: ${CUSTOMER_GOAL_KINDS.join(', ')}.`)
    .describe('What customers bring: revenue, their number, their value over the years, their satisfaction.'),
  statement: sentence,
  target: prose(500).nullable().default(null).describe('What is aimed at, in words.'),
  measure: key
    .nullable()
    .default(null)
    .describe('Key of the KPI or measure whose plan says what is aimed at.'),
  owner: z.string().max(254).nullable().default(null).describe('E-mail address of whoever answers for it.'),
  kpis: kpis.describe('Keys of the KPIs that serve it.'),
  until,
};

const contactFields = {
  customerGoal: key.describe('Key of the customer goal it follows from.'),
  channel: prose(200, 'Name the channel.').describe('As the organization calls it: Telephone, Newsletter.'),
  side: z
    .enum(SIDES, `Say where it is: ${SIDES.join(' or ')}.`)
    .describe('Online, or in person and by phone.'),
  aim: z
    .enum(AIMS, `Say what it is to bring about: ${AIMS.join(', ')}.`)
    .describe('What contact is to bring about.'),
  statement: sentence,
  kpis: kpis.describe('Keys of the KPIs that tell whether it is reached.'),
  until,
};

export const customerGoalBody = z
  .strictObject({ ...customerFields, version })
  .meta({ id: 'CustomerGoalBody', description: 'All of a customer goal; what is left out has its default.' });

export const contactGoalBody = z
  .strictObject({ ...contactFields, version })
  .meta({ id: 'ContactGoalBody', description: 'All of a contact goal; what is left out has its default.' });

const gaps = z.array(z.enum(GAPS)).describe('What is missing there.');
const seen = { holds, gaps, version: z.int().describe('Counts up with every change.') };

export const customerGoalView = z.object({ key, ...customerFields, ...seen }).meta({ id: 'CustomerGoal' });
export const contactGoalView = z.object({ key, ...contactFields, ...seen }).meta({ id: 'ContactGoal' });

export function viewOfCustomerGoal(level: CustomerLevel): z.output<typeof customerGoalView> {
  const { goal, common, owner, measure, holds: isOpen, gaps: found } = level;
  const { kind, statement, target, untilDate } = goal;
  return {
    ...{ key: goal.key, goal: common.key, kind, statement, target, until: untilDate },
    ...{ measure: measure?.key ?? null, owner: owner?.address ?? null },
    kpis: level.kpis.map((kpi) => kpi.key),
    ...{ holds: isOpen, gaps: [...found], version: goal.version },
  };
}

export function viewOfContactGoal(level: ContactLevel): z.output<typeof contactGoalView> {
  const { goal, customerGoal, holds: isOpen, gaps: found } = level;
  const { channel, side, aim, statement, untilDate } = goal;
  return {
    ...{ key: goal.key, customerGoal: customerGoal.key, channel, side, aim, statement, until: untilDate },
    kpis: level.kpis.map((kpi) => kpi.key),
    ...{ holds: isOpen, gaps: [...found], version: goal.version },
  };
}

import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { AIMS, SIDES } from '../../kpis/domain/contact-goal.js';
import { CUSTOMER_GOAL_KINDS } from '../../kpis/domain/customer-goal.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';

const until = plainDateSchema.nullable().default(null).describe('The last day on which it holds.');
const statement = z.string('Say what is to be reached.').describe('What is to be reached, in one sentence.');

export const customerGoalSchema = z
  .strictObject({
    key: keySchema,
    goal: keySchema.describe('Key of the goal of this file that it follows from.'),
    kind: z
      .enum(CUSTOMER_GOAL_KINDS, `Say what customers bring: ${CUSTOMER_GOAL_KINDS.join(', ')}.`)
      .describe('What customers bring.'),
    statement,
    target: z.string('Say it as text.').nullable().default(null).describe('What is aimed at, in words.'),
    measure: keySchema
      .nullable()
      .default(null)
      .describe('Key of the measure or KPI of this file whose plan says what is aimed at.'),
    owner: addressSchema.nullable().default(null).describe('Address of the person who answers for it.'),
    kpis: z.array(keySchema).default([]).describe('KPIs and measures of this file that serve it.'),
    until,
  })
  .meta({
    id: 'CustomerGoalInFile',
    description: 'What customers bring when the common goal is reached: between it and the KPIs.',
  });

export const contactGoalSchema = z
  .strictObject({
    key: keySchema,
    customerGoal: keySchema.describe('Key of the customer goal of this file that it follows from.'),
    channel: z.string('Name the channel.').describe('The channel, as the organization calls it.'),
    side: z.enum(SIDES, `Say where it is: ${SIDES.join(' or ')}.`).describe('Where it is.'),
    aim: z
      .enum(AIMS, `Say what it is to bring about: ${AIMS.join(', ')}.`)
      .describe('What contact is to bring about.'),
    statement,
    kpis: z.array(keySchema).default([]).describe('KPIs and measures of this file that tell how it goes.'),
    until,
  })
  .meta({ id: 'ContactGoalInFile', description: 'What one channel is to reach with customers.' });

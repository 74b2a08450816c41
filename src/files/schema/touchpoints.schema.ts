import { z } from 'zod';
import { plainDateSchema } from '../../calendar/calendar.schemas.js';
import { CHANNELS, LOOPS, NEED_KINDS } from '../../journey/domain/touchpoint.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';

const lines = z.string('Say it as text.').nullable().default(null);
const day = plainDateSchema.nullable().default(null);

const needSchema = z
  .strictObject({
    kind: z.enum(NEED_KINDS, `Say what it is: ${NEED_KINDS.join(', ')}.`).describe('What sort of means.'),
    text: z.string('Say what is needed.').describe('What is needed, in words.'),
    owner: addressSchema.nullable().default(null).describe('Address of whoever sees to it.'),
    dueOn: day.describe('By when.'),
    doneOn: day.describe('Since when it is there.'),
  })
  .meta({ id: 'NeedInFile', description: 'What an employee needs to keep the promise.' });

const harmSchema = z
  .strictObject({
    kpi: keySchema.describe('KPI of this file whose pursuit hurts there.'),
    how: z.string('Say how it hurts.').describe('How it hurts customers there.'),
  })
  .meta({ id: 'HarmInFile', description: 'What hurts customers at a touchpoint.' });

const feedbackSchema = z
  .strictObject({
    heardOn: plainDateSchema.describe('The day on which it was heard.'),
    text: z.string('Write down what the customer said.').describe('What the customer said.'),
    source: z.string('Say where it was heard.').describe('Where it was heard.'),
    score: z.number('Give a score from 0 to 10.').nullable().default(null).describe('From 0 to 10.'),
  })
  .meta({ id: 'FeedbackInFile', description: 'What a customer said.' });

export const touchpointSchema = z
  .strictObject({
    key: keySchema,
    name: z.string('Give a name.').describe('The moment, as customers would call it.'),
    place: z.number('Give its place in the journey, from 1.').describe('Its place in the journey, from 1.'),
    channel: z.enum(CHANNELS, `Say where it is: ${CHANNELS.join(' or ')}.`).describe('Where it is.'),
    expectation: lines.describe('What customers expect there.'),
    expectedOn: day.describe('Since when that is known.'),
    source: lines.describe('From whom or what it is known.'),
    promise: lines.describe('What the organization promises there.'),
    loop: z
      .enum(LOOPS, `Say how far it came: ${LOOPS.join(', ')}.`)
      .default('outside')
      .describe('From outside to inside and out again: heard, made possible, seen to work.'),
    departments: z.array(keySchema).default([]).describe('The departments that own it; one is right.'),
    partners: z
      .array(addressSchema)
      .default([])
      .describe('Addresses of partners from outside who work on it, and so see it.'),
    needs: z.array(needSchema).default([]).describe('What employees need to keep the promise.'),
    kpis: z.array(keySchema).default([]).describe('KPIs and measures of this file that tell how it goes.'),
    feedback: z
      .array(feedbackSchema)
      .default([])
      .describe('What customers said there; what is there already stays.'),
    harms: z
      .array(harmSchema)
      .default([])
      .describe('KPIs whose pursuit hurts customers there; where one pays another department, it is shown.'),
  })
  .meta({ id: 'TouchpointInFile', description: 'A moment at which a customer meets the organization.' });

export const spendingSchema = z
  .strictObject({
    name: z.string('Say what it is spent on.').describe('What it is spent on.'),
    channel: z.enum(CHANNELS, `Say where it is: ${CHANNELS.join(' or ')}.`).describe('The channel.'),
    touchpoint: keySchema
      .nullable()
      .default(null)
      .describe('Key of the touchpoint of this file at which it is spent.'),
    amount: z.number('Give the amount as a whole number.').describe('In whole units of money.'),
  })
  .meta({ id: 'SpendingInFile', description: 'What is spent on one thing in a quarter.' });

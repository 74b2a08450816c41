import { z } from 'zod';
import { prose } from '../platform/http/prose.js';
import type { BudgetPicture } from './budget.service.js';
import { CHANNELS } from './domain/touchpoint.js';

const entry = z
  .strictObject({
    name: prose(200, 'Say what it is spent on.').describe('What it is spent on.'),
    channel: z.enum(CHANNELS, `Say where it is: ${CHANNELS.join(' or ')}.`).describe('The channel.'),
    touchpoint: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .describe('Key of the touchpoint it is spent at; null for the channel as a whole.'),
    amount: z.number('Give the amount as a whole number.').describe('In whole units of money.'),
  })
  .meta({ id: 'Spending' });

export const budgetBody = z
  .strictObject({ entries: z.array(entry).max(200).describe('All that is spent in the quarter.') })
  .meta({ id: 'BudgetBody' });

const share = z.number().nullable();
const weighing = z.object({
  ...{
    spent: z.int().describe('In whole units of money.'),
    voices: z.int().describe('Pieces of feedback in the year before.'),
  },
  spentShare: share.describe('Share of the money; null where nothing is spent.'),
  voiceShare: share.describe('Share of the feedback; null where there is too little of it.'),
  parts: z.enum(['more', 'less']).nullable().describe('More or less money than customers ask for.'),
});

export const budgetView = z
  .object({
    quarter: z.string().describe('Its name, like FY2027 Q1.'),
    entries: z.array(entry),
    channels: z.array(weighing.extend({ channel: z.enum(CHANNELS) })),
    touchpoints: z.array(weighing.extend({ touchpoint: z.string().describe('Its key.') })),
  })
  .meta({ id: 'Budget', description: 'What is spent on each channel, beside what customers talk about.' });

export function viewOfBudget(picture: BudgetPicture): z.output<typeof budgetView> {
  const keyOf = new Map(picture.touchpoints.map(({ id, key }) => [id, key]));
  return {
    quarter: picture.quarter.name,
    entries: picture.entries.map(({ entry: { name, channel, amount }, touchpoint }) => ({
      ...{ name, channel, amount, touchpoint: touchpoint?.key ?? null },
    })),
    channels: picture.channels.map(({ id, ...one }) => ({
      channel: id === 'online' ? 'online' : 'offline',
      ...one,
    })),
    touchpoints: picture.moments.map(({ id, ...one }) => ({ touchpoint: keyOf.get(id) ?? id, ...one })),
  };
}

import { z } from 'zod';
import { isPlainDate, isPlainTime } from '../../calendar/domain/time.js';
import { addressSchema, keySchema } from '../../organizations/organization.schemas.js';
import { monthSchema } from './metrics.schema.js';

const shared = {
  by: addressSchema.optional().describe('Address of the planner.'),
  month: monthSchema.describe('The month that was asked about.'),
  departments: z
    .array(keySchema)
    .min(1, 'Name at least one department, or leave the list out.')
    .optional()
    .describe('Keys of the departments; left out, all that were asked.'),
  reason: z.string('Say why.').trim().min(1, 'Say why.').describe('Why.'),
};

const until = z
  .string('Write the moment in quotes, like "2027-02-18 17:00".')
  .refine((text) => /^\S+ \S+$/.test(text) && isPlainDate(text.slice(0, 10)) && isPlainTime(text.slice(11)), {
    message: 'Write the moment as YYYY-MM-DD HH:MM, like "2027-02-18 17:00".',
  })
  .describe("Until when it is open again, in the organization's zone: YYYY-MM-DD HH:MM.");

/** What a planner decides about until when departments answer. */
export const closingActs = {
  close: z.strictObject(shared).optional().describe('A planner closes the updates about a month early.'),
  reopen: z
    .strictObject({ ...shared, until })
    .optional()
    .describe('A planner opens the updates about a month again.'),
};

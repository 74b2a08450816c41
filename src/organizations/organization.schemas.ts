import { z } from 'zod';
import { countrySchema, plainDateSchema, workingWeekSchema } from '../calendar/calendar.schemas.js';
import { problemOfAddress } from './domain/address.js';
import { LONGEST_NAME, problemOfKey, problemOfName } from './domain/names.js';
import { ROLES } from './domain/roles.js';
import { SINCE_EVER } from './domain/term.js';

// What the API and the organization file say about people and departments.

export const keySchema = text(
  problemOfKey,
  'Give a key in lower-case letters, digits and hyphens, like sales.',
).meta({
  id: 'Key',
  description: 'The name by which files, addresses and the API call it: lower case, digits, hyphens.',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 64,
  examples: ['customer-care'],
});

export const nameSchema = z
  .string('Give a name; put it in quotes if it looks like a number.')
  .trim()
  .superRefine(saying(problemOfName))
  .meta({ id: 'Name', description: 'A name as people read it: one line.', maxLength: LONGEST_NAME });

export const addressSchema = text(problemOfAddress, 'Give an e-mail address, like ada@example.com.').meta({
  id: 'Address',
  description: 'One plain e-mail address; upper and lower case are the same mailbox.',
  format: 'email',
  maxLength: 254,
  examples: ['ada@example.com'],
});

export const localeSchema = z
  .enum(['en', 'nl'], 'Say en or nl.')
  .meta({ id: 'Locale', description: 'The language of everything somebody sees: English or Dutch.' });

export const roleSchema = z
  .enum(ROLES, `Give roles out of ${ROLES.join(', ')}; heads follow from the departments.`)
  .meta({
    id: 'Role',
    description:
      'admin keeps the installation, planner runs the sessions, leader sets and adopts the goal, member takes part; partner comes from outside, has no other role, and sees the touchpoints that name them.',
  });

export const companySchema = z
  .string('Give the name of the organization.')
  .max(LONGEST_NAME)
  .nullable()
  .default(null)
  .describe('The organization a partner comes from; left out for everybody else.');

/** How the days are written from and until which something holds; the order is checked by `daysInOrder`. */
export const fromSchema = plainDateSchema
  .default(SINCE_EVER)
  .describe('The first day it holds; left out, it always did.');
export const untilSchema = plainDateSchema
  .nullable()
  .default(null)
  .describe('The last day it holds; left out, it goes on.');

export const regionSchema = z
  .string('Give the code of a region in quotes, like "BY".')
  .min(1)
  .max(16)
  .nullable()
  .default(null)
  .describe('A part of the country with holidays of its own, like BY; left out, the country as a whole.');

export const departmentCalendarSchema = z
  .strictObject({
    country: countrySchema,
    region: regionSchema,
    workingDays: workingWeekSchema.default([1, 2, 3, 4, 5]),
  })
  .meta({ id: 'DepartmentCalendar', description: 'Holidays and working week where they differ.' });

export const thresholdsSchema = z
  .strictObject({
    onTrack: z.number().gt(0).max(1).default(0.9).describe('From this attainment on a KPI is on track.'),
    atRisk: z.number().gt(0).max(1).default(0.7).describe('From this one it is at risk, below it off track.'),
  })
  .refine(({ onTrack, atRisk }) => atRisk < onTrack, {
    path: ['atRisk'],
    message: '"atRisk" lies below "onTrack", like 0.7 and 0.9.',
  })
  .meta({ id: 'Thresholds', description: 'Parts of the way from baseline to target, 0 to 1.' });

/** For `.superRefine`: the last day is not before the first. */
export function daysInOrder(days: { from: string; until: string | null }, context: z.RefinementCtx): void {
  if (days.until === null || days.from <= days.until) return;
  const message = `It ends on ${days.until}, before it begins on ${days.from}. Give a later last day.`;
  context.addIssue({ code: 'custom', path: ['until'], message });
}

function text(problemOf: (value: string) => string | null, missing: string) {
  return z.string(missing).superRefine(saying(problemOf));
}

function saying(problemOf: (value: string) => string | null) {
  return (value: string, context: z.RefinementCtx) => {
    const message = problemOf(value);
    if (message !== null) context.addIssue({ code: 'custom', message });
  };
}

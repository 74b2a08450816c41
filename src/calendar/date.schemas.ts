import { z } from 'zod';
import './zone-rules.js';
import { UnknownZone } from './domain/errors.js';
import { isPlainDate, isPlainTime } from './domain/time.js';
import { findZone, normalizeZone } from './domain/zones.js';

export const plainDateSchema = z
  .string('Write a date as YYYY-MM-DD, in quotes where the file would read a number.')
  .refine(isPlainDate, 'This is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-01-31.')
  .meta({ id: 'PlainDate', description: 'A date, YYYY-MM-DD.', format: 'date', examples: ['2027-01-31'] });

export const plainTimeSchema = z
  .string('Write a time of day in quotes, as HH:MM, like "09:00".')
  .refine(isPlainTime, 'This is not a time of day. Write it as HH:MM from 00:00 to 23:59, like 09:00.')
  .meta({
    id: 'PlainTime',
    description: 'A time of day on the wall, HH:MM.',
    pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    examples: ['09:00'],
  });

/** Accepts every IANA name and gives back the current one. */
export const zoneSchema = z
  .string('Name a time zone by its place, like Europe/Amsterdam.')
  .superRefine((name, context) => {
    const message = whyNoZone(name);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .overwrite((name) => findZone(name) ?? name)
  .meta({
    id: 'Zone',
    description: 'A time zone by its IANA name; no abbreviation, no offset.',
    examples: ['Europe/Amsterdam'],
  });

export const weekdaySchema = z
  .literal([1, 2, 3, 4, 5, 6, 7], 'Give a day of the week as a number, 1 for Monday to 7 for Sunday.')
  .meta({ id: 'Weekday', description: 'ISO day of the week: 1 is Monday, 7 is Sunday.' });

function whyNoZone(name: string): string | null {
  try {
    normalizeZone(name);
    return null;
  } catch (error) {
    if (error instanceof UnknownZone) return error.message;
    throw error;
  }
}

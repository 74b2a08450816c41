import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { keySchema, valueSchema } from './kpi.schemas.js';
import type { MonthPeriod } from './months.service.js';
import type { ToldCorrection } from './corrections.service.js';
import { type Reading, READING_SOURCES } from './reading.entity.js';

const periodSchema = z
  .string('Name a month, like "FY2027 M01", or give a day in it, like 2027-01-31.')
  .max(64)
  .describe('A month of a kept planning cycle: its name, or a day in it.');

/** Readings that one request may bring. */
const BATCH = 1000;

export const readingsBody = z
  .strictObject({
    readings: z
      .array(
        z.strictObject({
          kpi: keySchema,
          period: periodSchema,
          value: valueSchema,
          note: z
            .string()
            .max(2000)
            .nullable()
            .default(null)
            .describe('What to know about the value; null takes away what was said before.'),
          reason: z
            .string()
            .max(2000)
            .nullable()
            .default(null)
            .describe('Why a closed month gets another value; needed for closed months alone.'),
          confirmed: z
            .boolean()
            .default(false)
            .describe(
              'The value is meant as it is, though it is a hundred times off what is known of the KPI.',
            ),
        }),
        'List the readings.',
      )
      .min(1, 'List at least one reading.')
      .max(BATCH, `Send ${BATCH} readings at a time at most.`),
  })
  .meta({ id: 'ReadingsBody', description: 'Values of KPIs and measures by month, all kept or none.' });

export const readingsKept = z
  .object({ kept: z.int().describe('How many were new or changed.') })
  .meta({ id: 'ReadingsKept' });

export const readingView = z
  .object({
    period: z.string().describe('The name of the month.'),
    periodId: z.uuid(),
    value: valueSchema,
    note: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    source: z.enum(READING_SOURCES),
  })
  .meta({ id: 'Reading' });

export function viewOfReading(
  reading: Reading & { readonly month: MonthPeriod },
): z.output<typeof readingView> {
  const { month, periodId, value, note, recordedAt, source } = reading;
  const at = Instant.ofEpochMilli(recordedAt).toString();
  return { period: month.name, periodId, value, note, recordedAt: at, source };
}

export const correctionView = z
  .object({
    period: z.string().describe('The name of the month.'),
    periodId: z.uuid(),
    before: valueSchema.nullable().describe('Null: the month had no value.'),
    after: valueSchema,
    reason: z.string(),
    at: z.iso.datetime().describe('When it was corrected.'),
    by: z.string().nullable().describe('Who corrected it, by name; null for a machine.'),
    source: z.enum(READING_SOURCES),
  })
  .meta({ id: 'ReadingCorrection', description: 'A value of a month that was closed already.' });

export function viewOfCorrection(correction: ToldCorrection): z.output<typeof correctionView> {
  const { month, periodId, before, after, reason, at, by, source } = correction;
  return {
    ...{ period: month.name, periodId, before, after, reason },
    ...{ at: Instant.ofEpochMilli(at).toString(), by, source },
  };
}

import { z } from 'zod';
import {
  countrySchema,
  fiscalYearSchema,
  workingWeekSchema,
  zoneSchema,
} from '../../calendar/calendar.schemas.js';
import { UnknownCountry, UnknownRegion } from '../../calendar/calendar.errors.js';
import { checkRegion } from '../../calendar/holidays.js';
import {
  keySchema,
  localeSchema,
  nameSchema,
  regionSchema,
  thresholdsSchema,
} from '../../organizations/organization.schemas.js';

/** Reported at the field that is wrong: the almanac knows which countries and regions there are. */
export function knownPlace(
  place: { country: string; region: string | null },
  context: z.RefinementCtx,
): void {
  try {
    checkRegion(place.country, place.region);
  } catch (error) {
    if (!(error instanceof UnknownCountry || error instanceof UnknownRegion)) throw error;
    const field = error instanceof UnknownCountry ? 'country' : 'region';
    context.addIssue({ code: 'custom', path: [field], message: error.message });
  }
}

export const organizationSchema = z
  .strictObject({
    key: keySchema.describe(
      'The name by which commands and addresses call the organization; it never changes.',
    ),
    name: nameSchema.describe('The name people read.'),
    locale: localeSchema.default('en').describe('The language of people who have none of their own.'),
    zone: zoneSchema.describe(
      'Where its sessions take place, and where people are who have no zone of their own.',
    ),
    country: countrySchema,
    region: regionSchema,
    workingDays: workingWeekSchema
      .default([1, 2, 3, 4, 5])
      .describe('The days of the week on which work is done, Monday is 1.'),
    fiscalYear: fiscalYearSchema
      .default({ type: 'months', startMonth: 1, namedBy: 'last' })
      .describe('How its years run; left out, they are calendar years.'),
    thresholds: thresholdsSchema
      .prefault({})
      .describe('From which part of the way from baseline to target a KPI is on track, and at risk.'),
  })
  .superRefine(knownPlace)
  .meta({ id: 'OrganizationInFile', description: 'The organization itself.' });

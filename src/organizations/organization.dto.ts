import { z } from 'zod';
import {
  countrySchema,
  fiscalYearSchema,
  workingWeekSchema,
  zoneSchema,
} from '../calendar/calendar.schemas.js';
import type { Organization } from './organization.entity.js';
import {
  keySchema,
  localeSchema,
  nameSchema,
  regionSchema,
  thresholdsSchema,
} from './organization.schemas.js';

const editable = {
  name: nameSchema,
  locale: localeSchema,
  zone: zoneSchema,
  country: countrySchema,
  region: regionSchema.unwrap(),
  workingDays: workingWeekSchema,
  fiscalYear: fiscalYearSchema,
  thresholds: thresholdsSchema,
};
const version = z.int().min(1);

export const organizationBody = z
  .strictObject({
    ...z.object(editable).partial().shape,
    version: version.optional().describe('The version you read: if it changed since, 409 and nothing done.'),
  })
  .meta({ id: 'OrganizationPatch', description: 'Fields to change; the others stay.' });

export const organizationView = z
  .object({ key: keySchema, ...editable, version })
  .meta({ id: 'Organization' });

export function viewOfOrganization({ organizationId: _, isExample: __, ...fields }: Organization) {
  return fields;
}

import { z } from 'zod';
import {
  addressSchema,
  daysInOrder,
  departmentCalendarSchema,
  fromSchema,
  keySchema,
  nameSchema,
  untilSchema,
} from '../../organizations/organization.schemas.js';
import { closuresSchema } from './closures.schema.js';
import { knownPlace } from './organization.schema.js';

const headship = z
  .strictObject({
    person: addressSchema.describe('Address of one of the people of this file.'),
    kind: z
      .enum(['head', 'deputy'], 'Say head or deputy.')
      .describe('Heads are asked, deputies may answer, too.'),
    from: fromSchema,
    until: untilSchema,
  })
  .superRefine(daysInOrder)
  .meta({ id: 'HeadshipInFile', description: 'Somebody leads a department, or deputizes, for some time.' });

export const departmentSchema = z
  .strictObject({
    key: keySchema,
    name: nameSchema,
    parent: keySchema.nullable().default(null).describe('Key of the department above; left out at the top.'),
    calendar: departmentCalendarSchema
      .superRefine(knownPlace)
      .nullable()
      .default(null)
      .describe(
        'Holidays and working week of its own; left out, those of the department above or the organization.',
      ),
    closures: closuresSchema.default([]).describe("Days off of its own, besides the organization's."),
    from: fromSchema,
    until: untilSchema,
    head: addressSchema.optional().describe('Address of its head, for as long as there is the department.'),
    deputy: addressSchema
      .optional()
      .describe('Address of its deputy, for as long as there is the department.'),
    headships: z
      .array(headship)
      .default([])
      .describe('Heads and deputies with the days from and until which they are it, where these change.'),
  })
  .superRefine(daysInOrder)
  .meta({ id: 'DepartmentInFile', description: 'A unit with KPIs of its own; departments may nest.' });

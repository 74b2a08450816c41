import { z } from 'zod';
import { plainDateSchema, zoneSchema } from '../../calendar/calendar.schemas.js';
import {
  addressSchema,
  companySchema,
  daysInOrder,
  fromSchema,
  localeSchema,
  nameSchema,
  roleSchema,
  untilSchema,
} from '../../organizations/organization.schemas.js';

const absence = z
  .strictObject({
    from: plainDateSchema.describe('The day away, or the first of several.'),
    until: plainDateSchema.optional().describe('The last day away; left out, it is one day.'),
    standIn: addressSchema
      .nullable()
      .default(null)
      .describe('Address of who gets what the person is owed meanwhile; left out, the deputies do.'),
  })
  .superRefine(({ from, until = null }, context) => daysInOrder({ from, until }, context))
  .transform(({ from, until = from, standIn }) => ({ from, until, standIn }))
  .meta({ id: 'AbsenceInFile', description: "Days on which somebody is away, in that person's own zone." });

export const personSchema = z
  .strictObject({
    address: addressSchema.describe('Where mail goes, and what the rest of the file calls the person.'),
    name: nameSchema,
    locale: localeSchema.optional().describe("The person's language; left out, the organization's."),
    zone: zoneSchema.optional().describe("The person's time zone; left out, the organization's."),
    roles: z
      .array(roleSchema)
      .default(['member'])
      .describe('What the person may do; heads follow from the departments.'),
    company: companySchema,
    from: fromSchema,
    until: untilSchema,
    absences: z.array(absence).default([]).describe('When the person is away, and who stands in.'),
  })
  .superRefine(daysInOrder)
  .meta({ id: 'PersonInFile', description: 'Somebody of the organization.' });

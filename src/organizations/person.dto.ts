import { z } from 'zod';
import { zoneSchema } from '../calendar/calendar.schemas.js';
import {
  addressSchema,
  companySchema,
  daysInOrder,
  fromSchema,
  localeSchema,
  nameSchema,
  roleSchema,
  untilSchema,
} from './organization.schemas.js';
import type { KnownPerson } from './people.service.js';

export const personBody = z
  .strictObject({
    name: nameSchema,
    locale: localeSchema,
    zone: zoneSchema,
    roles: z.array(roleSchema).max(5).default(['member']),
    company: companySchema,
    from: fromSchema,
    until: untilSchema,
  })
  .superRefine(daysInOrder)
  .meta({ id: 'PersonBody', description: 'All of a person; what is left out has its default.' });

export const personView = z
  .object({
    id: z.uuid(),
    address: addressSchema,
    name: nameSchema,
    locale: localeSchema,
    zone: zoneSchema,
    roles: z.array(roleSchema),
    company: companySchema.unwrap(),
    from: fromSchema.unwrap(),
    until: untilSchema.unwrap(),
  })
  .meta({ id: 'Person' });

export const addressBody = z
  .strictObject({
    address: addressSchema,
    was: addressSchema
      .optional()
      .describe('The address that was seen; refused where it is another one by now.'),
  })
  .meta({ id: 'AddressBody' });

export const erasureBody = z
  .strictObject({ confirm: z.string().max(254).describe('The e-mail address of the person, once more.') })
  .meta({ id: 'ErasureBody' });

export function viewOfPerson(person: KnownPerson): z.output<typeof personView> {
  const { id, address, name, locale, zone, roles, company, fromDate, untilDate } = person;
  return { id, address, name, locale, zone, roles, company, from: fromDate, until: untilDate };
}

import { z } from 'zod';
import type { Headship } from './headship.entity.js';
import { addressSchema, daysInOrder, fromSchema, nameSchema, untilSchema } from './organization.schemas.js';
import type { Person } from './person.entity.js';

const kind = z.enum(['head', 'deputy'], 'Say head or deputy.');

export const headshipsBody = z
  .array(
    z
      .strictObject({ person: addressSchema, kind, from: fromSchema, until: untilSchema })
      .superRefine(daysInOrder)
      .meta({ id: 'Headship', description: 'Somebody leads a department, or deputizes.' }),
  )
  .max(100);

export const headshipsView = z.array(
  z
    .object({
      person: addressSchema,
      name: nameSchema,
      kind,
      from: fromSchema.unwrap(),
      until: untilSchema.unwrap(),
    })
    .meta({ id: 'HeadshipOfPerson' }),
);

export function viewOfHeadship({ headship, person }: { headship: Headship; person: Person }) {
  const { kind: what, fromDate, untilDate } = headship;
  return { person: person.address, name: person.name, kind: what, from: fromDate, until: untilDate };
}

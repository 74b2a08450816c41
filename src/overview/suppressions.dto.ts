import { z } from 'zod';
import { LIFT_CAUSES, SUPPRESSION_CAUSES } from '../mail/suppression/suppression.entity.js';
import { howMany } from '../platform/http/how-many.js';
import { instantText } from './instant-text.js';
import type { ListedSuppression, SuppressionList } from './suppressions-page.service.js';

export const suppressionsQuery = z
  .strictObject({
    active: z
      .enum(['true', 'false'], 'Say true or false.')
      .default('true')
      .describe('Those that hold now; false: those that were lifted.'),
    after: z
      .string()
      .regex(/^\d{1,15}-[0-9a-f-]{36}$/, 'Give `next` of the page before, unchanged.')
      .optional()
      .describe('`next` of the page before.'),
    limit: howMany(200, 50),
  })
  .describe('Which suppressions.');

export type SuppressionsQuery = z.output<typeof suppressionsQuery>;

export const suppressionView = z
  .object({
    id: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string(), address: z.string() }),
    address: z.string().describe('As it was then, in lower case.'),
    cause: z
      .enum(SUPPRESSION_CAUSES)
      .describe('refused (at the attempt), bounced (a report came back), soft-bounces (several did).'),
    mail: z.uuid().describe('The mail that told it.'),
    status: z.string().nullable().describe('Enhanced status code, RFC 3463.'),
    said: z.string().nullable().describe('What the other server said.'),
    since: z.iso.datetime(),
    liftedAt: z.iso.datetime().nullable(),
    liftCause: z.enum(LIFT_CAUSES).nullable(),
    liftedBy: z.string().nullable().describe('Name of the person who lifted it.'),
  })
  .meta({ id: 'Suppression', description: 'An address nothing is sent to, because mail to it came back.' });

export const suppressionsView = z
  .object({ suppressions: z.array(suppressionView), next: z.string().nullable() })
  .meta({ id: 'Suppressions', description: 'A page, the latest first. `next` is null on the last one.' });

export function viewOfSuppressions({
  suppressions,
  next,
}: SuppressionList): z.output<typeof suppressionsView> {
  return { suppressions: suppressions.map(viewOfSuppression), next };
}

export function viewOfSuppression(one: ListedSuppression): z.output<typeof suppressionView> {
  const { id, person, address, cause, mailId: mail, status, said, liftCause, lifter: liftedBy } = one;
  return {
    ...{ id, person, address, cause, mail, status, said, liftCause, liftedBy },
    since: instantText(one.since),
    liftedAt: one.liftedAt === null ? null : instantText(one.liftedAt),
  };
}

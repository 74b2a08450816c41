import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { DepartmentChange } from './department-change.entity.js';
import { CHANGE_KINDS } from './domain/department-change.js';

const keySchema = z.string('Give the key of a department.').max(64).describe('Key of a department.');

const receivingSchema = z
  .strictObject({
    key: keySchema,
    name: z
      .string()
      .max(200)
      .nullable()
      .default(null)
      .describe('Of a new department; null for one there is.'),
    head: z
      .string()
      .max(254)
      .nullable()
      .default(null)
      .describe('E-mail address of whoever leads it from then on; null leaves that as it is.'),
  })
  .meta({
    id: 'ReceivingDepartment',
    description: 'A department that goes on with what another one leaves.',
  });

const placingSchema = z
  .strictObject({
    what: z.string('Say what it is, like kpi.').max(32).describe('`kpi`, `touchpoint`, …'),
    key: z.string('Give its key.').max(64).describe('Its key.'),
    to: keySchema
      .nullable()
      .describe('The department that gets it; null retires it, or leaves it to nobody.'),
  })
  .meta({ id: 'Placing', description: 'Where one thing that a department has goes.' });

export const changeBody = z
  .strictObject({
    kind: z
      .enum(CHANGE_KINDS, `Say what happens: ${CHANGE_KINDS.join(', ')}.`)
      .describe('Whether departments merge into one, one is split, or departments end.'),
    reason: z.string('Write down why.').max(200_000).describe('Why, for whoever looks back.'),
    departments: z
      .array(keySchema)
      .max(200)
      .describe('The departments it is about; those that are not in `into` end with the last closed month.'),
    into: z.array(receivingSchema).max(50).default([]).describe('One for a merge, several for a split.'),
    places: z
      .array(placingSchema)
      .max(2000)
      .default([])
      .describe('In a merge, what is not named goes where everything goes.'),
    dryRun: z.boolean().default(false).describe('Tells what would happen, and changes nothing.'),
  })
  .meta({ id: 'DepartmentChangeBody' });

export const changeView = z
  .object({
    id: z.string().nullable().describe('Null where it was a dry run.'),
    kind: z.enum(CHANGE_KINDS).describe('What happened.'),
    from: plainDateSchema.describe('The first day on which it holds: of the month that was open.'),
    reason: z.string().describe('Why.'),
    departments: z.array(keySchema).describe('The departments it was about.'),
    into: z.array(keySchema).describe('The departments that went on.'),
    effects: z
      .array(
        z.object({
          about: z
            .string()
            .describe('What it is about: `department`, `kpi`, `touchpoint`, `decision`, `request`, …'),
          text: z.string().describe('What happened to it, in English.'),
        }),
      )
      .describe('What became of what the departments had.'),
    at: z.iso.datetime().describe('When it was made.'),
    by: z.string().nullable().describe('Id of the person who made it; null for a machine.'),
  })
  .meta({ id: 'DepartmentChange' });

export function viewOfChange(change: DepartmentChange, dryRun = false): z.output<typeof changeView> {
  const { id, kind, fromDate, reason, departments, into, effects, at, personId } = change;
  return {
    ...{ id: dryRun ? null : id, kind, from: fromDate, reason, departments, into },
    effects: effects.map(({ about, text }) => ({ about, text: text.en })),
    at: Instant.ofEpochMilli(at).toString(),
    by: personId,
  };
}

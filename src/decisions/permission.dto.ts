import { z } from 'zod';
import { plainDateSchema } from '../calendar/calendar.schemas.js';
import type { Period } from '../cycles/period.entity.js';
import { ANSWERS, type QuarterOfAsking } from './domain/permission.js';
import type { AskedPermission } from './permissions.service.js';

const fields = {
  department: z.string('Give a key.').max(64).describe('Key of the department that asked.'),
  what: z.string('Say what was asked for.').describe('What permission was asked for.'),
  whom: z.string('Give an address.').max(254).describe('E-mail address of who was asked.'),
  askedOn: z.string('Give the day.').describe('The day on which it was asked (YYYY-MM-DD).'),
};
const answer = z.enum(ANSWERS, `Say ${ANSWERS.join(' or ')}.`);

export const permissionBody = z
  .strictObject(fields)
  .meta({ id: 'PermissionBody', description: 'Permission that a department asked for all the same.' });

export const answerBody = z
  .strictObject({ answer, answeredOn: z.string('Give the day.').describe('The day of the answer.') })
  .meta({ id: 'PermissionAnswerBody' });

export const permissionView = z
  .object({
    id: z.string(),
    ...fields,
    answer: answer.nullable().describe('Null while it is waited for.'),
    answeredOn: plainDateSchema.nullable(),
  })
  .meta({ id: 'Permission' });

export const quarterView = z
  .object({
    quarter: z.string().describe('Its name, like FY2027 Q1.'),
    asked: z.int().describe('How often permission was asked for: a figure to lower.'),
    decided: z.int().describe('How often departments decided without asking.'),
    waited: z
      .number()
      .nullable()
      .describe('Days waited for an answer, on the mean; null where none was asked.'),
  })
  .meta({ id: 'QuarterOfAsking' });

export function viewOfPermission({
  asking,
  department,
  whom,
}: AskedPermission): z.output<typeof permissionView> {
  const { id, what, askedOn, answer: given, answeredOn } = asking;
  return {
    id,
    department: department.key,
    what,
    whom: whom?.address ?? '',
    askedOn,
    answer: given,
    answeredOn,
  };
}

export function viewOfQuarter(counted: QuarterOfAsking<Period>): z.output<typeof quarterView> {
  const { quarter, asked, decided, waited } = counted;
  return { quarter: quarter.name, asked, decided, waited };
}

import { z } from 'zod';
import type { Department } from './department.entity.js';
import {
  daysInOrder,
  departmentCalendarSchema,
  fromSchema,
  keySchema,
  nameSchema,
  untilSchema,
} from './organization.schemas.js';

const parent = keySchema.nullable().describe('Key of the department above; null at the top.');
const calendar = departmentCalendarSchema
  .nullable()
  .describe('Null: as the department above, or the organization.');

export const departmentBody = z
  .strictObject({
    name: nameSchema,
    parent: parent.default(null),
    calendar: calendar.default(null),
    from: fromSchema,
    until: untilSchema,
  })
  .superRefine(daysInOrder)
  .meta({ id: 'DepartmentBody', description: 'All of a department; what is left out has its default.' });

export const departmentView = z
  .object({
    key: keySchema,
    name: nameSchema,
    parent,
    calendar,
    from: fromSchema.unwrap(),
    until: untilSchema.unwrap(),
  })
  .meta({ id: 'Department' });

/** `all` holds the department's parent. */
export function viewOfDepartment(department: Department, all: readonly Department[]) {
  const { key, name, parentId, calendar: own, fromDate, untilDate } = department;
  const above = all.find(({ id }) => id === parentId);
  return { key, name, parent: above?.key ?? null, calendar: own, from: fromDate, until: untilDate };
}

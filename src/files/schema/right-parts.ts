import { z } from 'zod';
import type { FileToCheck, Item } from '../domain/file-to-check.js';
import { organizationFileSchema } from '../organization-file.schema.js';

const { shape } = organizationFileSchema;
const NAME_OF = {
  departments: 'key',
  people: 'address',
  cycles: 'year',
  goals: 'key',
  measures: 'key',
  kpis: 'key',
};

/**
 * What of a file can be checked against the rest of it although other parts may be wrong: each item is read by itself,
 * a wrong one leaves a hole at its place, and its name is remembered so that who refers to it is not blamed. So a file
 * gets all its problems at once, those of the schema and those of `checkReferences`.
 */
export function rightParts(raw: unknown): FileToCheck {
  const file = isMapping(raw) ? raw : {};
  return {
    organization: calendarOf(file.organization),
    rhythm: rightOr(shape.rhythm, file.rhythm, null),
    departments: items(shape.departments.unwrap().element, file.departments),
    people: items(shape.people.unwrap().element, file.people),
    cycles: items(shape.cycles.unwrap().element, file.cycles),
    goals: items(shape.goals.unwrap().element, file.goals),
    measures: items(shape.measures.unwrap().element, file.measures),
    kpis: items(shape.kpis.unwrap().element, file.kpis),
    script: items(shape.script.unwrap().element, file.script),
    written: {
      departments: names('departments', file).map(String),
      people: names('people', file).map(String),
      cycles: names('cycles', file).map(Number),
      goals: names('goals', file).map(String),
      measures: names('measures', file).map(String),
      kpis: names('kpis', file).map(String),
    },
  };
}

/** What the checks need of the organization, which may be wrong in other places. */
function calendarOf(organization: unknown): FileToCheck['organization'] {
  const { fiscalYear, workingDays } = shape.organization.shape;
  const schema = z.object({ fiscalYear, workingDays });
  return rightOr(schema, organization, null);
}

function items<T>(schema: z.ZodType<T>, list: unknown): Item<T>[] {
  return Array.isArray(list) ? list.map((item) => rightOr(schema, item, null)) : [];
}

function rightOr<T>(schema: z.ZodType<T>, value: unknown, otherwise: T | null): T | null {
  const { success, data } = schema.safeParse(value);
  return success ? data : otherwise;
}

function names(list: keyof typeof NAME_OF, file: Readonly<Record<string, unknown>>): unknown[] {
  const written = file[list];
  if (!Array.isArray(written)) return [];
  return written.flatMap((item: unknown) => (isMapping(item) ? (item[NAME_OF[list]] ?? []) : []));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

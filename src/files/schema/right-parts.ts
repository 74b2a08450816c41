import type { FileToCheck, Item } from '../domain/file-to-check.js';
import type { OrganizationFile } from '../organization-file.schema.js';
import type { Shape } from './read-shape.js';
import { isMapping } from './remains.js';

const NAME_OF = {
  departments: 'key',
  people: 'address',
  cycles: 'year',
  goals: 'key',
  measures: 'key',
  kpis: 'key',
  customerGoals: 'key',
  contactGoals: 'key',
  touchpoints: 'key',
  projects: 'key',
  worths: 'goal',
  assessments: 'key',
  mailTexts: 'kind',
};

/**
 * What of a file can be checked against the rest of it although other parts may be wrong; names of wrong items are
 * remembered, so that who refers to them is not blamed. So a file gets all its problems at once, those of the schema
 * and those of `checkReferences`.
 */
export function rightParts(raw: unknown, { file, problems }: Shape): FileToCheck {
  const written = isMapping(raw) ? raw : {};
  const calendarIsWrong = problems.some(
    ({ path: [part, field] }) =>
      part === 'organization' && (field === undefined || field === 'fiscalYear' || field === 'workingDays'),
  );
  return {
    organization: file === null || calendarIsWrong ? null : file.organization,
    rhythm: file?.rhythm ?? null,
    departments: items('departments'),
    people: items('people'),
    cycles: items('cycles'),
    goals: items('goals'),
    measures: items('measures'),
    kpis: items('kpis'),
    customerGoals: items('customerGoals'),
    contactGoals: items('contactGoals'),
    touchpoints: items('touchpoints'),
    projects: items('projects'),
    worths: items('worths'),
    assessments: items('assessments'),
    branding: file?.branding ?? null,
    mailTexts: items('mailTexts'),
    script: items('script'),
    written: {
      departments: names('departments', written).map(String),
      people: names('people', written).map(String),
      cycles: names('cycles', written).map(Number),
      goals: names('goals', written).map(String),
      measures: names('measures', written).map(String),
      kpis: names('kpis', written).map(String),
      customerGoals: names('customerGoals', written).map(String),
    },
  };

  /** The right ones; a hole at the end says that some were not. */
  function items<List extends keyof typeof NAME_OF | 'script'>(list: List) {
    const right: readonly Item<OrganizationFile[List][number]>[] = file?.[list] ?? [];
    const all = written[list];
    return Array.isArray(all) && all.length > right.length ? [...right, null] : right;
  }
}

function names(list: keyof typeof NAME_OF, file: Readonly<Record<string, unknown>>): unknown[] {
  const written = file[list];
  if (!Array.isArray(written)) return [];
  return written.flatMap((item: unknown) => (isMapping(item) ? (item[NAME_OF[list]] ?? []) : []));
}

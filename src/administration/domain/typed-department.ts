import { isPlainDate } from '../../calendar/domain/time.js';
import type { DepartmentCommand } from '../../organizations/domain/department.js';
import { LONGEST_NAME, problemOfKey, problemOfName } from '../../organizations/domain/names.js';
import { notADate, problem, type Problem } from '../../organizations/domain/problem.js';
import { SINCE_EVER } from '../../organizations/domain/term.js';
import type { FormBody } from '../../overview/domain/typed-change.js';
import { weekdaysIn } from './typed-organization.js';
import type { Typed } from './typed.js';

export const DEPARTMENT_FIELDS = [
  ...(['name', 'key', 'parent', 'from', 'own', 'country', 'region', 'workingDays'] as const),
] as const;
export type DepartmentField = (typeof DEPARTMENT_FIELDS)[number];

const wrong = {
  name: {
    en: `Give a name of at most ${LONGEST_NAME} characters, on one line.`,
    nl: `Geef een naam van hooguit ${LONGEST_NAME} tekens, op één regel.`,
  },
  key: {
    en: 'Use lower-case letters and digits, with single hyphens between them, like customer-care.',
    nl: 'Gebruik kleine letters en cijfers, met losse streepjes ertussen, zoals klant-en-zorg.',
  },
  days: {
    en: 'Choose at least one day on which this department works.',
    nl: 'Kies minstens één dag waarop deze afdeling werkt.',
  },
};

/** What is kept of a department's own days, or what the organization has, to begin with. */
export interface OwnDays {
  readonly country: string;
  readonly region: string | null;
  readonly workingDays: readonly number[];
}

/** A department as its form shows it. @param usual the days that are proposed where it has none of its own */
export function fieldsOfDepartment(
  { key, name, parent, calendar, from }: Omit<DepartmentCommand, 'until'>,
  usual: OwnDays,
): FormBody {
  const { country, region, workingDays } = calendar ?? usual;
  return {
    ...{ key, name, parent: parent ?? '', from: from === SINCE_EVER ? '' : from },
    ...{ own: calendar ? 'yes' : '', country, region: region ?? '', workingDays: workingDays.map(String) },
  };
}

/** What was typed, its last day left out, or what is wrong with it; the country is left to who knows it. */
export function readDepartment(
  typed: Typed,
  key: string,
): { readonly command: Omit<DepartmentCommand, 'until'> } | { readonly problems: readonly Problem[] } {
  const [name, from] = [typed.text('name'), typed.text('from') || SINCE_EVER];
  const days = typed.is('own') ? weekdaysIn(typed) : [];
  const problems = [
    ...problem('name', problemOfName(name) === null ? null : wrong.name),
    ...problem('key', problemOfKey(key) === null ? null : wrong.key),
    ...problem('from', isPlainDate(from) ? null : notADate(from)),
    ...problem('workingDays', days === null ? wrong.days : null),
  ];
  if (problems.length > 0 || days === null) return { problems };
  const [country, region] = [typed.text('country'), typed.text('region') || null];
  const calendar = typed.is('own') ? { country, region, workingDays: days } : null;
  return { command: { key, name, parent: typed.text('parent') || null, calendar, from } };
}

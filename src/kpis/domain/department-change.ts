import { problemOfText } from '../../goals/domain/goal.js';
import { problemOfTitle, wrongKey } from '../../goals/domain/title.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';

export const CHANGE_KINDS = ['merge', 'split', 'end'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A department that goes on with what another one leaves: one there is, by its key, or a new one, with its name. */
export interface ReceivingDepartment {
  readonly key: string;
  /** Null for one there is. */
  readonly name: string | null;
  /** E-mail address of whoever leads it from then on; null leaves that as it is. */
  readonly head: string | null;
}

/** Where one thing that departments have goes. */
export interface Placing {
  /** What it is: `kpi`, `touchpoint`, … */
  readonly what: string;
  readonly key: string;
  /** Key of the department; null ends it, or leaves it without one. */
  readonly to: string | null;
}

/** Departments are merged, split or ended with the month that is open. */
export interface DepartmentChangeCommand {
  readonly kind: ChangeKind;
  readonly reason: string;
  /** Keys of the departments it is about; those that are not among `into` end. */
  readonly departments: readonly string[];
  /** Empty where departments only end. */
  readonly into: readonly ReceivingDepartment[];
  /** In a merge, what is not named here goes where everything goes. */
  readonly places: readonly Placing[];
}

export const LONGEST_REASON = 2000;

/** Keys of the departments that end. */
export function endingIn({ departments, into }: DepartmentChangeCommand): string[] {
  const receiving = new Set(into.map(({ key }) => key));
  return departments.filter((key) => !receiving.has(key));
}

/** The field of a placing, as a form calls it. */
export function placeField({ what, key }: Pick<Placing, 'what' | 'key'>): string {
  return `places.${what}.${key}`;
}

/** What is wrong with a change by itself; which departments there are is not looked at. */
export function problemsOfDepartmentChange(command: DepartmentChangeCommand): Problem[] {
  const { kind, reason, departments, into } = command;
  return [
    ...problem('reason', reason.trim() === '' ? WHY : problemOfText(reason, LONGEST_REASON)),
    ...problem('departments', problemOfDepartments(command)),
    ...problem('into', problemOfReceiving(kind, into.length)),
    ...departments.flatMap((key, i) =>
      problem(`departments[${i}]`, departments.indexOf(key) < i ? twice(key) : null),
    ),
    ...into.flatMap(({ key, name }, i) => [
      ...problem(`into[${i}].key`, wrongKey(key)),
      ...problem(`into[${i}].name`, name === null ? null : problemOfTitle(name)),
      ...problem(`into[${i}].key`, into.findIndex((one) => one.key === key) < i ? twice(key) : null),
    ]),
  ];
}

function problemOfDepartments(command: DepartmentChangeCommand) {
  const { kind, departments } = command;
  if (departments.length === 0) return WHICH;
  if (kind === 'split' && departments.length > 1) return ONE_AT_A_TIME;
  return kind !== 'split' && endingIn(command).length === 0 ? NOTHING_ENDS : null;
}

function problemOfReceiving(kind: ChangeKind, receiving: number) {
  if (kind === 'merge' && receiving !== 1) return INTO_ONE;
  if (kind === 'split' && receiving < 2) return INTO_SEVERAL;
  return kind === 'end' && receiving > 0 ? INTO_NONE : null;
}

const WHY = {
  en: 'Write down why: whoever looks back will ask.',
  nl: 'Schrijf op waarom: wie later terugkijkt, wil dat weten.',
};
const WHICH = {
  en: 'Choose the departments it is about.',
  nl: 'Kies om welke afdelingen het gaat.',
};
const ONE_AT_A_TIME = {
  en: 'Split one department at a time.',
  nl: 'Splits één afdeling tegelijk.',
};
const NOTHING_ENDS = {
  en: 'Choose another department as well: nothing would change like this.',
  nl: 'Kies er nog een afdeling bij: zo verandert er niets.',
};
const INTO_ONE = {
  en: 'Say into which one department they merge.',
  nl: 'Zeg in welke ene afdeling ze samengaan.',
};
const INTO_SEVERAL = {
  en: 'Name at least two departments that it is split into; it may be one of them itself.',
  nl: 'Noem minstens twee afdelingen waarin je haar splitst; zij mag er zelf een van zijn.',
};
const INTO_NONE = {
  en: 'A department that ends goes into no other. Merge it instead, or give what it has a place one by one.',
  nl: 'Een afdeling die stopt, gaat niet op in een andere. Voeg haar samen, of geef alles wat zij heeft een voor een een plek.',
};
const twice = (key: string) => ({
  en: `"${key}" is named twice. Name it once.`,
  nl: `“${key}” staat er twee keer. Noem het één keer.`,
});

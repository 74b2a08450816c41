import type { Roster, RosterDepartment } from '../../organizations/domain/roster.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import { rhythmWrong } from './rhythm-wrong.js';

/** Groups that a session may be for. */
export const GROUPS = ['everyone', 'leaders', 'planners', 'heads', 'deputies'] as const;

const MOST_PARTICIPANTS = 200;
const LONGEST_PARTICIPANT = 320;

/** Groups and departments are chosen, persons are typed. */
export function isChosen(token: string): boolean {
  return token.startsWith('department:') || GROUPS.some((group) => group === token);
}

/** Who is named, each once. @param chosen groups and departments, @param people addresses as they were typed */
export function namedIn(chosen: readonly string[], people: string): string[] {
  const named = [...chosen.map((one) => one.trim()), ...people.split(/[\r\n,;]+/).flatMap(piecesOf)];
  return [...new Set(named.filter((one) => one !== ''))];
}

/** Addresses may stand beside each other with blanks between; a name, `Ada Kok`, is one piece that is no address. */
function piecesOf(typed: string): string[] {
  const words = typed.trim().split(/\s+/); // prettier-ignore
  return words.every((word) => word.includes('@')) ? words : [words.join(' ')];
}

/** Nobody, or more than are meant. @param fields where the two are typed */
export function problemsOfNamed(named: readonly string[], fields: WhoFieldNames): Problem[] {
  const tooMany = named.length > MOST_PARTICIPANTS || named.some((one) => one.length > LONGEST_PARTICIPANT);
  return [
    ...problem(fields.groups, named.length === 0 ? rhythmWrong.nobody : null),
    ...problem(fields.people, tooMany ? rhythmWrong.manyPeople(MOST_PARTICIPANTS) : null),
  ];
}

/** Where a form shows what is wrong with one of those who are named. */
export function fieldOfNamed(field: string, named: readonly string[], fields: WhoFieldNames): string {
  const [, index] = /^participants\[(\d+)\]$/.exec(field) ?? [];
  if (index === undefined) return field;
  return (named[Number(index)] ?? '').startsWith('department:') ? fields.groups : fields.people;
}

/** Departments to choose from, by name. */
export function departmentsByName(roster: Roster): readonly RosterDepartment[] {
  return [...roster.departments.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** What the two fields of who takes part are called. */
export interface WhoFieldNames {
  readonly groups: string;
  readonly people: string;
}

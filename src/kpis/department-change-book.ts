import type { EntityManager } from 'typeorm';
import { peopleByAddress } from '../organizations/by-key.js';
import { Department } from '../organizations/department.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { problem, type Problem } from '../organizations/domain/problem.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { holdsOn } from '../organizations/domain/term.js';
import type { Person } from '../organizations/person.entity.js';
import {
  type DepartmentChangeCommand,
  endingIn,
  placeField,
  type Placing,
} from './domain/department-change.js';
import type { Belonging, ChangePart } from './department-change-parts.js';

/** Something that needs a place, and where it is to go. */
export interface Placed {
  readonly part: ChangePart;
  readonly belonging: Belonging;
  /** Key of a department; null: nowhere. */
  readonly to: string | null;
}

/** A change in view of what is kept. */
export interface ChangeBook {
  readonly from: string;
  /** All there are or were, by key. */
  readonly departments: ReadonlyMap<string, Department>;
  readonly heads: ReadonlyMap<string, Person>;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** The same number of queries however much the departments have. */
export async function loadChangeBook(
  manager: EntityManager,
  organizationId: string,
  command: DepartmentChangeCommand,
  from: string,
  parts: readonly ChangePart[],
): Promise<ChangeBook> {
  const rows = await manager.find(Department, { where: { organizationId }, order: { name: 'ASC' } });
  const departments = new Map(rows.map((row) => [row.key, row]));
  const addresses = command.into.flatMap(({ head }) => head ?? []);
  const heads = await peopleByAddress(manager, organizationId, addresses);
  const ids = command.departments.flatMap((key) => departments.get(key)?.id ?? []);
  const belongings: Belongs[] = [];
  for (const part of parts) {
    for (const belonging of await part.find(manager, organizationId, ids, from))
      belongings.push({ part, belonging });
  }
  const keyOf = new Map(rows.map(({ id, key }) => [id, key]));
  const open = { departments, from, command };
  const said = new Map(command.places.map((placing) => [placeField(placing), placing.to]));
  const placed = belongings.map((one) => ({ ...one, to: placeOf(one, said, command, keyOf) }));
  return {
    from,
    departments,
    heads,
    placed: placed.map(({ to, ...one }) => ({ ...one, to: to ?? null })),
    problems: [
      ...problemsOfDepartments(open),
      ...problemsOfHeads(command, heads, from),
      ...placed.flatMap(({ part: { what }, belonging: { key }, to }) =>
        problem(placeField({ what, key }), to === undefined ? NO_PLACE : problemOfPlace(to, open)),
      ),
      ...strangersAmong(command.places, belongings).flatMap((placing) =>
        problem(placeField(placing), notTheirs(placing)),
      ),
    ],
  };
}

interface Belongs {
  readonly part: ChangePart;
  readonly belonging: Belonging;
}

const MOST = 10;

interface Open {
  readonly departments: ReadonlyMap<string, Department>;
  readonly from: string;
  readonly command: DepartmentChangeCommand;
}

/** Undefined where nobody said, and it does not follow. */
function placeOf(
  { part, belonging }: Belongs,
  said: ReadonlyMap<string, string | null>,
  command: DepartmentChangeCommand,
  keyOf: ReadonlyMap<string, string>,
): string | null | undefined {
  const to = said.get(placeField({ what: part.what, key: belonging.key }));
  if (to !== undefined) return to;
  if (command.kind === 'merge') return command.into[0]?.key;
  const now = keyOf.get(belonging.departmentId);
  return command.into.some(({ key }) => key === now) ? now : undefined;
}

function problemsOfDepartments({ departments, from, command }: Open): Problem[] {
  const ending = new Set(endingIn(command));
  return [
    ...command.departments.flatMap((key, i) => {
      const department = departments.get(key);
      if (!department) return problem(`departments[${i}]`, noSuch(key));
      if (!holdsOn(department, from)) return problem(`departments[${i}]`, notThen(department.name, from));
      const isNew = ending.has(key) && department.fromDate >= from;
      return problem(`departments[${i}]`, isNew ? tooYoung(department.name) : null);
    }),
    ...command.into.flatMap(({ key, name }, i) => {
      const department = departments.get(key);
      if (!department) return problem(`into[${i}].name`, name === null ? noName(key) : null);
      if (name !== null && name.trim() !== department.name)
        return problem(`into[${i}].key`, taken(key, department.name));
      return problem(`into[${i}].key`, holdsOn(department, from) ? null : notThen(department.name, from));
    }),
  ];
}

function problemsOfHeads(
  { into }: DepartmentChangeCommand,
  heads: ReadonlyMap<string, Person>,
  from: string,
): Problem[] {
  return into.flatMap(({ head }, i) => {
    if (head === null) return [];
    const person = heads.get(accountAddress(head));
    return problem(`into[${i}].head`, person && isStaffOn(person, from) ? null : nobody(head));
  });
}

function problemOfPlace(to: string | null, { departments, from, command }: Open) {
  if (to === null || command.into.some(({ key }) => key === to)) return null;
  const department = departments.get(to);
  if (!department) return noSuch(to);
  if (command.kind !== 'end') return ELSEWHERE;
  return holdsOn(department, from) && !command.departments.includes(to)
    ? null
    : notThen(department.name, from);
}

/** What is given a place and is not theirs; as many as one mends at a time. */
function strangersAmong(places: readonly Placing[], belongings: readonly Belongs[]): Placing[] {
  const theirs = new Set(
    belongings.map(({ part: { what }, belonging: { key } }) => placeField({ what, key })),
  );
  return places.filter((placing) => !theirs.has(placeField(placing))).slice(0, MOST);
}

const NO_PLACE = {
  en: 'Say where this goes.',
  nl: 'Zeg waar dit naartoe gaat.',
};
const ELSEWHERE = {
  en: 'Give it to one of the departments that go on.',
  nl: 'Geef het aan een van de afdelingen die doorgaan.',
};
const noSuch = (key: string) => ({
  en: `There is no department "${key}". Name the key of one there is.`,
  nl: `Er is geen afdeling “${key}”. Noem de sleutel van een die er is.`,
});
const noName = (key: string) => ({
  en: `There is no department "${key}" yet. Give it a name to begin it.`,
  nl: `Er is nog geen afdeling “${key}”. Geef haar een naam om haar te beginnen.`,
});
const taken = (key: string, name: string) => ({
  en: `"${key}" is the key of ${name} already. Choose another key, or choose ${name} itself.`,
  nl: `“${key}” is al de sleutel van ${name}. Kies een andere sleutel, of kies ${name} zelf.`,
});
const notThen = (name: string, from: string) => ({
  en: `${name} is not there on ${from}, or ends then. Choose one that goes on.`,
  nl: `${name} is er op ${from} niet, of stopt dan. Kies er een die doorgaat.`,
});
const tooYoung = (name: string) => ({
  en: `${name} began with this month and cannot end before it. Wait for the next month, or let it go on.`,
  nl: `${name} is met deze maand begonnen en kan niet eerder stoppen. Wacht op de volgende maand, of laat haar doorgaan.`,
});
const nobody = (address: string) => ({
  en: `Nobody of the organization has the address ${address} then. Name somebody who is here.`,
  nl: `Niemand van de organisatie heeft dan het adres ${address}. Noem iemand die er is.`,
});
const notTheirs = ({ what, key }: Placing) => ({
  en: `These departments have no ${what} "${key}". Leave it out.`,
  nl: `Deze afdelingen hebben geen ${what} “${key}”. Laat het weg.`,
});

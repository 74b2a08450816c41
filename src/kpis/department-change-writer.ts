import { type EntityManager, In } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import { Department } from '../organizations/department.entity.js';
import { accountAddress } from '../organizations/domain/address.js';
import { Headship } from '../organizations/headship.entity.js';
import { formatDate } from '../platform/pages/format-date.js';
import { newId } from '../platform/ids.js';
import { type DepartmentChangeCommand, endingIn } from './domain/department-change.js';
import type { ChangeBook } from './department-change-book.js';
import type { Effect } from './department-change-parts.js';

/** The departments once the change is made, by key. */
export interface ChangedDepartments {
  readonly departments: ReadonlyMap<string, Department>;
  readonly effects: readonly Effect[];
}

/** Begins the new departments, appoints who leads them, and ends those that go, with who led them. */
export async function writeDepartments(
  tx: EntityManager,
  organizationId: string,
  command: DepartmentChangeCommand,
  book: ChangeBook,
): Promise<ChangedDepartments> {
  const departments = new Map(book.departments);
  const ending = endingIn(command).flatMap((key) => departments.get(key) ?? []);
  const effects: Effect[] = [];
  for (const one of command.into) {
    if (departments.has(one.key)) continue;
    const begun = begin(organizationId, one.key, one.name?.trim() ?? one.key, ending, book);
    await tx.insert(Department, begun);
    departments.set(one.key, begun);
    effects.push(says(begins(begun)));
  }
  effects.push(...(await appoint(tx, organizationId, command, departments, book)));
  for (const department of ending) {
    const untilDate = addDays(book.from, -1);
    await tx.update(Department, { organizationId, id: department.id }, { untilDate });
    await endHeadships(tx, organizationId, department.id, book.from);
    departments.set(department.key, { ...department, untilDate });
    effects.push(says(ends(department.name, untilDate)));
  }
  const below = command.kind === 'merge' ? (departments.get(command.into[0]?.key ?? '') ?? null) : null;
  effects.push(...(await rehang(tx, organizationId, ending, below)));
  return { departments, effects };
}

/** It stands where the first of those it comes from stood, and works on their days. */
function begin(
  organizationId: string,
  key: string,
  name: string,
  ending: readonly Department[],
  { departments, from }: ChangeBook,
): Department {
  const [first] = ending;
  const going = new Set(ending.map(({ id }) => id));
  const byId = new Map([...departments.values()].map((one) => [one.id, one]));
  let parentId = first?.parentId ?? null;
  while (parentId !== null && going.has(parentId)) parentId = byId.get(parentId)?.parentId ?? null;
  const calendar = first?.calendar ?? null;
  return { organizationId, id: newId(), key, name, parentId, calendar, fromDate: from, untilDate: null };
}

async function appoint(
  tx: EntityManager,
  organizationId: string,
  { into }: DepartmentChangeCommand,
  departments: ReadonlyMap<string, Department>,
  { heads, from }: ChangeBook,
): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (const { key, head } of into) {
    const department = departments.get(key);
    if (!department) continue;
    const { id: departmentId, name } = department;
    const leading = (await tx.findBy(Headship, { organizationId, departmentId, kind: 'head' })).filter(
      ({ untilDate }) => untilDate === null || untilDate >= from,
    );
    const personId = head === null ? null : (heads.get(accountAddress(head))?.id ?? null);
    if (personId === null) {
      if (leading.length === 0) effects.push(says(leaderless(name)));
      continue;
    }
    if (leading.length === 1 && leading[0]?.personId === personId) continue;
    for (const headship of leading) await endHeadship(tx, headship, from);
    const id = newId();
    await tx.insert(Headship, {
      ...{ organizationId, id, departmentId, personId, kind: 'head', fromDate: from, untilDate: null },
    });
    effects.push(says(led(name, from)));
  }
  return effects;
}

async function endHeadships(
  tx: EntityManager,
  organizationId: string,
  departmentId: string,
  from: string,
): Promise<void> {
  for (const headship of await tx.findBy(Headship, { organizationId, departmentId }))
    if (headship.untilDate === null || headship.untilDate >= from) await endHeadship(tx, headship, from);
}

async function endHeadship(
  tx: EntityManager,
  { organizationId, id, fromDate }: Headship,
  from: string,
): Promise<void> {
  if (fromDate >= from) await tx.delete(Headship, { organizationId, id });
  else await tx.update(Headship, { organizationId, id }, { untilDate: addDays(from, -1) });
}

/** What stood below a department that ends comes below where it went, else below what was above it. */
async function rehang(
  tx: EntityManager,
  organizationId: string,
  ending: readonly Department[],
  below: Department | null,
): Promise<Effect[]> {
  const goneTo = new Map(ending.map(({ id, parentId }) => [id, below?.id ?? parentId]));
  if (goneTo.size === 0) return [];
  const children = await tx.findBy(Department, { organizationId, parentId: In([...goneTo.keys()]) });
  const effects: Effect[] = [];
  for (const { id, name, parentId: was } of children) {
    if (goneTo.has(id)) continue;
    let parentId = goneTo.get(was ?? '') ?? null;
    while (parentId !== null && goneTo.has(parentId)) parentId = goneTo.get(parentId) ?? null;
    // What everything goes to hangs where its own parent hung.
    if (parentId === id) parentId = ending.find((one) => one.id === was)?.parentId ?? null;
    await tx.update(Department, { organizationId, id }, { parentId });
    effects.push(says(hangs(name)));
  }
  return effects;
}

const says = (text: Effect['text']): Effect => ({ about: 'department', text });

const begins = ({ name, fromDate }: Department) => ({
  en: `${name} begins on ${formatDate(fromDate, 'en')}.`,
  nl: `${name} begint op ${formatDate(fromDate, 'nl')}.`,
});
const ends = (name: string, until: string) => ({
  en: `${name} ends with ${formatDate(until, 'en')}, and so do its head and deputies. What it reached until then stays.`,
  nl: `${name} stopt met ${formatDate(until, 'nl')}, en haar hoofd en plaatsvervangers ook. Wat zij tot dan bereikte, blijft staan.`,
});
const leaderless = (name: string) => ({
  en: `Nobody leads ${name} yet: appoint a head, or nobody is asked for its figures.`,
  nl: `Niemand leidt ${name} nog: wijs een hoofd aan, anders wordt niemand om de cijfers gevraagd.`,
});
const led = (name: string, from: string) => ({
  en: `${name} gets its head from ${formatDate(from, 'en')}.`,
  nl: `${name} krijgt een hoofd vanaf ${formatDate(from, 'nl')}.`,
});
const hangs = (name: string) => ({
  en: `${name} stood below it and gets another place in the organization.`,
  nl: `${name} viel daaronder en krijgt een andere plek in de organisatie.`,
});

import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck, Item } from './file-to-check.js';
import { nearest } from './nearest.js';
import { oneLine } from './one-line.js';

/** Everything a file gives a name to. */
export interface KnownNames {
  readonly departments: ReadonlySet<string>;
  /** Addresses in lower case. */
  readonly people: ReadonlySet<string>;
  readonly cycles: ReadonlySet<number>;
  readonly goals: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly kpis: ReadonlySet<string>;
  readonly customerGoals: ReadonlySet<string>;
  /** Titles of added sessions. */
  readonly titles: ReadonlySet<string>;
}

export function knownNames(file: FileToCheck): KnownNames {
  const { written } = file;
  return {
    departments: names(file.departments, ({ key }) => key, written?.departments),
    people: names(file.people, ({ address }) => accountAddress(address), written?.people.map(accountAddress)),
    cycles: names(file.cycles, ({ year }) => year, written?.cycles),
    goals: names(file.goals, ({ key }) => key, written?.goals),
    measures: names(file.measures, ({ key }) => key, written?.measures),
    kpis: names(file.kpis, ({ key }) => key, written?.kpis),
    customerGoals: names(file.customerGoals, ({ key }) => key, written?.customerGoals),
    titles: new Set(file.cycles.flatMap((cycle) => cycle?.sessions.added.map(({ title }) => title) ?? [])),
  };
}

/** "There is no …", with what there is when that helps to see the slip. */
export function unknown(what: string, name: string | number, known: ReadonlySet<string | number>): string {
  const similar = nearest(String(name), known);
  const hint = similar.length > 0 ? `Did you mean ${similar.join(' or ')}?` : 'Add it, or correct the name.';
  return `There is no ${what} "${oneLine(String(name), 80)}" in this file. ${hint}`;
}

function names<T, Name>(
  items: readonly Item<T>[],
  nameOf: (item: T) => Name,
  written: readonly Name[] = [],
): Set<Name> {
  return new Set([...items.flatMap((item) => (item === null ? [] : [nameOf(item)])), ...written]);
}

import { accountAddress } from '../../organizations/domain/address.js';
import type { FileToCheck, Item } from './file-to-check.js';

/** Everything a file gives a name to. */
export interface KnownNames {
  readonly departments: ReadonlySet<string>;
  /** Addresses in lower case. */
  readonly people: ReadonlySet<string>;
  readonly cycles: ReadonlySet<number>;
  readonly goals: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly kpis: ReadonlySet<string>;
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
    titles: new Set(file.cycles.flatMap((cycle) => cycle?.sessions.added.map(({ title }) => title) ?? [])),
  };
}

/** "There is no …", with what there is when that helps to see the slip. */
export function unknown(what: string, name: string | number, known: ReadonlySet<string | number>): string {
  const similar = [...known].filter((one) => isNear(String(one), String(name)));
  const hint = similar.length > 0 ? ` Did you mean ${similar.slice(0, 3).join(' or ')}?` : '';
  return `There is no ${what} "${name}" in this file.${hint || ' Add it, or correct the name.'}`;
}

function names<T, Name>(
  items: readonly Item<T>[],
  nameOf: (item: T) => Name,
  written: readonly Name[] = [],
): Set<Name> {
  return new Set([...items.flatMap((item) => (item === null ? [] : [nameOf(item)])), ...written]);
}

/** The same but for case and punctuation, or one the beginning of the other. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}@]/gu, '')) as [
    string,
    string,
  ];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a) || isSwapped(a, b));
}

/** One letter added, missing, wrong or changed with its neighbor. */
function isSwapped(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = restA.length > 1 && restB === `${restA[1]}${restA[0]}${restA.slice(2)}`;
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || swapped;
}

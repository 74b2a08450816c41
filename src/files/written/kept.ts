import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { PlanningCycle } from '../../cycles/planning-cycle.entity.js';
import { Period } from '../../cycles/period.entity.js';
import { Goal } from '../../goals/goal.entity.js';
import { Touchpoint } from '../../journey/touchpoint.entity.js';
import { CustomerGoal } from '../../kpis/customer-goal.entity.js';
import { Kpi } from '../../kpis/kpi.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';

/** What an organization keeps, by the names under which a file speaks of it. */
export interface Kept {
  readonly organization: Organization;
  /** Epoch milliseconds: what is over by then is not told. */
  readonly now: number;
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly cycles: readonly PlanningCycle[];
  readonly goals: readonly Goal[];
  readonly kpis: readonly Kpi[];
  readonly customerGoals: readonly CustomerGoal[];
  readonly touchpoints: readonly Touchpoint[];
  readonly periods: ReadonlyMap<string, Period>;
  /** All rows of a kind, by an id that they share with what they belong to. */
  rows<T extends { organizationId: string }>(entity: new () => T): Promise<T[]>;
  /** The key, address or name behind an id; null for none. */
  name(id: string | null): string | null;
  /** As `name`, of what is there for sure. */
  named(id: string): string;
}

/** Loads what has a name, each kind in one query and in the order in which a file lists it. */
export async function loadKept(manager: EntityManager, organizationId: string, now: number): Promise<Kept> {
  const rows = <T extends { organizationId: string }>(entity: new () => T): Promise<T[]> =>
    manager.findBy<T>(entity, { organizationId } as FindOptionsWhere<T>);
  const organization = await manager.findOneByOrFail(Organization, { organizationId });
  const departments = byName(await rows(Department), ({ key }) => key);
  const people = byName(await rows(Person), ({ address }) => address.toLowerCase());
  const cycles = (await rows(PlanningCycle)).sort((a, b) => a.year - b.year);
  const yearOf = new Map(cycles.map(({ id, year }) => [id, year]));
  const goals = byName(await rows(Goal), ({ cycleId }) => `${yearOf.get(cycleId)}`);
  const kpis = byName(await rows(Kpi), ({ key }) => key);
  const customerGoals = byName(await rows(CustomerGoal), ({ key }) => key);
  const touchpoints = byName(
    await rows(Touchpoint),
    ({ place, key }) => `${`${place}`.padStart(9, '0')} ${key}`,
  );
  const periods = new Map((await rows(Period)).map((period) => [period.id, period]));
  const names = new Map<string, string>([
    ...[...departments, ...goals, ...kpis, ...customerGoals, ...touchpoints].map(named),
    ...people.map(({ id, address }): [string, string] => [id, address]),
    ...[...periods.values()].map(({ id, name }): [string, string] => [id, name]),
  ]);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    ...{ organization, now, departments, people, cycles, goals, kpis, customerGoals, touchpoints, periods },
    ...{ rows, name, named: (id) => name(id) ?? id },
  };
}

const named = ({ id, key }: { readonly id: string; readonly key: string }): [string, string] => [id, key];

/** In the order of a text that they have: the same on every machine and database. */
export function byName<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  const keyed = items.map((item): [string, T] => [textOf(item), item]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

/** Items by something that they belong to. */
export function grouped<T>(items: readonly T[], ownerOf: (item: T) => string): (owner: string) => T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const owner = ownerOf(item);
    const group = groups.get(owner);
    if (group) group.push(item);
    else groups.set(owner, [item]);
  }
  return (owner) => groups.get(owner) ?? [];
}

/** A part of a file without what it would say anyway: fields that are undefined, or as they are where they are left out. */
export function brief(item: object, usual: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const said = Object.entries(item).filter(
    ([field, value]) =>
      value !== undefined && !(field in usual && JSON.stringify(usual[field]) === JSON.stringify(value)),
  );
  return Object.fromEntries(said);
}

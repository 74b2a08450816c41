import { type EntityManager, type FindOptionsWhere, MoreThan } from 'typeorm';
import { Department } from '../../organizations/department.entity.js';
import type { Role } from '../../organizations/domain/roles.js';
import { Person } from '../../organizations/person.entity.js';
import { Instant } from '@js-joda/core';
import { Kpi } from '../../kpis/kpi.entity.js';
import { type MonthPeriod, Months } from '../../kpis/months.service.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import type { OutCell } from '../csv-writer.js';

type KnownKpi = Pick<
  Kpi,
  'id' | 'key' | 'name' | 'departmentId' | 'unit' | 'formula' | 'decimals' | 'direction'
>;

/** What rows of other tables are told by instead of ids; loaded once an export. */
export interface Names {
  readonly kpis: readonly KnownKpi[];
  kpi(id: string | null): KnownKpi | undefined;
  /** The department's key; empty for what belongs to none. */
  department(id: string | null): string;
  /** The person's name; null for a machine. */
  person(id: string | null): string | null;
  month(id: string): MonthPeriod | undefined;
}

/** Something that leaves as a file: its columns, and its rows page by page, however many. */
export interface ExportedTable {
  /** In addresses and as the file's name. */
  readonly key: string;
  /** Who may have it; everybody of the organization without. */
  readonly roles?: readonly Role[];
  readonly columns: readonly string[];
  pages(manager: EntityManager, organizationId: string, names: Names): AsyncGenerator<OutCell[][]>;
}

const AT_ONCE = 500;

export async function loadNames(manager: EntityManager, organizationId: string): Promise<Names> {
  const of = { organizationId };
  const properties = [
    'id',
    'key',
    'name',
    'departmentId',
    'unit',
    'formula',
    'decimals',
    'direction',
  ] as const;
  const kpis = await plainRows(manager, Kpi, properties, of, ['key']);
  const departments = await plainRows(manager, Department, ['id', 'key'], of);
  const people = await plainRows(manager, Person, ['id', 'name'], of);
  const { all } = await Months.load(manager, organizationId);
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const [kpiOf, departmentOf, personOf, monthOf] = [byId(kpis), byId(departments), byId(people), byId(all)];
  return {
    kpis,
    kpi: (id) => kpiOf.get(id ?? ''),
    department: (id) => departmentOf.get(id ?? '')?.key ?? '',
    person: (id) => personOf.get(id ?? '')?.name ?? null,
    month: (id) => monthOf.get(id),
  };
}

/** All rows of an entity in the order of their ids, some at a time. */
export async function* byId<T extends { readonly organizationId: string; readonly id: string }>(
  manager: EntityManager,
  entity: new () => T,
  organizationId: string,
): AsyncGenerator<T[]> {
  for (let last = ''; ;) {
    const rows = await manager.find(entity, {
      where: { organizationId, id: MoreThan(last) } as unknown as FindOptionsWhere<T>,
      order: { id: 'ASC' } as never,
      take: AT_ONCE,
    });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.id ?? '';
  }
}

/** An instant as ISO 8601 in UTC. */
export function isoOf(instant: number | null): string | null {
  return instant === null ? null : Instant.ofEpochMilli(instant).toString();
}

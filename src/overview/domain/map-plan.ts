import type { Status } from '../../kpis/domain/status.js';
import { groupBy } from './lists.js';

export const MAP_GROUPS = ['department', 'perspective', 'status'] as const;
export type MapGroup = (typeof MAP_GROUPS)[number];

/** What a row stands for: its color and its shape. Null: nothing to judge it by. */
export type MapStatus = Status | null;

export interface MapKpi {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly departmentId: string | null;
  readonly perspective: string | null;
  readonly status: MapStatus;
  /** Share of the goal's whole weight, 0 to 1; 0 without a link to it. */
  readonly weight: number;
}

export interface MapDepartment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly parentId: string | null;
  /** As a whole, by what its KPIs contribute to the goal. */
  readonly status: MapStatus;
}

/** KPI → KPI. */
export interface MapDriver {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** A line of a box: a KPI, or a department that stands for its KPIs. */
export interface MapRow {
  /** Unique on the map; what flows are from and to. */
  readonly key: string;
  readonly kpi: MapKpi | null;
  readonly department: MapDepartment | null;
  readonly status: MapStatus;
  readonly weight: number;
  /** The KPIs it stands for. */
  readonly kpiIds: readonly string[];
}

export interface MapBox {
  /** Id of the department, name of the perspective or of the status; empty for what has none. */
  readonly key: string;
  readonly rows: readonly MapRow[];
  /** Share of the goal's weight of all in it, also of what is not drawn. */
  readonly weight: number;
  /** How many more there are than are drawn. */
  readonly more: number;
}

export interface MapFlow {
  readonly from: string;
  /** Null: the goal. */
  readonly to: string | null;
  /** To the goal: the share of its weight. Between rows: the weight of the links, added up. */
  readonly weight: number;
  readonly status: MapStatus;
}

export interface MapPlan {
  /** Whether each row is a KPI, or a department because there are too many KPIs to tell apart. */
  readonly level: 'kpis' | 'departments';
  readonly group: MapGroup;
  readonly boxes: readonly MapBox[];
  readonly flows: readonly MapFlow[];
  /** How many rows are not drawn. */
  readonly more: number;
}

/** What still reads on a screen; a KPI more, and departments stand for them. */
export const MOST_ROWS = 48;
/** So many lines between rows can be followed with the eye. */
const MOST_DRIVERS = 24;
/** A department within a department is drawn as its topmost one only while these are few. */
const MOST_BOXES = 12;
/** So much of each box is drawn, however many boxes there are. */
const FEWEST_ROWS = 4;

export interface Mapped {
  readonly departments: readonly MapDepartment[];
  readonly kpis: readonly MapKpi[];
  readonly drivers: readonly MapDriver[];
}

/**
 * What of a strategy is drawn, and how it is grouped. Up to `MOST_ROWS` KPIs each is a row; of more, their departments
 * are, each with the weight of its KPIs. Whatever does not fit is counted in its box: the heaviest are drawn.
 */
export function planMap(mapped: Mapped, asked?: MapGroup): MapPlan {
  const owners = new Set(mapped.kpis.map(({ departmentId }) => departmentId));
  const level = mapped.kpis.length <= MOST_ROWS || owners.size === 1 ? 'kpis' : 'departments';
  const group = groupFor(mapped, level, asked);
  const keyOf = boxKeys(mapped, group, level);
  const boxed = [...groupBy(mapped.kpis, keyOf)].map(([key, kpis]) => ({
    key,
    all: level === 'kpis' ? kpis.map(rowOfKpi) : rowsOfDepartments(mapped.departments, key, kpis),
  }));
  const fits = boxed.reduce((count, { all }) => count + all.length, 0) <= MOST_ROWS;
  const room = fits ? MOST_ROWS : Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS / boxed.length));
  const boxes = boxed
    .map(({ key, all }): MapBox => {
      const drawn = [...all].sort((a, b) => b.weight - a.weight).slice(0, room);
      return { key, rows: drawn, weight: sum(all), more: all.length - drawn.length };
    })
    .sort((a, b) => b.weight - a.weight);
  return {
    ...{ level, group, boxes },
    flows: flowsOf(mapped.drivers, boxes),
    more: boxes.reduce((count, { more }) => count + more, 0),
  };
}

/** As asked, unless that would be more boxes than fit; by default as people know themselves: by department. */
function groupFor({ departments, kpis }: Mapped, level: MapPlan['level'], asked?: MapGroup): MapGroup {
  if (asked !== undefined && asked !== 'department') return asked;
  if (level === 'kpis') return 'department';
  if (new Set(topsOf(departments).values()).size <= MOST_BOXES) return 'department';
  return kpis.some(({ perspective }) => perspective !== null) ? 'perspective' : 'status';
}

/** Which box a KPI belongs in. */
function boxKeys({ departments }: Mapped, group: MapGroup, level: MapPlan['level']): (kpi: MapKpi) => string {
  if (group === 'perspective') return ({ perspective }) => perspective ?? '';
  if (group === 'status') {
    if (level === 'kpis') return ({ status }) => status ?? '';
    const statusOf = new Map(departments.map(({ id, status }) => [id, status]));
    return ({ departmentId }) => statusOf.get(departmentId ?? '') ?? '';
  }
  if (level === 'kpis') return ({ departmentId }) => departmentId ?? '';
  const tops = topsOf(departments);
  return ({ departmentId }) => tops.get(departmentId ?? '') ?? '';
}

/** By department the id of the one at the top of it; of its own where it lies in none. */
function topsOf(departments: readonly MapDepartment[]): Map<string, string> {
  const byId = new Map(departments.map((one) => [one.id, one]));
  return new Map(
    departments.map((department) => {
      const seen = new Set([department.id]);
      let top = department;
      for (;;) {
        const parent = byId.get(top.parentId ?? '');
        if (!parent || seen.has(parent.id)) return [department.id, top.id];
        seen.add(parent.id);
        top = parent;
      }
    }),
  );
}

const rowOfKpi = (kpi: MapKpi): MapRow => ({
  ...{ key: kpi.id, kpi, department: null, status: kpi.status, weight: kpi.weight, kpiIds: [kpi.id] },
});

/** Each department once a box: by perspective it may stand in several, in each with the KPIs it has there. */
function rowsOfDepartments(
  departments: readonly MapDepartment[],
  box: string,
  kpis: readonly MapKpi[],
): MapRow[] {
  const departmentOf = new Map(departments.map((one) => [one.id, one]));
  return [...groupBy(kpis, ({ departmentId }) => departmentId ?? '')].map(([id, own]) => {
    const department = departmentOf.get(id) ?? null;
    return {
      ...{ key: `${box} ${id}`, kpi: null, department, status: department?.status ?? null },
      ...{ weight: sum(own), kpiIds: own.map((kpi) => kpi.id) },
    };
  });
}

function flowsOf(drivers: readonly MapDriver[], boxes: readonly MapBox[]): MapFlow[] {
  const rows = boxes.flatMap((box) => box.rows);
  const rowOf = new Map(rows.flatMap((row) => row.kpiIds.map((id) => [id, row] as const)));
  const toGoal = rows
    .filter(({ weight }) => weight > 0)
    .map(({ key, weight, status }): MapFlow => ({ from: key, to: null, weight, status }));
  const between = new Map<string, MapFlow>();
  for (const { from, to, weight } of drivers) {
    const [source, target] = [rowOf.get(from), rowOf.get(to)];
    if (!source || !target || source === target) continue;
    const key = `${source.key} > ${target.key}`;
    const before = between.get(key)?.weight ?? 0;
    between.set(key, {
      ...{ from: source.key, to: target.key, weight: before + weight, status: source.status },
    });
  }
  const strongest = [...between.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_DRIVERS);
  return [...toGoal, ...strongest];
}

const sum = (all: readonly { readonly weight: number }[]) =>
  all.reduce((total, { weight }) => total + weight, 0);

import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import type { Roster, RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { placeIn, type PagePlace } from '../platform/pages/paging.js';
import { type Missing, missingOf } from './domain/missing.js';
import type { Status } from './domain/status.js';
import { holdsIn } from './goal-standing.js';
import { KpiLink } from './kpi-link.entity.js';
import { KpiOwner } from './kpi-owner.entity.js';
import { KpiPlaces } from './kpi-places.js';
import { KpiPlan } from './kpi-plan.entity.js';
import { Kpi } from './kpi.entity.js';
import { type KpiState, KpiStatesService } from './kpi-states.service.js';
import { type MonthPeriod, Months } from './months.service.js';

/** A KPI as the list shows it. */
export interface ListedKpi {
  readonly kpi: Kpi;
  /** Null: nothing to judge it by. */
  readonly status: Status | null;
  /** Whether it ever had a reading; without one it counts as stale. */
  readonly isRead: boolean;
  /** Name of who owns it. */
  readonly owner: string | null;
  readonly missing: readonly Missing[];
}

/** The KPIs of a department; of none: the measures of goals. */
export interface KpiGroup {
  readonly department: RosterDepartment | null;
  readonly kpis: readonly ListedKpi[];
}

export interface KpiListQuery {
  /** Part of the name of a KPI, or of its department. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
}

/** A page of the KPIs there are now. */
export interface KpiList extends PagePlace {
  readonly groups: readonly KpiGroup[];
  /** KPIs that were found, and of all. */
  readonly found: number;
  readonly total: number;
}

const ON_A_PAGE = 100;
const NAMED = ['id', 'name', 'departmentId', 'fromDate', 'untilDate'] as const;
type NamedKpi = Pick<Kpi, (typeof NAMED)[number]>;

interface NamedGroup {
  readonly department: RosterDepartment | null;
  readonly kpis: readonly NamedKpi[];
}

/** The KPIs there are now, by department, with what each still lacks. */
@Injectable()
export class KpiListService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly rosters: RosterService,
    private readonly states: KpiStatesService,
  ) {}

  /**
   * Departments by name, also those without a KPI, the measures last; a hundred KPIs a page, and the same number of
   * queries however many.
   */
  async load(organizationId: string, { q, page }: KpiListQuery): Promise<KpiList> {
    const today = await this.today.of(organizationId);
    const months = await Months.load(this.database.read(), organizationId);
    const roster = await this.rosters.load(organizationId);
    const month = months.on(today);
    const kpis = month ? await this.#named(organizationId, month) : [];
    const all = groupsOf(kpis, roster.departmentsOn(today));
    const groups = foundIn(all, q.trim().toLowerCase());
    const found = groups.reduce((sum, one) => sum + one.kpis.length, 0);
    const { from, until, ...place } = placeIn(found, page, ON_A_PAGE);
    const shown = cut(groups, from, until, place.page === place.pages);
    const listed = month
      ? await this.#listed(organizationId, idsOf(shown), months, month, roster)
      : new Map<string, ListedKpi>();
    return {
      ...{ ...place, found, total: kpis.length },
      groups: shown.map(({ department, kpis: own }) => ({
        department,
        kpis: own.flatMap(({ id }) => listed.get(id) ?? []),
      })),
    };
  }

  /** Those that hold in a month, by name, each of the department it is of at its end. */
  async #named(organizationId: string, month: MonthPeriod): Promise<NamedKpi[]> {
    const manager = this.database.read();
    const rows = await plainRows(manager, Kpi, NAMED, { organizationId }, ['name', 'key']);
    const places = await KpiPlaces.load(manager, organizationId);
    return rows.filter((kpi) => holdsIn(kpi, month)).map((kpi) => places.on(kpi, month.endsOn));
  }

  async #listed(
    organizationId: string,
    kpiIds: readonly string[],
    months: Months,
    month: MonthPeriod,
    { people }: Roster,
  ): Promise<ReadonlyMap<string, ListedKpi>> {
    const manager = this.database.read();
    const these = { organizationId, kpiId: In([...kpiIds]) };
    const states = await this.states.statesFor(organizationId, { kpiIds, month: month.id });
    const last = months.before(month);
    const before = last ? await this.states.statesFor(organizationId, { kpiIds, month: last.id }) : [];
    const owners = await manager.findBy(KpiOwner, these);
    const links = await manager.findBy(KpiLink, { ...these, untilDate: IsNull() });
    const plans = await manager.findBy(KpiPlan, { ...these, cycleId: month.cycleId });
    const statusBefore = new Map(before.map(({ kpi, status }) => [kpi.id, status]));
    const ownerOf = new Map(owners.map(({ kpiId, personId }) => [kpiId, people.get(personId)?.name ?? null]));
    const linked = countsOf(links);
    const planned = countsOf(plans);
    const listed = ({ kpi, status, reading }: KpiState<Kpi>): ListedKpi => {
      const owner = ownerOf.get(kpi.id) ?? null;
      const isRead = reading !== null;
      const known = { isMeasure: kpi.departmentId === null, owner, customer: kpi.customer };
      // Of the month that is going on little is known: until it is, what the last one said holds.
      const isStale = status === 'stale' && statusBefore.has(kpi.id);
      return {
        ...{ kpi, owner, isRead, status: isStale ? (statusBefore.get(kpi.id) ?? null) : status },
        missing: missingOf({
          ...{ ...known, links: linked.get(kpi.id) ?? 0 },
          ...{ isPlanned: planned.has(kpi.id), isRead },
        }),
      };
    };
    return new Map(states.map((state) => [state.kpi.id, listed(state)]));
  }
}

function groupsOf(kpis: readonly NamedKpi[], departments: readonly RosterDepartment[]): NamedGroup[] {
  const byDepartment = new Map<string | null, NamedKpi[]>();
  for (const kpi of kpis) {
    const group = byDepartment.get(kpi.departmentId);
    if (group) group.push(kpi);
    else byDepartment.set(kpi.departmentId, [kpi]);
  }
  const measures = byDepartment.get(null) ?? [];
  const groups = departments.map((department) => ({
    department,
    kpis: byDepartment.get(department.id) ?? [],
  }));
  return [...groups, ...(measures.length > 0 ? [{ department: null, kpis: measures }] : [])];
}

/** What is looked for by the name of a department is all that it has. */
function foundIn(groups: readonly NamedGroup[], sought: string): readonly NamedGroup[] {
  if (sought === '') return groups;
  const has = (name: string) => name.toLowerCase().includes(sought);
  return groups.flatMap(({ department, kpis }): NamedGroup[] => {
    if (department && has(department.name)) return [{ department, kpis }];
    const own = kpis.filter(({ name }) => has(name));
    return own.length > 0 ? [{ department, kpis: own }] : [];
  });
}

/** The groups with what they have of a page; one that has none stands on the page that its place falls on. */
function cut(groups: readonly NamedGroup[], from: number, until: number, isLast: boolean): NamedGroup[] {
  let before = 0;
  return groups.flatMap(({ department, kpis }) => {
    const start = before;
    before += kpis.length;
    const own = kpis.slice(Math.max(0, from - start), Math.max(0, until - start));
    const isHere = kpis.length === 0 ? start >= from && (start < until || isLast) : own.length > 0;
    return isHere ? [{ department, kpis: own }] : [];
  });
}

function idsOf(groups: readonly NamedGroup[]): string[] {
  return groups.flatMap(({ kpis }) => kpis.map(({ id }) => id));
}

function countsOf(rows: readonly { readonly kpiId: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kpiId } of rows) counts.set(kpiId, (counts.get(kpiId) ?? 0) + 1);
  return counts;
}

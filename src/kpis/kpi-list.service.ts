import { Injectable } from '@nestjs/common';
import { TodayService } from '../goals/today.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import type { Status } from './domain/status.js';
import { type Missing, missingOf } from './domain/missing.js';
import { KpiDetailsService } from './kpi-details.service.js';
import { Kpi } from './kpi.entity.js';
import { KpiStatesService } from './kpi-states.service.js';
import { Months } from './months.service.js';

/** A KPI as the list shows it. */
export interface ListedKpi {
  readonly kpi: Kpi;
  /** Null: nothing to judge it by. */
  readonly status: Status | null;
  /** Name of who owns it. */
  readonly owner: string | null;
  readonly missing: readonly Missing[];
}

/** The KPIs of a department; of none: the measures of goals. */
export interface KpiGroup {
  readonly department: RosterDepartment | null;
  readonly kpis: readonly ListedKpi[];
}

/** All KPIs there are now, by department, with what each still lacks. */
@Injectable()
export class KpiListService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly rosters: RosterService,
    private readonly states: KpiStatesService,
    private readonly details: KpiDetailsService,
  ) {}

  /** Departments by name, also those without a KPI, the measures last; the same number of queries however many. */
  async load(organizationId: string): Promise<KpiGroup[]> {
    const today = await this.today.of(organizationId);
    const months = await Months.load(this.database.read(), organizationId);
    const roster = await this.rosters.load(organizationId);
    const month = months.on(today);
    const states = month ? await this.states.statesFor(organizationId, { month: month.id }) : [];
    const last = month && months.before(month);
    const before = last ? await this.states.statesFor(organizationId, { month: last.id }) : [];
    const statusBefore = new Map(before.map(({ kpi, status }) => [kpi.id, status]));
    const details = await this.details.of(organizationId, states.map(({ kpi }) => kpi)); // prettier-ignore
    const nameOf = new Map([...roster.people.values()].map(({ address, name }) => [address, name]));
    const listed = states.map((state, index): ListedKpi => {
      const { owner = null, links = [], plans } = details[index] ?? {};
      const { departmentId, customer } = state.kpi;
      const known = { isMeasure: departmentId === null, owner, customer, links: links.length };
      const isPlanned = month !== null && (plans?.has(month.year) ?? false);
      // Of the month that is going on little is known: until it is, what the last one said holds.
      const isStale = state.status === 'stale' && statusBefore.has(state.kpi.id);
      return {
        kpi: state.kpi,
        status: isStale ? (statusBefore.get(state.kpi.id) ?? null) : state.status,
        owner: owner === null ? null : (nameOf.get(owner) ?? owner),
        missing: missingOf({ ...known, isPlanned, isRead: state.reading !== null }),
      };
    });
    const of = (id: string | null) => listed.filter(({ kpi }) => kpi.departmentId === id);
    const groups = roster.departmentsOn(today).map((department): KpiGroup => ({ department, kpis: of(department.id) })); // prettier-ignore
    const measures = of(null);
    return [...groups, ...(measures.length > 0 ? [{ department: null, kpis: measures }] : [])];
  }
}

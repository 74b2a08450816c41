import { Injectable } from '@nestjs/common';
import { TodayService } from '../goals/today.service.js';
import type { RosterDepartment } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { type Missing, missingOf } from './domain/missing.js';
import { KpiDetailsService } from './kpi-details.service.js';
import { type KpiState, KpiStatesService } from './kpi-states.service.js';
import { Months } from './months.service.js';

/** A KPI as the list shows it. */
export interface ListedKpi {
  readonly state: KpiState;
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
    const details = await this.details.of(organizationId, states.map(({ kpi }) => kpi)); // prettier-ignore
    const nameOf = new Map([...roster.people.values()].map(({ address, name }) => [address, name]));
    const listed = states.map((state, index): ListedKpi => {
      const { owner = null, links = [], plans } = details[index] ?? {};
      const { departmentId, customer } = state.kpi;
      const known = { isMeasure: departmentId === null, owner, customer, links: links.length };
      const isPlanned = month !== null && (plans?.has(month.year) ?? false);
      return {
        state,
        owner: owner === null ? null : (nameOf.get(owner) ?? owner),
        missing: missingOf({ ...known, isPlanned, isRead: state.reading !== null }),
      };
    });
    const of = (id: string | null) => listed.filter(({ state }) => state.kpi.departmentId === id);
    const groups = roster.departmentsOn(today).map((department): KpiGroup => ({ department, kpis: of(department.id) })); // prettier-ignore
    const measures = of(null);
    return [...groups, ...(measures.length > 0 ? [{ department: null, kpis: measures }] : [])];
  }
}

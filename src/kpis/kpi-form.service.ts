import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { TodayService } from '../goals/today.service.js';
import type { RosterDepartment, RosterPerson } from '../organizations/domain/roster.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { InvalidInput } from '../platform/errors.js';
import { type CyclePlan, lacksSeason } from './domain/plan-history.js';
import { type KpiDetail, KpiDetailsService } from './kpi-details.service.js';
import { Kpi } from './kpi.entity.js';
import { type MonthPeriod, Months } from './months.service.js';
import { linkCommandsOf } from './command-of.js';
import { KpisService } from './kpis.service.js';
import { commandOf, fieldOfForm, type TypedKpi } from './typed-kpi.js';

/** What the form of a KPI offers. */
export interface KpiForm {
  /** Null for one that is still to be made. */
  readonly detail: KpiDetail | null;
  /** The year whose plan is asked for: of today, else the next that is kept; null where none is. */
  readonly cycle: PlanningCycle | null;
  /** Of that year, in order. */
  readonly months: readonly MonthPeriod[];
  /** The plan was to go as last year went, and last year does not tell how. */
  readonly lacksSeason: boolean;
  readonly departments: readonly RosterDepartment[];
  /** Goals of that year: a new KPI may be a measure of one. */
  readonly goals: readonly Goal[];
  readonly people: readonly RosterPerson[];
  /** Other KPIs, by name: a formula may name them. */
  readonly others: readonly Pick<Kpi, 'key' | 'name'>[];
}

@Injectable()
export class KpiFormService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly rosters: RosterService,
    private readonly kpis: KpisService,
    private readonly details: KpiDetailsService,
  ) {}

  /**
   * For the KPI with that key, or a new one, with its plan of a year that is not over, else of today's. Throws `NotFound`.
   */
  async load(organizationId: string, key: string | null, year?: string): Promise<KpiForm> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const { detail, cycle } = await this.#plannedIn(organizationId, key, today, year);
    const roster = await this.rosters.load(organizationId);
    const others = await plainRows(manager, Kpi, ['key', 'name'], { organizationId }, ['name', 'key']);
    const months = await Months.load(manager, organizationId);
    const plan: CyclePlan | undefined = detail?.plans.get(cycle?.year ?? 0);
    return {
      detail,
      cycle,
      months: cycle ? months.all.filter(({ cycleId }) => cycleId === cycle.id) : [],
      lacksSeason: plan !== undefined && lacksSeason(plan),
      departments: roster.departmentsOn(today),
      goals: cycle ? await manager.findBy(Goal, { organizationId, cycleId: cycle.id }) : [],
      people: roster.staffOn(today),
      others: others.filter((kpi) => kpi.key !== key),
    };
  }

  /**
   * Keeps what was typed, and answers the KPI's key. What the form does not ask stays as it is: links, the last day,
   * and for how long a reading is fresh, unless it is wanted at another pace. Throws `InvalidInput` with the fields of
   * the form, `NotFound`, `VersionConflict` and `PlanClosed`.
   */
  keep(organizationId: string, key: string | null, typed: TypedKpi, seenVersion: number): Promise<string> {
    return this.database.write(async () => {
      const today = await this.today.of(organizationId);
      const { detail, cycle } = await this.#plannedIn(organizationId, key, today, typed.year);
      const { command, problems } = commandOf(typed, cycle?.year ?? null);
      if (problems.length > 0) throw new InvalidInput(problems);
      const wanted = key ?? keyFor(typed);
      if (key === null && (await this.kpis.find(organizationId, wanted)))
        throw new InvalidInput([{ field: 'key', ...TAKEN }]);
      const kpi = detail?.kpi;
      const kept = {
        ...command,
        key: wanted,
        // A measure stays one: of which goals, the form does not ask again.
        ...(detail && detail.department === null && { department: null, measures: detail.measures }),
        until: kpi?.untilDate ?? null,
        freshFor: kpi && kpi.every === command.every ? kpi.freshFor : null,
        links: linkCommandsOf(detail?.links ?? []),
      };
      try {
        await this.kpis.put(organizationId, kept, key === null ? undefined : seenVersion);
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        throw new InvalidInput(error.fields.map((one) => ({ ...one, field: fieldOfForm(one.field, kept) })));
      }
      return wanted;
    });
  }

  /** A KPI, null for a new one, and the year whose plan is asked for. */
  async #plannedIn(
    organizationId: string,
    key: string | null,
    today: string,
    year: string | undefined,
  ): Promise<Pick<KpiForm, 'detail' | 'cycle'>> {
    const detail = key === null ? null : await this.details.one(organizationId, key, { warned: false });
    const cycles = await this.database.read().find(PlanningCycle, {
      where: { organizationId, endsOn: MoreThanOrEqual(today) },
      order: { startsOn: 'ASC' },
    });
    return { detail, cycle: cycles.find((one) => String(one.year) === year) ?? cycles[0] ?? null };
  }
}

/** The key that was typed, else one made of the name: `Repeat purchases` is `repeat-purchases`. */
function keyFor({ key = '', name = '' }: TypedKpi): string {
  if (key.trim() !== '') return key.trim();
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase(); // prettier-ignore
  return plain.replace(/[^a-z0-9]+/g, ' ').trim().replaceAll(' ', '-').slice(0, 64).replace(/-$/, ''); // prettier-ignore
}

const TAKEN = {
  message: 'There is a KPI with this key already. Change that one, or give another key.',
  dutch: 'Er is al een KPI met deze sleutel. Wijzig die, of geef een andere sleutel.',
};

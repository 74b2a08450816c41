import { Injectable } from '@nestjs/common';
import { SessionDecisions, type SessionDecisionsAbout } from '../cycles/session-decisions.js';
import { GoalStance } from '../goals/goal-stance.entity.js';
import type { TouchpointPicture } from '../journey/journey-picture.service.js';
import type { DepartmentContribution } from '../kpis/domain/roll-up.js';
import { type KpiState, KpiStatesService } from '../kpis/kpi-states.service.js';
import type { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Headship } from '../organizations/headship.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type CheckResult, checkPlan } from './domain/plan-check.js';
import { PlanFactsService } from './plan-facts.service.js';
import { type Strategy, type StrategyKpi, type StrategyLink, StrategyService } from './strategy.service.js';

export interface Leader {
  readonly name: string;
  readonly kind: Headship['kind'];
}

/** A KPI of the department and one of another, or of the goal, with the link between them. */
export interface Across {
  readonly link: StrategyLink;
  readonly from: StrategyKpi;
  readonly to: StrategyKpi;
}

export interface DepartmentPicture {
  readonly strategy: Strategy;
  readonly department: Department;
  readonly parent: Department | null;
  readonly children: readonly Department[];
  readonly leaders: readonly Leader[];
  /** By name. */
  readonly states: readonly KpiState[];
  /** Null: it has no KPI that is linked to the goal. */
  readonly contribution: DepartmentContribution | null;
  /** Share of the goal's weight by id of the KPI. */
  readonly weights: ReadonlyMap<string, number>;
  readonly stance: GoalStance | null;
  readonly across: readonly Across[];
  readonly touchpoints: readonly TouchpointPicture[];
  readonly missing: readonly CheckResult[];
  /** What sessions decided about it. */
  readonly decided: SessionDecisionsAbout;
}

/** A department in the list of all. */
export interface ListedDepartment {
  readonly department: Department;
  readonly leaders: readonly Leader[];
  readonly kpis: number;
  readonly contribution: DepartmentContribution | null;
}

@Injectable()
export class DepartmentPageService {
  constructor(
    private readonly database: Database,
    private readonly strategies: StrategyService,
    private readonly states: KpiStatesService,
    private readonly facts: PlanFactsService,
    private readonly decisions: SessionDecisions,
  ) {}

  /** Throws `NotFound`. */
  async load(organizationId: string, key: string): Promise<DepartmentPicture> {
    const strategy = await this.strategies.load(organizationId);
    const { departments, kpis, month, rolled } = strategy;
    const department = departments.find((one) => one.key === key);
    if (!department) throw new NotFound('department', 'afdeling');
    const { id } = department;
    const leaders = await this.#leaders(organizationId, strategy.today, id);
    const { plan, stances, touchpoints } = await this.facts.of(organizationId, strategy, id);
    return {
      ...{ strategy, department, touchpoints },
      decided: await this.decisions.about(organizationId, { kind: 'department', id }),
      parent: departments.find((one) => one.id === department.parentId) ?? null,
      children: departments.filter(({ parentId }) => parentId === id),
      leaders: leaders.get(id) ?? [],
      states: month
        ? await this.states.statesFor(organizationId, {
            ...{ departmentIds: [id], month: month.id, placedOn: strategy.today },
          })
        : [],
      contribution: rolled.departments.find(({ departmentId }) => departmentId === id) ?? null,
      weights: new Map(rolled.kpis.map(({ kpiId, weight }) => [kpiId, weight])),
      stance: stances.get(id) ?? null,
      across: strategy.links.flatMap((link): Across[] => {
        const [from, to] = [kpis.get(link.kpiId), kpis.get(link.towardKpiId ?? '')];
        const isOwn = from?.departmentId === id || to?.departmentId === id;
        return from && to && isOwn ? [{ link, from, to }] : [];
      }),
      missing: checkPlan(plan).filter(({ check, found }) => found.length > 0 && OWN.has(check)),
    };
  }

  async list(organizationId: string): Promise<{ strategy: Strategy; departments: ListedDepartment[] }> {
    const strategy = await this.strategies.load(organizationId);
    const leaders = await this.#leaders(organizationId, strategy.today);
    const contributions = new Map(strategy.rolled.departments.map((one) => [one.departmentId, one]));
    const counts = new Map<string | null, number>();
    for (const { departmentId } of strategy.kpis.values()) {
      counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
    }
    return {
      strategy,
      departments: strategy.departments.map((department) => ({
        department,
        leaders: leaders.get(department.id) ?? [],
        kpis: counts.get(department.id) ?? 0,
        contribution: contributions.get(department.id) ?? null,
      })),
    };
  }

  /** Heads first; by department. */
  async #leaders(
    organizationId: string,
    today: string,
    departmentId?: string,
  ): Promise<Map<string, Leader[]>> {
    const rows = await this.database
      .read()
      .createQueryBuilder(Headship, 'headship')
      .innerJoin(
        Person,
        'person',
        'person.organizationId = headship.organizationId AND person.id = headship.personId',
      )
      .select(['headship.departmentId AS "departmentId"', 'headship.kind AS "kind"'])
      .addSelect(['headship.fromDate AS "fromDate"', 'headship.untilDate AS "untilDate"'])
      .addSelect('person.name', 'name')
      .where({ organizationId, ...(departmentId !== undefined && { departmentId }) })
      .orderBy('headship.kind', 'DESC')
      .addOrderBy('person.name')
      .getRawMany<Leader & Pick<Headship, 'departmentId' | 'fromDate' | 'untilDate'>>();
    const leaders = new Map<string, Leader[]>();
    for (const { departmentId: of, name, kind, ...term } of rows) {
      if (!holdsOn(term, today)) continue;
      const known = leaders.get(of);
      if (known) known.push({ name, kind });
      else leaders.set(of, [{ name, kind }]);
    }
    return leaders;
  }
}

/** What a department can see to by itself. */
const OWN: ReadonlySet<string> = new Set([
  ...['no-kpi', 'many-kpis', 'unlinked', 'double-path', 'no-claim', 'no-plan', 'no-owner', 'kpi-customer'],
  ...['no-contribution', 'moments', 'project-customer'],
]);

import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { OwnDecision } from '../decisions/own-decision.entity.js';
import { GoalStance } from '../goals/goal-stance.entity.js';
import type { TouchpointPicture } from '../journey/journey-picture.service.js';
import { JourneyPictureService } from '../journey/journey-picture.service.js';
import { TouchpointNeed } from '../journey/touchpoint-need.entity.js';
import { doublePaths } from '../kpis/domain/driver-graph.js';
import { KpiOwner } from '../kpis/kpi-owner.entity.js';
import { KpiPlan } from '../kpis/kpi-plan.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Headship } from '../organizations/headship.entity.js';
import { Person } from '../organizations/person.entity.js';
import { sideOf } from '../projects/domain/category.js';
import { ProjectDepartment } from '../projects/project-department.entity.js';
import { Project } from '../projects/project.entity.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import type { CheckedPlan } from './domain/plan-check.js';
import type { Strategy, StrategyKpi } from './strategy.service.js';

/** What a plan is checked with, and the rows of it that a page shows too. */
export interface PlanFacts {
  readonly plan: CheckedPlan;
  /** Of the one department, or of all, what each said last about the goal. */
  readonly stances: ReadonlyMap<string, GoalStance>;
  readonly touchpoints: readonly TouchpointPicture[];
}

@Injectable()
export class PlanFactsService {
  constructor(
    private readonly database: Database,
    private readonly journey: JourneyPictureService,
  ) {}

  /** All that checking a strategy needs to know, or what concerns one department; as many queries, whatever its size. */
  async of(organizationId: string, strategy: Strategy, departmentId?: string): Promise<PlanFacts> {
    const manager = this.database.read();
    const { today, detail, links } = strategy;
    const isAsked = (id: string | null) => departmentId === undefined || id === departmentId;
    const kpis = [...strategy.kpis.values()].filter((kpi) => isAsked(kpi.departmentId));
    const ofKpis = departmentId === undefined ? {} : { kpiId: In(kpis.map(({ id }) => id)) };
    const owners = await plainRows(manager, KpiOwner, ['kpiId', 'personId'], { organizationId, ...ofKpis });
    const ownerOf = new Map(owners.map(({ kpiId, personId }) => [kpiId, personId]));
    const planned = await this.#planned(organizationId, detail?.goal.cycleId ?? '', ofKpis);
    const led = await this.#led(organizationId, today, departmentId);
    const stances = await this.#stances(organizationId, detail?.goal.id ?? '', departmentId);
    const open = { organizationId, doneOn: IsNull() };
    const needs = await plainRows(manager, TouchpointNeed, ['ownerId'], open);
    const people = await plainRows(manager, Person, ['id', 'name'], { organizationId });
    const touchpoints = (await this.journey.all(organizationId)).filter(({ departments }) =>
      departments.length === 0 ? departmentId === undefined : departments.some(({ id }) => isAsked(id)),
    );
    const asked = new Set(kpis.map(({ id }) => id));
    return {
      stances,
      touchpoints,
      plan: {
        today,
        goal: detail && { ...detail.goal, name: detail.goal.statement },
        measures: strategy.measures.size,
        departments: strategy.departments
          .filter(({ id }) => isAsked(id))
          .map(({ id, key, name }) => ({
            ...{ id, key, name, led: led.has(id), contributes: hasContribution(stances.get(id)) },
          })),
        kpis: kpis.map((kpi) => ({
          ...named(kpi),
          ...{ id: kpi.id, departmentId: kpi.departmentId, customer: kpi.customer },
          ...{ ownerId: ownerOf.get(kpi.id) ?? null, planned: planned.has(kpi.id) },
        })),
        links: links.filter(({ kpiId }) => asked.has(kpiId)),
        doublePaths: doubled(strategy, asked),
        people: new Map(people.map(({ id, name }) => [id, name])),
        needs,
        touchpoints: touchpoints.map(({ touchpoint, flags }) => ({
          ...{ key: touchpoint.key, name: touchpoint.name, flagged: flags.length > 0 },
        })),
        projects: await this.#projects(organizationId, departmentId),
        decisions: await this.#decisions(organizationId, departmentId),
      },
    };
  }

  /** Departments with a head or a deputy. */
  async #led(organizationId: string, today: string, departmentId?: string): Promise<Set<string>> {
    const terms = ['departmentId', 'fromDate', 'untilDate'] as const;
    const which = { organizationId, ...(departmentId !== undefined && { departmentId }) };
    const headships = await plainRows(this.database.read(), Headship, terms, which);
    return new Set(headships.filter((one) => holdsOn(one, today)).map((one) => one.departmentId));
  }

  /** Projects that go on, or are to begin. */
  async #projects(
    organizationId: string,
    departmentId: string | undefined,
  ): Promise<CheckedPlan['projects']> {
    const manager = this.database.read();
    const ofDepartment = departmentId === undefined ? [] : await plainRows(manager, ProjectDepartment, ['projectId'], { organizationId, departmentId }); // prettier-ignore
    const projects = await plainRows(
      manager,
      Project,
      ['key', 'name', 'ownerId', 'customer', 'category'],
      {
        ...{ organizationId, state: Not(In(['done', 'stopped'])) },
        ...(departmentId !== undefined && { id: In(ofDepartment.map(({ projectId }) => projectId)) }),
      },
      ['name'],
    );
    return projects.map(({ category, ...project }) => ({ ...project, category: sideOf(category) }));
  }

  /** What departments decided themselves and have not looked at again. */
  async #decisions(
    organizationId: string,
    departmentId: string | undefined,
  ): Promise<CheckedPlan['decisions']> {
    const open = { organizationId, closedAt: IsNull(), ...(departmentId !== undefined && { departmentId }) };
    const decisions = await plainRows(this.database.read(), OwnDecision, ['id', 'what', 'customer'], open);
    return decisions.map(({ id, what, customer }) => ({ key: id, name: what, customer }));
  }

  /** KPIs that a cycle has both ends of the way for, or a band. */
  async #planned(
    organizationId: string,
    cycleId: string,
    ofKpis: Partial<Record<'kpiId', ReturnType<typeof In<string>>>>,
  ): Promise<Set<string>> {
    const which = ['kpiId', 'baseline', 'target', 'low', 'high'] as const;
    const where = { organizationId, cycleId, ...ofKpis };
    const plans = await plainRows(this.database.read(), KpiPlan, which, where);
    return new Set(
      plans
        .filter(
          ({ baseline, target, low, high }) =>
            (baseline !== null && target !== null) || low !== null || high !== null,
        )
        .map(({ kpiId }) => kpiId),
    );
  }

  async #stances(
    organizationId: string,
    goalId: string,
    departmentId: string | undefined,
  ): Promise<Map<string, GoalStance>> {
    const stances = await this.database.read().find(GoalStance, {
      where: { organizationId, goalId, ...(departmentId !== undefined && { departmentId }) },
      order: { number: 'ASC' },
    });
    return new Map(stances.map((stance) => [stance.departmentId, stance]));
  }
}

const named = ({ key, name }: StrategyKpi) => ({ key, name });
const hasContribution = (stance?: GoalStance) => (stance?.contribution ?? null) !== null;

/** KPIs that move the goal in more than one way, with those that one of the ways leads by. */
function doubled({ links, kpis }: Strategy, asked: ReadonlySet<string>): CheckedPlan['doublePaths'] {
  return doublePaths(links).flatMap(({ kpiId, routes }) => {
    const kpi = kpis.get(kpiId);
    if (!kpi || !asked.has(kpiId)) return [];
    const by = (routes.at(-1) ?? []).flatMap((id) => kpis.get(id)?.name ?? []);
    return [{ ...named(kpi), by }];
  });
}

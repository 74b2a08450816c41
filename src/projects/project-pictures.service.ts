import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { TodayService } from '../goals/today.service.js';
import type { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type BusinessCase, businessCaseOf, monthsBetween } from './domain/business-case.js';
import { daysWaiting, type Flag, flagsOf } from './domain/flags.js';
import { urgencyOf, type UrgencyPart } from './domain/urgency.js';
import type { ProjectQuarter } from './project-quarter.entity.js';
import { loadProjects, type ProjectRows } from './project-rows.js';
import { Project } from './project.entity.js';
import { type Yardstick, YardstickService } from './yardstick.service.js';

/** A KPI that a project is to move, with how it stands to the goal. */
export interface EffectPicture {
  readonly kpi: Kpi;
  readonly movement: number;
}

/** A project with its departments, and what is to be seen to. */
export interface FlaggedProject {
  readonly project: Project;
  /** By name. */
  readonly departments: readonly Department[];
  readonly flags: readonly Flag[];
}

/** A project with all that it names, how urgent it is, and what it may cost. */
export interface ProjectPicture extends FlaggedProject {
  readonly owner: Person | null;
  readonly effects: readonly EffectPicture[];
  /** In order of time. */
  readonly quarters: readonly { readonly period: Period; readonly planned: ProjectQuarter }[];
  readonly waitingDays: number | null;
  /** 0 to 1. */
  readonly urgency: number;
  readonly urgencyParts: readonly UrgencyPart[];
  /** Null where leadership has not said what a point of the goal's measure is worth. */
  readonly businessCase: BusinessCase | null;
}

/** Projects, and what they were measured by. */
export interface ProjectsPicture {
  readonly yardstick: Yardstick;
  /** By name. */
  readonly pictures: readonly ProjectPicture[];
}

@Injectable()
export class ProjectPicturesService {
  constructor(
    private readonly database: Database,
    private readonly yardsticks: YardstickService,
    private readonly today: TodayService,
  ) {}

  /** All projects there are or were: as many queries, however many. */
  async all(organizationId: string): Promise<ProjectsPicture> {
    return this.#pictures(organizationId, await loadProjects(this.database.read(), organizationId));
  }

  /** All projects by name, without how urgent they are, which follows from every KPI there is. */
  async flagged(organizationId: string): Promise<FlaggedProject[]> {
    const manager = this.database.read();
    const rows = await loadProjects(manager, organizationId);
    const departments = await departmentsOf(manager, organizationId, rows);
    const today = await this.today.of(organizationId);
    return rows.projects.map((project) => ({
      ...{ project, departments: departments(project), flags: flagsOf(project, today) },
    }));
  }

  /** One project. Throws `NotFound`. */
  async one(
    organizationId: string,
    key: string,
  ): Promise<{ readonly yardstick: Yardstick; readonly picture: ProjectPicture }> {
    const manager = this.database.read();
    const project = await manager.findOneBy(Project, { organizationId, key });
    if (!project) throw new NotFound('project', 'project');
    const rows = await loadProjects(manager, organizationId, [project]);
    const { yardstick, pictures } = await this.#pictures(organizationId, rows);
    return { yardstick, picture: pictures[0]! };
  }

  async #pictures(organizationId: string, rows: ProjectRows): Promise<ProjectsPicture> {
    const manager = this.database.read();
    const departments = await departmentsOf(manager, organizationId, rows);
    const owners = await manager.findBy(Person, {
      organizationId,
      id: In(unique(rows.projects.map(({ ownerId }) => ownerId))),
    });
    const periods = await manager.find(Period, {
      where: { organizationId, id: In(unique(rows.quarters.map(({ periodId }) => periodId))) },
      order: { startsOn: 'ASC' },
    });
    const yardstick = await this.yardsticks.load(
      organizationId,
      rows.effects.map(({ kpiId }) => kpiId),
    );
    const effectsOf = byProject(rows.effects);
    const quartersOf = byProject(rows.quarters);
    const ownerOf = new Map(owners.map((person) => [person.id, person]));
    const pictures = rows.projects.map((project): ProjectPicture => {
      const planned = new Map(quartersOf.get(project.id)?.map((quarter) => [quarter.periodId, quarter]));
      const effects = (effectsOf.get(project.id) ?? []).flatMap(({ kpiId, movement }) => {
        const kpi = yardstick.kpis.get(kpiId);
        return kpi ? [{ kpi, movement }] : [];
      });
      const { urgency, parts } = urgencyOf(
        effects.map(({ kpi, movement }) => ({ kpiId: kpi.id, movement, direction: kpi.direction })),
        yardstick.standings,
      );
      return {
        project,
        owner: ownerOf.get(project.ownerId) ?? null,
        departments: departments(project),
        effects: effects.sort((a, b) => a.kpi.name.localeCompare(b.kpi.name)),
        quarters: periods.flatMap((period) => {
          const quarter = planned.get(period.id);
          return quarter ? [{ period, planned: quarter }] : [];
        }),
        flags: flagsOf(project, yardstick.today),
        waitingDays: daysWaiting(project, yardstick.today),
        ...{ urgency, urgencyParts: parts, businessCase: caseOf(project, effects, yardstick) },
      };
    });
    return { yardstick, pictures };
  }
}

/** The departments of each project, by name. */
async function departmentsOf(
  manager: EntityManager,
  organizationId: string,
  rows: ProjectRows,
): Promise<(project: Project) => Department[]> {
  const departments = await manager.find(Department, {
    where: { organizationId, id: In(unique(rows.departments.map(({ departmentId }) => departmentId))) },
    order: { name: 'ASC' },
  });
  const place = new Map(departments.map(({ id }, i) => [id, i]));
  const placesOf = new Map(
    [...byProject(rows.departments)].map(([projectId, own]) => [
      projectId,
      own.flatMap(({ departmentId }) => place.get(departmentId) ?? []).sort((a, b) => a - b),
    ]),
  );
  return ({ id }) => (placesOf.get(id) ?? []).flatMap((at) => departments[at] ?? []);
}

function caseOf(
  project: Project,
  effects: readonly EffectPicture[],
  { goal, worth, plans, standings, today }: Yardstick,
): BusinessCase | null {
  if (goal === null || worth === null) return null;
  return businessCaseOf({
    worth,
    effects: effects.map(({ kpi, movement }) => ({
      ...{ kpiId: kpi.id, movement, plan: plans.get(kpi.id) ?? null },
      share: standings.get(kpi.id)?.share ?? 0,
    })),
    measure: plans.get(worth.kpiId) ?? null,
    months: monthsBetween(project.untilDate ?? today, goal.horizon),
    // What cost more than was thought, costs that.
    hours: Math.max(project.estimatedHours, project.spentHours),
    money: Math.max(project.estimatedMoney, project.spentMoney),
  });
}

function byProject<Row extends { readonly projectId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.projectId);
    if (group) group.push(row);
    else groups.set(row.projectId, [row]);
  }
  return groups;
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

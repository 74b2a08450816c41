import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Author, THE_HOUSE } from '../goals/author.js';
import { TodayService } from '../goals/today.service.js';
import { problem } from '../organizations/domain/problem.js';
import { outcomeOf, type Outcome } from '../organizations/rows.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { problemOfDay, problemsOfProject, tidyProject, type ProjectCommand } from './domain/project.js';
import { ProjectDepartment } from './project-department.entity.js';
import { ProjectEffect } from './project-effect.entity.js';
import { ProjectMove } from './project-move.entity.js';
import { namedByProject, type NamedByProject } from './project-names.js';
import { ProjectQuarter } from './project-quarter.entity.js';
import { ProjectRightsService, reaches } from './project-rights.service.js';
import { loadProjects, type ProjectRows } from './project-rows.js';
import { Project } from './project.entity.js';
import { ProjectOutOfReach } from './projects.errors.js';

export interface PutOptions {
  /** The version it was seen in: the change is refused if somebody made another one since. */
  readonly seenVersion?: number | undefined;
  /** The day on which a new one was proposed (`YYYY-MM-DD`); today without it. */
  readonly proposedOn?: string | undefined;
  readonly author?: Author;
}

/** A project by its names. */
export type ProjectUnderWay = Pick<Project, 'id' | 'key' | 'name'>;

/** What departments work on to move their KPIs. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly rights: ProjectRightsService,
  ) {}

  /**
   * Creates or changes the project with that key; a new one is proposed. The same again changes nothing.
   * Throws `InvalidInput`, `VersionConflict`, and `ProjectOutOfReach` where it is, or would be, of no department that
   * whoever asks speaks for.
   */
  put(organizationId: string, command: ProjectCommand, options: PutOptions = {}): Promise<Outcome> {
    const { seenVersion, author = THE_HOUSE } = options;
    const tidy = tidyProject(command);
    return this.database.write(async (tx) => {
      const before = await tx.findOneBy(Project, { organizationId, key: tidy.key });
      const rowsBefore = before && (await loadProjects(tx, organizationId, [before]));
      const today = await this.today.of(organizationId);
      const { proposedOn = today } = options;
      const named = await namedByProject(tx, organizationId, tidy, { today, before });
      const problems = [
        ...problemsOfProject(tidy),
        ...problem('proposedOn', problemOfDay(proposedOn) ?? (proposedOn > today ? STILL_TO_COME : null)),
        ...named.problems,
      ];
      if (problems.length > 0) throw new InvalidInput(problems);
      await this.#refuseStrangers(organizationId, author, [
        ...(rowsBefore ? [rowsBefore.departments.map(({ departmentId }) => departmentId)] : []),
        named.departmentIds,
      ]);
      if (seenVersion !== undefined && seenVersion !== before?.version) throw new VersionConflict('project');
      const row = rowOf(tidy, named, before ?? begun(organizationId, proposedOn));
      const after = rowsOf(row, named, rowsBefore);
      const outcome = outcomeOf(rowsBefore ? plain(rowsBefore) : undefined, plain(after));
      if (outcome === 'unchanged') return outcome;
      await tx.save(Project, { ...row, version: before ? before.version + 1 : 1 });
      await replace(tx, row, after);
      if (!before) await tx.insert(ProjectMove, firstMove(row, this.clock.now(), author));
      return outcome;
    });
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, key: string): Promise<Project> {
    const project = await this.database.read().findOneBy(Project, { organizationId, key });
    if (!project) throw new NotFound('project', 'project');
    return project;
  }

  /** Each step of a project and each report, from its proposal on. */
  moves(organizationId: string, projectId: string): Promise<ProjectMove[]> {
    const where = { organizationId, projectId };
    return this.database.read().find(ProjectMove, { where, order: { number: 'ASC' } });
  }

  /** The projects that departments (ids) work on now, by department and in order of name; two queries, however many. */
  async underWayAt(
    organizationId: string,
    departmentIds: readonly string[],
  ): Promise<Map<string, ProjectUnderWay[]>> {
    const manager = this.database.read();
    const working = await manager.findBy(ProjectDepartment, {
      organizationId,
      departmentId: In([...departmentIds]),
    });
    const projects = await manager.find(Project, {
      select: { id: true, key: true, name: true },
      where: {
        ...{ organizationId, id: In(working.map(({ projectId }) => projectId)) },
        state: In(['running', 'waiting']),
      },
      order: { name: 'ASC' },
    });
    return new Map(
      departmentIds.map((departmentId) => {
        const own = new Set(
          working.flatMap((one) => (one.departmentId === departmentId ? one.projectId : [])),
        );
        return [departmentId, projects.filter(({ id }) => own.has(id))];
      }),
    );
  }

  /** Projects (ids) by name, whatever became of them. */
  named(organizationId: string, ids: readonly string[]): Promise<ProjectUnderWay[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.read().find(Project, {
      select: { id: true, key: true, name: true },
      where: { organizationId, id: In([...new Set(ids)]) },
      order: { name: 'ASC' },
    });
  }

  async #refuseStrangers(organizationId: string, author: Author, sets: readonly (readonly string[])[]) {
    const rights = await this.rights.of(organizationId, author);
    if (!sets.every((departmentIds) => reaches(rights, departmentIds))) throw new ProjectOutOfReach();
  }
}

const STILL_TO_COME = { en: 'That day is still to come.', nl: 'Die dag moet nog komen.' };

/** A project of which nothing is known yet but that it was proposed. */
function begun(organizationId: string, proposedOn: string) {
  return {
    ...{ organizationId, id: newId(), version: 1 },
    ...{ state: 'proposed' as const, since: proposedOn, heardOn: proposedOn, waitingFor: null },
    ...{ spentHours: 0, spentMoney: 0, customersTouched: 0 },
  };
}

function rowOf(
  { owner: _, departments: __, effects: ___, quarters: ____, experiment, ...command }: ProjectCommand,
  { ownerId }: NamedByProject,
  kept: ReturnType<typeof begun> | Project,
): Project {
  const { from: fromDate, until: untilDate, ...plainly } = command;
  const tried = experiment ?? {
    ...{ hypothesis: null, capMoney: null, capHours: null, capCustomers: null, stopOn: null },
  };
  return Object.assign(new Project(), { ...kept, ...plainly, ...tried, fromDate, untilDate, ownerId });
}

/** A quarter in which it stays planned keeps the place that leadership gave it there. */
function rowsOf(project: Project, named: NamedByProject, before: ProjectRows | null): ProjectRows {
  const whose = { organizationId: project.organizationId, projectId: project.id };
  const unranked = { rank: null, rankReason: null, rankedAt: null, rankedById: null };
  return {
    projects: [project],
    departments: named.departmentIds.map((departmentId) => ({ ...whose, departmentId })),
    effects: named.effects.map((effect) => ({ ...whose, ...effect })),
    quarters: named.periodIds.map(
      (periodId) =>
        before?.quarters.find((quarter) => quarter.periodId === periodId) ?? {
          ...{ ...whose, periodId, ...unranked },
        },
    ),
  };
}

function firstMove({ organizationId, id, since }: Project, at: number, { personId }: Author): ProjectMove {
  return {
    ...{ organizationId, projectId: id, number: 1, state: 'proposed', onDate: since, at, personId },
    ...{ waitingFor: null, note: null, learned: null },
    ...{ spentHours: null, spentMoney: null, customersTouched: null },
  };
}

async function replace(tx: EntityManager, project: Project, rows: ProjectRows): Promise<void> {
  const whose = { organizationId: project.organizationId, projectId: project.id };
  for (const entity of [ProjectDepartment, ProjectEffect, ProjectQuarter]) await tx.delete(entity, whose);
  await tx.insert(ProjectDepartment, [...rows.departments]);
  await tx.insert(ProjectEffect, [...rows.effects]);
  await tx.insert(ProjectQuarter, [...rows.quarters]);
}

/** As values that can be compared, whatever order the rows came in. */
function plain({ projects, departments, effects, quarters }: ProjectRows): object {
  return {
    projects: projects.map((row) => ({ ...row })),
    departments: departments.map(({ departmentId }) => departmentId).sort(),
    effects: effects.map(({ kpiId, movement }) => `${kpiId} ${movement}`).sort(),
    quarters: quarters.map(({ periodId }) => periodId).sort(),
  };
}

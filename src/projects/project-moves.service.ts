import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Author, THE_HOUSE } from '../goals/author.js';
import { TodayService } from '../goals/today.service.js';
import type { Outcome } from '../organizations/rows.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound, VersionConflict } from '../platform/errors.js';
import { type MoveCommand, problemsOfMove, tidyMove } from './domain/moves.js';
import { ProjectDepartment } from './project-department.entity.js';
import { ProjectMove } from './project-move.entity.js';
import { type ProjectRights, ProjectRightsService, reaches } from './project-rights.service.js';
import { Project } from './project.entity.js';
import { ProjectOutOfReach } from './projects.errors.js';

/** Takes projects from one state to the next, and hears how they stand in between. */
@Injectable()
export class ProjectMovesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly today: TodayService,
    private readonly rights: ProjectRightsService,
  ) {}

  /**
   * Makes a move, or takes a report. Throws `NotFound`, `InvalidInput`, `VersionConflict`, and `ProjectOutOfReach` for
   * whoever neither leads nor owns it, nor leads a department that works on it.
   */
  move(
    organizationId: string,
    key: string,
    command: Omit<MoveCommand, 'on'> & { readonly on?: string | undefined },
    { author, seenVersion }: { readonly author: Author; readonly seenVersion?: number | undefined },
  ): Promise<void> {
    return this.database.write(async (tx) => {
      const project = await this.#get(tx, organizationId, key);
      const today = await this.today.of(organizationId);
      if (!(await this.#mayMove(tx, project, author))) throw new ProjectOutOfReach();
      if (seenVersion !== undefined && seenVersion !== project.version) throw new VersionConflict('project');
      const last = await lastNumber(tx, project);
      await this.#step(tx, project, { ...command, on: command.on ?? today }, { author, today, last });
    });
  }

  /**
   * Writes down moves as a file tells them, in their order; those that are known already change nothing. Throws
   * `NotFound` and `InvalidInput`, whose fields begin with `moves[i]`.
   */
  record(organizationId: string, key: string, moves: readonly MoveCommand[]): Promise<Outcome> {
    return this.database.write(async (tx) => {
      let project = await this.#get(tx, organizationId, key);
      const today = await this.today.of(organizationId);
      const kept = await tx.findBy(ProjectMove, { organizationId, projectId: project.id });
      const known = new Set(kept.map((move) => sameness({ ...move, on: move.onDate })));
      let last = Math.max(...kept.map(({ number }) => number));
      const first = last;
      for (const [index, move] of moves.entries()) {
        if (known.has(sameness(tidyMove(move)))) continue;
        try {
          project = await this.#step(tx, project, move, { author: THE_HOUSE, today, last });
          last += 1;
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          throw new InvalidInput(
            error.fields.map((one) => ({ ...one, field: `moves[${index}].${one.field}` })),
          );
        }
      }
      return last === first ? 'unchanged' : 'changed';
    });
  }

  /** Whether somebody may move a project of these departments. */
  mayMove(
    { ownerId }: Pick<Project, 'ownerId'>,
    departmentIds: readonly string[],
    rights: ProjectRights,
    { personId }: Author,
  ): boolean {
    return (personId !== null && personId === ownerId) || reaches(rights, departmentIds);
  }

  async #mayMove(tx: EntityManager, project: Project, author: Author): Promise<boolean> {
    const { organizationId, id: projectId } = project;
    const rows = await tx.findBy(ProjectDepartment, { organizationId, projectId });
    const rights = await this.rights.of(organizationId, author);
    return this.mayMove(
      project,
      rows.map(({ departmentId }) => departmentId),
      rights,
      author,
    );
  }

  async #get(tx: EntityManager, organizationId: string, key: string): Promise<Project> {
    const project = await tx.findOneBy(Project, { organizationId, key });
    if (!project) throw new NotFound('project', 'project');
    return project;
  }

  /** @param known who moves it on which day, and the number of its latest move */
  async #step(
    tx: EntityManager,
    before: Project,
    command: MoveCommand,
    known: { readonly author: Author; readonly today: string; readonly last: number },
  ): Promise<Project> {
    const move = tidyMove(command);
    const problems = problemsOfMove(
      move,
      { ...before, isExperiment: before.hypothesis !== null },
      known.today,
    );
    if (problems.length > 0) throw new InvalidInput(problems);
    const { on, state, waitingFor, spentHours, spentMoney, customersTouched, note, learned } = move;
    const { organizationId, id, version } = before;
    const isSame = state === before.state && waitingFor === before.waitingFor;
    const after: Project = {
      ...before,
      ...{ state, waitingFor, heardOn: on, since: isSame ? before.since : on, version: version + 1 },
      spentHours: spentHours ?? before.spentHours,
      spentMoney: spentMoney ?? before.spentMoney,
      customersTouched: customersTouched ?? before.customersTouched,
    };
    const { affected } = await tx.update(Project, { organizationId, id, version }, after);
    if (affected !== 1) throw new VersionConflict('project');
    await tx.insert(ProjectMove, {
      ...{ organizationId, projectId: id, number: known.last + 1, state, onDate: on, waitingFor },
      ...{ at: this.clock.now(), personId: known.author.personId, note, learned },
      ...{ spentHours, spentMoney, customersTouched },
    });
    return after;
  }
}

async function lastNumber(tx: EntityManager, { organizationId, id }: Project): Promise<number> {
  const last = await tx.maximum(ProjectMove, 'number', { organizationId, projectId: id });
  return last ?? 0;
}

/** By which a move in a file is known to be one that is kept. */
function sameness(move: MoveCommand): string {
  const { state, on, waitingFor, note, learned, spentHours, spentMoney, customersTouched } = move;
  return JSON.stringify([state, on, waitingFor, note, learned, spentHours, spentMoney, customersTouched]);
}

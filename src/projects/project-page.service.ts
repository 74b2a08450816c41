import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Author } from '../goals/author.js';
import { SessionDecisions, type SessionDecisionsAbout } from '../cycles/session-decisions.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import type { ProjectMove } from './project-move.entity.js';
import { ProjectMovesService } from './project-moves.service.js';
import { type ProjectPicture, ProjectPicturesService } from './project-pictures.service.js';
import { ProjectReports, type SaidOfProject } from './project-reports.js';
import { ProjectRightsService, reaches } from './project-rights.service.js';
import { ProjectsService } from './projects.service.js';
import type { Yardstick } from './yardstick.service.js';

/** A project as its page shows it to somebody. */
export interface ProjectPage {
  readonly picture: ProjectPicture;
  readonly yardstick: Yardstick;
  readonly moves: readonly ProjectMove[];
  /** Names of those who moved it, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What an update said of it last. */
  readonly said: SaidOfProject | null;
  /** What sessions decided about it. */
  readonly decided: SessionDecisionsAbout;
  readonly mayChange: boolean;
  readonly mayMove: boolean;
}

@Injectable()
export class ProjectPageService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectsService,
    private readonly pictures: ProjectPicturesService,
    private readonly moving: ProjectMovesService,
    private readonly rights: ProjectRightsService,
    private readonly reports: ProjectReports,
    private readonly decisions: SessionDecisions,
  ) {}

  /** Throws `NotFound`. */
  async load(organizationId: string, key: string, reader: Author): Promise<ProjectPage> {
    const { picture, yardstick } = await this.pictures.one(organizationId, key);
    const moves = await this.projects.moves(organizationId, picture.project.id);
    const people = await this.database.read().findBy(Person, {
      organizationId,
      id: In(moves.flatMap(({ personId }) => personId ?? [])),
    });
    const rights = await this.rights.of(organizationId, reader);
    const departmentIds = picture.departments.map(({ id }) => id);
    return {
      said: await this.reports.latest(organizationId, picture.project.id),
      decided: await this.decisions.about(organizationId, { kind: 'project', id: picture.project.id }),
      ...{ picture, yardstick, moves, names: new Map(people.map(({ id, name }) => [id, name])) },
      mayChange: reaches(rights, departmentIds),
      mayMove: this.moving.mayMove(picture.project, departmentIds, rights, reader),
    };
  }
}

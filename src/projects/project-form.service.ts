import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import type { Author } from '../goals/author.js';
import { TodayService } from '../goals/today.service.js';
import { Kpi } from '../kpis/kpi.entity.js';
import type { RosterDepartment, RosterPerson } from '../organizations/domain/roster.js';
import { holdsOn } from '../organizations/domain/term.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { keyFrom } from './domain/key-from.js';
import { type ProjectPicture, ProjectPicturesService } from './project-pictures.service.js';
import { type ProjectRights, ProjectRightsService, reaches } from './project-rights.service.js';
import { Project } from './project.entity.js';
import { ProjectOutOfReach } from './projects.errors.js';

/** Quarters that a form offers: two years ahead. */
const QUARTERS = 8;

/** What the form of a project offers. */
export interface ProjectForm {
  /** Null for one that is still to be proposed. */
  readonly picture: ProjectPicture | null;
  readonly rights: ProjectRights;
  /** By name. */
  readonly people: readonly RosterPerson[];
  readonly departments: readonly RosterDepartment[];
  readonly kpis: readonly Kpi[];
  /** From the current one on, and those in which it is planned already. */
  readonly quarters: readonly Period[];
}

@Injectable()
export class ProjectFormService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
    private readonly rosters: RosterService,
    private readonly pictures: ProjectPicturesService,
    private readonly rights: ProjectRightsService,
  ) {}

  /** For a new one. Throws `ProjectOutOfReach` for whoever leads nothing. */
  async toPropose(organizationId: string, author: Author): Promise<ProjectForm> {
    const rights = await this.rights.of(organizationId, author);
    if (!rights.leads && rights.own.length === 0) throw new ProjectOutOfReach();
    return this.#form(organizationId, rights, null);
  }

  /** For one that is there. Throws `NotFound` and `ProjectOutOfReach`. */
  async toChange(organizationId: string, key: string, author: Author): Promise<ProjectForm> {
    const { picture } = await this.pictures.one(organizationId, key);
    const rights = await this.rights.of(organizationId, author);
    const ids = picture.departments.map(({ id }) => id);
    if (!reaches(rights, ids)) throw new ProjectOutOfReach();
    return this.#form(organizationId, rights, picture);
  }

  /** A key for a new project that no other has, after its name. */
  async freeKey(organizationId: string, name: string): Promise<string> {
    const kept = await this.database
      .read()
      .find(Project, { select: { key: true }, where: { organizationId } });
    return keyFrom(name, new Set(kept.map(({ key }) => key)));
  }

  async #form(
    organizationId: string,
    rights: ProjectRights,
    picture: ProjectPicture | null,
  ): Promise<ProjectForm> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const roster = await this.rosters.load(organizationId);
    const kpis = await manager.find(Kpi, {
      where: { organizationId, departmentId: Not(IsNull()) },
      order: { name: 'ASC', key: 'ASC' },
    });
    const quarter = { organizationId, kind: 'quarter' as const };
    const quarters = await manager.find(Period, {
      where: { ...quarter, endsOn: MoreThanOrEqual(today) },
      order: { startsOn: 'ASC' },
      take: QUARTERS,
    });
    const planned = picture?.quarters.map(({ period }) => period) ?? [];
    const ids = new Set([...planned, ...quarters].map(({ id }) => id));
    const moved = new Set(picture?.effects.map(({ kpi }) => kpi.id));
    const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
      a.name.localeCompare(b.name);
    const own = new Set(picture?.departments.map(({ id }) => id));
    return {
      ...{ picture, rights },
      people: roster.staffOn(today).sort(byName),
      departments: [...roster.departments.values()]
        .filter((one) => holdsOn(one, today) || own.has(one.id))
        .sort(byName),
      kpis: kpis.filter((kpi) => holdsOn(kpi, today) || moved.has(kpi.id)),
      quarters: await manager.find(Period, {
        where: { ...quarter, id: In([...ids]) },
        order: { startsOn: 'ASC' },
      }),
    };
  }
}

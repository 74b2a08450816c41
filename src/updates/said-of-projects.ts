import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dateAt } from '../calendar/domain/zones.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Database } from '../platform/database/database.js';
import { ProjectDepartment } from '../projects/project-department.entity.js';
import { ProjectReports, type SaidOfProject } from '../projects/project-reports.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRevision } from './update-revision.entity.js';

/** How many answers of a project's departments are looked through for the last that spoke of it. */
const LOOKED_THROUGH = 40;

/** Tells a project's page what the last update said of it. */
@Injectable()
export class SaidOfProjects implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reports: ProjectReports,
  ) {}

  onModuleInit(): void {
    this.reports.answerBy((organizationId, projectId) => this.#latest(organizationId, projectId));
  }

  async #latest(organizationId: string, projectId: string): Promise<SaidOfProject | null> {
    const manager = this.database.read();
    const working = await manager.findBy(ProjectDepartment, { organizationId, projectId });
    const answers = (await manager
      .createQueryBuilder(UpdateRevision, 'revision')
      .innerJoinAndMapOne(
        'revision.request',
        UpdateRequest,
        'request',
        'request.organizationId = revision.organizationId AND request.id = revision.requestId AND request.version = revision.number',
      )
      .where('revision.organizationId = :organizationId', { organizationId })
      .andWhere('request.departmentId IN (:...departmentIds)', {
        departmentIds: ['', ...working.map(({ departmentId }) => departmentId)],
      })
      .orderBy('revision.at', 'DESC')
      .limit(LOOKED_THROUGH)
      .getMany()) as (UpdateRevision & { readonly request: UpdateRequest })[];
    const last = answers.find(({ content }) => content.projects[projectId] !== undefined);
    const report = last?.content.projects[projectId];
    if (!last || !report) return null;
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const { departmentId } = last.request;
    const department = await manager.findOneBy(Department, { organizationId, id: departmentId });
    return { ...report, department: department?.name ?? '', on: dateAt(last.at, zone) };
  }
}

import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { TodayService } from '../goals/today.service.js';
import { TouchpointKpi } from '../journey/touchpoint-kpi.entity.js';
import { TouchpointOwner } from '../journey/touchpoint-owner.entity.js';
import { Touchpoint } from '../journey/touchpoint.entity.js';
import { KpiLink } from '../kpis/kpi-link.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Department } from '../organizations/department.entity.js';
import { holdsOn } from '../organizations/domain/term.js';
import { ProjectDepartment } from '../projects/project-department.entity.js';
import { Project } from '../projects/project.entity.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { groupBy } from './domain/lists.js';
import { type IslandReport, islandsOf, type SharedThing } from './domain/islands.js';

export interface Islands {
  /** Of today, by name. */
  readonly departments: readonly Department[];
  readonly report: IslandReport;
}

type NamedKpi = Pick<Kpi, 'id' | 'name' | 'departmentId'>;

@Injectable()
export class IslandsService {
  constructor(
    private readonly database: Database,
    private readonly today: TodayService,
  ) {}

  /** Who shares what with whom today; as many queries, however many departments. */
  async of(organizationId: string): Promise<Islands> {
    const manager = this.database.read();
    const today = await this.today.of(organizationId);
    const all = await manager.find(Department, {
      where: { organizationId },
      order: { name: 'ASC', key: 'ASC' },
    });
    const departments = all.filter((one) => holdsOn(one, today));
    const which = ['id', 'name', 'departmentId', 'fromDate', 'untilDate'] as const;
    const kpis = await plainRows(manager, Kpi, which, { organizationId });
    const kpiOf = new Map(kpis.filter((kpi) => holdsOn(kpi, today)).map((kpi) => [kpi.id, kpi]));
    const things = [
      ...(await this.#kpis(organizationId, today, kpiOf)),
      ...(await this.#touchpoints(organizationId, kpiOf)),
      ...(await this.#projects(organizationId)),
    ];
    return {
      departments,
      report: islandsOf(
        departments.map(({ id }) => id),
        things,
      ),
    };
  }

  /** A KPI that drives another department's is shared by both; so is what several departments drive. */
  async #kpis(
    organizationId: string,
    today: string,
    kpis: ReadonlyMap<string, NamedKpi>,
  ): Promise<SharedThing[]> {
    const which = ['kpiId', 'towardKpiId', 'fromDate', 'untilDate'] as const;
    const links = await plainRows(this.database.read(), KpiLink, which, {
      ...{ organizationId, towardKpiId: Not(IsNull()) },
    });
    const holding = links.filter((link) => holdsOn(link, today));
    return [...groupBy(holding, ({ towardKpiId }) => towardKpiId)].flatMap(([towardKpiId, sources]) => {
      const target = kpis.get(towardKpiId ?? '');
      if (!target) return [];
      const owners = sources.flatMap(({ kpiId }) => kpis.get(kpiId)?.departmentId ?? []);
      if (target.departmentId === null)
        return [{ kind: 'measure', name: target.name, departmentIds: owners }];
      // Those who drive the same KPI are tied to whose it is, and not by that to each other.
      const owner = target.departmentId;
      return owners.map((other): SharedThing => ({
        ...{ kind: 'kpi', name: target.name, departmentIds: [owner, other] },
      }));
    });
  }

  /** A project is shared by those who work on it; one that is over ties nobody any more. */
  async #projects(organizationId: string): Promise<SharedThing[]> {
    const manager = this.database.read();
    const projects = await plainRows(manager, Project, ['id', 'name'], {
      ...{ organizationId, state: Not(In(['done', 'stopped'])) },
    });
    const which = ['projectId', 'departmentId'] as const;
    const working = groupBy(
      await plainRows(manager, ProjectDepartment, which, { organizationId }),
      ({ projectId }) => projectId,
    );
    return projects.map(({ id, name }) => ({
      ...{ kind: 'project', name },
      departmentIds: (working.get(id) ?? []).map(({ departmentId }) => departmentId),
    }));
  }

  /** A moment of the journey is shared by who owns it and by whose KPIs tell how it goes there. */
  async #touchpoints(organizationId: string, kpis: ReadonlyMap<string, NamedKpi>): Promise<SharedThing[]> {
    const manager = this.database.read();
    const touchpoints = await manager.find(Touchpoint, {
      select: { id: true, name: true },
      where: { organizationId },
    });
    const owners = groupBy(
      await manager.findBy(TouchpointOwner, { organizationId }),
      ({ touchpointId }) => touchpointId,
    );
    const measured = groupBy(
      await manager.findBy(TouchpointKpi, { organizationId }),
      ({ touchpointId }) => touchpointId,
    );
    return touchpoints.map(({ id, name }) => ({
      ...{ kind: 'touchpoint', name },
      departmentIds: [
        ...(owners.get(id) ?? []).map(({ departmentId }) => departmentId),
        ...(measured.get(id) ?? []).flatMap(({ kpiId }) => kpis.get(kpiId)?.departmentId ?? []),
      ],
    }));
  }
}

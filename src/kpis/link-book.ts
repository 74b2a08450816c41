import { type EntityManager, In } from 'typeorm';
import { newId } from '../platform/ids.js';
import type { KpiCommand } from './domain/kpi.js';
import type { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
import { linksGoingOn } from './open-links.js';

/** What linking must know besides the KPIs that change; nothing of it is read where no command asks for it. */
export interface LinkBook {
  /** Ids by key: of the KPIs that change, the new ones' too, and of those that links name. */
  readonly ids: ReadonlyMap<string, string>;
  /** The KPIs that links name, as they are kept. */
  readonly towards: ReadonlyMap<string, Kpi>;
  /** All links from KPI to KPI that go on, of KPIs that do. */
  readonly drivers: readonly KpiLink[];
  /** Names by id of all KPIs on those. */
  readonly names: ReadonlyMap<string, string>;
  /** The links that go on to goals which a command gives no weight, of KPIs that do. */
  readonly beside: readonly KpiLink[];
}

export async function loadLinkBook(
  manager: EntityManager,
  organizationId: string,
  commands: readonly Pick<KpiCommand, 'key' | 'links'>[],
  kpis: readonly Kpi[],
  goalId: (key: string) => string | undefined,
  today: string,
): Promise<LinkBook> {
  const links = commands.flatMap((command) => command.links);
  const named = [...new Set(links.flatMap(({ kpi }) => kpi ?? []))];
  const weightless = links.flatMap(({ goal, weight }) =>
    goal !== undefined && weight === 0 ? (goalId(goal) ?? []) : [],
  );
  const towards = named.length === 0 ? [] : await manager.findBy(Kpi, { organizationId, key: In(named) });
  const drivers =
    named.length === 0
      ? []
      : await linksGoingOn(manager, organizationId, today).andWhere('link.towardKpiId IS NOT NULL').getMany();
  const onDrivers = [...new Set(drivers.flatMap(({ kpiId, towardKpiId }) => [kpiId, towardKpiId ?? '']))];
  const driving =
    drivers.length === 0 ? [] : await manager.findBy(Kpi, { organizationId, id: In(onDrivers) });
  const beside =
    weightless.length === 0
      ? []
      : await linksGoingOn(manager, organizationId, today)
          .andWhere('link.goalId IN (:...weightless)', { weightless })
          .getMany();
  const kept = new Map([...kpis, ...towards].map(({ key, id }) => [key, id]));
  return {
    ids: new Map([...kept, ...commands.map(({ key }): [string, string] => [key, kept.get(key) ?? newId()])]),
    towards: new Map(towards.map((kpi) => [kpi.key, kpi])),
    drivers,
    names: new Map([...driving, ...towards].map(({ id, name }) => [id, name])),
    beside,
  };
}

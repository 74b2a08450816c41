import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';

/** All links that go on, from KPIs that go on: what `warningsOf` and plan checks look at. */
export function openLinks(manager: EntityManager, organizationId: string): Promise<KpiLink[]> {
  return manager
    .createQueryBuilder(KpiLink, 'link')
    .innerJoin(Kpi, 'kpi', 'kpi.organizationId = link.organizationId AND kpi.id = link.kpiId')
    .where('link.organizationId = :organizationId', { organizationId })
    .andWhere('link.untilDate IS NULL')
    .andWhere('kpi.untilDate IS NULL')
    .orderBy('link.id')
    .getMany();
}

/** Links that go on, from KPIs that are there after today: what a new link stands beside. */
export function linksGoingOn(
  manager: EntityManager,
  organizationId: string,
  today: string,
): SelectQueryBuilder<KpiLink> {
  return manager
    .createQueryBuilder(KpiLink, 'link')
    .innerJoin(Kpi, 'kpi', 'kpi.organizationId = link.organizationId AND kpi.id = link.kpiId')
    .where('link.organizationId = :organizationId', { organizationId })
    .andWhere('link.untilDate IS NULL')
    .andWhere(
      new Brackets((or) => or.where('kpi.untilDate IS NULL').orWhere('kpi.untilDate > :today', { today })),
    )
    .orderBy('link.id');
}

import {
  Brackets,
  type EntityManager,
  type FindOperator,
  IsNull,
  Raw,
  type SelectQueryBuilder,
} from 'typeorm';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';

/** All links that go on, from KPIs that go on: what `warningsOf` and plan checks look at. */
export function openLinks(manager: EntityManager, organizationId: string): Promise<KpiLink[]> {
  const kpiId = Raw(ofKpiGoingOn, { of: organizationId }) as FindOperator<string>;
  return manager.find(KpiLink, {
    where: { organizationId, untilDate: IsNull(), kpiId },
    order: { id: 'ASC' },
  });
}

const ofKpiGoingOn = (column: string) =>
  `${column} IN (SELECT id FROM kpi WHERE organization_id = :of AND until_date IS NULL)`;

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

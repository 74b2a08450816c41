import {
  Brackets,
  type EntityManager,
  type FindOperator,
  type FindOptionsWhere,
  IsNull,
  Raw,
  type SelectQueryBuilder,
} from 'typeorm';
import { plainRows } from '../platform/database/plain-rows.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';

/** All links that go on, from KPIs that go on: what `warningsOf` and plan checks look at. */
export function openLinks(manager: EntityManager, organizationId: string): Promise<KpiLink[]> {
  return manager.find(KpiLink, { where: goingOn(organizationId), order: { id: 'ASC' } });
}

/** The same as no more than the graph that they make. */
export function openGraph(
  manager: EntityManager,
  organizationId: string,
): Promise<Pick<KpiLink, 'kpiId' | 'goalId' | 'towardKpiId' | 'weight'>[]> {
  const columns = ['kpiId', 'goalId', 'towardKpiId', 'weight'] as const;
  return plainRows(manager, KpiLink, columns, goingOn(organizationId), ['id']);
}

function goingOn(organizationId: string): FindOptionsWhere<KpiLink> {
  const kpiId = Raw(ofKpiGoingOn, { of: organizationId }) as FindOperator<string>;
  return { organizationId, untilDate: IsNull(), kpiId };
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

import {
  Brackets,
  type EntityManager,
  type FindOperator,
  type FindOptionsWhere,
  IsNull,
  Raw,
  type SelectQueryBuilder,
} from 'typeorm';
import { dialectOf } from '../platform/database/dialect.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';

/** All links that go on, from KPIs that go on: what `warningsOf` and plan checks look at. */
export function openLinks(manager: EntityManager, organizationId: string): Promise<KpiLink[]> {
  return manager.find(KpiLink, { where: goingOn(organizationId), order: { id: 'ASC' } });
}

type GraphLink = Pick<KpiLink, 'kpiId' | 'goalId' | 'towardKpiId' | 'weight'>;

/** The same as no more than the graph that they make. */
export function openGraph(manager: EntityManager, organizationId: string): Promise<GraphLink[]> {
  const columns = ['kpiId', 'goalId', 'towardKpiId', 'weight'] as const;
  return plainRows(manager, KpiLink, columns, goingOn(organizationId), ['id']);
}

/**
 * As much of it as tells how one KPI reaches its goals, found link by link. All of it where a link of its own weighs
 * nothing: then others have to be looked at too.
 */
export async function graphFrom(
  manager: EntityManager,
  organizationId: string,
  kpiId: string,
): Promise<GraphLink[]> {
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => dialectOf(manager).parameter(n));
  const links = await manager.query<GraphLink[]>(
    // CROSS JOIN: SQLite would else begin with all links, which come in the order that is wanted.
    `WITH RECURSIVE reached (id) AS (
       SELECT id FROM kpi WHERE organization_id = ${first} AND id = ${second}
       UNION
       SELECT link.toward_kpi_id FROM reached CROSS JOIN kpi_link link
       WHERE link.organization_id = ${third} AND link.kpi_id = reached.id
         AND link.until_date IS NULL AND link.toward_kpi_id IS NOT NULL)
     SELECT link.kpi_id AS "kpiId", link.goal_id AS "goalId", link.toward_kpi_id AS "towardKpiId",
       link.weight AS "weight"
     FROM reached CROSS JOIN kpi CROSS JOIN kpi_link link
     WHERE kpi.organization_id = ${fourth} AND kpi.id = reached.id AND kpi.until_date IS NULL
       AND link.organization_id = kpi.organization_id AND link.kpi_id = kpi.id AND link.until_date IS NULL
     ORDER BY link.id`,
    [organizationId, kpiId, organizationId, organizationId],
  );
  const isWeightless = links.some(
    (link) => link.kpiId === kpiId && link.goalId !== null && link.weight === 0,
  );
  return isWeightless ? openGraph(manager, organizationId) : Array.from(links);
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

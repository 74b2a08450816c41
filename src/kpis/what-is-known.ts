import type { EntityManager } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { type Question, together, valuesOf } from '../platform/database/together.js';
import type { Known } from './domain/month-shown.js';
import { KpiLink } from './kpi-link.entity.js';
import { Kpi } from './kpi.entity.js';
import { Reading } from './reading.entity.js';

interface KnownRow {
  readonly lastRead: string | null;
  readonly kpisFrom: string | null;
  readonly linksFrom: string | null;
}

/** What an organization knows by `today`, which says what month it looks at: one query. */
export async function whatIsKnown(
  manager: EntityManager,
  organizationId: string,
  today: string,
): Promise<Known> {
  const { rows } = await together(manager, { rows: knownQuestion(manager, organizationId, today) });
  return known(rows);
}

/**
 * The same, to be asked for together with other things; `known` reads the answer. Asks month by month whether there is
 * a reading, and so never reads them all.
 */
export function knownQuestion(
  manager: EntityManager,
  organizationId: string,
  today: string,
): Question<KnownRow> {
  const query = manager.createQueryBuilder(Period, 'period');
  const read = query
    .subQuery()
    .select('1')
    .from(Reading, 'reading')
    .where('reading.organizationId = period.organizationId AND reading.periodId = period.id')
    .getQuery();
  query
    .select('MAX(period.endsOn)', 'lastRead')
    .addSelect(
      (sub) =>
        sub
          .select('MIN(kpi.fromDate)')
          .from(Kpi, 'kpi')
          .where(
            'kpi.organizationId = :organizationId AND (kpi.untilDate IS NULL OR kpi.untilDate >= :today)',
          ),
      'kpisFrom',
    )
    .addSelect(
      (sub) =>
        sub
          .select('MIN(link.fromDate)')
          .from(KpiLink, 'link')
          .where('link.organizationId = :organizationId AND link.goalId IS NOT NULL')
          .andWhere('(link.untilDate IS NULL OR link.untilDate >= :today)'),
      'linksFrom',
    )
    .where('period.organizationId = :organizationId', { organizationId })
    .andWhere('period.kind = :kind', { kind: 'month' })
    .andWhere('period.startsOn <= :today', { today })
    .andWhere(`EXISTS ${read}`);
  return valuesOf<KnownRow>(query, ['lastRead', 'kpisFrom', 'linksFrom']);
}

/** There is something to look at once a KPI holds and, where any is linked to a goal, its link does too. */
export function known([row]: readonly KnownRow[]): Known {
  const { lastRead = null, kpisFrom = null, linksFrom = null } = row ?? {};
  const heldSince = linksFrom !== null && kpisFrom !== null && linksFrom > kpisFrom ? linksFrom : kpisFrom;
  return { lastRead, heldSince };
}

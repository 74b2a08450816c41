import type { EntityManager } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Reading } from '../kpis/reading.entity.js';

/**
 * The last day of the latest month that began by `today` and has a reading; null where nothing was ever read. Asks
 * month by month whether there is one, and so never reads them all.
 */
export async function lastReadOn(
  manager: EntityManager,
  organizationId: string,
  today: string,
): Promise<string | null> {
  const query = manager.createQueryBuilder(Period, 'period');
  const read = query
    .subQuery()
    .select('1')
    .from(Reading, 'reading')
    .where('reading.organizationId = period.organizationId AND reading.periodId = period.id')
    .getQuery();
  const row = await query
    .select('MAX(period.endsOn)', 'endsOn')
    .where('period.organizationId = :organizationId', { organizationId })
    .andWhere('period.kind = :kind', { kind: 'month' })
    .andWhere('period.startsOn <= :today', { today })
    .andWhere(`EXISTS ${read}`)
    .getRawOne<{ endsOn: string | null }>();
  return row?.endsOn ?? null;
}

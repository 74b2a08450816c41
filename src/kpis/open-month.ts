import type { EntityManager } from 'typeorm';
import { Months } from './months.service.js';

/** The first day that is not closed: of the month with today in it, or today where no month is kept. */
export async function openFrom(
  manager: EntityManager,
  organizationId: string,
  today: string,
): Promise<string> {
  return (await Months.load(manager, organizationId)).on(today)?.startsOn ?? today;
}

import type { EntityManager } from 'typeorm';
import type { Locale } from '../../platform/pages/locale.js';
import type { ArrangedAgenda, PlannedItem } from '../domain/arrange.js';
import { MeetingItem } from './meeting-item.entity.js';
import type { Meeting } from './meeting.entity.js';

/** The agenda that a session began with: what the data says since then is of another day. */
export async function frozenAgenda(
  manager: EntityManager,
  { organizationId, sessionId }: Meeting,
  locale: Locale,
  nameOf: (personId: string) => string | null,
): Promise<ArrangedAgenda> {
  const where = { organizationId, sessionId };
  const kept = await manager.find(MeetingItem, { where, order: { number: 'ASC' } });
  const items = kept.map(({ about: key, texts, carried, ownerId, ...item }): PlannedItem => {
    const { section, department, customer, purpose, minutes } = item;
    return {
      ...{ key, section, department, customer, purpose, minutes, ...texts[locale] },
      ...(carried > 0 && { carried }),
      // Nobody's share of anything any more.
      isTimed: true,
      ...{ ownerId, ownerName: ownerId === null ? null : nameOf(ownerId) },
    };
  });
  return { items, dropped: [], minutes: items.reduce((sum, one) => sum + one.minutes, 0) };
}

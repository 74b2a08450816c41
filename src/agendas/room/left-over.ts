import type { EntityManager } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { rowsOf } from '../../platform/database/together.js';
import { MeetingItem } from './meeting-item.entity.js';
import { Meeting } from './meeting.entity.js';

/**
 * Asks, to be asked together with others, what the last session of the kind before one did not finish in its room, and
 * over how many sessions each was carried by then.
 */
export function leftOver(manager: EntityManager, { organizationId, kind, startsAt }: Session) {
  return rowsOf(manager, MeetingItem, ['about', 'carried'], (query) => {
    const last = query
      .subQuery()
      .select('session.id')
      .from(Session, 'session')
      .innerJoin(
        Meeting,
        'meeting',
        'meeting.organizationId = session.organizationId AND meeting.sessionId = session.id AND meeting.endedAt IS NOT NULL',
      )
      .where('session.organizationId = :organizationId', { organizationId })
      .andWhere('session.kind = :kind AND session.startsAt < :startsAt', { kind, startsAt })
      .andWhere('session.cancelledAt IS NULL')
      .orderBy('session.startsAt', 'DESC')
      .limit(1);
    return query
      .where({ organizationId, state: 'unfinished' })
      .andWhere(`row.sessionId = ${last.getQuery()}`)
      .setParameters({ ...query.getParameters(), ...last.getParameters() });
  });
}

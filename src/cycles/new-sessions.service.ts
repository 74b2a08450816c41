import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Session } from './session.entity.js';

export type NewSession = Omit<Session, 'id' | 'version' | 'calendarSequence' | 'cancelledAt' | 'moved'>;

/** Stores sessions with the occasions that mail about them hangs on. */
@Injectable()
export class NewSessionsService {
  constructor(
    private readonly clock: Clock,
    private readonly occasions: OccasionsService,
  ) {}

  /** For sessions that have started nothing is ever mailed: nobody looks at their occasions. */
  async insert(tx: EntityManager, sessions: readonly NewSession[]): Promise<Session[]> {
    const rows = sessions.map((session): Session => ({
      ...session,
      id: newId(),
      version: 1,
      calendarSequence: 0,
      cancelledAt: null,
      moved: false,
    }));
    if (rows.length === 0) return [];
    const now = this.clock.now();
    for (const { organizationId, id, startsAt } of rows) {
      await this.occasions.create(tx, { organizationId, id, type: 'session', until: startsAt });
      if (startsAt <= now) await tx.update(Occasion, { organizationId, id }, { lookAt: null });
    }
    await tx.insert(Session, rows);
    return rows;
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Occasion } from '../../mail/occasion.entity.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Session } from '../session.entity.js';

/** Whether what a triggered mail about a session says is still so, asked just before it leaves. */
@Injectable()
export class StillTrueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Ids of the mails whose timing is still their occasion's, whose session has not started, and is cancelled or not as
   * the mail says.
   */
  async ask(mails: readonly OutboxMail[], cancelled: boolean): Promise<Set<string>> {
    const wanted = new Set<string>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const id = In([...new Set(own.map(({ occasionId }) => occasionId))]);
      const manager = this.database.read();
      const sessions = await manager.findBy(Session, { organizationId, id });
      const occasions = await manager.findBy(Occasion, { organizationId, id });
      const timings = new Map(occasions.map((occasion) => [occasion.id, occasion.timing]));
      const now = this.clock.now();
      const so = sessions.filter(
        ({ startsAt, cancelledAt }) => startsAt > now && (cancelledAt !== null) === cancelled,
      );
      const ids = new Set(so.map((session) => session.id));
      for (const mail of own) {
        if (ids.has(mail.occasionId) && timings.get(mail.occasionId) === mail.timing) wanted.add(mail.id);
      }
    }
    return wanted;
  }
}

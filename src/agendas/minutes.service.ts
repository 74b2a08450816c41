import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { ResolutionsService } from '../decisions/resolutions/resolutions.service.js';
import { NotTheirResolution } from '../decisions/decisions.errors.js';
import type { Author } from '../goals/author.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { type NewMail, OutboxService } from '../mail/outbox.service.js';
import { dateAt } from '../calendar/domain/zones.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { AgendasService } from './agendas.service.js';
import { MINUTES } from './mail/session-minutes.mail.js';
import { Meeting } from './room/meeting.entity.js';

/** When what a session resolved was mailed last, and to how many. */
export interface MinutesSent {
  /** Epoch milliseconds */
  readonly at: number;
  readonly count: number;
  /** How often it was mailed so far. */
  readonly times: number;
}

/**
 * Mails what a session resolved to those who take part in it and to whoever got something to do; once it has ended in
 * its room, that asks them to approve its minutes.
 */
@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RosterService,
    private readonly agendas: AgendasService,
    private readonly resolutions: ResolutionsService,
    private readonly outbox: OutboxService,
  ) {}

  /**
   * Sends it, anew where it was sent before; to how many. A button that is pressed twice sends once.
   * @param seen how often it had been mailed when the button was shown
   * Throws `NotFound`, `NotTheirResolution`.
   */
  async send(organizationId: string, sessionId: string, author: Author, seen: number): Promise<number> {
    if (!this.resolutions.mayRecord(author)) throw new NotTheirResolution();
    const { session, participants, resolutions } = await this.agendas.agendaOf(
      organizationId,
      sessionId,
      'en',
    );
    const meeting = await this.#ended(organizationId, session.id);
    if (resolutions.length === 0 && !meeting) return 0;
    const now = this.clock.now();
    const roster = await this.rosters.load(organizationId);
    const named = [
      ...participants.map(({ id }) => id),
      ...resolutions.flatMap(({ ownerId }) => ownerId ?? []),
    ];
    const people = [...new Set(named)].filter((id) => {
      const person = roster.people.get(id);
      return person !== undefined && isStaffOn(person, dateAt(now, person.zone));
    });
    return this.database.write(async (tx) => {
      const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id: session.id });
      const where = {
        organizationId,
        occasionType: 'session' as const,
        occasionId: session.id,
        kind: MINUTES,
      };
      const before = await tx.find(OutboxMail, { select: { part: true }, where });
      const part = Math.max(-1, ...before.map((mail) => mail.part)) + 1;
      if (part !== seen) return 0;
      if (meeting) await tx.update(Meeting, { organizationId, sessionId: session.id }, { askedAt: now });
      const mails = people.map((recipientId): NewMail => ({
        ...{ ...where, timing, step: 0, part, recipientId, dueAt: now, usefulUntil: null },
      }));
      return this.outbox.enqueue(tx, mails);
    });
  }

  /** Of one that goes on there are no minutes to approve yet; what was adopted is not asked about again. */
  #ended(organizationId: string, sessionId: string): Promise<Meeting | null> {
    const where = { organizationId, sessionId, endedAt: Not(IsNull()), adoptedAt: IsNull() };
    return this.database.read().findOneBy(Meeting, where);
  }

  /** Null where it never was. */
  async last(organizationId: string, sessionId: string): Promise<MinutesSent | null> {
    const where = { organizationId, occasionType: 'session' as const, occasionId: sessionId, kind: MINUTES };
    const select = { part: true, createdAt: true } as const;
    const mails = await this.database.read().find(OutboxMail, { select, where });
    const part = Math.max(...mails.map((mail) => mail.part));
    const latest = mails.filter((mail) => mail.part === part);
    const [first] = latest;
    return first ? { at: first.createdAt, count: latest.length, times: part + 1 } : null;
  }
}

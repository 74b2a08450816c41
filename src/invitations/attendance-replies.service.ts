import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttendanceBook } from '../agendas/attendance-book.js';
import { addressesIn, cameTo } from '../mail/domain/header-fields.js';
import { IncomingMail } from '../mail/incoming/incoming-mail.service.js';
import { namedBy } from '../mail/incoming/named-mail.js';
import type { ReplyFate } from '../mail/replies/replies.service.js';
import { accountAddress } from '../organizations/domain/address.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { Settings } from '../platform/settings.js';
import { Invitation } from './invitation.entity.js';
import { InvitationsService } from './invitations.service.js';
import type { AttendanceAnswer } from './read-attendance.js';

/**
 * Reads what calendar programs answer to invitations. An answer counts if it came to the session's own address, from
 * the person it answers for, about the event that person was last told of; anybody else's changes nothing (RFC 5546,
 * 3.2.3).
 */
@Injectable()
export class AttendanceReplies implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly invitations: InvitationsService,
    private readonly incoming: IncomingMail,
    private readonly book: AttendanceBook,
  ) {}

  onModuleInit(): void {
    this.incoming.register((source) => this.take(source));
    this.book.keptBy(async (organizationId, sessionId) => {
      const where = { organizationId, sessionId, cancelled: false };
      const rows = await this.database.read().find(Invitation, { where, order: { personId: 'ASC' } });
      return new Map(rows.map(({ personId, attendance }) => [personId, attendance]));
    });
  }

  /** @returns null where the message came to no session's address */
  async take(source: Uint8Array): Promise<ReplyFate | null> {
    const { REPLY_ADDRESS: base, LINK_KEYS: keys } = this.settings.values;
    if (base === undefined) return null;
    // Loaded with the first that comes, not with the service.
    const { headOf, writerOf } = await import('../mail/replies/read-reply.js');
    const head = headOf(source);
    const own = { purpose: 'cadans-rsvp', base, keys } as const;
    const session = await namedBy(this.database.read(), addressesIn(head.filter(cameTo)), own);
    if (session === null) return null;
    const { readAttendance } = await import('./read-attendance.js');
    const answer = await readAttendance(source);
    // Somebody is away, or wrote a text: neither says whether they come.
    if (answer === null) return 'automatic';
    const writer = writerOf(head);
    if (writer === null || writer !== accountAddress(answer.address)) return 'stranger';
    return this.#keep(session.organizationId, session.id, answer);
  }

  #keep(organizationId: string, sessionId: string, answer: AttendanceAnswer): Promise<ReplyFate> {
    const { attendance, comment, at } = answer;
    return this.database.write(async (tx) => {
      const where = { organizationId, sessionId };
      const invitation = await tx
        .createQueryBuilder(Invitation, 'invitation')
        .innerJoin(
          Person,
          'person',
          'person.organizationId = invitation.organizationId AND person.id = invitation.personId',
        )
        .where(where)
        .andWhere('LOWER(person.address) = :address', { address: answer.address })
        .getOne();
      const isTheirs = invitation !== null && this.invitations.uidOf(invitation.uid) === answer.uid;
      if (!isTheirs || invitation.cancelled) return 'stranger';
      // What was answered to another time says nothing about this one.
      if (answer.sequence < invitation.sequence) return 'repeated';
      if (invitation.answeredAt !== null && at <= invitation.answeredAt) return 'repeated';
      const key = { ...where, personId: invitation.personId };
      await tx.update(Invitation, key, { attendance, comment, answeredAt: at });
      return 'taken';
    });
  }
}

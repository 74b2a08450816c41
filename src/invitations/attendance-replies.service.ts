import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attendance } from '../agendas/domain/attendance.js';
import { AttendanceBook } from '../agendas/attendance-book.js';
import { readTokenAddress } from '../mail/domain/mail-token.js';
import { addressesIn, cameTo } from '../mail/domain/header-fields.js';
import { IncomingMail } from '../mail/incoming/incoming-mail.service.js';
import { namedBy } from '../mail/incoming/named-mail.js';
import type { ReplyFate } from '../mail/replies/replies.service.js';
import { accountAddress } from '../organizations/domain/address.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Settings } from '../platform/settings.js';
import { attendanceAt } from './invitations.service.js';
import { answersOf } from './organizer-addresses.js';
import { SaidAttendance } from './said-attendance.entity.js';
import { lastTold, placeOf } from './tellings.js';
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
    private readonly clock: Clock,
    private readonly incoming: IncomingMail,
    private readonly book: AttendanceBook,
  ) {}

  onModuleInit(): void {
    this.incoming.register((source) => this.take(source));
    this.book.keptBy((organizationId, sessionId) => this.#whoComes(organizationId, sessionId));
  }

  /** @returns null where the message came to no session's address */
  async take(source: Uint8Array): Promise<ReplyFate | null> {
    const { REPLY_ADDRESS: base, LINK_KEYS: keys } = this.settings.values;
    if (base === undefined) return null;
    // Loaded with the first that comes, not with the service.
    const { headOf, writerOf } = await import('../mail/replies/read-reply.js');
    const head = headOf(source);
    const addresses = addressesIn(head.filter(cameTo));
    if (!addresses.some((address) => readTokenAddress(address, base))) return null;
    const { readAttendance } = await import('./read-attendance.js');
    const answer = await readAttendance(source);
    if (answer === null) return null;
    // Only the attendee's own address takes the attendee's answer.
    const purpose = async (organizationId: string) => {
      const person = await this.#personOf(this.database.read(), organizationId, answer.address);
      return person && answersOf(person.id);
    };
    const session = await namedBy(this.database.read(), addresses, { purpose, base, keys });
    if (session === null) return null;
    const writer = writerOf(head);
    if (writer === null || writer !== accountAddress(answer.address)) return 'stranger';
    return this.#keep(session.organizationId, session.id, answer);
  }

  #keep(organizationId: string, sessionId: string, answer: AttendanceAnswer): Promise<ReplyFate> {
    const { attendance, uid, sequence } = answer;
    // A program whose clock is ahead would shut out all that its owner answers later.
    const answeredAt = Math.min(answer.at, this.clock.now());
    return this.database.write(async (tx) => {
      const person = await this.#personOf(tx, organizationId, answer.address);
      if (person === null) return 'stranger';
      const place = { organizationId, sessionId, personId: person.id };
      const told = (await lastTold(tx, place)).get(placeOf(place));
      if (told?.uid !== uid || told.cancelled) return 'stranger';
      // What was answered to another time says nothing about this one.
      if (sequence < told.sequence) return 'repeated';
      const before = await tx.findOneBy(SaidAttendance, place);
      if (before?.uid === uid && answeredAt <= before.answeredAt) return 'repeated';
      const said = { ...place, uid, sequence: told.sequence, attendance, answeredAt };
      await tx.upsert(SaidAttendance, said, ['organizationId', 'sessionId', 'personId']);
      return 'taken';
    });
  }

  async #whoComes(organizationId: string, sessionId: string): Promise<Map<string, Attendance>> {
    const manager = this.database.read();
    const told = await lastTold(manager, { organizationId, sessionId });
    const said = await manager.findBy(SaidAttendance, { organizationId, sessionId });
    const saidBy = new Map(said.map((one) => [one.personId, one]));
    return new Map(
      [...told.values()].flatMap((one): [string, Attendance][] =>
        one.cancelled ? [] : [[one.personId, attendanceAt(one, saidBy.get(one.personId))]],
      ),
    );
  }

  #personOf(manager: EntityManager, organizationId: string, address: string): Promise<Person | null> {
    return manager
      .createQueryBuilder(Person, 'person')
      .where({ organizationId })
      .andWhere('LOWER(person.address) = :address', { address })
      .getOne();
  }
}

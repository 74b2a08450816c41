import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import {
  isMovedByRules,
  type SessionFact,
  type Telling,
  tellingByRules,
  tellingsAfter,
  type WrittenMail,
} from './domain/tellings.js';
import type { Session } from './session.entity.js';

/** What a `session-moved` or `session-cancelled` mail carries: what its reader believes, and what is true. */
export interface ToldChange {
  readonly believed: SessionFact;
  readonly actual: SessionFact;
}

interface ChangedSession {
  readonly before: Session;
  readonly after: Session;
  /** The occasion's timing before and after. */
  readonly timing: number;
  readonly newTiming: number;
  readonly actorId: string | null;
}

/** Queues what those who already had mail about a session must hear of its change. */
@Injectable()
export class SessionTellingsService {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
  ) {}

  async tell(tx: EntityManager, change: ChangedSession): Promise<void> {
    const [before, after] = [factOf(change.before), factOf(change.after)];
    const written = await this.#written(tx, change.after);
    const tellings = tellingsAfter({ ...change, before, after }, written);
    const here = await this.#stillHere(tx, change.after, tellings, isMovedByRules(before, after));
    const dueAt = this.clock.now();
    const mails = here.map(({ personId, believed, knows }): NewMail => ({
      organizationId: change.after.organizationId,
      kind: after.cancelled ? 'session-cancelled' : 'session-moved',
      occasionType: 'session',
      occasionId: change.after.id,
      timing: change.newTiming,
      step: 0,
      recipientId: personId,
      data: { believed, actual: after } satisfies ToldChange,
      dueAt,
      usefulUntil: after.startsAt,
      ...(knows !== null && { missed: knows }),
    }));
    if (mails.length > 0) await this.outbox.enqueue(tx, mails);
  }

  async #written(tx: EntityManager, { organizationId, id }: Session): Promise<WrittenMail[]> {
    const mails = await tx.find(OutboxMail, {
      select: { recipientId: true, kind: true, timing: true, status: true, ambiguous: true, data: true },
      where: { organizationId, occasionType: 'session', occasionId: id },
    });
    return mails.map(({ recipientId, kind, timing, status, ambiguous, data }) => ({
      recipientId,
      kind,
      timing,
      status,
      mayHaveLeft: status === 'sent' || status === 'sending' || ambiguous > 0,
      believed: (data as Partial<ToldChange>).believed ?? null,
    }));
  }

  /** Who has left the organization is told nothing more; by new rules for the clocks only who lives by others is. */
  async #stillHere(
    tx: EntityManager,
    session: Session,
    tellings: readonly Telling[],
    byRules: boolean,
  ): Promise<readonly Telling[]> {
    if (tellings.length === 0) return tellings;
    const { organizationId } = session;
    const id = In(tellings.map(({ personId }) => personId));
    const people = await tx.findBy(Person, { organizationId, id });
    const now = this.clock.now();
    const here = new Map(
      people
        .filter((person) => isStaffOn(person, dateAt(now, person.zone)))
        .map((person) => [person.id, person]),
    );
    return tellings.flatMap((telling) => {
      const person = here.get(telling.personId);
      if (person === undefined) return [];
      return byRules ? tellingByRules(telling, person.zone, session.zone) : telling;
    });
  }
}

export function factOf({ date, time, zone, minutes, startsAt, cancelledAt }: Session): SessionFact {
  return { date, time, zone, minutes, startsAt, cancelled: cancelledAt !== null };
}

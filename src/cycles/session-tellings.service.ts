import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../calendar/domain/zones.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { isStaffOn } from '../organizations/domain/staff.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import {
  informedBy,
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
  /** Where its reader believes it to be; null for nowhere. Mails of before this was kept do not say. */
  readonly wasAt?: string | null;
}

/** What a mail about another place carries: where its reader believes the session to be; null for nowhere. */
export interface ToldPlace {
  readonly believed: string | null;
}

/** The kind of mail that tells another place. */
export const PLACE_CHANGED = 'session-place';

interface Left {
  /** Whether its recipient may have it: it left, is leaving, or broke off when it may have been taken. */
  readonly mayHaveLeft: boolean;
}

interface ChangedSession {
  readonly before: Session;
  readonly after: Session;
  /** The occasion's timing before and after. */
  readonly timing: number;
  readonly newTiming: number;
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
    const mails = await this.#mails(tx, change.after);
    const tellings = tellingsAfter({ ...change, before, after }, mails.map(writtenOf));
    const here = await this.#stillHere(tx, change.after, tellings, isMovedByRules(before, after));
    const told = here.flatMap(({ personId, believed, knows }): NewMail[] => {
      const of = {
        ...{ organizationId: change.after.organizationId, occasionType: 'session' as const },
        ...{ occasionId: change.after.id, timing: change.newTiming, step: 0, recipientId: personId },
        ...{ dueAt: this.clock.now(), usefulUntil: after.startsAt },
      };
      const wasAt = placeKnownTo(personId, mails, change);
      const moved: NewMail = {
        ...of,
        kind: after.cancelled ? 'session-cancelled' : 'session-moved',
        data: { believed, actual: after, wasAt } satisfies ToldChange,
        ...(knows !== null && { missed: knows }),
      };
      // At the time that they know, but elsewhere.
      const isElsewhere =
        knows === 'never told otherwise' && !after.cancelled && wasAt !== change.after.place;
      const elsewhere = { ...of, kind: PLACE_CHANGED, data: { believed: wasAt } satisfies ToldPlace };
      return isElsewhere ? [moved, elsewhere] : [moved];
    });
    if (told.length > 0) await this.outbox.enqueue(tx, told);
  }

  /**
   * Another place at the same time, told to those who had mail about the session; several changes before the mail leaves
   * are one, and back to what they know is none. Who is about to hear of a move reads the place with it.
   */
  async tellPlace(tx: EntityManager, before: Session, after: Session): Promise<void> {
    const { organizationId, id, startsAt } = after;
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id });
    const written = await this.#mails(tx, after);
    const waiting = written.filter(({ status }) => status === 'waiting');
    await this.outbox.withdraw(tx, organizationId, id, { kinds: [PLACE_CHANGED] }, 'the place changed again');
    const informed = informedBy(written);
    const here = await this.#staff(tx, organizationId, informed);
    const mails = informed.flatMap((recipientId): NewMail[] => {
      const own = (mail: OutboxMail) => mail.recipientId === recipientId;
      const reads = ({ kind, renderedAt }: OutboxMail) => kind === 'session-moved' && renderedAt === null;
      if (!here.has(recipientId) || waiting.some((mail) => own(mail) && reads(mail))) return [];
      const unread = waiting.find((mail) => own(mail) && mail.kind === PLACE_CHANGED);
      const believed = unread ? (unread.data as unknown as ToldPlace).believed : before.place;
      const part = written.filter(
        (mail) => own(mail) && mail.kind === PLACE_CHANGED && mail.timing === timing,
      ).length;
      if (believed === after.place) return [];
      return [
        {
          ...{ organizationId, kind: PLACE_CHANGED, occasionType: 'session', occasionId: id, timing },
          ...{ step: 0, part, recipientId, data: { believed } satisfies ToldPlace },
          ...{ dueAt: this.clock.now(), usefulUntil: startsAt },
        },
      ];
    });
    if (mails.length > 0 && startsAt > this.clock.now()) await this.outbox.enqueue(tx, mails);
  }

  /** Every mail about a session there ever was, in the order in which they were put in: ids go up with time. */
  async #mails(tx: EntityManager, { organizationId, id }: Session): Promise<(OutboxMail & Left)[]> {
    const mails = await tx.find(OutboxMail, {
      select: {
        id: true,
        recipientId: true,
        kind: true,
        timing: true,
        status: true,
        ambiguous: true,
        data: true,
        renderedAt: true,
      },
      where: { organizationId, occasionType: 'session', occasionId: id },
      order: { id: 'ASC' },
    });
    return mails.map((mail) => ({
      ...mail,
      mayHaveLeft: mail.status === 'sent' || mail.status === 'sending' || mail.ambiguous > 0,
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
    const ids = tellings.map(({ personId }) => personId);
    const here = await this.#staff(tx, organizationId, ids);
    return tellings.flatMap((telling) => {
      const person = here.get(telling.personId);
      if (person === undefined) return [];
      return byRules ? tellingByRules(telling, person.zone, session.zone) : telling;
    });
  }

  async #staff(
    tx: EntityManager,
    organizationId: string,
    ids: readonly string[],
  ): Promise<Map<string, Person>> {
    const people = await tx.findBy(Person, { organizationId, id: In([...ids]) });
    const now = this.clock.now();
    return new Map(
      people
        .filter((person) => isStaffOn(person, dateAt(now, person.zone)))
        .map((person) => [person.id, person]),
    );
  }
}

export function factOf({ date, time, zone, minutes, days, startsAt, cancelledAt }: Session): SessionFact {
  return { date, time, zone, minutes, days, startsAt, cancelled: cancelledAt !== null };
}

function writtenOf({ recipientId, kind, timing, status, mayHaveLeft, data }: OutboxMail & Left): WrittenMail {
  const believed = (data as Partial<ToldChange>).believed ?? null;
  return { recipientId, kind, timing, status, mayHaveLeft, believed };
}

/**
 * Where somebody believes a session to be: where it was, unless what was to tell them so never left; then where it was
 * before that.
 */
function placeKnownTo(
  personId: string,
  mails: readonly (OutboxMail & Left)[],
  { before, timing }: ChangedSession,
): string | null {
  const own = mails.filter((mail) => mail.recipientId === personId && mail.timing === timing);
  if (own.some(({ mayHaveLeft }) => mayHaveLeft)) return before.place;
  const [unread] = own.flatMap(({ kind, data }) => {
    const known =
      kind === PLACE_CHANGED ? (data as unknown as ToldPlace).believed : (data as Partial<ToldChange>).wasAt;
    return known === undefined ? [] : [{ known }];
  });
  return unread ? unread.known : before.place;
}

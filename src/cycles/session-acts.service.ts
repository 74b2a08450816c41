import { Instant } from '@js-joda/core';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { instantOf } from '../calendar/domain/zones.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { Clock } from '../platform/clock.js';
import { VersionConflict } from '../platform/errors.js';
import { Happenings } from '../webhooks/happenings.service.js';
import { isSameLength } from './domain/session-days.js';
import { SessionTellingsService } from './session-tellings.service.js';
import { Session } from './session.entity.js';

/** What may change about a session that exists. */
export type SessionPatch = Partial<
  Pick<
    Session,
    | ('date' | 'time' | 'zone' | 'minutes' | 'days' | 'place')
    | ('merged' | 'reviewsPeriodId' | 'plannedDate' | 'moved' | 'participants')
  >
>;

/**
 * What a person, or recomputing, does to a session, with all that follows for mail: the timing, what is withdrawn, who
 * is told. Runs in the caller's unit of work; announcing the changed sessions is the caller's part.
 */
@Injectable()
export class SessionActsService {
  constructor(
    private readonly clock: Clock,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
    private readonly tellings: SessionTellingsService,
    private readonly happenings: Happenings,
  ) {}

  /** Another time, place, contents or people. The same instant and length, however written, is no move; another place is told. */
  async rearrange(tx: EntityManager, session: Session, patch: SessionPatch): Promise<Session> {
    const after = await this.#update(tx, session, patch);
    if (after.startsAt === session.startsAt && isSameLength(after, session)) {
      await this.occasions.touch(tx, session.organizationId, [session.id]);
      if (after.place !== session.place) await this.tellings.tellPlace(tx, session, after);
      return after;
    }
    await this.#retime(tx, session, after, 'the session was moved');
    await this.#happened(tx, 'session.moved', after);
    return after;
  }

  /** Nothing more is mailed about it, except that it is cancelled, to those who had mail. The timing stays. */
  async cancel(tx: EntityManager, session: Session, patch: SessionPatch): Promise<Session> {
    const { organizationId, id } = session;
    const after = await this.#update(tx, session, patch, { cancelledAt: this.clock.now() });
    const { timing } = await tx.findOneByOrFail(Occasion, { organizationId, id });
    await this.occasions.touch(tx, organizationId, [id]);
    await this.outbox.withdraw(tx, organizationId, id, {}, 'the session was cancelled');
    await this.tellings.tell(tx, { before: session, after, timing, newTiming: timing });
    await this.happenings.tell(tx, organizationId, 'session.cancelled', { sessionId: id });
    return after;
  }

  /** Takes place after all, perhaps at another time: a new timing, so that what was withdrawn is owed anew. */
  async restore(tx: EntityManager, session: Session, patch: SessionPatch): Promise<Session> {
    const after = await this.#update(tx, session, patch, { cancelledAt: null });
    await this.#retime(tx, session, after, 'the session takes place after all');
    await this.#happened(tx, 'session.restored', after);
    return after;
  }

  /**
   * New rules for the clocks of its zone: the wall time stays and falls on another instant. For whoever was told of it
   * that is a move; if nobody was, only the instant changes.
   */
  async rederive(tx: EntityManager, session: Session): Promise<Session> {
    const { organizationId, id } = session;
    const startsAt = instantOf(session.date, session.time, session.zone);
    const calendarSequence = session.calendarSequence + Number(startsAt !== session.startsAt);
    const after: Session = { ...session, startsAt, calendarSequence };
    await tx.update(Session, { organizationId, id }, { startsAt, calendarSequence });
    const told = (await this.outbox.written(tx, organizationId, id)).some(({ mayHaveLeft }) => mayHaveLeft);
    if (told && session.cancelledAt === null) {
      await this.#retime(tx, session, after, 'the rules for the clocks changed');
      await this.#happened(tx, 'session.moved', after);
    } else {
      await this.occasions.rederive(tx, organizationId, id, after.startsAt);
    }
    return after;
  }

  #happened(
    tx: EntityManager,
    type: 'session.moved' | 'session.restored',
    { organizationId, id: sessionId, startsAt }: Session,
  ): Promise<void> {
    const told = { sessionId, startsAt: Instant.ofEpochMilli(startsAt).toString() };
    return this.happenings.tell(tx, organizationId, type, told);
  }

  async #retime(tx: EntityManager, before: Session, after: Session, reason: string): Promise<void> {
    const { organizationId, id } = after;
    const newTiming = await this.occasions.raiseTiming(tx, organizationId, id, after.startsAt);
    await this.outbox.withdraw(tx, organizationId, id, { olderThanTiming: newTiming }, reason);
    await this.tellings.tell(tx, { before, after, timing: newTiming - 1, newTiming });
  }

  async #update(
    tx: EntityManager,
    session: Session,
    patch: SessionPatch,
    state: Partial<Pick<Session, 'cancelledAt'>> = {},
  ): Promise<Session> {
    const { organizationId, id, version } = session;
    const after: Session = { ...session, ...patch, ...state, version: version + 1 };
    after.startsAt = instantOf(after.date, after.time, after.zone);
    const isOtherTime = after.startsAt !== session.startsAt || !isSameLength(after, session);
    after.calendarSequence += Number(isOtherTime || after.cancelledAt !== session.cancelledAt);
    const { startsAt, calendarSequence } = after;
    const { affected } = await tx.update(
      Session,
      { organizationId, id, version },
      { ...patch, ...state, startsAt, calendarSequence, version: version + 1 },
    );
    if (affected !== 1) throw new VersionConflict('session');
    return after;
  }
}

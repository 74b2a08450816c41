import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { SessionChanges } from '../cycles/session-changes.js';
import type { Session } from '../cycles/session.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { GoalRound } from './goal-round.entity.js';

/**
 * Keeps one goal round for each annual session: the occasion on which leadership is asked for the goal. It lasts until
 * the session starts, and follows it in the unit of work in which the session changes.
 */
@Injectable()
export class GoalRoundsService {
  constructor(
    sessionChanges: SessionChanges,
    private readonly clock: Clock,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
  ) {
    sessionChanges.follow((tx, organizationId, sessions) => this.#follow(tx, organizationId, sessions));
  }

  async #follow(tx: EntityManager, organizationId: string, sessions: readonly Session[]): Promise<void> {
    const annual = sessions.filter(({ kind }) => kind === 'annual');
    if (annual.length === 0) return;
    const sessionIds = annual.map(({ id }) => id);
    const rounds = await tx.findBy(GoalRound, { organizationId, sessionId: In(sessionIds) });
    const roundOf = new Map(rounds.map((round) => [round.sessionId, round]));
    const occasionIds = [...sessionIds, ...rounds.map(({ id }) => id)];
    const occasions = await tx.findBy(Occasion, { organizationId, id: In(occasionIds) });
    const occasionOf = new Map(occasions.map((occasion) => [occasion.id, occasion]));
    for (const session of annual) {
      const timing = occasionOf.get(session.id)?.timing ?? 0;
      const round = roundOf.get(session.id);
      const occasion = round && occasionOf.get(round.id);
      if (occasion) await this.#keepUp(tx, session, timing, occasion);
      else if (this.#isToCome(session)) await this.#open(tx, session, timing);
    }
  }

  #isToCome({ cancelledAt, startsAt }: Session): boolean {
    return cancelledAt === null && startsAt > this.clock.now();
  }

  async #open(tx: EntityManager, session: Session, timing: number): Promise<void> {
    const { organizationId, id: sessionId, cycleId, startsAt } = session;
    const id = newId();
    await this.occasions.create(tx, { organizationId, id, type: 'goal-round', until: startsAt });
    await tx.insert(GoalRound, { organizationId, id, sessionId, cycleId });
    await this.#raise(tx, session, { organizationId, id, timing: 0 }, timing);
  }

  /** The timing of a round goes with its session's: when the session gets new notices, so does the round. */
  async #keepUp(tx: EntityManager, session: Session, timing: number, occasion: Occasion): Promise<void> {
    const { organizationId, startsAt } = session;
    const { id } = occasion;
    if (occasion.timing < timing) {
      await this.#raise(tx, session, occasion, timing);
      await this.outbox.withdraw(
        tx,
        organizationId,
        id,
        { olderThanTiming: timing },
        'the session was moved',
      );
    } else if (occasion.until !== startsAt) {
      // The same wall time under new zone rules: not a new timing.
      await tx.update(Occasion, { organizationId, id }, { until: startsAt });
    }
    if (session.cancelledAt !== null) {
      await this.outbox.withdraw(tx, organizationId, id, {}, 'the session was cancelled');
    }
    await this.occasions.touch(tx, organizationId, [id]);
  }

  async #raise(
    tx: EntityManager,
    { startsAt }: Session,
    { organizationId, id, timing }: Pick<Occasion, 'organizationId' | 'id' | 'timing'>,
    wanted: number,
  ): Promise<void> {
    for (let reached = timing; reached < wanted; reached++) {
      await this.occasions.raiseTiming(tx, organizationId, id, startsAt);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type AskingRound, closingDay, closingInstant } from './domain/asking.js';
import { GoalAsking } from './goal-asking.entity.js';
import type { Goal } from './goal.entity.js';

/** Keeps the occasions on which departments are asked whether they carry a goal: one open at a time. */
@Injectable()
export class GoalAskings {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
    private readonly occasions: OccasionsService,
  ) {}

  /** From now on the departments are asked about the goal as it reads, and about nothing it said before. */
  async begin(
    tx: EntityManager,
    { organizationId, id: goalId }: Goal,
    { reworded = false, round = 'endorsement' }: { reworded?: boolean; round?: AskingRound } = {},
  ): Promise<void> {
    await this.end(tx, { organizationId, id: goalId });
    const { zone } = await tx.findOneByOrFail(Organization, { organizationId });
    const { organization: calendar } = await this.calendars.load(organizationId);
    const askedAt = this.clock.now();
    const askedOn = dateAt(askedAt, zone);
    const closesOn = closingDay(askedOn, calendar);
    const id = newId();
    const until = closingInstant(closesOn, zone);
    await this.occasions.create(tx, { organizationId, id, type: 'endorsement', until });
    await tx.insert(GoalAsking, {
      organizationId,
      id,
      goalId,
      askedAt,
      askedOn,
      closesOn,
      reworded,
      round,
      endedAt: null,
    });
  }

  /** Nobody is asked about it any more; with a round, only if it is that which is open. */
  async end(
    tx: EntityManager,
    goal: Pick<Goal, 'organizationId' | 'id'>,
    round?: AskingRound,
  ): Promise<void> {
    const open = await this.#open(tx, goal);
    if (open === null || (round !== undefined && open.round !== round)) return;
    const { organizationId, id } = open;
    await tx.update(GoalAsking, { organizationId, id }, { endedAt: this.clock.now() });
    await this.occasions.touch(tx, organizationId, [id]);
  }

  /** Whether who spoke before is asked to say so again: a goal that is looked at anew wants an answer of today. */
  async asksAnew(tx: EntityManager, goal: Goal, spokeAt: number): Promise<boolean> {
    const open = await this.#open(tx, goal);
    return open?.round === 'revalidation' && spokeAt < open.askedAt;
  }

  /** A department said something: the rule looks again at who is still to be asked. */
  async heard(tx: EntityManager, goal: Goal): Promise<void> {
    const open = await this.#open(tx, goal);
    if (open !== null) await this.occasions.touch(tx, goal.organizationId, [open.id]);
  }

  #open(tx: EntityManager, goal: Pick<Goal, 'organizationId' | 'id'>): Promise<GoalAsking | null> {
    const { organizationId, id: goalId } = goal;
    return tx.findOneBy(GoalAsking, { organizationId, goalId, endedAt: IsNull() });
  }
}

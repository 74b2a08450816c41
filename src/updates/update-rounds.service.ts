import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOperator, In, Raw } from 'typeorm';
import { SessionChanges } from '../cycles/session-changes.js';
import { Session } from '../cycles/session.entity.js';
import { OccasionsService } from '../mail/occasions.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { OrganizationChanges } from '../organizations/organization-changes.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { closingsOf } from './closings.js';
import { compareRound, type KeptRequest, latest, type RoundChange } from './domain/compare-round.js';
import { asksForUpdates, planRound, type RoundPlan } from './domain/plan-round.js';
import { RoundFactsService } from './round-facts.service.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** What asks for an update or tells how far it is; receipts are not among them, since what was answered stays answered. */
const ASKING = [
  'update-request',
  'update-nudge',
  'update-due',
  'update-reopened',
  'update-asked-by-hand',
  'update-overdue-deputy',
  'update-overdue',
  'update-overdue-leadership',
  'month-digest',
];

/** Keeps the rounds of update requests as sessions, people, departments and working days have them. */
@Injectable()
export class UpdateRoundsService {
  constructor(
    private readonly clock: Clock,
    private readonly facts: RoundFactsService,
    private readonly occasions: OccasionsService,
    private readonly outbox: OutboxService,
    sessionChanges: SessionChanges,
    organizationChanges: OrganizationChanges,
  ) {
    sessionChanges.follow((tx, organizationId, sessions) => this.#keep(tx, organizationId, sessions));
    organizationChanges.follow((tx, organizationId) => this.#refresh(tx, organizationId));
  }

  /** Working days, departments or people changed: the rounds that are not over follow. */
  async #refresh(tx: EntityManager, organizationId: string): Promise<void> {
    const isGoingOn = (column: string) => `${column} IN (SELECT round.session_id FROM update_round round
      JOIN occasion ON occasion.organization_id = round.organization_id AND occasion.id = round.id
      WHERE round.organization_id = :of AND occasion.until > :now)`;
    const goingOn = Raw(isGoingOn, { of: organizationId, now: this.clock.now() }) as FindOperator<string>;
    const sessions = await tx.findBy(Session, { organizationId, id: goingOn });
    if (sessions.length > 0) await this.#keep(tx, organizationId, sessions);
  }

  async #keep(tx: EntityManager, organizationId: string, sessions: readonly Session[]): Promise<void> {
    const kept = await tx.findBy(UpdateRound, {
      organizationId,
      sessionId: In(sessions.map(({ id }) => id)),
    });
    const rounds = new Map(kept.map((round) => [round.sessionId, round]));
    const ended = sessions.filter((session) => session.cancelledAt !== null || !asksForUpdates(session));
    for (const session of ended) await this.#pause(tx, rounds.get(session.id));
    const asking = sessions.filter((session) => !ended.includes(session));
    const facts = asking.length > 0 ? await this.facts.load(organizationId) : null;
    if (facts === null) return;
    const requests = await this.#requestsOf(tx, organizationId, kept);
    for (const session of asking) {
      const plan = planRound(session, facts);
      const round = rounds.get(session.id);
      if (plan === null) continue;
      if (round) await this.#follow(tx, round, requests.get(round.id) ?? [], plan, session.startsAt);
      else await this.#open(tx, session, plan);
    }
  }

  /** Nothing is owed while the session is cancelled; the rule says so, and what was written is taken back. */
  async #pause(tx: EntityManager, round: UpdateRound | undefined): Promise<void> {
    if (round === undefined) return;
    const { organizationId, id } = round;
    await this.outbox.withdraw(tx, organizationId, id, { kinds: ASKING }, 'the session was cancelled');
    await this.occasions.touch(tx, organizationId, [id]);
  }

  async #open(tx: EntityManager, session: Session, plan: RoundPlan): Promise<void> {
    const { organizationId } = session;
    const change = compareRound([], plan.requests, this.clock.now());
    if (change.until === null) return;
    // An extra session does not ask again for what another round asks already.
    const isAsked = () => tx.existsBy(UpdateRound, { organizationId, periodId: plan.periodId });
    if (session.extraordinary && (await isAsked())) return;
    const id = newId();
    // Leadership reads of the month until the session starts, also where requests close before.
    const until = Math.max(change.until, session.startsAt);
    await this.occasions.create(tx, { organizationId, id, type: 'update-round', until });
    await tx.insert(UpdateRound, { organizationId, id, sessionId: session.id, periodId: plan.periodId });
    await this.#insert(tx, organizationId, id, change);
  }

  async #follow(
    tx: EntityManager,
    round: UpdateRound,
    requests: readonly KeptRequest[],
    plan: RoundPlan,
    startsAt: number,
  ): Promise<void> {
    const { organizationId, id } = round;
    const now = this.clock.now();
    const change = compareRound(requests, plan.requests, now);
    const isUntouched = requests.every(({ version, opensAt }) => version === 0 && opensAt > now);
    if (isUntouched && plan.periodId !== round.periodId) {
      await tx.update(UpdateRound, { organizationId, id }, { periodId: plan.periodId });
    }
    await this.#insert(tx, organizationId, id, change);
    for (const { id: requestId, ...dates } of change.moved) {
      await tx.update(UpdateRequest, { organizationId, id: requestId }, dates);
    }
    if (change.dropped.length > 0) {
      await tx.delete(UpdateRequest, { organizationId, id: In([...change.dropped]) });
    }
    if (change.moved.length === 0 && change.until === latest(requests.map(({ closesAt }) => closesAt))) {
      await this.occasions.touch(tx, organizationId, [id]);
      return;
    }
    const timing = await this.occasions.raiseTiming(
      tx,
      organizationId,
      id,
      Math.max(change.until ?? startsAt, startsAt),
    );
    await this.outbox.withdraw(
      tx,
      organizationId,
      id,
      { olderThanTiming: timing, kinds: ASKING },
      'its dates changed',
    );
  }

  async #insert(tx: EntityManager, organizationId: string, roundId: string, { added }: RoundChange) {
    const rows = added.map((dates) => ({
      organizationId,
      id: newId(),
      roundId,
      ...dates,
      version: 0,
      answeredAt: null,
      closingNumber: 0,
    }));
    for (let from = 0; from < rows.length; from += 500) {
      await tx.insert(UpdateRequest, rows.slice(from, from + 500));
    }
  }

  async #requestsOf(tx: EntityManager, organizationId: string, rounds: readonly UpdateRound[]) {
    const requests =
      rounds.length === 0
        ? []
        : await tx.findBy(UpdateRequest, { organizationId, roundId: In(rounds.map(({ id }) => id)) });
    const closings = await closingsOf(tx, organizationId, requests);
    const byRound = new Map<string, KeptRequest[]>();
    for (const request of requests) {
      const kept = { ...request, closing: closings.get(request.id) ?? null };
      byRound.set(request.roundId, [...(byRound.get(request.roundId) ?? []), kept]);
    }
    return byRound;
  }
}

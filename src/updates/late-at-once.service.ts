import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../calendar/domain/time.js';
import { dateAt } from '../calendar/domain/zones.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type AskingSession, asksForUpdates, planRound } from './domain/plan-round.js';
import { RoundFactsService } from './round-facts.service.js';
import { UpdateRequest } from './update-request.entity.js';
import { UpdateRound } from './update-round.entity.js';

/** Tells of a session that is yet to be placed whether its updates would be late from the start. */
@Injectable()
export class LateAtOnceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: RoundFactsService,
  ) {}

  /**
   * The first day on which a missing update would be due though that day is over; null where none would be late that is
   * not late now.
   *
   * @param id of the session that is to be moved; null for one to be added
   * @param session as it is to be
   */
  async dueOn(organizationId: string, id: string | null, session: AskingSession): Promise<PlainDate | null> {
    const facts = asksForUpdates(session) ? await this.facts.load(organizationId) : null;
    const plan = facts && planRound(session, facts);
    if (!facts || !plan) return null;
    const manager = this.database.read();
    const round = id && (await manager.findOneBy(UpdateRound, { organizationId, sessionId: id }));
    // What another session's round asks is not asked again.
    const isAsked = () => manager.existsBy(UpdateRound, { organizationId, periodId: plan.periodId });
    if (!round && (await isAsked())) return null;
    const kept = round ? await manager.findBy(UpdateRequest, { organizationId, roundId: round.id }) : [];
    const requests = new Map(kept.map((request) => [request.departmentId, request]));
    const now = this.clock.now();
    const today = dateAt(now, facts.zone);
    const late = [...plan.requests].filter(([departmentId, { dueOn, closesAt }]) => {
      const request = requests.get(departmentId);
      const isOpen = request
        ? request.version === 0 && request.closesAt > now && request.dueOn >= today
        : closesAt > now;
      return isOpen && dueOn < today;
    });
    return late.map(([, { dueOn }]) => dueOn).sort()[0] ?? null;
  }
}

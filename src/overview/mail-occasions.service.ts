import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NamingPeriod } from '../cycles/domain/session-words.js';
import { Period } from '../cycles/period.entity.js';
import { QuestionRound } from '../agendas/questions/question-round.entity.js';
import { Session } from '../cycles/session.entity.js';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { SessionActions } from '../decisions/resolutions/session-actions.entity.js';
import { GoalAsking } from '../goals/goal-asking.entity.js';
import { GoalRound } from '../goals/goal-round.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { Database } from '../platform/database/database.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import type { MailOccasion } from './domain/occasion-words.js';

/** Tells what mails are about. */
@Injectable()
export class MailOccasionsService {
  constructor(private readonly database: Database) {}

  /** Ids of the occasions that belong to a session: itself, the rounds before it, and what it gave to do. */
  async around(organizationId: string, sessionId: string): Promise<string[]> {
    const manager = this.database.read();
    const rounds = await manager.findBy(UpdateRound, { organizationId, sessionId });
    const goalRounds = await manager.findBy(GoalRound, { organizationId, sessionId });
    const actions = await manager.findBy(SessionActions, { organizationId, sessionId });
    const questionRounds = await manager.findBy(QuestionRound, { organizationId, sessionId });
    return [sessionId, ...[...rounds, ...goalRounds, ...actions, ...questionRounds].map(({ id }) => id)];
  }

  /** By id of the occasion, those that are no sign-in: a fixed number of queries, however many. */
  async of(organizationId: string, occasionIds: readonly string[]): Promise<Map<string, MailOccasion>> {
    const manager = this.database.read();
    const ids = [...new Set(occasionIds)];
    const rounds = await manager.findBy(UpdateRound, { organizationId, id: In(ids) });
    const goalRounds = await manager.findBy(GoalRound, { organizationId, id: In(ids) });
    const actions = await manager.findBy(SessionActions, { organizationId, id: In(ids) });
    const questionRounds = await manager.findBy(QuestionRound, { organizationId, id: In(ids) });
    const hanging = [...rounds, ...goalRounds, ...actions, ...questionRounds];
    const sessionIds = [...ids, ...hanging.map(({ sessionId }) => sessionId)];
    const sessions = await manager.findBy(Session, { organizationId, id: In(sessionIds) });
    const periodIds = [...sessions, ...rounds].map(({ periodId }) => periodId);
    const periods = await manager.findBy(Period, { organizationId, id: In(periodIds) });
    const sessionOf = new Map(sessions.map((session) => [session.id, session]));
    const periodOf = new Map(periods.map((period) => [period.id, period]));

    const occasions = new Map<string, MailOccasion>();
    const add = (
      id: string,
      type: Exclude<MailOccasion['type'], 'endorsement'>,
      sessionId: string,
      asked: Period | null,
    ) => {
      const session = sessionOf.get(sessionId);
      const period = session && periodOf.get(session.periodId);
      if (session && period) occasions.set(id, { type, session: { ...session, period }, asked });
    };
    for (const { id } of sessions) add(id, 'session', id, null);
    for (const round of questionRounds) add(round.id, 'question-round', round.sessionId, null);
    for (const round of goalRounds) add(round.id, 'goal-round', round.sessionId, null);
    for (const { id, sessionId } of actions) add(id, 'actions', sessionId, null);
    for (const round of rounds) {
      add(round.id, 'update-round', round.sessionId, periodOf.get(round.periodId) ?? null);
    }
    for (const [id, goal] of await this.#goalsAsked(organizationId, ids))
      occasions.set(id, { type: 'endorsement', goal });
    return occasions;
  }

  /** Goals that departments are asked about, by id of the occasion. */
  async #goalsAsked(organizationId: string, ids: readonly string[]) {
    const manager = this.database.read();
    const askings = await manager.findBy(GoalAsking, { organizationId, id: In([...ids]) });
    if (askings.length === 0) return [];
    const goals = await manager.findBy(Goal, { organizationId, id: In(askings.map(({ goalId }) => goalId)) });
    const cycles = await manager.findBy(PlanningCycle, {
      organizationId,
      id: In(goals.map(({ cycleId }) => cycleId)),
    });
    const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
    const cycleOf = new Map(cycles.map((cycle) => [cycle.id, cycle]));
    return askings.flatMap(({ id, goalId }): [string, { key: string; period: NamingPeriod }][] => {
      const goal = goalOf.get(goalId);
      const cycle = cycleOf.get(goal?.cycleId ?? '');
      if (!goal || !cycle) return [];
      return [[id, { key: goal.key, period: { ...cycle, kind: 'year', number: 1 } }]];
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { tokensOf } from '../cycles/domain/participants.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import { Session } from '../cycles/session.entity.js';
import { actionsClose } from '../decisions/domain/action-days.js';
import { answeredAt, closingInstant, isAsked } from '../goals/domain/asking.js';
import { GoalAsking } from '../goals/goal-asking.entity.js';
import { GoalRound } from '../goals/goal-round.entity.js';
import { GoalStance } from '../goals/goal-stance.entity.js';
import { Goal } from '../goals/goal.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import { CalendarsService } from '../organizations/calendars.service.js';
import { overlap } from '../organizations/domain/term.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Database } from '../platform/database/database.js';
import { closingsOf } from '../updates/closings.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import { actionFacts } from './action-facts.js';
import type { OccasionFacts } from './domain/facts.js';
import { QuestionFactsService } from './question-facts.service.js';

const NOTHING: RhythmRules = { annual: null, quarterly: null, monthly: null };

/** Reads what the notice rule looks at, for many occasions of one organization in a fixed number of queries. */
@Injectable()
export class NoticeFactsService {
  constructor(
    private readonly database: Database,
    private readonly rosters: RosterService,
    private readonly calendars: CalendarsService,
    private readonly questions: QuestionFactsService,
  ) {}

  async load(organizationId: string, occasions: readonly Occasion[]): Promise<OccasionFacts[]> {
    const manager = this.database.read();
    const organization = await manager.findOneByOrFail(Organization, { organizationId });
    const roster = await this.rosters.load(organizationId);
    const calendars = await this.calendars.load(organizationId);
    const rhythm = await manager.findOneBy(Rhythm, { organizationId });
    const ids = occasions.map(({ id }) => id);
    const actions = await actionFacts(manager, organizationId, ids, organization.zone);
    const hangsOn = [...actions.values()].map(({ sessionId }) => sessionId);
    const rows = await occasionRows(manager, organizationId, ids, hangsOn);
    const rules = rhythm?.rules ?? NOTHING;
    const alike = { organizationId, zone: organization.zone, roster, calendar: calendars.organization };
    const asked = await this.questions.load(alike, rules, occasions);
    return occasions.flatMap((occasion): OccasionFacts[] => {
      const questions = asked.get(occasion.id);
      if (questions) return [questions];
      const asking = rows.askings.get(occasion.id);
      if (asking) {
        const said = (departmentId: string) => rows.said.get(`${asking.goalId} ${departmentId}`) ?? [];
        const worded = rows.worded.get(asking.goalId) ?? 0;
        const open = { fromDate: asking.askedOn, untilDate: asking.closesOn };
        const departments = [...roster.departments.values()].filter((one) => overlap(one, open));
        return [
          {
            ...{ organizationId, occasionId: occasion.id, label: `endorsement ${asking.askedOn}` },
            ...{ timing: occasion.timing, timedAt: occasion.timedAt, zone: organization.zone },
            ...{ roster, calendar: calendars.organization, type: 'endorsement' },
            session: {
              date: asking.closesOn,
              startsAt: closingInstant(asking.closesOn, organization.zone),
              cancelled: false,
            },
            ...{ askedAt: asking.askedAt, askedOn: asking.askedOn, endedAt: asking.endedAt },
            voices: departments
              .filter(({ id }) => isAsked(asking, said(id)))
              .map(({ id: departmentId, fromDate, untilDate }) => ({
                ...{ departmentId, fromDate, untilDate },
                calendar: calendars.department(departmentId),
                answeredAt: answeredAt(asking, worded, said(departmentId)),
              })),
          },
        ];
      }
      const round = rows.rounds.get(occasion.id);
      const goalRound = rows.goalRounds.get(occasion.id);
      const resolved = actions.get(occasion.id);
      const of = round ?? goalRound ?? resolved;
      const session = rows.sessions.get(of?.sessionId ?? occasion.id);
      const period = session && rows.periods.get(session.periodId);
      if (!session || !period) return [];
      const facts = {
        organizationId,
        occasionId: occasion.id,
        label: labelOf(occasion, session, period),
        timing: occasion.timing,
        timedAt: occasion.timedAt,
        zone: organization.zone,
        session: {
          date: session.date,
          startsAt: session.startsAt,
          cancelled: session.cancelledAt !== null,
        },
        roster,
        calendar: calendars.organization,
      };
      if (resolved) {
        const { actions } = resolved;
        const ends = actionsClose(actions, facts.calendar, facts.zone);
        return ends ? [{ ...facts, type: 'actions', actions, session: { ...ends, cancelled: false } }] : [];
      }
      if (round) {
        if (!rules.monthly?.updates) return [];
        const requests = (rows.requests.get(round.id) ?? []).map(({ id, departmentId, answeredAt }) => ({
          departmentId,
          calendar: calendars.department(departmentId),
          answeredAt,
          closing: rows.closings.get(id) ?? null,
        }));
        return [{ ...facts, type: 'update-round', rules: rules.monthly.updates, requests }];
      }
      if (goalRound) {
        const adoptedAt = rows.goals.get(goalRound.cycleId)?.adoptedAt ?? null;
        return [{ ...facts, type: 'goal-round', requests: rules.annual?.goalRequests ?? [], adoptedAt }];
      }
      const own = rules[session.kind];
      return [
        {
          ...facts,
          type: 'session',
          participants: tokensOf(session, rules),
          agenda: own?.agenda ?? null,
          reminders: own?.reminders ?? [],
        },
      ];
    });
  }
}

function labelOf(occasion: Occasion, session: Session, period: Period): string {
  const kind = ['session', 'actions'].includes(occasion.type)
    ? `${occasion.type} ${session.kind}`
    : occasion.type;
  const extra = session.extraordinary ? ` ${session.title ?? 'extraordinary'}` : '';
  return `${kind} ${period.name}${extra}`;
}

async function occasionRows(
  manager: EntityManager,
  organizationId: string,
  ids: readonly string[],
  hangsOn: readonly string[],
) {
  const rounds = await manager.findBy(UpdateRound, { organizationId, id: In([...ids]) });
  const goalRounds = await manager.findBy(GoalRound, { organizationId, id: In([...ids]) });
  const sessionIds = [
    ...ids,
    ...hangsOn,
    ...rounds.map((round) => round.sessionId),
    ...goalRounds.map((round) => round.sessionId),
  ];
  const sessions = await manager.findBy(Session, { organizationId, id: In(sessionIds) });
  const periods = await manager.findBy(Period, {
    organizationId,
    id: In(sessions.map(({ periodId }) => periodId)),
  });
  const requests =
    rounds.length === 0
      ? []
      : await manager.findBy(UpdateRequest, { organizationId, roundId: In(rounds.map(({ id }) => id)) });
  const goals =
    goalRounds.length === 0
      ? []
      : await manager.findBy(Goal, { organizationId, cycleId: In(goalRounds.map(({ cycleId }) => cycleId)) });
  const askings = await manager.findBy(GoalAsking, { organizationId, id: In([...ids]) });
  const requestsOf = new Map<string, UpdateRequest[]>();
  for (const request of requests) {
    requestsOf.set(request.roundId, [...(requestsOf.get(request.roundId) ?? []), request]);
  }
  return {
    askings: byId(askings),
    ...(await saidOn(manager, organizationId, askings)),
    rounds: byId(rounds),
    goalRounds: byId(goalRounds),
    sessions: byId(sessions),
    periods: byId(periods),
    requests: requestsOf,
    closings: await closingsOf(manager, organizationId, requests),
    goals: new Map(goals.map((goal) => [goal.cycleId, goal])),
  };
}

/** What departments said about the goals they are asked about, in order of time, by goal and department. */
async function saidOn(
  manager: EntityManager,
  organizationId: string,
  askings: readonly GoalAsking[],
): Promise<{ readonly worded: Map<string, number>; readonly said: Map<string, GoalStance[]> }> {
  const said = new Map<string, GoalStance[]>();
  if (askings.length === 0) return { worded: new Map(), said };
  const goalIds = askings.map(({ goalId }) => goalId);
  const goals = await manager.findBy(Goal, { organizationId, id: In(goalIds) });
  const stances = await manager.find(GoalStance, {
    where: { organizationId, goalId: In(goalIds) },
    order: { number: 'ASC' },
  });
  for (const stance of stances) {
    const key = `${stance.goalId} ${stance.departmentId}`;
    said.set(key, [...(said.get(key) ?? []), stance]);
  }
  return { worded: new Map(goals.map(({ id, worded }) => [id, worded])), said };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

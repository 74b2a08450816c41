import type { EntityManager } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Period } from '../cycles/period.entity.js';
import { Rhythm } from '../cycles/rhythm.entity.js';
import type { RhythmRules } from '../cycles/domain/rhythm.js';
import { Session } from '../cycles/session.entity.js';
import { goalOn } from '../goals/domain/goal-on.js';
import { Goal } from '../goals/goal.entity.js';
import { type MonthPeriod, Months } from '../kpis/months.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { rowsOf, together } from '../platform/database/together.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { UpdateRound } from '../updates/update-round.entity.js';
import { Agenda } from './arrangement/agenda.entity.js';
import { AgendaProposal } from './arrangement/proposal.entity.js';
import { type Arrangement, AS_IT_COMES } from './domain/arrange.js';
import { QuestionAnswer } from './questions/question-answer.entity.js';
import { QuestionRound } from './questions/question-round.entity.js';

/** What an agenda hangs on: the session among the years and their goals, and what people made of it. */
export interface AgendaFrame {
  readonly organization: Organization;
  readonly session: Session & { readonly period: Period };
  readonly rules: RhythmRules | undefined;
  readonly months: Months;
  /** The month whose figures it is about: that the departments were asked about last, else the last that ended by then. */
  readonly month: MonthPeriod | null;
  /** The quarter that has a day in it (`YYYY-MM-DD`). */
  readonly quarterOn: (date: string) => Period | null;
  /** All there are or were, the latest cycle first. */
  readonly goals: readonly Goal[];
  /** That of the session's own cycle. */
  readonly ownGoal: Goal | null;
  /** The one that holds on a day (`YYYY-MM-DD`). */
  readonly goalOn: (date: string) => Goal | null;
  readonly arrangement: Arrangement;
  /** What those who take part are asked before it, and what they answered; null where nothing is asked. */
  readonly questions: { readonly round: QuestionRound; readonly answers: readonly QuestionAnswer[] } | null;
  /** What people put forward and stands on it, in the order in which they did. */
  readonly proposed: readonly AgendaProposal[];
}

/** One query, whatever there is. Throws `NotFound`. */
export async function loadFrame(
  manager: EntityManager,
  organizationId: string,
  sessionId: string,
): Promise<AgendaFrame> {
  if (!isId(sessionId)) throw new NotFound('session', 'sessie');
  const inOrganization = { organizationId };
  const ofSession = { organizationId, sessionId };
  const found = await together(manager, {
    sessions: rowsOf(manager, Session, 'all', (query) => query.where({ organizationId, id: sessionId })),
    organizations: rowsOf(manager, Organization, 'all', (query) => query.where(inOrganization)),
    periods: rowsOf(manager, Period, 'all', (query) => query.where(inOrganization).orderBy('row.startsOn')),
    cycles: rowsOf(manager, PlanningCycle, 'all', (query) =>
      query.where(inOrganization).orderBy('row.startsOn', 'DESC'),
    ),
    goals: rowsOf(manager, Goal, 'all', (query) => query.where(inOrganization)),
    rhythms: rowsOf(manager, Rhythm, 'all', (query) => query.where(inOrganization)),
    // Of the session itself, or else of the last one before it: nobody was asked yet for what came after.
    rounds: rowsOf(manager, UpdateRound, 'all', (query) =>
      query
        .innerJoin(Session, 'own', 'own.organizationId = row.organizationId AND own.id = :sessionId', {
          sessionId,
        })
        .innerJoin(
          Session,
          'held',
          'held.organizationId = row.organizationId AND held.id = row.sessionId AND held.startsAt <= own.startsAt',
        )
        .where(inOrganization)
        .orderBy('held.startsAt', 'DESC')
        .limit(1),
    ),
    agendas: rowsOf(manager, Agenda, 'all', (query) => query.where(ofSession)),
    questions: rowsOf(manager, QuestionRound, 'all', (query) => query.where(ofSession)),
    answers: rowsOf(manager, QuestionAnswer, 'all', (query) =>
      query
        .innerJoin(
          QuestionRound,
          'round',
          'round.organizationId = row.organizationId AND round.id = row.roundId AND round.sessionId = :sessionId',
          { sessionId },
        )
        .where(inOrganization),
    ),
    proposed: rowsOf(manager, AgendaProposal, 'all', (query) =>
      query.where({ ...ofSession, state: 'accepted' }).orderBy('row.id'),
    ),
  });
  const { periods, cycles } = found;
  const [session] = found.sessions;
  const [organization] = found.organizations;
  const period = periods.find(({ id }) => id === session?.periodId);
  if (!session || !organization || !period) throw new NotFound('session', 'sessie');
  const { date, cycleId } = session;
  const months = Months.of(periods, cycles);
  const asked = months.byId(found.rounds[0]?.periodId ?? '');
  const [round] = found.questions;
  const goals = cycles.flatMap(({ id }) => found.goals.find((goal) => goal.cycleId === id) ?? []);
  return {
    organization,
    session: { ...session, period },
    rules: found.rhythms[0]?.rules,
    months,
    month: asked ?? months.all.findLast(({ endsOn }) => endsOn <= date) ?? null,
    quarterOn: (day) =>
      periods.find(({ kind, startsOn, endsOn }) => kind === 'quarter' && startsOn <= day && day <= endsOn) ??
      null,
    goals,
    ownGoal: goals.find((goal) => goal.cycleId === cycleId) ?? null,
    goalOn: (day) => goalOn(day, cycles, goals),
    arrangement: found.agendas[0]?.arrangement ?? AS_IT_COMES,
    questions: round ? { round, answers: found.answers } : null,
    proposed: found.proposed,
  };
}

import { leadDate } from '../../calendar/domain/lead-time.js';
import type { Escalation } from '../../cycles/domain/rhythm.js';
import type { Role } from '../../organizations/domain/roles.js';
import { closingWith } from '../../updates/domain/closing.js';
import { escalationDay } from '../../updates/domain/escalation-day.js';
import { roundDates } from '../../updates/domain/round-dates.js';
import type { RequestFacts, RoundOccasion } from './facts.js';
import { type Debt, type JudgedOn, unanswered, type Whose } from './notice.js';

/**
 * Who hears that an update is late, one step after the other, and leadership's month on one page. Whoever's debts are
 * not wanted is left out where each of many would be owed something about each department.
 */
export function ladderDebts(facts: RoundOccasion, judgedOn: JudgedOn, whose: Whose): Debt[] {
  const { overdueDeputy, overduePlanner, overdueLeadership } = facts.rules;
  const told = (role: Role) => peopleWith(facts, role, judgedOn, whose);
  return [
    ...(overdueDeputy ? deputyDebts(facts, overdueDeputy, judgedOn) : []),
    ...(overduePlanner ? roleDebts(facts, 'update-overdue', overduePlanner, told('planner')) : []),
    ...(overdueLeadership
      ? roleDebts(facts, 'update-overdue-leadership', overdueLeadership, told('leader'))
      : []),
    ...digestDebts(facts, told('leader')),
  ];
}

/** Who is told on a day. */
type Told = (day: string) => readonly string[];

function datesOf({ session, rules, zone }: RoundOccasion, { calendar, closing }: RequestFacts) {
  const { dueOn, dueAt, closesAt } = roundDates(session, rules, calendar, zone);
  return {
    sessionDate: session.date,
    dueOn,
    dueAt,
    planned: closesAt,
    closesAt: closingWith(closesAt, closing),
  };
}

/** Deputies may answer as well as the head, so they are asked to; in the department's own working days. */
function deputyDebts(facts: RoundOccasion, escalation: Escalation, judgedOn: JudgedOn): Debt[] {
  const { roster } = facts;
  return facts.requests.flatMap((request) => {
    const { departmentId, calendar } = request;
    const dates = datesOf(facts, request);
    const day = escalationDay(escalation, dates, calendar);
    const heads = roster.leadersOf(departmentId, 'head', day);
    const deputies = roster.leadersOf(departmentId, 'deputy', day);
    // Where there is no head, or one of them stands in for the head, that deputy has been asked all along.
    const asked = new Set(
      heads.length === 0 ? deputies : heads.map((head) => roster.whoActsFor(head, day, deputies)),
    );
    const still = roster.leadersOf(departmentId, 'deputy', judgedOn(day));
    return deputies
      .filter((id) => !asked.has(id) && still.includes(id))
      .map((personId) => ({
        ...{ kind: 'update-overdue-deputy' as const, step: 1, personId, aboutId: departmentId },
        ...{ day, time: escalation.at, notBefore: dates.dueAt, until: dates.closesAt },
        ...{ opensOn: null, deputies: [], owedAt: unanswered(request), since: request.closing?.at },
      }));
  });
}

/** In the organization's working days: a department whose own days off make it due later is late later. */
function roleDebts(facts: RoundOccasion, kind: Debt['kind'], escalation: Escalation, told: Told): Debt[] {
  const { startsAt } = facts.session;
  return facts.requests.flatMap((request) => {
    const { departmentId, closing } = request;
    const dates = datesOf(facts, request);
    const { dueAt, planned, closesAt } = dates;
    const day = escalationDay(escalation, dates, facts.calendar);
    // Who closes a request early chases nobody for it.
    const isCut = closing?.kind === 'close' && closesAt < planned;
    return told(day).map((personId) => ({
      ...{ kind, step: 1, personId, aboutId: departmentId, day, time: escalation.at, notBefore: dueAt },
      until: isCut ? closesAt : Math.max(closesAt, startsAt),
      ...{ opensOn: null, deputies: [], owedAt: unanswered(request), since: closing?.at },
    }));
  });
}

/** To leadership before the session, whoever has answered and whoever has not. */
function digestDebts(facts: RoundOccasion, told: Told): Debt[] {
  const { digest } = facts.rules;
  if (!digest) return [];
  const day = leadDate(facts.session.date, digest, facts.calendar);
  return told(day).map((personId) => ({
    ...{ kind: 'month-digest' as const, step: 1, personId, aboutId: null, day, time: digest.at },
    ...{ until: facts.session.startsAt, opensOn: null, deputies: [], owedAt: () => true },
  }));
}

/** Who had the role on a day and still has it; asked once for many departments. */
function peopleWith({ roster }: RoundOccasion, role: Role, judgedOn: JudgedOn, whose: Whose): Told {
  const byDay = new Map<string, readonly string[]>();
  return (day) => {
    const known = byDay.get(day);
    if (known) return known;
    const now = new Set(roster.withRole(role, judgedOn(day)).map(({ id }) => id));
    const people = roster
      .withRole(role, day)
      .map(({ id }) => id)
      .filter((id) => now.has(id) && whose(id));
    byDay.set(day, people);
    return people;
  };
}

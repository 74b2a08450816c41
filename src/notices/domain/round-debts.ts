import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import type { Role } from '../../organizations/domain/roles.js';
import { roundDates } from '../../updates/domain/round-dates.js';
import type { RequestFacts, RoundOccasion } from './facts.js';
import type { Debt } from './notice.js';

/**
 * The monthly question and its follow-up. Dates are counted from the session's date in the department's working days;
 * what planners and leadership hear, in the organization's. Nobody hears of an update that is there.
 */
export function roundDebts(facts: RoundOccasion): Debt[] {
  const { overduePlanner, overdueLeadership } = facts.rules;
  return [
    ...facts.requests.flatMap((request) => departmentDebts(facts, request)),
    ...(overduePlanner ? overdueDebts(facts, 'update-overdue', 'planner', overduePlanner) : []),
    ...(overdueLeadership
      ? overdueDebts(facts, 'update-overdue-leadership', 'leader', overdueLeadership)
      : []),
  ];
}

const unanswered =
  ({ answeredAt }: RequestFacts) =>
  (at: number): boolean =>
    answeredAt === null || at < answeredAt;

function departmentDebts(facts: RoundOccasion, request: RequestFacts): Debt[] {
  const { session, rules, roster } = facts;
  const { departmentId, calendar } = request;
  const { closesAt } = roundDates(session, rules, calendar, facts.zone);
  const opensOn = leadDate(session.date, rules.opens, calendar);
  const asked = (kind: Debt['kind'], step: number, lead: LeadTime, day: string, personId: string): Debt => ({
    kind,
    step,
    personId,
    departmentId,
    day,
    time: lead.at,
    until: closesAt,
    opensOn,
    deputies: roster.leadersOf(departmentId, 'deputy', day),
    owedAt: unanswered(request),
  });
  const onDay = (kind: Debt['kind'], step: number, lead: LeadTime): Debt[] => {
    const day = leadDate(session.date, lead, calendar);
    return headsOn(facts, departmentId, day).map((head) => asked(kind, step, lead, day, head));
  };
  // Who becomes head while the request is open owes it from the first day on.
  const newHeads = roster.headships.filter(
    (headship) =>
      headship.departmentId === departmentId &&
      headship.kind === 'head' &&
      headship.fromDate > opensOn &&
      headship.fromDate <= session.date,
  );
  return [
    ...onDay('update-request', 1, rules.opens),
    ...newHeads.map((head) => asked('update-request', 1, rules.opens, head.fromDate, head.personId)),
    ...rules.nudges.flatMap((lead, index) => onDay('update-nudge', index + 1, lead)),
    ...onDay('update-due', 1, rules.due),
  ];
}

/** Heads are asked; a department without one asks its deputies. */
function headsOn({ roster }: RoundOccasion, departmentId: string, day: string): string[] {
  const heads = roster.leadersOf(departmentId, 'head', day);
  return heads.length > 0 ? heads : roster.leadersOf(departmentId, 'deputy', day);
}

function overdueDebts(facts: RoundOccasion, kind: Debt['kind'], role: Role, lead: LeadTime): Debt[] {
  const { session, rules, roster } = facts;
  const day = leadDate(session.date, lead, facts.calendar);
  const people = roster.withRole(role, day);
  return facts.requests.flatMap((request) => {
    const { dueAt, closesAt } = roundDates(session, rules, request.calendar, facts.zone);
    const late = (at: number) => at >= dueAt && unanswered(request)(at);
    return people.map((person) => ({
      kind,
      step: 1,
      personId: person.id,
      departmentId: request.departmentId,
      day,
      time: lead.at,
      until: Math.max(closesAt, session.startsAt),
      opensOn: null,
      deputies: [],
      owedAt: late,
    }));
  });
}

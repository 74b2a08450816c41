import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import { addDays, laterOf } from '../../calendar/domain/time.js';
import type { Role } from '../../organizations/domain/roles.js';
import { roundDates } from '../../updates/domain/round-dates.js';
import type { RequestFacts, RoundOccasion } from './facts.js';
import type { Debt } from './notice.js';

/** The day on which it is judged who leads: the notice's own, or today if that is past. */
type JudgedOn = (day: string) => string;

/**
 * The monthly question and its follow-up. Dates are counted from the session's date in the department's working days;
 * what planners and leadership hear, in the organization's. Nobody hears of an update that is there.
 */
export function roundDebts(facts: RoundOccasion, judgedOn: JudgedOn): Debt[] {
  const { overduePlanner, overdueLeadership } = facts.rules;
  return [
    ...facts.requests.flatMap((request) => departmentDebts(facts, request, judgedOn)),
    ...(overduePlanner
      ? overdueDebts(facts, { kind: 'update-overdue', role: 'planner', lead: overduePlanner }, judgedOn)
      : []),
    ...(overdueLeadership
      ? overdueDebts(
          facts,
          { kind: 'update-overdue-leadership', role: 'leader', lead: overdueLeadership },
          judgedOn,
        )
      : []),
  ];
}

const unanswered =
  ({ answeredAt }: RequestFacts) =>
  (at: number): boolean =>
    answeredAt === null || at < answeredAt;

function departmentDebts(facts: RoundOccasion, request: RequestFacts, judgedOn: JudgedOn): Debt[] {
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
  /** Who was to be asked on a day and still is. */
  const askedOn = (day: string): string[] => {
    const now = headsOn(facts, departmentId, judgedOn(day));
    return headsOn(facts, departmentId, day).filter((personId) => now.includes(personId));
  };
  const onDay = (kind: Debt['kind'], step: number, lead: LeadTime): Debt[] => {
    const day = leadDate(session.date, lead, calendar);
    return askedOn(day).map((head) => asked(kind, step, lead, day, head));
  };
  // Who becomes head while the request is open owes it from the first day on.
  const newHeads = roster.headships.filter(
    (headship) =>
      headship.departmentId === departmentId &&
      headship.kind === 'head' &&
      headship.fromDate > opensOn &&
      headship.fromDate <= session.date &&
      askedOn(headship.fromDate).includes(headship.personId),
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

function overdueDebts(
  facts: RoundOccasion,
  { kind, role, lead }: { readonly kind: Debt['kind']; readonly role: Role; readonly lead: LeadTime },
  judgedOn: JudgedOn,
): Debt[] {
  const { session, rules, roster } = facts;
  const byDay = new Map<string, readonly string[]>();
  /** Who had the role on a day and still has it; asked once for many departments. */
  const told = (day: string): readonly string[] => {
    const known = byDay.get(day);
    if (known) return known;
    const now = new Set(roster.withRole(role, judgedOn(day)).map(({ id }) => id));
    const people = roster
      .withRole(role, day)
      .map(({ id }) => id)
      .filter((id) => now.has(id));
    byDay.set(day, people);
    return people;
  };
  return facts.requests.flatMap((request) => {
    const { dueOn, dueAt, closesAt } = roundDates(session, rules, request.calendar, facts.zone);
    // A department whose own days off make it due later is late later, on a day on which people work.
    const day = laterOf(leadDate(session.date, lead, facts.calendar), facts.calendar.next(addDays(dueOn, 1)));
    return told(day).map((personId) => ({
      kind,
      step: 1,
      personId,
      departmentId: request.departmentId,
      day,
      time: lead.at,
      notBefore: dueAt,
      until: Math.max(closesAt, session.startsAt),
      opensOn: null,
      deputies: [],
      owedAt: unanswered(request),
    }));
  });
}

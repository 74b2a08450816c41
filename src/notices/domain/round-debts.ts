import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import { addDays, laterOf } from '../../calendar/domain/time.js';
import { dateAt } from '../../calendar/domain/zones.js';
import { type Closing, closingWith, isReopened } from '../../updates/domain/closing.js';
import { roundDates } from '../../updates/domain/round-dates.js';
import type { RequestFacts, RoundOccasion } from './facts.js';
import { ladderDebts } from './ladder-debts.js';
import { type Debt, type JudgedOn, unanswered, type Whose } from './notice.js';

/**
 * The monthly question and its follow-up. Dates are counted from the session's date in the department's working days;
 * what planners and leadership hear, in the organization's. Nobody hears of an update that is there. What a planner
 * opens again is asked anew: what was due before is over.
 */
export function roundDebts(facts: RoundOccasion, judgedOn: JudgedOn, whose: Whose): Debt[] {
  return [
    ...facts.requests.flatMap((request) => departmentDebts(facts, request, judgedOn)),
    ...ladderDebts(facts, judgedOn, whose),
  ];
}

function departmentDebts(facts: RoundOccasion, request: RequestFacts, judgedOn: JudgedOn): Debt[] {
  const { session, rules, roster } = facts;
  const { departmentId, calendar, closing } = request;
  const planned = roundDates(session, rules, calendar, facts.zone);
  const closesAt = closingWith(planned.closesAt, closing);
  const opensOn = leadDate(session.date, rules.opens, calendar);
  const asked = (kind: Debt['kind'], step: number, lead: LeadTime, day: string, personId: string): Debt => ({
    kind,
    step,
    personId,
    aboutId: departmentId,
    day,
    time: lead.at,
    until: closesAt,
    opensOn,
    deputies: roster.leadersOf(departmentId, 'deputy', day),
    owedAt: unanswered(request),
    since: closing?.at,
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
  const reopened = isReopened(closing) && closing.at >= planned.opensAt ? closing : null;
  const lastDay = reopened ? laterOf(session.date, dateAt(closesAt - 1, facts.zone)) : session.date;
  // Who becomes head while the request is open owes it from the first day on.
  const newHeads = roster.headships.filter(
    (headship) =>
      headship.departmentId === departmentId &&
      headship.kind === 'head' &&
      headship.fromDate > opensOn &&
      headship.fromDate <= lastDay &&
      askedOn(headship.fromDate).includes(headship.personId),
  );
  const reopenedAnew = ({ at, by, number }: Closing): Debt[] => {
    const day = dateAt(at, facts.zone);
    return (
      askedOn(day)
        // Never about one's own act.
        .filter((head) => head !== by)
        .map((head) => ({
          ...asked('update-reopened', number, rules.opens, day, head),
          // At once, in whatever zone: by wall time it was due before.
          ...{ day: addDays(day, -2), notBefore: at, opensOn: null },
        }))
    );
  };
  return [
    ...onDay('update-request', 1, rules.opens),
    ...newHeads.map((head) => asked('update-request', 1, rules.opens, head.fromDate, head.personId)),
    ...rules.nudges.flatMap((lead, index) => onDay('update-nudge', index + 1, lead)),
    ...onDay('update-due', 1, rules.due),
    ...(reopened ? reopenedAnew(reopened) : []),
  ];
}

/** Heads are asked; a department without one asks its deputies. */
function headsOn({ roster }: RoundOccasion, departmentId: string, day: string): string[] {
  const heads = roster.leadersOf(departmentId, 'head', day);
  return heads.length > 0 ? heads : roster.leadersOf(departmentId, 'deputy', day);
}

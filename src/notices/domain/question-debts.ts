import { laterOf } from '../../calendar/domain/time.js';
import { ASKED_AT, questionTimes } from '../../agendas/domain/question-times.js';
import { participantsOf } from '../../cycles/domain/participants.js';
import { isPartner } from '../../organizations/domain/roles.js';
import type { QuestionOccasion } from './facts.js';
import type { Debt, Whose } from './notice.js';

/**
 * Everybody who takes part in a session on its date is asked once, and reminded once if they have not answered by then;
 * nobody is once the answers have closed. A stand-in answers for both: who has answered is asked no more, for whomever.
 * Partners do not read the agenda, and are not asked what stands on it.
 */
export function questionDebts(facts: QuestionOccasion, whose: Whose): Debt[] {
  if (!facts.asks) return [];
  const { session, roster, answeredAt } = facts;
  const times = questionTimes(
    { ...session, zone: facts.sessionZone },
    facts.said,
    facts.agenda,
    facts.calendar,
  );
  const { opensOn, remindedOn, closesAt: until } = times;
  const isSilent = (personId: string, at: number) => {
    const answered = answeredAt.get(personId);
    return answered === undefined || at < answered;
  };
  return participantsOf(facts.participants, roster, session.date).flatMap((personId): Debt[] => {
    const person = roster.people.get(personId);
    if (person === undefined || isPartner(person) || !whose(personId)) return [];
    const owed = (kind: Debt['kind'], day: string): Debt => ({
      ...{ kind, step: 1, personId, aboutId: null, until, opensOn, deputies: [] },
      // Who joins the organization between the mail's day and the session is asked on the first day.
      day: laterOf(day, person.fromDate),
      time: ASKED_AT,
      owedAt: (at, to = personId) => isSilent(personId, at) && isSilent(to, at),
    });
    return [owed('question-request', opensOn), owed('question-nudge', remindedOn)];
  });
}

import { leadDate, type LeadTime } from '../../calendar/domain/lead-time.js';
import { laterOf } from '../../calendar/domain/time.js';
import { participantsOf } from '../../cycles/domain/participants.js';
import { isPartner } from '../../organizations/domain/roles.js';
import type { SessionOccasion } from './facts.js';
import type { Debt, Whose } from './notice.js';

/** The agenda and the reminders of a session, for everybody who takes part on its date. */
export function sessionDebts(facts: SessionOccasion, whose: Whose): Debt[] {
  const { session, agenda, reminders, calendar, roster } = facts;
  const participants = participantsOf(facts.participants, roster, session.date).filter((id) => {
    const person = roster.people.get(id);
    // Both mails carry what is on the agenda; partners read at home when and where it is.
    return person !== undefined && !isPartner(person) && whose(id);
  });
  const opensOn = agenda ? leadDate(session.date, agenda, calendar) : null;
  const owed = (kind: Debt['kind'], step: number, lead: LeadTime): Debt[] => {
    const day = leadDate(session.date, lead, calendar);
    return participants.map((personId) => ({
      kind,
      step,
      personId,
      aboutId: null,
      // Who joins the organization between the mail's day and the session is told on the first day.
      day: laterOf(day, roster.people.get(personId)?.fromDate ?? day),
      time: lead.at,
      until: session.startsAt,
      opensOn,
      deputies: [],
      owedAt: () => true,
    }));
  };
  return [
    ...(agenda ? owed('agenda', 1, agenda) : []),
    ...reminders.flatMap((lead, index) => owed('session-reminder', index + 1, lead)),
  ];
}

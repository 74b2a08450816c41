import { laterOf } from '../../calendar/domain/time.js';
import { REMINDED_AFTER, REMINDED_AT } from '../../goals/domain/asking.js';
import { holdsOn } from '../../organizations/domain/term.js';
import type { AskingOccasion, VoiceFacts } from './facts.js';
import type { Debt } from './notice.js';

/**
 * Whoever leads a department is asked at once whether it carries the goal, and reminded twice; nobody is who has
 * answered, and nobody once it is decided. Days are counted in the department's own working days. A department that
 * begins meanwhile is asked on its first day, and so is whoever comes to lead one.
 */
export function askingDebts(facts: AskingOccasion, judgedOn: (day: string) => string): Debt[] {
  return facts.voices.flatMap((voice) => voiceDebts(facts, voice, judgedOn));
}

function voiceDebts(facts: AskingOccasion, voice: VoiceFacts, judgedOn: (day: string) => string): Debt[] {
  const { askedAt, endedAt, session, roster } = facts;
  const { departmentId, calendar, answeredAt } = voice;
  const opensOn = laterOf(facts.askedOn, voice.fromDate);
  const stillOpen = (at: number) =>
    (answeredAt === null || at < answeredAt) && (endedAt === null || at < endedAt);
  /** Who was to be asked on a day and still is, for a department that is still there. */
  const askedOn = (day: string): string[] => {
    if (!holdsOn(voice, judgedOn(day))) return [];
    const now = headsOn(facts, departmentId, judgedOn(day));
    return headsOn(facts, departmentId, day).filter((personId) => now.includes(personId));
  };
  const owed = (kind: Debt['kind'], step: number, day: string, time: string, personId: string): Debt => ({
    ...{ kind, step, personId, aboutId: departmentId, day, time, notBefore: askedAt },
    ...{ until: session.startsAt, opensOn, owedAt: stillOpen },
    deputies: roster.leadersOf(departmentId, 'deputy', day),
  });
  const onDay = (kind: Debt['kind'], step: number, day: string, time: string): Debt[] =>
    askedOn(day).map((personId) => owed(kind, step, day, time, personId));
  const newHeads = roster.headships.filter(
    (headship) =>
      headship.departmentId === departmentId &&
      headship.kind === 'head' &&
      headship.fromDate > opensOn &&
      headship.fromDate <= session.date &&
      askedOn(headship.fromDate).includes(headship.personId),
  );
  return [
    ...onDay('endorsement-request', 1, opensOn, opensOn === facts.askedOn ? '00:00' : REMINDED_AT),
    ...newHeads.map((head) => owed('endorsement-request', 1, head.fromDate, REMINDED_AT, head.personId)),
    ...REMINDED_AFTER.flatMap((days, index) =>
      onDay('endorsement-nudge', index + 1, calendar.addWorkingDays(opensOn, days), REMINDED_AT),
    ),
  ];
}

/** Heads are asked; a department without one asks its deputies. */
function headsOn({ roster }: AskingOccasion, departmentId: string, day: string): string[] {
  const heads = roster.leadersOf(departmentId, 'head', day);
  return heads.length > 0 ? heads : roster.leadersOf(departmentId, 'deputy', day);
}

import { REMINDED_AFTER, REMINDED_AT } from '../../goals/domain/asking.js';
import type { AskingOccasion, VoiceFacts } from './facts.js';
import type { Debt } from './notice.js';

/**
 * Whoever leads a department is asked at once whether it carries the goal, and reminded twice; nobody is who has
 * answered, and nobody once it is decided. Days are counted in the department's own working days.
 */
export function askingDebts(facts: AskingOccasion, judgedOn: (day: string) => string): Debt[] {
  return facts.voices.flatMap((voice) => voiceDebts(facts, voice, judgedOn));
}

function voiceDebts(facts: AskingOccasion, voice: VoiceFacts, judgedOn: (day: string) => string): Debt[] {
  const { askedOn, askedAt, endedAt, session, roster } = facts;
  const { departmentId, calendar, answeredAt } = voice;
  const stillOpen = (at: number) =>
    (answeredAt === null || at < answeredAt) && (endedAt === null || at < endedAt);
  const debts = (kind: Debt['kind'], step: number, day: string, time: string): Debt[] => {
    const now = headsOn(facts, departmentId, judgedOn(day));
    return headsOn(facts, departmentId, day)
      .filter((personId) => now.includes(personId))
      .map((personId) => ({
        ...{ kind, step, personId, departmentId, day, time, notBefore: askedAt },
        ...{ until: session.startsAt, opensOn: askedOn, owedAt: stillOpen },
        deputies: roster.leadersOf(departmentId, 'deputy', day),
      }));
  };
  return [
    ...debts('endorsement-request', 1, askedOn, '00:00'),
    ...REMINDED_AFTER.flatMap((days, index) =>
      debts('endorsement-nudge', index + 1, calendar.addWorkingDays(askedOn, days), REMINDED_AT),
    ),
  ];
}

/** Heads are asked; a department without one asks its deputies. */
function headsOn({ roster }: AskingOccasion, departmentId: string, day: string): string[] {
  const heads = roster.leadersOf(departmentId, 'head', day);
  return heads.length > 0 ? heads : roster.leadersOf(departmentId, 'deputy', day);
}

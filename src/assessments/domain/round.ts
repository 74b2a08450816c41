import { addMonths, isPlainDate } from '../../calendar/domain/time.js';
import { problemOfTitle } from '../../goals/domain/title.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';

export interface RoundCommand {
  readonly name: string;
  /** The last day on which people may answer (`YYYY-MM-DD`). */
  readonly closesOn: string;
}

/** When people may answer. Dates are `YYYY-MM-DD`, both inclusive. */
export interface RoundTerm {
  readonly opensOn: string;
  readonly closesOn: string;
  /** Set where it was closed before its last day was over. */
  readonly closedAt: number | null;
}

/** Whoever could still be waiting after so long would answer about another time. */
const LONGEST_MONTHS = 3;

/** What is wrong with a round that opens today. */
export function problemsOfRound({ name, closesOn }: RoundCommand, today: string): Problem[] {
  return [...problem('name', problemOfTitle(name)), ...problem('closesOn', problemOfEnd(closesOn, today))];
}

function problemOfEnd(closesOn: string, today: string): Wrong | null {
  if (!isPlainDate(closesOn))
    return { en: 'Write the day as YYYY-MM-DD.', nl: 'Schrijf de dag als JJJJ-MM-DD.' };
  if (closesOn < today)
    return { en: 'That day is over. Give a later one.', nl: 'Die dag is voorbij. Geef een latere.' };
  if (closesOn > addMonths(today, LONGEST_MONTHS))
    return {
      en: 'Close it within three months: later answers would be about another time.',
      nl: 'Sluit binnen drie maanden: latere antwoorden zouden over een andere tijd gaan.',
    };
  return null;
}

/** Whether people may answer on a day. */
export function isOpen({ opensOn, closesOn, closedAt }: RoundTerm, today: string): boolean {
  return closedAt === null && opensOn <= today && today <= closesOn;
}

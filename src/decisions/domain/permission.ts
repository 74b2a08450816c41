import { daysBetween, isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { LONGEST_LINE } from './decision.js';

export const ANSWERS = ['yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Permission that was asked for all the same. Dates are `YYYY-MM-DD`. */
export interface PermissionCommand {
  readonly what: string;
  readonly askedOn: string;
}

export interface AnswerCommand {
  readonly answer: Answer;
  readonly answeredOn: string;
}

/** When permission was asked for, and when it was given or refused; null while it is waited for. */
export interface Asking {
  readonly askedOn: string;
  readonly answeredOn: string | null;
}

/** A quarter, and what was still asked for in it. */
export interface QuarterOfAsking<Quarter> {
  readonly quarter: Quarter;
  readonly asked: number;
  /** What departments decided without asking in the same quarter. */
  readonly decided: number;
  /** Days that those of the quarter waited on the mean, open ones until today; null where none was asked for. */
  readonly waited: number | null;
}

/** What is wrong with it, as of a day. */
export function problemsOfPermission({ what, askedOn }: PermissionCommand, today: string): Problem[] {
  const empty = { en: 'Say what was asked for.', nl: 'Zeg waarvoor toestemming is gevraagd.' };
  return [
    ...problem('what', what.trim() === '' ? empty : problemOfText(what, LONGEST_LINE)),
    ...problem('askedOn', problemOfDay(askedOn, today)),
  ];
}

export function problemsOfAnswer({ answeredOn }: AnswerCommand, askedOn: string, today: string): Problem[] {
  const early = isPlainDate(answeredOn) && answeredOn < askedOn;
  return problem(
    'answeredOn',
    early
      ? {
          en: `It was asked for on ${askedOn}. Give that day or a later one.`,
          nl: `Het werd gevraagd op ${askedOn}. Geef die dag of een latere.`,
        }
      : problemOfDay(answeredOn, today),
  );
}

/** How many days it waited for its answer, or waits until today. */
export function daysWaited({ askedOn, answeredOn }: Asking, today: string): number {
  return daysBetween(askedOn, answeredOn ?? today);
}

/** How often departments still asked in each quarter, beside how often they decided: a figure to lower. */
export function perQuarter<Quarter extends { readonly startsOn: string; readonly endsOn: string }>(
  quarters: readonly Quarter[],
  askings: readonly Asking[],
  decidedOn: readonly string[],
  today: string,
): QuarterOfAsking<Quarter>[] {
  return quarters.map((quarter) => {
    const isIn = (date: string) => quarter.startsOn <= date && date <= quarter.endsOn;
    const own = askings.filter(({ askedOn }) => isIn(askedOn));
    const days = own.reduce((sum, asking) => sum + daysWaited(asking, today), 0);
    return {
      ...{ quarter, asked: own.length, decided: decidedOn.filter(isIn).length },
      waited: own.length === 0 ? null : days / own.length,
    };
  });
}

function problemOfDay(date: string, today: string): Wrong | null {
  if (!isPlainDate(date)) return { en: 'Write the day as YYYY-MM-DD.', nl: 'Schrijf de dag als JJJJ-MM-DD.' };
  return date > today ? { en: 'That day is still to come.', nl: 'Die dag moet nog komen.' } : null;
}

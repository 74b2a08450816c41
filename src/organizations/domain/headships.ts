import { problem, problemsOfDays, type Problem } from './problem.js';
import { overlap } from './term.js';

/** Somebody leads a department, or deputizes, from a day and perhaps until one (inclusive). */
export interface HeadshipCommand {
  /** E-mail address. */
  readonly person: string;
  readonly kind: 'head' | 'deputy';
  readonly from: string;
  readonly until: string | null;
}

/** What is wrong with the heads and deputies of one department; who they are is not looked at. */
export function problemsOfHeadships(headships: readonly HeadshipCommand[]): Problem[] {
  return headships.flatMap((headship, index) => {
    const at = (field: string) => `headships[${index}].${field}`;
    const days = problemsOfDays(headship).map(({ field, ...words }) => ({ field: at(field), ...words }));
    const twice = headships.slice(0, index).some((other) => isSame(headship, other));
    if (!twice) return days;
    return [...days, ...problem(at('from'), twiceTheSame(headship))];
  });
}

function twiceTheSame({ person, kind }: HeadshipCommand) {
  const dutch = { head: 'hoofd', deputy: 'plaatsvervanger' }[kind];
  return {
    en: `${person} is ${kind} on some of these days already. Make it one term.`,
    nl: `${person} is op sommige van deze dagen al ${dutch}. Maak er één periode van.`,
  };
}

function isSame(a: HeadshipCommand, b: HeadshipCommand): boolean {
  const term = ({ from, until }: HeadshipCommand) => ({ fromDate: from, untilDate: until });
  return a.person.toLowerCase() === b.person.toLowerCase() && a.kind === b.kind && overlap(term(a), term(b));
}

import { isPlainDate } from '../../calendar/domain/time.js';
import type { Subject } from '../../cycles/domain/subject.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';

/** What a session can leave behind: something that holds from now on, or something that somebody does. */
export const RESOLUTION_KINDS = ['decision', 'action'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

/** What a session resolved. */
export interface ResolutionCommand {
  readonly kind: ResolutionKind;
  readonly what: string;
  /** The answer to "what does this mean for the customer?"; of a decision it is asked. */
  readonly customer: string;
  /** Address of who does it, or who sees to it; of an action it is asked. */
  readonly owner: string | null;
  /** The day by which an action is done (`YYYY-MM-DD`). */
  readonly dueOn: string | null;
  /** What it is about, the first first; nothing in particular where it is left out. */
  readonly about?: readonly Subject[];
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 2000;

const NO_WHAT: Readonly<Record<ResolutionKind, Wrong>> = {
  decision: { en: 'Say what was decided.', nl: 'Zeg wat er is besloten.' },
  action: { en: 'Say what is to be done.', nl: 'Zeg wat er moet gebeuren.' },
};
const NO_CUSTOMER = {
  en: 'What does this mean for the customer? Answer that, also where the answer is “nothing”.',
  nl: 'Wat betekent dit voor de klant? Beantwoord dat, ook als het antwoord “niets” is.',
};
const NO_OWNER = { en: 'Say who does it.', nl: 'Zeg wie het doet.' };
const NO_DAY = {
  en: 'Say by which day, like 2027-03-31.',
  nl: 'Zeg voor welke dag, zoals 2027-03-31.',
};
const PAST_DAY = {
  en: 'That day is before the session. Choose a later one.',
  nl: 'Die dag ligt voor de sessie. Kies een latere.',
};

/** What is wrong with it, resolved by a session of a date. */
export function problemsOfResolution(command: ResolutionCommand, sessionDate: string): Problem[] {
  const { kind, what, customer, owner, dueOn } = command;
  const isAction = kind === 'action';
  return [
    ...problem('what', what.trim() === '' ? NO_WHAT[kind] : problemOfText(what, LONGEST_LINE)),
    ...problem(
      'customer',
      !isAction && customer.trim() === '' ? NO_CUSTOMER : problemOfText(customer, LONGEST_TEXT),
    ),
    ...problem('owner', isAction && owner === null ? NO_OWNER : null),
    ...problem('dueOn', isAction ? problemOfDay(dueOn, sessionDate) : null),
  ];
}

function problemOfDay(dueOn: string | null, sessionDate: string): Wrong | null {
  if (dueOn === null || !isPlainDate(dueOn)) return NO_DAY;
  return dueOn < sessionDate ? PAST_DAY : null;
}

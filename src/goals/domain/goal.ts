import { addMonths, isPlainDate } from '../../calendar/domain/time.js';
import { dateWords } from '../../cycles/domain/time-words.js';
import { problemOfKey } from '../../organizations/domain/names.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';

/** What the owner of the goal may do: advise, decide together with the departments, or decide. */
export const MANDATES = ['advising', 'matrix', 'operational'] as const;
export type Mandate = (typeof MANDATES)[number];

/** What a goal is; it is known by its key, and its owner by an e-mail address. */
export interface GoalCommand {
  readonly key: string;
  /** The year of the planning cycle it is the goal of. */
  readonly year: number;
  readonly statement: string;
  readonly why: string;
  /** The answer to "what does this mean for the customer?"; null while there is none. */
  readonly customer: string | null;
  /** The day until which it holds. */
  readonly horizon: string;
  readonly owner: string | null;
  readonly mandate: Mandate;
}

export const LONGEST_STATEMENT = 500;
export const LONGEST_WHY = 5000;
export const LONGEST_ANSWER = 2000;
/** A strategy holds two years at most; then the world has moved on. */
const HORIZON_MONTHS = 24;

const UNWRITTEN = {
  en: 'Write down the goal: one sentence that everybody can repeat.',
  nl: 'Schrijf het doel op: één zin die iedereen kan navertellen.',
};

/** Control characters besides the line break and the tab, and marks that turn the direction of text. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What is wrong with a goal by itself, and with its horizon in the cycle, where that is known. */
export function problemsOfGoal(command: GoalCommand, cycle: { readonly startsOn: string } | null): Problem[] {
  const { key, statement, why, customer, horizon } = command;
  return [
    ...problem('key', problemOfKey(key)),
    ...problem(
      'statement',
      statement.trim() === '' ? UNWRITTEN : problemOfText(statement, LONGEST_STATEMENT),
    ),
    ...problem('why', problemOfText(why, LONGEST_WHY)),
    ...problem('customer', customer === null ? null : problemOfText(customer, LONGEST_ANSWER)),
    ...problem('horizon', problemOfHorizon(horizon, cycle)),
  ];
}

/** Why a text of several lines cannot be kept; null where it can. Markup is plain text here and stays so. */
export function problemOfText(text: string, longest: number): Exclude<Wrong, string> | null {
  if (text.length > longest)
    return {
      en: `This has ${text.length} characters. Say it in ${longest} at most.`,
      nl: `Dit telt ${text.length} tekens. Zeg het in hooguit ${longest}.`,
    };
  if (!UNPRINTABLE.test(text)) return null;
  return {
    en: 'Remove the control characters and direction marks from this text.',
    nl: 'Haal de stuurtekens en de tekens die de leesrichting draaien uit deze tekst.',
  };
}

/** The form in which it is kept. */
export function tidyGoal(command: GoalCommand): GoalCommand {
  const customer = command.customer?.trim() ?? '';
  return {
    ...command,
    statement: command.statement.trim(),
    why: command.why.trim(),
    customer: customer === '' ? null : customer,
  };
}

function problemOfHorizon(horizon: string, cycle: { readonly startsOn: string } | null): Wrong | null {
  if (!isPlainDate(horizon))
    return {
      en: `"${horizon}" is not a date of the calendar. Write it as YYYY-MM-DD, like 2027-12-31.`,
      nl: `“${horizon}” is geen datum van de kalender. Schrijf hem als JJJJ-MM-DD, zoals 2027-12-31.`,
    };
  if (cycle === null) return null;
  const { startsOn } = cycle;
  const latest = addMonths(startsOn, HORIZON_MONTHS);
  if (horizon < startsOn)
    return {
      en: `Its planning year starts on ${dateWords(startsOn, 'en')}. Give that day or a later one.`,
      nl: `Het planningsjaar begint op ${dateWords(startsOn, 'nl')}. Geef die dag of een latere.`,
    };
  if (horizon <= latest) return null;
  return {
    en: `A goal holds two years at most. Its planning year starts on ${dateWords(startsOn, 'en')}: give ${dateWords(latest, 'en')} or an earlier day.`,
    nl: `Een doel geldt hooguit twee jaar. Het planningsjaar begint op ${dateWords(startsOn, 'nl')}: geef ${dateWords(latest, 'nl')} of een eerdere dag.`,
  };
}

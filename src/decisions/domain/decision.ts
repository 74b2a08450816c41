import { addDays, isPlainDate } from '../../calendar/domain/time.js';
import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { namesOnlyCost } from './cost-only.js';

/** How the customer fares by a decision, where its reason names only cost. */
export const FARES = ['better', 'same', 'worse'] as const;
export type Fares = (typeof FARES)[number];

/** What a department decided without asking. */
export interface DecisionCommand {
  readonly what: string;
  readonly why: string;
  /** The customer data it rests on. */
  readonly data: string;
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
  /** Asked for where the reason names only cost, and kept only then. */
  readonly fares: Fares | null;
  /** The effect that is looked for. */
  readonly effect: string | null;
  /** The day on which to look at it again. */
  readonly revisitOn: string;
}

/** What came of it. */
export interface OutcomeCommand {
  readonly outcome: string;
  readonly learned: string | null;
}

export const LONGEST_LINE = 300;
export const LONGEST_REASON = 2000;
/** What is looked at again later than this is forgotten. */
const LATEST_DAYS = 366;

const NO_DECISION = { en: 'Say what you decided.', nl: 'Zeg wat je besloten hebt.' };
const NO_REASON = { en: 'Say why.', nl: 'Zeg waarom.' };
const NO_DATA = {
  en: 'Say which customer data it rests on: they are what lets you decide without asking.',
  nl: 'Zeg op welke klantdata het rust: die geven je het recht om zonder vragen te beslissen.',
};
const NO_CUSTOMER = {
  en: 'What does this mean for the customer? Answer that, also where the answer is “nothing”.',
  nl: 'Wat betekent dit voor de klant? Beantwoord dat, ook als het antwoord “niets” is.',
};
const ONLY_COST = {
  en: 'Your reason names only cost. What does this mean for the customer: do they gain by it, notice nothing, or pay for it?',
  nl: 'Je reden noemt alleen kosten. Wat betekent dit voor de klant: wint die erbij, merkt die niets, of betaalt die ervoor?',
};
const NO_OUTCOME = { en: 'Say what came of it.', nl: 'Zeg wat ervan kwam.' };

/** What is wrong with it, decided on a day. */
export function problemsOfDecision(command: DecisionCommand, today: string): Problem[] {
  const { what, why, data, customer, fares, effect, revisitOn } = command;
  return [
    ...problem('what', what.trim() === '' ? NO_DECISION : problemOfText(what, LONGEST_LINE)),
    ...problem('why', why.trim() === '' ? NO_REASON : problemOfText(why, LONGEST_REASON)),
    ...problem('data', data.trim() === '' ? NO_DATA : problemOfText(data, LONGEST_REASON)),
    ...problem('customer', customer.trim() === '' ? NO_CUSTOMER : problemOfText(customer, LONGEST_REASON)),
    ...problem('fares', namesOnlyCost(why) && fares === null ? ONLY_COST : null),
    ...problem('effect', effect === null ? null : problemOfText(effect, LONGEST_REASON)),
    ...problem('revisitOn', problemOfRevisit(revisitOn, today)),
  ];
}

/** The form in which it is kept. */
export function tidyDecision(command: DecisionCommand): DecisionCommand {
  const { what, why, data, customer, fares, effect, revisitOn } = command;
  return {
    ...{ what: what.trim(), why: why.trim(), data: data.trim(), customer: customer.trim(), revisitOn },
    fares: namesOnlyCost(why) ? fares : null,
    effect: orNull(effect),
  };
}

export function problemsOfOutcome({ outcome, learned }: OutcomeCommand): Problem[] {
  return [
    ...problem('outcome', outcome.trim() === '' ? NO_OUTCOME : problemOfText(outcome, LONGEST_REASON)),
    ...problem('learned', learned === null ? null : problemOfText(learned, LONGEST_REASON)),
  ];
}

export function tidyOutcome({ outcome, learned }: OutcomeCommand): OutcomeCommand {
  return { outcome: outcome.trim(), learned: orNull(learned) };
}

/** The last day on which what is decided today can be looked at again. */
export function latestRevisit(today: string): string {
  return addDays(today, LATEST_DAYS);
}

function problemOfRevisit(date: string, today: string): Wrong | null {
  if (!isPlainDate(date))
    return {
      en: 'Give the day on which you look at it again, like 2027-06-01.',
      nl: 'Geef de dag waarop je er opnieuw naar kijkt, zoals 2027-06-01.',
    };
  if (date <= today)
    return {
      en: 'Give a day that is still to come: then there is something to see.',
      nl: 'Geef een dag die nog moet komen: dan is er iets te zien.',
    };
  if (date <= latestRevisit(today)) return null;
  return {
    en: `Look at it again within a year: give ${latestRevisit(today)} or an earlier day.`,
    nl: `Kijk er binnen een jaar opnieuw naar: geef ${latestRevisit(today)} of een eerdere dag.`,
  };
}

const orNull = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());

import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem } from '../../organizations/domain/problem.js';
import type { Purpose } from './agenda.js';

/** Put forward until somebody who runs the session decides. */
export const PROPOSAL_STATES = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** An item that somebody puts forward. */
export interface ProposalCommand {
  readonly title: string;
  readonly detail: string;
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
  readonly purpose: Purpose;
  /** Whole minutes, or null where the session's time is shared out. */
  readonly minutes: number | null;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 2000;
/** As long as the longest session. */
const MOST_MINUTES = 720;

const NO_TITLE = {
  en: 'Say what it is about, in a line.',
  nl: 'Zeg in één regel waar het over gaat.',
};
const NO_CUSTOMER = {
  en: 'What does this mean for the customer? Answer that, also where the answer is “nothing”.',
  nl: 'Wat betekent dit voor de klant? Beantwoord dat, ook als het antwoord “niets” is.',
};
const WRONG_MINUTES = {
  en: `Give whole minutes from 1 to ${MOST_MINUTES}, or leave it empty.`,
  nl: `Geef hele minuten van 1 tot ${MOST_MINUTES}, of laat het leeg.`,
};
const NO_REASON = {
  en: 'Say why not: whoever put it forward reads it.',
  nl: 'Zeg waarom niet: wie het inbracht, leest het.',
};

/** What is wrong with an item that somebody puts forward. */
export function problemsOfProposal({ title, detail, customer, minutes }: ProposalCommand): Problem[] {
  return [
    ...problem('title', title.trim() === '' ? NO_TITLE : problemOfText(title, LONGEST_LINE)),
    ...problem('detail', problemOfText(detail, LONGEST_TEXT)),
    ...problem('customer', customer.trim() === '' ? NO_CUSTOMER : problemOfText(customer, LONGEST_TEXT)),
    ...problemsOfMinutes(minutes),
  ];
}

/** What is wrong with how long an item may take; null: nobody says. */
export function problemsOfMinutes(minutes: number | null): Problem[] {
  const isRight = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES);
  return problem('minutes', isRight ? null : WRONG_MINUTES);
}

/** What is wrong with why an item is declined. */
export function problemsOfReason(reason: string): Problem[] {
  return problem('reason', reason.trim() === '' ? NO_REASON : problemOfText(reason, LONGEST_TEXT));
}

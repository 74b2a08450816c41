import { problemOfTitle } from '../../goals/domain/title.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import type { Channel } from './touchpoint.js';

/** What is spent on something in a quarter, as files and the API say it. */
export interface SpendingCommand {
  /** What it is spent on. */
  readonly name: string;
  readonly channel: Channel;
  /** Key of the touchpoint it is spent at; null for the channel as a whole. */
  readonly touchpoint: string | null;
  /** In whole units of the organization's money. */
  readonly amount: number;
}

/** What a database keeps as a whole number. */
const LARGEST_AMOUNT = 2_000_000_000;

/** What is wrong with the spending of a quarter by itself; what it refers to is left to the service. */
export function problemsOfSpending(entries: readonly SpendingCommand[]): Problem[] {
  return entries.flatMap(({ name, amount }, index) => [
    ...problem(`entries[${index}].name`, problemOfTitle(name)),
    ...problem(`entries[${index}].amount`, problemOfAmount(amount)),
  ]);
}

function problemOfAmount(amount: number): Wrong | null {
  if (Number.isInteger(amount) && amount >= 0 && amount <= LARGEST_AMOUNT) return null;
  return {
    en: 'Give the amount as a whole number from 0, without a currency sign.',
    nl: 'Geef het bedrag als een heel getal vanaf 0, zonder valutateken.',
  };
}

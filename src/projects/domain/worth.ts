import { problemOfText } from '../../goals/domain/goal.js';
import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { isAmount, LONGEST_ANSWER } from './project.js';

/** What leadership says a point of the goal's measure is worth. */
export interface WorthCommand {
  /** Key of one of the goal's measures. */
  readonly measure: string;
  /** In money a year, for as long as the point is held. */
  readonly moneyPerPoint: number;
  readonly hourlyRate: number;
  /** Three letters of ISO 4217, like `EUR`. */
  readonly currency: string;
  readonly reasoning: string;
}

const say = (en: string, nl: string): Wrong => ({ en, nl });
const NOTHING = say(
  'Give an amount above 0, without marks between thousands.',
  'Geef een bedrag boven 0, zonder tekens tussen duizendtallen.',
);
const NO_CURRENCY = say(
  'Give the currency as three capital letters, like EUR.',
  'Geef de munt als drie hoofdletters, zoals EUR.',
);
const UNEXPLAINED = say(
  'Say how you come to it: a figure that nobody can check convinces nobody.',
  'Zeg hoe je eraan komt: een bedrag dat niemand kan nagaan, overtuigt niemand.',
);

/** What is wrong with it by itself; whether the goal has that measure is left to the service. */
export function problemsOfWorth(command: WorthCommand): Problem[] {
  const { moneyPerPoint, hourlyRate, currency, reasoning } = command;
  const amount = (value: number) => (isAmount(value) && value > 0 ? null : NOTHING);
  return [
    ...problem('moneyPerPoint', amount(moneyPerPoint)),
    ...problem('hourlyRate', amount(hourlyRate)),
    ...problem('currency', /^[A-Z]{3}$/.test(currency) ? null : NO_CURRENCY),
    ...problem('reasoning', reasoning.trim() === '' ? UNEXPLAINED : problemOfText(reasoning, LONGEST_ANSWER)),
  ];
}

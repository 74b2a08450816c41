import { problemOfText } from '../../goals/domain/goal.js';
import { problemOfValue } from '../../kpis/domain/values.js';
import { problem, problemsOfDays, type Problem, type Wrong } from '../../organizations/domain/problem.js';

/** What a KPI's values lie between, in its own unit; at least one of the two is there. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

export type Side = 'low' | 'high';

/** Within which bounds of a KPI its department decides without asking. */
export interface GuardrailCommand extends Bounds {
  /** What may be decided without asking. */
  readonly decides: string;
  /** By which customer data: no permission is needed because these give it. */
  readonly data: string;
  /** The first day it holds, of one that is set for the first time or for later; null: from the open month on. */
  readonly from: string | null;
  /** The last day; null: it goes on. */
  readonly until: string | null;
}

export const LONGEST_MANDATE = 1000;

const NO_BOUND = {
  en: 'Give at least one bound: a lowest value, a highest one, or both.',
  nl: 'Geef minstens één grens: een laagste waarde, een hoogste, of allebei.',
};
const CROSSED = {
  en: 'The bounds cross: between them nothing is left to decide. Give a highest value above the lowest.',
  nl: 'De grenzen kruisen: ertussen blijft niets over om te beslissen. Geef een hoogste waarde boven de laagste.',
};
const NO_MANDATE = {
  en: 'Say what the department may decide without asking.',
  nl: 'Zeg wat de afdeling zonder vragen mag beslissen.',
};
const NO_DATA = {
  en: 'Say which customer data show that it is right: a call, a score, a reading.',
  nl: 'Zeg uit welke klantdata blijkt dat het klopt: een gesprek, een cijfer, een meting.',
};
const NO_NUMBER = {
  en: 'Give a number up to a trillion.',
  nl: 'Geef een getal, tot een biljoen.',
};

/** What is wrong with it by itself. */
export function problemsOfGuardrail(command: GuardrailCommand): Problem[] {
  const { low, high, decides, data, from, until } = command;
  const bounds = [...problem('low', problemOfBound(low)), ...problem('high', problemOfBound(high))];
  return [
    ...bounds,
    ...problem('low', low === null && high === null ? NO_BOUND : null),
    ...problem('high', bounds.length === 0 && low !== null && high !== null && low >= high ? CROSSED : null),
    ...problem('decides', decides.trim() === '' ? NO_MANDATE : problemOfText(decides, LONGEST_MANDATE)),
    ...problem('data', data.trim() === '' ? NO_DATA : problemOfText(data, LONGEST_MANDATE)),
    ...problemsOfTerm(from, until),
  ];
}

/** The form in which it is kept. */
export function tidyGuardrail<Command extends GuardrailCommand>(command: Command): Command {
  return { ...command, decides: command.decides.trim(), data: command.data.trim() };
}

/** On which side of its bounds a value lies; null inside, and a bound itself is inside. */
export function sideOutside({ low, high }: Bounds, value: number): Side | null {
  if (low !== null && value < low) return 'low';
  return high !== null && value > high ? 'high' : null;
}

function problemOfBound(bound: number | null): Wrong | null {
  return bound === null || problemOfValue(bound) === null ? null : NO_NUMBER;
}

function problemsOfTerm(from: string | null, until: string | null): Problem[] {
  if (from !== null) return problemsOfDays({ from, until });
  return until === null
    ? []
    : problemsOfDays({ from: until, until }).filter(({ field }) => field === 'until');
}

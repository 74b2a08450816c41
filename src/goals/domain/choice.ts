import { problem, type Problem, type Wrong } from '../../organizations/domain/problem.js';
import { problemOfText } from './goal.js';

/** A trade-off: what goes before what. Or whom, or which wish, the goal is not for. */
export const CHOICE_KINDS = ['trade-off', 'not-for'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface ChoiceCommand {
  readonly kind: ChoiceKind;
  readonly text: string;
  /** Of a trade-off: what is given up for it. */
  readonly givenUp: string | null;
}

export const LONGEST_CHOICE = 1000;

const MISSING: Readonly<Record<ChoiceKind, Wrong>> = {
  'trade-off': { en: 'Say what goes first.', nl: 'Zeg wat voorgaat.' },
  'not-for': {
    en: 'Say whom or what the goal is not for.',
    nl: 'Zeg voor wie of waarvoor het doel niet is.',
  },
};
const NOTHING_GIVEN_UP = {
  en: 'Say what is given up for it: without a loss it is no trade-off.',
  nl: 'Zeg wat daarvoor wordt opgegeven: zonder verlies is het geen afweging.',
};

/** What is wrong with it. A trade-off that gives nothing up is none. */
export function problemsOfChoice({ kind, text, givenUp }: ChoiceCommand): Problem[] {
  const missingLoss = kind === 'trade-off' && (givenUp ?? '').trim() === '';
  return [
    ...problem('text', text.trim() === '' ? MISSING[kind] : problemOfText(text, LONGEST_CHOICE)),
    ...problem('givenUp', missingLoss ? NOTHING_GIVEN_UP : problemOfText(givenUp ?? '', LONGEST_CHOICE)),
  ];
}

/** The form in which it is kept: only a trade-off gives something up. */
export function tidyChoice({ kind, text, givenUp }: ChoiceCommand): ChoiceCommand {
  return { kind, text: text.trim(), givenUp: kind === 'trade-off' ? (givenUp ?? '').trim() : null };
}

import { compileExpression, type Operators } from 'filtrex';
import type { Wrong } from '../organizations/domain/problem.js';
import { LONGEST_FORMULA, scanFormula } from './domain/formula-text.js';
import { LARGEST_VALUE } from './domain/values.js';

/** A value, or why there is none: a division by zero, or a number beyond what a KPI may have. */
export type Computed =
  { readonly value: number } | { readonly value: null; readonly because: 'zero' | 'size' };

/** A formula that can be worked out. */
export interface Formula {
  /** Keys of the KPIs it names. */
  readonly keys: readonly string[];
  /** Its value where each of these KPIs has one. */
  readonly valueOf: (values: ReadonlyMap<string, number>) => Computed;
}

class DividedByZero extends Error {}

/** Only what the scan lets through reaches these; a zero is caught here, before an infinity can hide in 1 / (1 / 0). */
const operators = {
  '/': (a: number, b: number) => {
    if (b === 0) throw new DividedByZero();
    return a / b;
  },
} as Operators;

type Read = Formula | { readonly wrong: Exclude<Wrong, string> };

/** As many formulas as stay ready to be worked out: more than an organization works out at once. */
export const REMEMBERED = 500;
const remembered = new Map<string, Read>();

/** Reads a formula; the same text again costs nothing, as what it comes to depends on nothing else. */
export function readFormula(text: string): Read {
  const known = remembered.get(text);
  const read = known ?? readAnew(text);
  // The last used is the last to go.
  remembered.delete(text);
  if (text.length <= LONGEST_FORMULA) remembered.set(text, read);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return read;
}

/**
 * The library knows more than is allowed here (texts, comparisons, conditions, properties): what it
 * is given has been scanned, so that nothing but sums over values of KPIs is left.
 */
function readAnew(text: string): Read {
  const scanned = scanFormula(text);
  if ('wrong' in scanned) return scanned;
  const work = compiled(text);
  if (work === null) return { wrong: UNREADABLE };
  return {
    keys: scanned.keys,
    valueOf: (values) => {
      const result = work(values);
      if (result instanceof DividedByZero) return { value: null, because: 'zero' };
      if (typeof result === 'number' && Math.abs(result) <= LARGEST_VALUE) return { value: result };
      return { value: null, because: 'size' };
    },
  };
}

/** Values of every size and sign, one after the other and in another order for each KPI. */
const PROBES = [0.37, -41.3, 7919.5, -3.1, 1_300_003.7, -20_000_411, 5_000_000_029.3];

/** Whether a formula divides by zero whatever its KPIs are: nothing could ever come of it. */
export function alwaysDividesByZero({ keys, valueOf }: Formula): boolean {
  return PROBES.every((_, turn) => {
    const values = keys.map((key, at): [string, number] => {
      const place = (turn * (at + 1) + at) % PROBES.length;
      return [key, PROBES[place] ?? 1];
    });
    const computed = valueOf(new Map(values));
    return computed.value === null && computed.because === 'zero';
  });
}

function compiled(text: string): ((values: ReadonlyMap<string, number>) => unknown) | null {
  try {
    return compileExpression(text, {
      operators,
      customProp: (key: string, _get: unknown, values: ReadonlyMap<string, number>) => values.get(key) ?? NaN,
    }) as (values: ReadonlyMap<string, number>) => unknown;
  } catch {
    return null;
  }
}

const UNREADABLE = {
  en: 'This does not read as a sum. Look for a sign or a bracket too many, or one that is missing.',
  nl: 'Dit leest niet als een som. Kijk of er een teken of haakje te veel staat, of een ontbreekt.',
};

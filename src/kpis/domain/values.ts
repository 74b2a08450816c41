import type { Wrong } from '../../organizations/domain/problem.js';

/** Beyond this, differences of two values lose more than a KPI's own digits. */
export const LARGEST_VALUE = 1e12;

/** Why a number cannot be the value of a KPI; null where it can. */
export function problemOfValue(value: number): Exclude<Wrong, string> | null {
  if (!Number.isFinite(value)) return { en: 'Give a number.', nl: 'Geef een getal.' };
  if (Math.abs(value) <= LARGEST_VALUE) return null;
  return {
    en: 'Give a number up to a trillion, and choose a larger unit where that is too small.',
    nl: 'Geef een getal tot een biljoen, en kies een grotere eenheid als dat te weinig is.',
  };
}

import { expect, it } from '@jest/globals';
import { freshForOf, wantsReading } from '../../../src/kpis/domain/every.js';

it.each([
  ['month', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 1],
  ['quarter', [3, 6, 9, 12], 3],
  ['year', [12], 12],
] as const)(
  'once a %s is asked for in the month that ends it, and stays fresh until the next',
  (every, months, fresh) => {
    const all = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(all.filter((month) => wantsReading(every, month))).toEqual(months);
    expect(freshForOf(every)).toBe(fresh);
  },
);

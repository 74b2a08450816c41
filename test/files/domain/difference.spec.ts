import { describe, expect, it } from '@jest/globals';
import { countMoved, describeChanges, differenceOf } from '../../../src/files/domain/difference.js';

const rules = (day: number) => ({
  monthly: { on: { type: 'day-of-month', day }, at: '10:00' },
  annual: null,
});
const session = (date: string) => ({ date, time: '10:00' });

describe('a difference', () => {
  it('names the fields within a rule that differ, and no others', () => {
    const changes = differenceOf(new Map([['rhythm', rules(15)]]), new Map([['rhythm', rules(16)]]));
    expect(describeChanges(changes)).toEqual(['~ rhythm: monthly.on.day 15 → 16']);
  });

  it('counts many things of a sort, but lists each session that moves', () => {
    const many = <T>(what: string, value: T) =>
      Array.from({ length: 40 }, (_, nth) => [`${what} ${nth}`, value] as const);
    const before = new Map([...many('session', session('2027-02-09'))]);
    const after = new Map<string, Record<string, unknown>>([
      ...many('session', session('2027-02-10')),
      ...many('kpi', { name: 'K' }),
    ]);
    const changes = differenceOf(before, after);
    expect(describeChanges(changes)).toHaveLength(41);
    expect(describeChanges(changes)).toContain('+ 40 × kpi');
    expect(countMoved(changes)).toBe(40);
  });
});

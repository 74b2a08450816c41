import { describe, expect, it } from '@jest/globals';
import { relink, type KeptLink } from '../../../src/kpis/domain/link.js';

const terms = (weight: number) => ({
  weight,
  direction: 1 as const,
  lag: 0,
  claim: 'why',
  evidence: 'assumed' as const,
});
const toGoal = { goalId: 'goal', towardKpiId: null };
const kept = (id: string, weight: number, fromDate: string, untilDate: string | null = null): KeptLink => ({
  ...terms(weight),
  id,
  goalId: 'goal',
  towardKpiId: null,
  fromDate,
  untilDate,
});
const wanted = (weight: number) => ({
  ...terms(weight),
  ...toGoal,
  startsOn: '2027-01-01',
});
const nothing = { added: [], changed: [], ended: [], removed: [] };
const OPEN = '2027-03-01';

describe('links that change within the year', () => {
  it('are left alone when nothing differs', () => {
    expect(relink([kept('a', 1, '2027-01-01')], [wanted(1)], OPEN)).toEqual(nothing);
    expect(relink([kept('a', 1, '2027-01-01', '2027-02-28')], [], OPEN)).toEqual(nothing);
  });

  it('begin when they are to', () => {
    expect(relink([], [wanted(1)], OPEN)).toEqual({
      ...nothing,
      added: [{ ...terms(1), ...toGoal, fromDate: '2027-01-01' }],
    });
  });

  it('end with the last closed month, and what takes their place begins with the open one', () => {
    expect(relink([kept('a', 1, '2027-01-01')], [wanted(2)], OPEN)).toEqual({
      ...nothing,
      ended: [{ id: 'a', untilDate: '2027-02-28' }],
      added: [{ ...terms(2), ...toGoal, fromDate: OPEN }],
    });
    expect(relink([kept('a', 1, '2027-01-01')], [], OPEN)).toEqual({
      ...nothing,
      ended: [{ id: 'a', untilDate: '2027-02-28' }],
    });
  });

  it('are changed, or taken away, where they never held in a closed month', () => {
    const both = [kept('old', 1, '2027-01-01', '2027-02-28'), kept('new', 2, OPEN)];
    expect(relink(both, [wanted(3)], OPEN)).toEqual({
      ...nothing,
      changed: [{ ...terms(3), id: 'new', untilDate: null }],
    });
    expect(relink(both, [], OPEN)).toEqual({ ...nothing, removed: ['new'] });
  });
});

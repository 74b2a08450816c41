import { describe, expect, it } from '@jest/globals';
import { problemsOfDepartmentChange } from '../../../src/kpis/domain/department-change.js';
import type { LinePlan } from '../../../src/kpis/domain/plan.js';
import { rescaled } from '../../../src/kpis/domain/rebasing.js';

const from = (baseline: number, target: number): LinePlan => ({
  ...{ direction: target > baseline ? 'higher' : 'lower', baseline, target },
});

describe('months that were named, once a KPI starts from and aims at something else', () => {
  it.each<[string, LinePlan, LinePlan, number, number, number]>([
    ['halfway stays halfway', from(60, 84), from(70, 94), 0, 72, 82],
    ['a quarter stays a quarter', from(0, 100), from(20, 60), 0, 25, 30],
    ['the start stays the start', from(60, 84), from(70, 94), 0, 60, 70],
    ['beyond the target stays beyond it', from(0, 10), from(0, 20), 0, 12, 24],
    ['less is better', from(9, 6), from(8, 5), 1, 7.5, 6.5],
    ['no more decimals than anybody reads', from(0, 3), from(0, 1), 0, 1, 0.33],
  ])('%s', (_, before, after, decimals, month, expected) => {
    expect([...rescaled(new Map([[6, month]]), before, after, decimals)]).toEqual([[6, expected]]);
  });
});

describe('what is wrong with a change of departments', () => {
  it('is said in both languages', () => {
    const problems = problemsOfDepartmentChange({
      ...{ kind: 'merge', reason: '', departments: ['care', 'care', 'product'], places: [] },
      into: [{ key: 'Klant & Zorg', name: 'Klant\nZorg', head: null }],
    });
    expect(problems.map(({ field }) => field)).toEqual([
      ...['reason', 'departments[1]', 'into[0].key', 'into[0].name'],
    ]);
    expect(problems.filter(({ message, dutch }) => !dutch || dutch === message)).toEqual([]);
  });
});

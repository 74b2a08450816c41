import { expect, it } from '@jest/globals';
import { firstOf, lateOf, undecidedOf } from '../../../src/overview/domain/needs.js';
import type { RoundStanding } from '../../../src/overview/domain/who-owes.js';

const round = (roundId: string, ...debtors: readonly [string, boolean][]): RoundStanding => ({
  ...{ roundId, answered: 0, asked: 3 },
  debtors: debtors.map(([departmentId, late]) => ({
    ...{ departmentId, name: departmentId, late, dueOn: '2027-02-08', people: [] },
  })),
});

it('names who is late once, in how many rounds ever', () => {
  const late = lateOf([round('1', ['care', true], ['web', false]), round('2', ['care', true], ['hr', true])]);
  expect(late.map(({ name }) => name)).toEqual(['care', 'hr']);
  expect(lateOf([])).toEqual([]);
});

it('finds what is off track and was not decided on', () => {
  const kpi = (id: string, status: string | null) => ({ kpi: { id }, status });
  const all = [kpi('a', 'off-track'), kpi('b', 'off-track'), kpi('c', 'at-risk'), kpi('d', null)];
  expect(undecidedOf(all, new Set(['b']))).toEqual([all[0]]);
});

it.each([
  [3, ['a', 'b'], 0],
  [2, ['a', 'b'], 0],
  [1, ['a'], 1],
])('shows the first %i and says how many follow', (most, shown, more) => {
  expect(firstOf(['a', 'b'], most)).toEqual({ shown, more });
});

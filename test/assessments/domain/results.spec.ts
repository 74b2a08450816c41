import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEWEST, resultsOf, shownAmong, type Turnout } from '../../../src/assessments/domain/results.js';
import { problemsOfRound, isOpen } from '../../../src/assessments/domain/round.js';
import { scoresIn } from '../../../src/assessments/domain/past-round.js';

const turnoutOf = (counts: Readonly<Record<string, number>>): Turnout[] =>
  Object.entries(counts).map(([departmentId, answers]) => ({ departmentId, answers }));

describe('what may be seen of a round', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['departments of five and more', { care: 5, sales: 9 }, ['care', 'sales']],
    ['none of four', { care: 4 }, []],
    ['no department through which a small one could be worked out', { care: 5, sales: 9, it: 3 }, ['sales']],
    [
      'all large ones where the small ones are five together',
      { care: 5, sales: 9, it: 3, hr: 2 },
      ['care', 'sales'],
    ],
    ['nothing where only one is large and one is small', { sales: 9, it: 1 }, []],
  ])('is %s', (_what, counts, shown) => {
    expect([...shownAmong(turnoutOf(counts))].sort()).toEqual(shown);
  });

  it('never lets anybody work out what fewer than five said', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(counts, (all) => {
        const turnout = all.map((answers, index) => ({ departmentId: `d${index}`, answers }));
        const shown = shownAmong(turnout);
        const left = turnout.filter(({ departmentId }) => !shown.has(departmentId));
        const hidden = left.reduce((total, { answers }) => total + answers, 0);
        expect(hidden === 0 || hidden >= FEWEST || shown.size === 0).toBe(true);
        for (const { departmentId, answers } of turnout)
          if (shown.has(departmentId)) expect(answers).toBeGreaterThanOrEqual(FEWEST);
      }),
    );
  });

  it('is the mean of all answers, and of each theme over its statements', () => {
    const sum = (departmentId: string, statement: string, count: number, total: number) => ({
      ...{ departmentId, statement, count, total },
    });
    const { all, departments } = resultsOf(turnoutOf({ care: 5, sales: 5 }), [
      ...[sum('care', 'own-words', 5, 20), sum('sales', 'own-words', 5, 10)],
      ...[sum('care', 'let-go', 5, 15), sum('sales', 'let-go', 5, 15), sum('care', 'able', 4, 16)],
    ]);
    expect([all.statements['own-words'], all.statements['let-go'], all.statements['one-house']]).toEqual([
      3,
      3,
      null,
    ]);
    expect(all.themes).toEqual({ strategy: 3, competences: null, steering: null });
    expect(departments.map(({ themes }) => themes?.strategy)).toEqual([3.5, 2.5]);
  });

  it('is said to one decimal: an exact mean of a known number tells more than it shows', () => {
    const sums = [{ departmentId: 'care', statement: 'able', count: 6, total: 20 }];
    const { all, departments } = resultsOf(turnoutOf({ care: 6 }), sums);
    expect([all.statements.able, all.themes.competences]).toEqual([3.3, 3.3]);
    expect(departments[0]?.themes?.competences).toBe(3.3);
  });

  it('is nothing about a statement that most left open, nor does its theme take it in', () => {
    const sums = [
      { departmentId: 'care', statement: 'own-words', count: 5, total: 20 },
      { departmentId: 'care', statement: 'let-go', count: 1, total: 1 },
    ];
    const { all, departments } = resultsOf(turnoutOf({ care: 5 }), sums);
    expect([all.statements['own-words'], all.statements['let-go']]).toEqual([4, null]);
    expect([all.themes.strategy, departments[0]?.themes?.strategy]).toEqual([4, 4]);
  });

  it('is nothing of a department about a theme where the whole less it would show who else spoke', () => {
    const sums = [
      { departmentId: 'care', statement: 'own-words', count: 6, total: 24 },
      { departmentId: 'sales', statement: 'own-words', count: 1, total: 1 },
      { departmentId: 'care', statement: 'able', count: 6, total: 24 },
      { departmentId: 'sales', statement: 'able', count: 6, total: 12 },
    ];
    const { all, departments } = resultsOf(turnoutOf({ care: 6, sales: 6 }), sums);
    expect([all.themes.strategy, all.themes.competences]).toEqual([3.6, 3]);
    expect(departments.map(({ themes }) => [themes?.strategy, themes?.competences])).toEqual([
      [null, 4],
      [null, 2],
    ]);
  });

  it('is nothing but their number where fewer than five answered', () => {
    const sums = [{ departmentId: 'care', statement: 'able', count: 4, total: 20 }];
    const { answers, all } = resultsOf(turnoutOf({ care: 4 }), sums);
    expect([answers, all.themes.competences]).toEqual([4, null]);
  });
});

describe('a round', () => {
  it.each<[string, string, string[]]>([
    ['Q1 2027', '2027-02-17', []],
    ['Q1 2027', '2027-05-03', []],
    [' ', '2027-05-04', ['name', 'closesOn']],
    ['Q1 2027', '2027-02-02', ['closesOn']],
    ['Q1 2027', 'soon', ['closesOn']],
  ])('called %j that opens on 3 February 2027 and closes on %s has wrong: %j', (name, closesOn, fields) => {
    expect(problemsOfRound({ name, closesOn }, '2027-02-03').map(({ field }) => field)).toEqual(fields);
  });

  it('is open from its first day to its last, unless it was closed', () => {
    const term = { opensOn: '2027-02-03', closesOn: '2027-02-17', closedAt: null };
    const days = ['2027-02-02', '2027-02-03', '2027-02-17', '2027-02-18'];
    expect(days.map((day) => isOpen(term, day))).toEqual([false, true, true, false]);
    expect(isOpen({ ...term, closedAt: 1 }, '2027-02-10')).toBe(false);
  });

  it('of a file has a digit for each statement', () => {
    expect(scoresIn('123451234512345')).toMatchObject({ 'own-words': 1, 'agreed-is-done': 5 });
    expect(scoresIn('-23451234512345')).toMatchObject({ 'own-words': null, 'customer-first': 2 });
    expect(['12345', '023451234512345', '623451234512345', ''].map(scoresIn)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

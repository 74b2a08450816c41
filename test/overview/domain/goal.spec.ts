import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollUp } from '../../../src/kpis/domain/roll-up.js';
import { changeSince } from '../../../src/kpis/domain/change-since.js';
import { roundTogether } from '../../../src/overview/domain/adding-up.js';
import { changeLines } from '../../../src/overview/domain/change-lines.js';
import { contributionPoints } from '../../../src/overview/domain/contribution-points.js';
import { goalBlocks } from '../../../src/overview/domain/goal-blocks.js';
import { monthShown } from '../../../src/kpis/domain/month-shown.js';
import { monthsUpTo, trendMonths } from '../../../src/overview/domain/trend-months.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('rounding parts with their total', () => {
  it.each<[readonly number[], number, number[]]>([
    [[33.333, 33.333, 33.334], 100, [33.3, 33.3, 33.4]],
    [[0.05, 0.05, 0.05], 0.15, [0.1, 0.1, 0]],
    [[-1.26, 3.44], 2.18, [-1.2, 3.4]],
    [[], 0, []],
  ])('%j of %d is %j', (parts, total, rounded) => {
    expect(roundTogether(parts, total, 1)).toEqual(rounded);
  });

  it('always adds up, and moves no part by a whole step', () => {
    const part = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const rounded = roundTogether(parts, sum(parts), 1);
        expect(sum(rounded)).toBeCloseTo(Math.round(sum(parts) * 10) / 10, 6);
        rounded.forEach((value, i) => expect(Math.abs(value - parts[i]!)).toBeLessThan(0.1 + 1e-9));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('what moved a goal', () => {
  const links = ['a', 'b', 'c'].map((kpiId) => ({ kpiId, weight: 1 }));
  const standing = (attainments: Record<string, number | null>) =>
    rollUp(
      links,
      Object.entries(attainments).map(([kpiId, attainment]) => ({
        kpiId,
        departmentId: null,
        attainment,
        fresh: attainment !== null,
      })),
    );

  it('is told in lines that add up as they are written', () => {
    const now = standing({ a: 0.777, b: 0.5, c: null });
    const change = changeSince(standing({ a: 0.333, b: 0.5, c: 0.9 }), now);
    const told = changeLines(change!, now.progress!);
    expect(told).toEqual({
      before: 57.8,
      now: 63.9,
      total: 6.1,
      lines: [
        { kpiId: 'a', points: 22.2 },
        { kpiId: null, points: -16.1 },
      ],
      unmoved: 1,
      departments: [{ departmentId: null, points: 22.2 }],
    });
    expect(sum(told.lines.map(({ points }) => points))).toBeCloseTo(told.total, 6);
  });
});

describe('what KPIs and departments contribute', () => {
  const of = (...contributions: number[]) => ({
    contribution: sum(contributions),
    kpis: contributions.map((contribution) => ({ contribution: { contribution } })),
  });

  it('is written so that KPIs add up to their department, and departments to the progress', () => {
    expect(contributionPoints([of(0.11111, 0.22222), of(0.33333)], 0.66666)).toEqual({
      total: 66.7,
      departments: [33.4, 33.3],
      kpis: [[11.1, 22.3], [33.3]],
    });
  });

  it('always adds up', () => {
    const part = fc.double({ min: 0, max: 0.05, noNaN: true });
    const departments = fc.array(fc.array(part, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(departments, (all) => {
        const points = contributionPoints(all.map((parts) => of(...parts)), sum(all.flat())); // prettier-ignore
        expect(sum(points.departments)).toBeCloseTo(points.total, 6);
        points.kpis.forEach((own, i) => expect(sum(own)).toBeCloseTo(points.departments[i]!, 6));
      }),
      { seed: 11 },
    );
  });
});

describe('a goal as blocks', () => {
  it('stands side by side by weight, by department, without what weighs nothing', () => {
    const kpi = (kpiId: string, weight: number, attainment: number | null, fresh = true) => ({
      ...{ kpiId, weight, attainment, fresh },
    });
    const blocks = goalBlocks([
      { kpis: [kpi('a', 0.5, 0.8), kpi('none', 0, 1), kpi('b', 0.25, 0.4, false)] },
      { kpis: [kpi('c', 0.25, 1)] },
    ]);
    expect(blocks).toEqual([
      { kpiId: 'a', from: 0, width: 0.5, filled: 0.8, begins: true },
      { kpiId: 'b', from: 0.5, width: 0.25, filled: null, begins: false },
      { kpiId: 'c', from: 0.75, width: 0.25, filled: 1, begins: true },
    ]);
  });
});

describe('the month a goal is looked at in', () => {
  const months = ['01', '02', '03', '04'].map((month) => ({
    startsOn: `2027-${month}-01`,
    endsOn: `2027-${month}-28`,
  }));

  it.each<[string, string, string | null, string | null]>([
    ['the last one anything was read in', '2027-04-15', '2027-02-28', '2027-02-01'],
    ['the last that ended, where nothing of the year was read', '2027-04-15', '2026-12-31', '2027-03-01'],
    ['the same where nothing was ever read', '2027-04-15', null, '2027-03-01'],
    ['the first one, before the year begins', '2026-11-01', '2026-10-31', '2027-01-01'],
    ['the last one, long after the year', '2028-03-01', '2028-02-28', '2027-04-01'],
  ])('is %s', (_, today, lastRead, startsOn) => {
    expect(monthShown(months, today, { lastRead, heldSince: '2026-01-01' })?.startsOn).toBe(startsOn);
  });

  it.each<[string, string | null, string | null, string]>([
    ['the one that goes on, where nothing held before', null, '2027-04-15', '2027-04-01'],
    ['the same, where it holds from this month’s last day', null, '2027-04-28', '2027-04-01'],
    ['the last that ended, where anything held on its last day', null, '2027-03-28', '2027-03-01'],
    ['the same, where it is to hold later only', null, '2027-05-01', '2027-03-01'],
    ['the same, where there is nothing yet', null, null, '2027-03-01'],
    ['the last one read, since whenever things hold', '2027-02-28', '2027-04-01', '2027-02-01'],
  ])('is %s', (_, lastRead, heldSince, startsOn) => {
    expect(monthShown(months, '2027-04-15', { lastRead, heldSince })?.startsOn).toBe(startsOn);
  });

  it('is none where the year has no months', () => {
    expect(monthShown([], '2027-04-15', { lastRead: null, heldSince: null })).toBeNull();
  });
});

describe('the trend of a KPI', () => {
  const months = [
    { year: 2026, number: 12 },
    { year: 2027, number: 1 },
    { year: 2027, number: 2 },
    { year: 2027, number: 3 },
  ];

  it('has a gap where nothing was read, and the target of each month', () => {
    const plan = { direction: 'higher', baseline: 10, target: 22 } as const;
    const plans = new Map([[2027, { versions: [{ fromMonth: 1, plan }], targets: new Map([[3, 15]]) }]]);
    const trend = trendMonths(
      months,
      [
        { month: months[0]!, value: 9 },
        { month: months[2]!, value: 12 },
      ],
      plans,
    );
    expect(trend.map(({ value }) => value)).toEqual([9, null, 12, null]);
    expect(trend.map(({ target }) => target)).toEqual([null, 11, 12, 15]);
  });

  it('shows the band of a KPI that should stay within one', () => {
    const plan = { direction: 'band', low: 4, high: 7, tolerance: 2 } as const;
    const plans = new Map([
      [2027, { versions: [{ fromMonth: 1, plan }], targets: new Map<number, number>() }],
    ]);
    const [before, first] = trendMonths(months, [], plans);
    expect(before?.band).toBeNull();
    expect(first).toMatchObject({ band: { low: 4, high: 7 }, target: null });
  });

  it('ends with the month asked for', () => {
    expect(monthsUpTo(months, { year: 2027, number: 2 }, 2)).toEqual(months.slice(1, 3));
  });
});

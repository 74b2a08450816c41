import { describe, expect, it } from '@jest/globals';
import { attainmentOf } from '../../../src/kpis/domain/attainment.js';
import { changeSince } from '../../../src/kpis/domain/change-since.js';
import { diverges, meanOfMeasures } from '../../../src/kpis/domain/divergence.js';
import { findingOf, intervalOf, midranks, pairsAtLag, together } from '../../../src/kpis/domain/evidence.js';
import { standingIn } from '../../../src/kpis/domain/kpi-state.js';
import type { BandPlan, LinePlan } from '../../../src/kpis/domain/plan.js';
import { rollUp } from '../../../src/kpis/domain/roll-up.js';
import { DEFAULT_THRESHOLDS, statusOf } from '../../../src/kpis/domain/status.js';
import { seasonalTargets, targetIn } from '../../../src/kpis/domain/targets.js';
import { figuresOf } from '../../../src/kpis/link-figures.js';

// The worked examples of docs/numbers.md, under its headings: change them together.

const rising: LinePlan = { direction: 'higher', baseline: 40, target: 64 };
const seasonal: LinePlan = { ...rising, trajectory: 'seasonal' };
const falling: LinePlan = { direction: 'lower', baseline: 9, target: 6 };
const band: BandPlan = { direction: 'band', low: 75, high: 85, tolerance: 10 };
const DEPARTMENTS: Record<string, string> = { conversion: 'sales', handling: 'care', occupancy: 'care' };
/** Attainments of conversion, handling time and occupancy; null is stale. */
const month = (attainments: Record<string, number | null>, scale = 1) =>
  rollUp(
    [
      { kpiId: 'conversion', weight: 3 * scale },
      { kpiId: 'handling', weight: scale },
      { kpiId: 'occupancy', weight: 4 * scale },
    ],
    Object.entries(attainments).map(([kpiId, attainment]) => ({
      kpiId,
      departmentId: DEPARTMENTS[kpiId] ?? null,
      attainment,
      fresh: attainment !== null,
    })),
  );

describe('Target of a month', () => {
  it.each([
    [1, undefined, 42],
    [6, undefined, 52],
    [12, undefined, 64],
    [3, 41, 41],
  ])('month %d with the explicit target %s: %d', (i, explicit, target) => {
    expect(targetIn(rising, i, 12, new Map(explicit === undefined ? [] : [[i, explicit]]))).toBe(target);
  });
});

describe('Other ways to the target', () => {
  it.each([
    [undefined, [42, 50, 50, 45, 62, 64]],
    ['steps', [40, 50, 50, 45, 45, 64]],
    ['explicit', [null, 50, null, 45, null, 64]],
  ] as const)('%s', (trajectory, expected) => {
    const plan = trajectory === undefined ? rising : { ...rising, trajectory };
    const targets = new Map([[3, 50], [7, 45]]); // prettier-ignore
    expect([1, 3, 5, 7, 11, 12].map((month) => targetIn(plan, month, 12, targets))).toEqual(expected);
  });

  it('seasonal', () => {
    const lastYear = [30, 31, 32, 33, 34, 35, 33, 31, 33, 36, 38, 40, 42];
    const season = seasonalTargets(rising, lastYear);
    expect([1, 6, 7, 12].map((month) => season?.get(month))).toEqual([42, 49, 48, 64]);
  });
});

describe('Attainment', () => {
  it.each([
    [rising, 44, 43, 0.75, 0.75],
    [rising, 44, 46, 1.5, 1],
    [rising, 44, 38, -0.5, 0],
    [falling, 8.5, 8.75, 0.5, 0.5],
    [rising, 40, 34, 0.75, 0.75],
    [rising, 34, 34, 1, 1],
    [falling, 9.75, 10.5, 0.75, 0.75],
    [seasonal, 42, 39, 0.875, 0.875],
    [seasonal, 64, 58, 0.75, 0.75],
    [band, null, 80, 1, 1],
    [band, null, 90, 0.5, 0.5],
    [band, null, 65, 0, 0],
    [band, null, 60, -0.5, 0],
  ])('%j, target %s, value %d: %d, enters as %d', (plan, target, value, raw, clamped) => {
    expect(attainmentOf(plan, value, target)).toEqual({ raw, clamped });
  });
});

describe('Status', () => {
  it('does not let rounding take a color away', () => {
    const raw = (41 - 40.1) / (41.1 - 40.1);
    expect(raw).toBeLessThan(0.9);
    expect(statusOf(raw, true, DEFAULT_THRESHOLDS)).toBe('on-track');
  });

  it('judges a reading by the month it is of', () => {
    const plan = { versions: [{ fromMonth: 1, plan: rising }], targets: new Map<number, number>() };
    const raw = (number: number, of: { year: number; number: number }, value: number) => {
      const facts = { freshFor: 3, plan, readings: [{ month: of, value }] };
      const { attainment, status } = standingIn({ year: 2027, number }, facts, DEFAULT_THRESHOLDS);
      return status === 'stale' ? 'stale' : attainment?.raw;
    };
    const march = { year: 2027, number: 3 };
    expect([3, 4, 5, 6].map((number) => raw(number, march, 46))).toEqual([1, 1, 1, 'stale']);
    expect(raw(1, { year: 2026, number: 11 }, 34)).toBe(0.75);
  });
});

describe('Roll-up', () => {
  it.each([1, 10])('is 0.625 at a coverage of 0.5, with weights times %d', (scale) => {
    const rolled = month({ conversion: 0.5, handling: 1, occupancy: null }, scale);
    expect(rolled).toMatchObject({ progress: 0.625, coverage: 0.5 });
    expect(rolled.kpis.map(({ share, contribution }) => [share, contribution])).toEqual([
      [0.75, 0.375],
      [0.25, 0.25],
      [0, 0],
    ]);
    expect(rolled.departments).toMatchObject([
      { departmentId: 'sales', contribution: 0.375 },
      { departmentId: 'care', contribution: 0.25, progress: 1, coverage: 0.2 },
    ]);
  });
});

describe('Change since last period', () => {
  it('adds up to nothing, and yet something moved', () => {
    const january = month({ conversion: 0.5, handling: 1, occupancy: 1 });
    const february = month({ conversion: 0.75, handling: 1, occupancy: null });
    expect([january.progress, february.progress]).toEqual([0.8125, 0.8125]);
    expect(changeSince(january, february)).toEqual({
      total: 0,
      kpis: [
        { kpiId: 'conversion', departmentId: 'sales', change: 0.1875 },
        { kpiId: 'handling', departmentId: 'care', change: 0 },
      ],
      departments: [
        { departmentId: 'sales', change: 0.1875 },
        { departmentId: 'care', change: 0 },
      ],
      freshness: { change: -0.1875, becameFresh: [], becameStale: ['occupancy'] },
    });
  });
});

describe('Divergence', () => {
  it.each([
    [0.8125, 0.25, true],
    [0.75, 0.5, false],
    [0.75, null, false],
  ])('%s beside %s: %s', (progress, measures, expected) => {
    expect(diverges(progress, measures)).toBe(expected);
  });
});

describe('Divergence, month by month', () => {
  it.each([
    [0.5, [0.375, 0.625], 0.5, false],
    [0.625, [0.25, 0.5], 0.375, false],
    [0.75, [0.125, 0.375], 0.25, true],
    [0.75, [0.125, null], 0.125, true],
  ])('%d beside %j: measures at %d, diverges: %s', (progress, attainments, mean, expected) => {
    const measured = meanOfMeasures(
      attainments.map((attainment) => ({ attainment, fresh: attainment !== null })),
    );
    expect(measured).toBe(mean);
    expect(diverges(progress, measured)).toBe(expected);
  });
});

describe('Evidence of a link', () => {
  const x = [61, 62, 62, 64, 65, 66, 66, 66, 69, 70, 71, 72];
  const y = [30, 33, 31, 31, 35, 34, 38, 36, 36, 40, 39, 42];
  const series = (values: number[], from: number) => new Map(values.map((value, i) => [from + i, value]));
  const pairs = pairsAtLag(series(x, 1), series(y, 3), 2);

  it('pairs a month with the one two months later, ranks with ties, and draws the interval', () => {
    expect(pairs).toHaveLength(12);
    expect(midranks(x)).toEqual([1, 2.5, 2.5, 4, 5, 7, 7, 7, 9, 10, 11, 12]);
    expect(midranks(y)).toEqual([1, 4, 2.5, 2.5, 6, 5, 9, 7.5, 7.5, 11, 10, 12]);
    const facts = figuresOf(pairs, 1);
    expect(facts.rho).toBeCloseTo(0.9363, 4);
    expect(facts.low).toBeCloseTo(0.7276, 4);
    expect(facts.high).toBeCloseTo(0.9864, 4);
    expect([findingOf(facts, 1), findingOf(facts, -1)]).toEqual(['agrees', 'contradicts']);
    const less = figuresOf(pairs, -1);
    expect(less.rho).toBeCloseTo(-0.9363, 4);
  });

  it('stays assumed below twelve pairs, and unclear where nothing changed or the interval has 0 in it', () => {
    expect(figuresOf(pairs.slice(1), 1)).toEqual({ pairs: 11, rho: null, low: null, high: null });
    expect(findingOf(figuresOf(pairs.slice(1), 1), 1)).toBe('assumed');
    const still = figuresOf(pairs.map((pair) => ({ ...pair, y: 7 })), 1); // prettier-ignore
    expect([still, findingOf(still, 1)]).toEqual([
      { pairs: 12, rho: null, low: null, high: null },
      'unclear',
    ]);
    const { low, high } = intervalOf(0.5, 12);
    expect([low, high].map((end) => end.toFixed(4))).toEqual(['-0.1427', '0.8461']);
    expect(findingOf({ pairs: 12, rho: 0.5, low, high }, 1)).toBe('unclear');
  });

  it('gives perfect order an end', () => {
    const { low, high } = intervalOf(1, 12);
    expect([low.toFixed(4), high]).toEqual(['0.9660', 1]);
    expect(intervalOf(-1, 12)).toEqual({ low: -1, high: -low });
  });

  it('takes several measures as one', () => {
    const nps = { series: series([10, 20, 20, 40], 1), better: 1 as const };
    const churn = { series: series([8, 8, 6, 7], 1), better: -1 as const };
    expect([...together([nps, churn]).values()]).toEqual([18.75, 37.5, 68.75, 75]);
  });
});

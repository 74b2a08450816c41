import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainmentOf } from '../../../src/kpis/domain/attainment.js';
import type { BandPlan, LinePlan } from '../../../src/kpis/domain/plan.js';

const higher = (baseline: number, target: number): LinePlan => ({ direction: 'higher', baseline, target });
const lower = (baseline: number, target: number): LinePlan => ({ direction: 'lower', baseline, target });
const band = (low: number, high: number, tolerance: number): BandPlan => ({
  direction: 'band',
  low,
  high,
  tolerance,
});

describe('attainment on a line', () => {
  it.each([
    // plan, the period's target, value → raw: (value − B) / (target − B)
    ['halfway to the period target', higher(40, 60), 50, 45, 0.5],
    ['at the baseline', higher(40, 60), 50, 40, 0],
    ['at the target', higher(40, 60), 50, 50, 1],
    ['beyond the target', higher(40, 60), 50, 55, 1.5],
    ['behind the baseline', higher(40, 60), 50, 35, -0.5],
    ['lower is better: halfway', lower(8, 4), 6, 7, 0.5],
    ['lower is better: at the target', lower(8, 4), 6, 6, 1],
    ['lower is better: worse than the baseline', lower(8, 4), 6, 9, -0.5],
    ['through zero', higher(-10, 10), 10, 0, 0.5],
  ])('%s', (_, plan, target, value, raw) => {
    expect(attainmentOf(plan, value, target).raw).toBeCloseTo(raw, 12);
  });

  it.each([
    // a target at or behind the baseline: 1 − s·(target − value) / |T − B|
    ['the target is the baseline, and is kept', higher(40, 60), 40, 40, 1],
    ['the target is the baseline, a quarter of the way short', higher(40, 60), 40, 35, 0.75],
    ['the target is the baseline, and is passed', higher(40, 60), 40, 45, 1.25],
    ['the target lies behind the baseline', higher(40, 60), 30, 30, 1],
    ['the target lies behind the baseline, and is missed by the whole way', higher(40, 60), 30, 10, 0],
    ['lower is better: the target lies behind the baseline', lower(8, 4), 10, 11, 0.75],
    ['lower is better: the target is the baseline', lower(8, 4), 8, 8, 1],
    ['a cycle target that is worse than the baseline, kept', higher(60, 50), 50, 50, 1],
    ['a cycle target that is worse than the baseline, missed by half the way', higher(60, 50), 50, 45, 0.5],
    ['a cycle target that is worse than the baseline, nothing lost', higher(60, 50), 50, 60, 2],
  ])('%s', (_, plan, target, value, raw) => {
    expect(attainmentOf(plan, value, target).raw).toBeCloseTo(raw, 12);
  });

  it("takes the cycle's target where the period has none of its own", () => {
    expect(attainmentOf(higher(40, 60), 50, null).raw).toBe(0.5);
  });
});

describe('attainment in a band', () => {
  it.each([
    [45, 1],
    [40, 1],
    [50, 1],
    [38, 0.5],
    [36, 0],
    [34, -0.5],
    [51, 0.75],
    [54, 0],
    [62, -2],
  ])('of 40 to 50 with a tolerance of 4, at %d, is %d', (value, raw) => {
    expect(attainmentOf(band(40, 50, 4), value, null).raw).toBeCloseTo(raw, 12);
  });
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const line = fc
  .record({
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    baseline: number,
    target: number,
  })
  .filter(({ baseline, target }) => Math.abs(target - baseline) > 1e-3);
const anyBand = fc
  .record({ low: number, width: fc.nat(1000), tolerance: fc.integer({ min: 1, max: 1000 }) })
  .map(({ low, width, tolerance }) => band(low, low + width, tolerance));

describe('whatever the plan', () => {
  it('is clamped to 0…1, and raw within it', () => {
    fc.assert(
      fc.property(fc.oneof(line, anyBand), number, fc.option(number), (plan, value, target) => {
        const { raw, clamped } = attainmentOf(plan, value, target);
        expect(clamped).toBeGreaterThanOrEqual(0);
        expect(clamped).toBeLessThanOrEqual(1);
        if (raw >= 0 && raw <= 1) expect(clamped).toBe(raw);
      }),
      { seed: 11 },
    );
  });

  it('never falls while the value gets better, and moves in equal steps', () => {
    fc.assert(
      fc.property(
        line,
        number,
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        number,
        (plan, value, step, target) => {
          // A period target within a hair of the baseline makes any step a leap: nothing to compare.
          fc.pre(Math.abs(target - plan.baseline) > 1e-3);
          const better = plan.direction === 'higher' ? step : -step;
          const at = (steps: number) => attainmentOf(plan, value + steps * better, target).raw;
          const [first, second] = [at(1) - at(0), at(2) - at(1)];
          expect(first).toBeGreaterThan(0);
          expect(Math.abs(second - first)).toBeLessThan(1e-6 * Math.max(1, Math.abs(at(0)), Math.abs(at(2))));
        },
      ),
      { seed: 12 },
    );
  });

  it('is 1 at the target of the period, on a line', () => {
    fc.assert(
      fc.property(line, number, (plan, target) => {
        expect(attainmentOf(plan, target, target).raw).toBeCloseTo(1, 9);
      }),
      { seed: 13 },
    );
  });
});

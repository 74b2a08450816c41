import { describe, expect, it } from '@jest/globals';
import { standingIn } from '../../../src/kpis/domain/kpi-state.js';
import type { CyclePlan } from '../../../src/kpis/domain/plan-history.js';
import type { Plan } from '../../../src/kpis/domain/plan.js';
import { DEFAULT_THRESHOLDS } from '../../../src/kpis/domain/status.js';

const cycle = (plan: Plan, targets: [number, number][] = []): CyclePlan => ({
  versions: [{ fromMonth: 1, plan }],
  targets: new Map(targets),
});
const line = cycle({ direction: 'higher', baseline: 40, target: 64 });
const of = (year: number, number: number, value: number) => ({ month: { year, number }, value });
const standing = (
  number: number,
  readings: ReturnType<typeof of>[],
  { plan = line, freshFor = 1 }: { plan?: CyclePlan | null; freshFor?: number } = {},
) => standingIn({ year: 2027, number }, { freshFor, plan, readings }, DEFAULT_THRESHOLDS);

describe('how a KPI stands in a month', () => {
  it('judges its reading by the target of the month', () => {
    expect(standing(3, [of(2027, 2, 44), of(2027, 3, 43)])).toEqual({
      target: 46,
      reading: of(2027, 3, 43),
      age: 0,
      fresh: true,
      attainment: { raw: 0.5, clamped: 0.5 },
      status: 'off-track',
    });
  });

  it('does not look into the future', () => {
    expect(standing(2, [of(2027, 2, 44), of(2027, 3, 99)]).reading).toEqual(of(2027, 2, 44));
  });

  it('is stale without a reading, and with one that is too old', () => {
    expect(standing(3, [])).toMatchObject({
      reading: null,
      age: null,
      fresh: false,
      attainment: null,
      status: 'stale',
    });
    expect(standing(3, [of(2027, 2, 44)])).toMatchObject({ age: 1, fresh: false, status: 'stale' });
  });

  it('does not let a quarterly KPI sink between its readings', () => {
    const quarterly = [of(2027, 3, 46)];
    for (const number of [3, 4, 5]) {
      expect(standing(number, quarterly, { freshFor: 3 })).toMatchObject({
        target: 40 + 2 * number,
        attainment: { raw: 1 },
        status: 'on-track',
      });
    }
    expect(standing(6, quarterly, { freshFor: 3 }).status).toBe('stale');
  });

  it('judges a reading from before the cycle by where the cycle starts from', () => {
    // |T − B| = 24: 34 is a quarter of the way behind the baseline.
    expect(standing(1, [of(2026, 11, 34)], { freshFor: 3 })).toMatchObject({
      age: 2,
      attainment: { raw: 0.75 },
    });
  });

  it('counts ages across the turn of the year', () => {
    expect(standing(1, [of(2026, 12, 40)], { freshFor: 1 })).toMatchObject({ age: 1, status: 'stale' });
  });

  it('takes explicit targets before the line', () => {
    const plan = cycle({ direction: 'higher', baseline: 40, target: 64 }, [[3, 50]]);
    expect(standing(3, [of(2027, 3, 45)], { plan })).toMatchObject({ target: 50, attainment: { raw: 0.5 } });
    expect(standing(4, [of(2027, 4, 48)], { plan })).toMatchObject({ target: 48, attainment: { raw: 1 } });
  });

  it('judges nothing in a month that was given no target, and what was read in one that was', () => {
    const plan = cycle({ direction: 'higher', baseline: 40, target: 64, trajectory: 'explicit' }, [[3, 50]]);
    expect(standing(3, [of(2027, 3, 45)], { plan })).toMatchObject({ attainment: { raw: 0.5 } });
    expect(standing(4, [of(2027, 4, 48)], { plan })).toMatchObject({
      ...{ target: null, fresh: true, attainment: null, status: null },
    });
    expect(standing(5, [of(2027, 3, 45)], { plan, freshFor: 3 })).toMatchObject({ attainment: { raw: 0.5 } });
  });

  it('has no attainment and no color without a plan, but a value', () => {
    expect(standing(3, [of(2027, 3, 45)], { plan: null })).toMatchObject({
      target: null,
      fresh: true,
      attainment: null,
      status: null,
    });
  });

  it('keeps closed months as they were when the plan changed', () => {
    const plan: CyclePlan = {
      versions: [
        { fromMonth: 1, plan: { direction: 'higher', baseline: 40, target: 64 } },
        { fromMonth: 4, plan: { direction: 'higher', baseline: 40, target: 52 } },
      ],
      targets: new Map(),
    };
    expect(standing(3, [of(2027, 3, 43)], { plan })).toMatchObject({ target: 46, attainment: { raw: 0.5 } });
    expect(standing(4, [of(2027, 4, 44)], { plan })).toMatchObject({ target: 44, attainment: { raw: 1 } });
  });
});

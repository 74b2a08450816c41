import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeSince } from '../../../src/kpis/domain/change-since.js';
import { rollUp, type RollUp } from '../../../src/kpis/domain/roll-up.js';

/** Each KPI as [weight, attainment]; null is stale. */
type Facts = Record<string, readonly [number, number | null]>;
const rolled = (facts: Facts): RollUp =>
  rollUp(
    Object.entries(facts).map(([kpiId, [weight]]) => ({ kpiId, weight })),
    Object.entries(facts).map(([kpiId, [, attainment]]) => ({
      kpiId,
      departmentId: `of-${kpiId}`,
      attainment,
      fresh: attainment !== null,
    })),
  );

describe('the change since last period', () => {
  it('is the sum of the changed contributions while the same KPIs are fresh', () => {
    expect(changeSince(rolled({ a: [3, 0.5], b: [1, 1] }), rolled({ a: [3, 0.75], b: [1, 0.5] }))).toEqual({
      total: 0.0625,
      kpis: [
        { kpiId: 'a', departmentId: 'of-a', change: 0.1875 },
        { kpiId: 'b', departmentId: 'of-b', change: -0.125 },
      ],
      departments: [
        { departmentId: 'of-a', change: 0.1875 },
        { departmentId: 'of-b', change: -0.125 },
      ],
      freshness: { change: 0, becameFresh: [], becameStale: [] },
    });
  });

  it('shows no change of a KPI that stands still while another falls silent', () => {
    // before (0.5 + 1) / 2 = 0.75, now 0.5: nothing but b's silence changed it.
    expect(changeSince(rolled({ a: [1, 0.5], b: [1, 1] }), rolled({ a: [1, 0.5], b: [1, null] }))).toEqual({
      total: -0.25,
      kpis: [{ kpiId: 'a', departmentId: 'of-a', change: 0 }],
      departments: [{ departmentId: 'of-a', change: 0 }],
      freshness: { change: -0.25, becameFresh: [], becameStale: ['b'] },
    });
  });

  it('names who entered and who left in one line', () => {
    const change = changeSince(
      rolled({ a: [2, 0.5], b: [1, 1], c: [1, null] }),
      rolled({ a: [2, 0.75], b: [1, null], c: [1, 0.25], d: [4, 1] }),
    );
    // before (1 + 1) / 3; now (1.5 + 0.25 + 4) / 7; a alone went from 0.5 to 0.75.
    expect(change?.total).toBeCloseTo(5.75 / 7 - 2 / 3, 12);
    expect(change?.kpis).toEqual([{ kpiId: 'a', departmentId: 'of-a', change: 0.25 }]);
    expect(change?.freshness.change).toBeCloseTo(5.75 / 7 - 2 / 3 - 0.25, 12);
    expect(change?.freshness).toMatchObject({ becameFresh: ['c', 'd'], becameStale: ['b'] });
  });

  it('is all in that line when nobody was fresh in both', () => {
    expect(
      changeSince(rolled({ a: [1, 0.5], b: [1, null] }), rolled({ a: [1, null], b: [1, 1] })),
    ).toMatchObject({
      total: 0.5,
      kpis: [],
      freshness: { change: 0.5 },
    });
  });

  it('leaves out who weighs nothing', () => {
    expect(
      changeSince(rolled({ a: [1, 0.5], b: [0, null] }), rolled({ a: [1, 0.5], b: [0, 1] })),
    ).toMatchObject({
      total: 0,
      freshness: { change: 0, becameFresh: [], becameStale: [] },
    });
  });

  it('is unknown when one of the two is', () => {
    expect(changeSince(rolled({ a: [1, null] }), rolled({ a: [1, 1] }))).toBeNull();
    expect(changeSince(rolled({ a: [1, 1] }), rolled({}))).toBeNull();
  });

  it('adds up, whatever happened in between', () => {
    const fact = fc.tuple(
      fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true })),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    );
    const facts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fact, { noNullPrototype: true });
    fc.assert(
      fc.property(facts, facts, (before, now) => {
        const [then, today] = [rolled(before), rolled(now)];
        const change = changeSince(then, today);
        if (change === null) return expect(then.progress === null || today.progress === null).toBe(true);
        const lines = change.kpis.reduce((sum, kpi) => sum + kpi.change, 0) + change.freshness.change;
        expect(lines).toBeCloseTo(change.total, 12);
        const departments = change.departments.reduce((sum, one) => sum + one.change, 0);
        expect(departments + change.freshness.change).toBeCloseTo(change.total, 12);
        expect(change.total).toBeCloseTo(today.progress! - then.progress!, 12);
      }),
      { seed: 41 },
    );
  });
});

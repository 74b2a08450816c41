import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LinePlan, TRAJECTORIES } from '../../../src/kpis/domain/plan.js';
import { seasonalTargets, targetIn } from '../../../src/kpis/domain/targets.js';

const none = new Map<number, number>();
const plan = { direction: 'higher', baseline: 40, target: 64 } as const;
const all = (any: LinePlan, targets: ReadonlyMap<number, number>) =>
  Array.from({ length: 12 }, (_, i) => targetIn(any, i + 1, 12, targets));
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyPlan = fc
  .record({ baseline: number, target: number, trajectory: fc.constantFrom(...TRAJECTORIES) })
  .map(({ trajectory, ...line }): LinePlan => ({
    ...{ ...line, direction: 'higher' },
    ...(trajectory !== 'line' && { trajectory }),
  }));
const steps = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 12 }), number), { maxLength: 12 })
  .map((pairs) => new Map(pairs));

describe('the target of a period', () => {
  it.each([
    [0, 40],
    [1, 42],
    [6, 52],
    [11, 62],
    [12, 64],
  ])('%d of 12 lies on the line at %d', (i, target) => {
    expect(targetIn(plan, i, 12, none)).toBe(target);
  });

  it('falls where lower is better', () => {
    expect(targetIn({ direction: 'lower', baseline: 8, target: 5 }, 4, 12, none)).toBe(7);
  });

  it('is the explicit one where there is one, 0 among them', () => {
    expect(targetIn(plan, 3, 12, new Map([[3, 41]]))).toBe(41);
    expect(targetIn(plan, 3, 12, new Map([[3, 0]]))).toBe(0);
  });

  it('is none for a band', () => {
    expect(targetIn({ direction: 'band', low: 1, high: 2, tolerance: 1 }, 3, 12, none)).toBeNull();
  });

  it('begins at the baseline and ends at the cycle target exactly, whatever the trajectory', () => {
    fc.assert(
      fc.property(anyPlan, steps, (any, targets) => {
        const named = new Map([...targets].filter(([month]) => month < 12));
        expect([targetIn(any, 0, 12, named), targetIn(any, 12, 12, named)]).toEqual([
          any.baseline,
          any.target,
        ]);
      }),
      { seed: 21 },
    );
  });
});

describe('the other trajectories', () => {
  it('hold each step until the next one, and the baseline until the first', () => {
    const months = new Map([[3, 50], [7, 45]]); // prettier-ignore
    expect(all({ ...plan, trajectory: 'steps' }, months)).toEqual([
      ...[40, 40, 50, 50, 50, 50],
      ...[45, 45, 45, 45, 45, 64],
    ]);
  });

  it('have targets in the named months only, and in the last', () => {
    const months = new Map([[3, 50], [6, 55]]); // prettier-ignore
    expect(all({ ...plan, trajectory: 'explicit' }, months)).toEqual([
      ...[null, null, 50, null, null, 55],
      ...[null, null, null, null, null, 64],
    ]);
  });

  it('go by twelve steps as the line itself goes, whatever it is called', () => {
    fc.assert(
      fc.property(anyPlan, ({ trajectory: _, ...line }) => {
        const along = all(line, none).map((value, i): [number, number] => [i + 1, value ?? 0]);
        for (const trajectory of ['steps', 'explicit'] as const)
          expect(all({ ...line, trajectory }, new Map(along))).toEqual(all(line, none));
      }),
      { seed: 22 },
    );
  });

  it('go as last year went: each month moves as it did then, plus a twelfth of what this year is to move more', () => {
    // Last year rose from 30 to 42 with a dip in summer; this year is to rise 24 instead of 12: one more a month.
    const lastYear = [30, 31, 32, 33, 34, 35, 33, 31, 33, 36, 38, 40, 42];
    expect([...(seasonalTargets(plan, lastYear) ?? [])].map(([, value]) => value)).toEqual([
      ...[42, 44, 46, 48, 50, 49, 48, 51, 55, 58, 61, 64],
    ]);
  });

  it('know no season where a month of last year is missing', () => {
    expect(seasonalTargets(plan, [30, 31, null, 33, 34, 35, 33, 31, 33, 36, 38, 40, 42])).toBeNull();
    expect(targetIn({ ...plan, trajectory: 'seasonal' }, 6, 12, none)).toBe(52);
  });

  it('find the line in a straight year, end at the target, and keep the shape of any', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(value, { minLength: 13, maxLength: 13 }),
        ({ trajectory: _, ...line }, year) => {
          const found = seasonalTargets(line, year) ?? none;
          expect([found.size, found.get(12)]).toEqual([12, line.target]);
          const share = (line.target - line.baseline - (year[12]! - year[0]!)) / 12;
          for (let month = 2; month <= 12; month++) {
            const moved = found.get(month)! - found.get(month - 1)!;
            expect(Math.abs(moved - (year[month]! - year[month - 1]! + share))).toBeLessThan(1e-4);
          }
          const straight = year.map((_first, i) => year[0]! + i);
          all(line, seasonalTargets(line, straight) ?? none).forEach((target, i) =>
            expect(Math.abs(target! - targetIn(line, i + 1, 12, none)!)).toBeLessThan(1e-4),
          );
        },
      ),
      { seed: 23 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { targetIn } from '../../../src/kpis/domain/targets.js';

const plan = { direction: 'higher', baseline: 40, target: 64 } as const;

describe('the target of a period', () => {
  it.each([
    [0, 40],
    [1, 42],
    [6, 52],
    [11, 62],
    [12, 64],
  ])('%d of 12 lies on the line at %d', (i, target) => {
    expect(targetIn(plan, i, 12, undefined)).toBe(target);
  });

  it('falls where lower is better', () => {
    expect(targetIn({ direction: 'lower', baseline: 8, target: 5 }, 4, 12, undefined)).toBe(7);
  });

  it('is the explicit one where there is one, 0 among them', () => {
    expect(targetIn(plan, 3, 12, 41)).toBe(41);
    expect(targetIn(plan, 3, 12, 0)).toBe(0);
  });

  it('is none for a band', () => {
    expect(targetIn({ direction: 'band', low: 1, high: 2, tolerance: 1 }, 3, 12, undefined)).toBeNull();
  });

  it('ends at the cycle target exactly', () => {
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 1, max: 53 }), (baseline, target, n) => {
        expect(targetIn({ direction: 'higher', baseline, target }, n, n, undefined)).toBe(target);
      }),
      { seed: 21 },
    );
  });
});

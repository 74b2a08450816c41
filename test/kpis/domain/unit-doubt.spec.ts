import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOrdinary, otherReading, type Yardstick } from '../../../src/kpis/domain/unit-doubt.js';

const share: Yardstick = { unit: '', history: [0.06, 0.07], targets: [0.1] };
const percent: Yardstick = { unit: '%', history: [6, 7], targets: [10] };
const nps: Yardstick = { unit: '', history: [37, 40, 41], targets: [50] };
const revenue: Yardstick = { unit: '€', history: [41_000, 44_000], targets: [] };
const complaints: Yardstick = { unit: '', history: [0, 2, 900], targets: [] };
const unknown: Yardstick = { unit: '%', history: [], targets: [] };

describe('a value that looks like another unit', () => {
  it.each<[string, number, Yardstick, number | null]>([
    ['a percentage where the KPI is a share', 7, share, 0.07],
    ['a share where the KPI is a percentage', 0.07, percent, 7],
    ['thousands where the KPI is in whole euros', 43, revenue, 43_000],
    ['euros where the KPI would be in thousands', 43_000, { ...revenue, history: [41, 44] }, 43],
    ['the same below zero', -7, share, -0.07],
    ['no more than usual', 8, percent, null],
    ['a bad month', 1.5, percent, null],
    ['a very good month', 60, percent, null],
    ['nothing at all', 0, percent, null],
    ['far off, but by no hundred or thousand times', 600, nps, null],
    ['the target alone is known', 0.4, { ...nps, history: [] }, 40],
    ['a figure that varies as widely by itself', 150, complaints, null],
    ['nothing known, as a share of one', 0.07, unknown, 7],
    ['nothing known, as a percentage', 7, unknown, null],
    ['nothing known, in another unit', 0.07, { ...unknown, unit: 'min' }, null],
  ])('%s', (_, value, yardstick, other) => {
    expect(otherReading(value, yardstick)).toBe(other);
  });

  it('doubts no value that it would offer itself', () => {
    expect(otherReading(0.07, share)).toBeNull();
    expect(otherReading(7, percent)).toBeNull();
  });

  it('does not doubt what is ordinary by part of what is known, whatever else is', () => {
    const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 4 });
    const value = fc.double({ min: -100_000, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(value, values, values, (one, history, targets) => {
        fc.pre(isOrdinary(one, history));
        expect(otherReading(one, { unit: '%', history, targets })).toBeNull();
      }),
      { seed: 1 },
    );
  });
});

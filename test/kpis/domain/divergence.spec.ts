import { describe, expect, it } from '@jest/globals';
import { diverges, meanOfMeasures } from '../../../src/kpis/domain/divergence.js';

describe('divergence of progress and measures', () => {
  it.each([
    [0.8, 0.5, true],
    [0.5, 0.8, true],
    [0.75, 0.5, false],
    [0.5, 0.5, false],
    [null, 0.5, false],
    [0.5, null, false],
  ])('%s beside %s: %s', (progress, measures, expected) => {
    expect(diverges(progress, measures)).toBe(expected);
  });

  it('takes the mean of the fresh measures that have an attainment', () => {
    expect(
      meanOfMeasures([
        { attainment: 0.25, fresh: true },
        { attainment: 0.75, fresh: true },
        { attainment: 1, fresh: false },
        { attainment: null, fresh: true },
      ]),
    ).toBe(0.5);
    expect(meanOfMeasures([])).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { DEFAULT_THRESHOLDS, isFresh, statusOf } from '../../../src/kpis/domain/status.js';

describe('the status of a KPI', () => {
  it.each([
    [1.4, 'on-track'],
    [0.9, 'on-track'],
    [0.8999, 'at-risk'],
    [0.7, 'at-risk'],
    [0.6999, 'off-track'],
    [-1, 'off-track'],
    // Rounding puts these just below their threshold.
    [(41 - 40.1) / (41.1 - 40.1), 'on-track'],
    [(2.3 - 0.2) / (3.2 - 0.2), 'at-risk'],
  ])('at %d is %s', (attainment, status) => {
    expect(statusOf(attainment, true, DEFAULT_THRESHOLDS)).toBe(status);
  });

  it('is stale whatever the color was', () => {
    expect(statusOf(1, false, DEFAULT_THRESHOLDS)).toBe('stale');
    expect(statusOf(null, false, DEFAULT_THRESHOLDS)).toBe('stale');
  });

  it('is none without a plan to judge by', () => {
    expect(statusOf(null, true, DEFAULT_THRESHOLDS)).toBeNull();
  });

  it("follows the organization's own thresholds", () => {
    expect(statusOf(0.8, true, { onTrack: 0.8, atRisk: 0.5 })).toBe('on-track');
    expect(statusOf(0.5, true, { onTrack: 0.8, atRisk: 0.5 })).toBe('at-risk');
  });
});

describe('freshness', () => {
  it.each([
    [0, 1, true],
    [1, 1, false],
    [2, 3, true],
    [3, 3, false],
    [null, 12, false],
  ])('of a reading %s months old where %d are allowed: %s', (age, freshFor, fresh) => {
    expect(isFresh(age, freshFor)).toBe(fresh);
  });
});

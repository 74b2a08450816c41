import { describe, expect, it } from '@jest/globals';
import type { Status } from '../../../src/kpis/domain/status.js';
import { commentReason } from '../../../src/updates/domain/comment-reason.js';

const rising = [36, 37, 38, 40, 41];

describe('what a figure is asked to be explained for', () => {
  it.each<[string, number | null, readonly number[], Status | null, string | null]>([
    ['it is off track', 30, [], 'off-track', 'off-track'],
    ['it is missing, so that the KPI is stale', null, rising, 'stale', 'stale'],
    ['it is missing, while the last one still counts', null, rising, 'on-track', null],
    ['it is on track and goes on as before', 42, rising, 'on-track', null],
    ['it is at risk', 39.5, [40, 39, 41, 39], 'at-risk', null],
    ['it falls by more than usual after three rises', 38, rising, 'on-track', 'against-trend'],
    ['it falls by no more than usual', 40, rising, 'on-track', null],
    ['it rises after three falls', 44, [44, 43, 42, 41], 'at-risk', 'against-trend'],
    ['nothing judges it, and it turns', 38, rising, null, 'against-trend'],
    ['it stays as it was', 41, rising, 'on-track', null],
    ['an older step went the other way', 30, [36, 35, 38, 40, 41], 'on-track', 'against-trend'],
    ['the trend was broken a month ago', 30, [36, 37, 38, 40, 39], 'on-track', null],
    ['one of them stood still', 30, [38, 40, 40, 41], 'on-track', null],
    ['too little is known of it', 30, [38, 40, 41], 'on-track', null],
    ['a usual step is one despite rounding', 0.3, [0.1, 0.2, 0.3, 0.4], 'on-track', null],
  ])('%s', (_, value, history, status, reason) => {
    expect(commentReason(value, { history, status })).toBe(reason);
  });
});

import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDateTime, formatTime } from '../../../src/platform/pages/format-date.js';
import { formatNumber } from '../../../src/platform/pages/format-number.js';
import { localeOf } from '../../../src/platform/pages/locale.js';

describe('the language a browser asks for', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['nl', 'nl'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['en-US,en;q=0.9,nl;q=0.8', 'en'],
    ['de-DE,de;q=0.9,nl;q=0.5,en;q=0.4', 'nl'],
    ['en;q=0.2, NL;q=0.7', 'nl'],
    ['nl;q=0, en;q=0.1', 'en'],
    ['de,fr;q=0.5,*;q=0.1', 'en'],
    ['nl;q=x,en;q=0.5', 'en'],
    [`${'x,'.repeat(10_000)}nl`, 'en'],
  ])('%j is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('dates', () => {
  it.each([
    ['en', 'short', '3 Feb 2027'],
    ['nl', 'short', '3 feb 2027'],
    ['en', 'long', 'Wednesday 3 February 2027'],
    ['nl', 'long', 'woensdag 3 februari 2027'],
    ['en', 'day', 'Wed 3 Feb'],
    ['nl', 'day', 'wo 3 feb'],
    ['en', 'month', 'February 2027'],
    ['nl', 'month', 'februari 2027'],
  ] as const)('%s %s', (locale, style, text) => {
    expect(formatDate('2027-02-03', locale, style)).toBe(text);
  });

  it('are wall time, whatever zone the process runs in', () => {
    expect(formatDate('2027-03-28', 'en', 'long')).toBe('Sunday 28 March 2027');
    expect(formatTime('02:30:15')).toBe('02:30');
    expect(formatDateTime('2027-02-03', '09:00', 'nl', 'long')).toBe('woensdag 3 februari 2027, 09:00');
  });
});

describe('numbers', () => {
  it.each([
    [1284000, 'en', {}, '1,284,000'],
    [1284000, 'nl', {}, '1.284.000'],
    [0.125, 'nl', {}, '0,13'],
    [12.5, 'en', { unit: '%' }, '12.5%'],
    [12.5, 'nl', { unit: '%' }, '12,5%'],
    [1500, 'en', { unit: '€' }, '€1,500'],
    [-1500, 'nl', { unit: '€' }, '−€\u00a01.500'],
    [5, 'nl', { unit: 'min', decimals: 1 }, '5,0\u00a0min'],
    [-0.001, 'en', { decimals: 1 }, '0.0'],
    [-7, 'en', { unit: 'NPS' }, '−7\u00a0NPS'],
  ] as const)('%d in %s with %j', (value, locale, format, text) => {
    expect(formatNumber(value, locale, format)).toBe(text);
  });
});

import { describe, expect, it } from '@jest/globals';
import { askedPeriod } from '../../../src/updates/domain/asked-period.js';

const months = [
  { name: 'Mar', startsOn: '2027-03-01', endsOn: '2027-03-31' },
  { name: 'Jan', startsOn: '2027-01-01', endsOn: '2027-01-31' },
  { name: 'Feb', startsOn: '2027-02-01', endsOn: '2027-02-28' },
];

describe('the month a round asks about', () => {
  it.each<['previous' | 'current', string, string | null]>([
    ['previous', '2027-02-03', 'Jan'],
    ['previous', '2027-02-27', 'Jan'],
    ['previous', '2027-02-28', 'Feb'],
    ['previous', '2027-01-31', 'Jan'],
    ['previous', '2027-01-30', null],
    ['previous', '2027-12-01', 'Mar'],
    ['current', '2027-02-03', 'Feb'],
    ['current', '2027-02-28', 'Feb'],
    ['current', '2027-03-01', 'Mar'],
    ['current', '2027-04-01', null],
    ['current', '2026-12-31', null],
  ])('%s, at a session on %s, is %s', (about, date, expected) => {
    expect(askedPeriod(about, months, date)?.name ?? null).toBe(expected);
  });
});

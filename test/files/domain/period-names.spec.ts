import { describe, expect, it } from '@jest/globals';
import { looksLikeMonth, monthNamed, periodNamed } from '../../../src/files/domain/period-names.js';
import type { FiscalYear } from '../../../src/calendar/domain/fiscal-year.js';

const april: FiscalYear = { type: 'months', startMonth: 4, namedBy: 'first' };

describe('names of periods', () => {
  it.each([
    ['FY2027', { year: 2027, kind: 'year', number: 1 }],
    ['FY2027 Q4', { year: 2027, kind: 'quarter', number: 4 }],
    ['FY2027 M12', { year: 2027, kind: 'month', number: 12 }],
    ['FY2027 Q5', null],
    ['FY2027 M13', null],
    ['FY2027 M1', null],
    ['fy2027', null],
    ['2027-01', null],
    ['FY2027 ', null],
  ])('%s is %j', (name, period) => expect(periodNamed(name)).toEqual(period));

  it.each([
    ['FY2027 M01', 'FY2027 M01', '2027-04-01'],
    ['2027-04', 'FY2027 M01', '2027-04-01'],
    ['2028-03', 'FY2027 M12', '2028-03-01'],
  ])('%s is the month %s that starts on %s', (text, name, startsOn) =>
    expect(monthNamed(text, april)).toMatchObject({ name, startsOn }),
  );

  it.each(['FY2027', 'FY2027 Q1', '2027-13', '2027-4', '2027-04-01', ''])('%j is no month', (text) => {
    expect(monthNamed(text, april)).toBeNull();
    expect(looksLikeMonth(text)).toBe(false);
  });
});

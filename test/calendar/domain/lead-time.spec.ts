import { describe, expect, test } from '@jest/globals';
import '../../../src/calendar/zone-rules.js';
import { InvalidRule } from '../../../src/calendar/domain/errors.js';
import { leadDate, type LeadTime } from '../../../src/calendar/domain/lead-time.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';

const calendar = workingCalendar({
  workingDays: [1, 2, 3, 4, 5],
  holidays: [{ date: '2027-03-29', name: 'Tweede paasdag' }],
  closures: [],
});
const at = '09:00';

describe('a lead time', () => {
  test.each<[string, LeadTime, string]>([
    ['2027-04-01', { before: 7, unit: 'days', at }, '2027-03-25'],
    ['2027-04-05', { before: 7, unit: 'days', at }, '2027-03-29'],
    ['2027-04-05', { before: 7, unit: 'days', at, dayOff: 'previous' }, '2027-03-26'],
    ['2027-04-05', { before: 7, unit: 'days', at, dayOff: 'next' }, '2027-03-30'],
    ['2027-04-01', { before: 3, unit: 'working-days', at }, '2027-03-26'],
    ['2027-04-03', { before: 1, unit: 'working-days', at }, '2027-04-02'],
    ['2027-04-03', { after: 1, unit: 'working-days', at }, '2027-04-05'],
    ['2027-03-26', { after: 2, unit: 'working-days', at }, '2027-03-31'],
    ['2027-03-26', { after: 2, unit: 'days', at }, '2027-03-28'],
    ['2027-04-03', { before: 0, unit: 'working-days', at }, '2027-04-03'],
    ['2027-04-03', { after: 0, unit: 'days', at, dayOff: 'next' }, '2027-04-05'],
    ['2028-03-07', { before: 7, unit: 'days', at }, '2028-02-29'],
  ])('for %s, %j is %s', (occasion, lead, date) => {
    expect(leadDate(occasion, lead, calendar)).toBe(date);
  });

  test('counts days on the calendar, not hours: the clocks may change in between', () => {
    const [session, notice] = [
      '2027-04-01',
      leadDate('2027-04-01', { before: 7, unit: 'days', at }, calendar),
    ];
    const hours =
      (instantOf(session, at, 'Europe/Amsterdam') - instantOf(notice, at, 'Europe/Amsterdam')) / 3_600_000;
    expect(hours).toBe(7 * 24 - 1);
  });

  test.each<[LeadTime]>([
    [{ unit: 'days', at }],
    [{ before: 1, after: 1, unit: 'days', at }],
    [{ before: -1, unit: 'days', at }],
    [{ before: 1.5, unit: 'working-days', at }],
    [{ after: 367, unit: 'days', at }],
  ])('%j is refused', (lead) => {
    expect(() => leadDate('2027-04-01', lead, calendar)).toThrow(InvalidRule);
  });
});

import { describe, expect, it } from '@jest/globals';
import '../../../src/calendar/zone-rules.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import { roundDates } from '../../../src/updates/domain/round-dates.js';

const zone = 'Europe/Amsterdam';
const holidays = [{ date: '2027-04-27', name: 'Koningsdag' }];
const calendar = workingCalendar({ workingDays: [1, 2, 3, 4, 5], holidays, closures: [] });
const session = (date: string, time = '10:00') => ({ date, startsAt: instantOf(date, time, zone) });
const rules = {
  opens: { before: 5, unit: 'working-days', at: '09:00' },
  due: { before: 1, unit: 'working-days', at: '09:00' },
  closes: null,
} as const;
const iso = (instant: number) => new Date(instant).toISOString();

describe('the dates of an update request', () => {
  it('opens, is due and closes around the session, in working days and the organization’s time', () => {
    const dates = roundDates(session('2027-02-03'), rules, calendar, zone);
    expect(iso(dates.opensAt)).toBe('2027-01-27T08:00:00.000Z');
    expect(dates.dueOn).toBe('2027-02-02');
    expect(iso(dates.dueAt)).toBe('2027-02-02T23:00:00.000Z');
    expect(iso(dates.closesAt)).toBe('2027-02-03T09:00:00.000Z');
  });

  it('steps over holidays of the department', () => {
    const dates = roundDates(session('2027-04-28'), rules, calendar, zone);
    expect(dates.dueOn).toBe('2027-04-26');
    expect(iso(dates.opensAt)).toBe('2027-04-20T07:00:00.000Z');
  });

  it('counts wall time over a change of the clocks: the due day of 28 March has 23 hours', () => {
    const daily = { ...rules, due: { before: 1, unit: 'days', at: '09:00' } } as const;
    const dates = roundDates(session('2027-03-29'), daily, calendar, zone);
    expect(iso(dates.dueAt)).toBe('2027-03-28T22:00:00.000Z');
  });

  it('is due no later than it closes when the due day is the day of the session', () => {
    const sameDay = { ...rules, due: { before: 0, unit: 'days', at: '08:00' } } as const;
    const dates = roundDates(session('2027-02-03'), sameDay, calendar, zone);
    expect(dates.dueOn).toBe('2027-02-03');
    expect(dates.dueAt).toBe(dates.closesAt);
  });

  it('may close after the session where the rhythm says so', () => {
    const later = { ...rules, closes: { after: 2, unit: 'working-days', at: '17:00' } } as const;
    const dates = roundDates(session('2027-02-03'), later, calendar, zone);
    expect(iso(dates.closesAt)).toBe('2027-02-05T16:00:00.000Z');
  });
});

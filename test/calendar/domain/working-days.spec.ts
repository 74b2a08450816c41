import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NoWorkingDay } from '../../../src/calendar/domain/errors.js';
import { addDays, dateOfEpochDay, epochDayOf } from '../../../src/calendar/domain/time.js';
import {
  applyDayOff,
  workingCalendar,
  type DayOffPolicy,
} from '../../../src/calendar/domain/working-days.js';

/** January 2027: the 1st is a Friday. */
const calendar = workingCalendar({
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2027-01-01', name: "New Year's Day" },
    { date: '2027-01-16', name: 'A holiday on a Saturday' },
  ],
  closures: [{ from: '2027-01-18', until: '2027-01-20', name: 'Stocktaking' }],
});

describe('a working calendar', () => {
  test.each([
    ['2027-01-04', null],
    ['2027-01-01', { holiday: "New Year's Day" }],
    ['2027-01-02', 'weekend'],
    ['2027-01-16', { holiday: 'A holiday on a Saturday' }],
    ['2027-01-17', 'weekend'],
    ['2027-01-18', { closure: 'Stocktaking' }],
    ['2027-01-20', { closure: 'Stocktaking' }],
    ['2027-01-21', null],
  ])('on %s gives as its reason %j', (date, reason) => {
    expect(calendar.reasonOff(date)).toEqual(reason);
    expect(calendar.isWorkingDay(date)).toBe(reason === null);
  });

  test.each<[DayOffPolicy, string, string]>([
    ['keep', '2027-01-02', '2027-01-02'],
    ['next', '2027-01-05', '2027-01-05'],
    ['next', '2027-01-01', '2027-01-04'],
    ['next', '2027-01-16', '2027-01-21'],
    ['previous', '2027-01-05', '2027-01-05'],
    ['previous', '2027-01-19', '2027-01-15'],
    ['previous', '2027-01-01', '2026-12-31'],
    ['nearest', '2027-01-05', '2027-01-05'],
    ['nearest', '2027-01-09', '2027-01-08'],
    ['nearest', '2027-01-10', '2027-01-11'],
    ['nearest', '2027-01-17', '2027-01-15'],
    ['nearest', '2027-01-18', '2027-01-21'],
    ['nearest', '2027-01-20', '2027-01-21'],
  ])('with %s moves %s to %s', (policy, date, expected) => {
    expect(applyDayOff(date, policy, calendar)).toBe(expected);
  });

  // Monday the 4th to Friday the 15th are worked on, but for the weekend between, and then from the 21st.
  test.each<[DayOffPolicy, number, string, string]>([
    ['next', 2, '2027-01-07', '2027-01-07'],
    ['next', 2, '2027-01-08', '2027-01-11'],
    ['previous', 2, '2027-01-08', '2027-01-07'],
    ['nearest', 2, '2027-01-08', '2027-01-07'],
    ['next', 3, '2027-01-14', '2027-01-25'],
    ['previous', 3, '2027-01-14', '2027-01-13'],
    ['keep', 3, '2027-01-14', '2027-01-14'],
  ])('with %s moves %i days from %s together, to %s', (policy, days, date, expected) => {
    expect(applyDayOff(date, policy, calendar, days)).toBe(expected);
  });

  test('has no six working days in a row, and says so', () => {
    expect(() => applyDayOff('2027-01-04', 'next', calendar, 6)).toThrow('no 6 working days in a row');
  });

  test.each([
    ['2027-01-04', 1, '2027-01-05'],
    ['2027-01-08', 1, '2027-01-11'],
    ['2027-01-09', 1, '2027-01-11'],
    ['2027-01-09', -1, '2027-01-08'],
    ['2027-01-15', 1, '2027-01-21'],
    ['2027-01-21', -1, '2027-01-15'],
    ['2027-01-04', -1, '2026-12-31'],
    ['2027-01-11', -5, '2027-01-04'],
    ['2027-01-04', 0, '2027-01-04'],
    ['2027-01-02', 0, '2027-01-04'],
  ])('counts from %s by %i working days to %s', (date, n, expected) => {
    expect(calendar.addWorkingDays(date, n)).toBe(expected);
  });

  test.each([
    ['2027-01-04', '2027-01-04', 0],
    ['2027-01-04', '2027-01-08', 4],
    ['2027-01-02', '2027-01-08', 5],
    ['2027-01-08', '2027-01-10', 0],
    ['2027-01-15', '2027-01-22', 2],
    ['2027-01-08', '2027-01-04', -4],
    ['2027-01-10', '2027-01-04', -5],
  ])('finds from %s until %s %i working days', (from, until, count) => {
    expect(calendar.workingDaysBetween(from, until)).toBe(count);
  });

  test('may work on Sundays to Thursdays', () => {
    const week = workingCalendar({ workingDays: [7, 1, 2, 3, 4], holidays: [], closures: [] });
    expect(week.next('2027-01-08')).toBe('2027-01-10');
  });

  test('asks for the holidays of a year once, when a date of it is asked about', () => {
    const asked: number[] = [];
    const lazy = workingCalendar({
      workingDays: [1, 2, 3, 4, 5],
      closures: [],
      holidays: (year) => {
        asked.push(year);
        return [{ date: `${year}-01-01`, name: "New Year's Day" }];
      },
    });
    expect(asked).toEqual([]);
    expect(lazy.addWorkingDays('2026-12-30', 3)).toBe('2027-01-05');
    expect(lazy.reasonOff('2027-01-01')).toEqual({ holiday: "New Year's Day" });
    expect(asked).toEqual([2026, 2027]);
  });

  test('is refused without a working day in the week', () => {
    expect(() => workingCalendar({ workingDays: [], holidays: [], closures: [] })).toThrow(NoWorkingDay);
    expect(() => workingCalendar({ workingDays: [0, 8], holidays: [], closures: [] })).toThrow(NoWorkingDay);
  });

  test('stops looking where it is closed for years', () => {
    const closures = [{ from: '2020-01-01', until: '2040-12-31', name: 'Sabbatical' }];
    const closed = workingCalendar({ workingDays: [1], holidays: [], closures });
    for (const seek of ['next', 'previous', 'nearest'] as const) {
      expect(() => closed[seek]('2030-06-01')).toThrow(NoWorkingDay);
    }
    expect(() => closed.addWorkingDays('2030-06-01', -1)).toThrow('no working day within a year before');
    expect(closed.nearest('2040-12-30')).toBe('2041-01-07');
  });
});

const day = fc.integer({ min: epochDayOf('2026-12-01'), max: epochDayOf('2027-03-01') }).map(dateOfEpochDay);

test('counting and stepping agree, and stepping agrees with going day by day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 40 }), (date, n) => {
      const there = calendar.addWorkingDays(date, n);
      let walked = date;
      for (let left = Math.abs(n); left > 0;) {
        walked = addDays(walked, Math.sign(n));
        if (calendar.isWorkingDay(walked)) left -= 1;
      }
      if (n !== 0) expect(there).toBe(walked);
      expect(calendar.isWorkingDay(there)).toBe(true);
      if (n !== 0) expect(calendar.workingDaysBetween(date, there)).toBe(n);
    }),
    { seed: 3, numRuns: 500 },
  );
});

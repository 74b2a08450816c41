import { describe, expect, it } from '@jest/globals';
import { periodsOf } from '../../../src/calendar/domain/fiscal-year.js';
import type { FiscalYear } from '../../../src/calendar/domain/period.js';
import { addDays } from '../../../src/calendar/domain/time.js';
import { firstYears } from '../../../src/overview/domain/first-years.js';
import { namedDaysOff } from '../../../src/overview/domain/named-days-off.js';
import { bandsOf } from '../../../src/overview/domain/year-bands.js';
import { marksOf, standingOf, type YearSession } from '../../../src/overview/domain/year-marks.js';
import { daysOf, placeOf, yearGrid } from '../../../src/overview/domain/year-rows.js';

const MONTHS: FiscalYear = { type: 'months', startMonth: 1, namedBy: 'last' };
const WEEKS: FiscalYear = {
  type: 'weeks',
  pattern: '4-4-5',
  endsOn: 7,
  endMonth: 1,
  endRule: 'last',
  week53: 'last-month',
  namedBy: 'last',
};
const monthsOf = (fiscal: FiscalYear, year: number) => periodsOf(fiscal, year).months;
const year2027 = yearGrid(monthsOf(MONTHS, 2027), []);

const aSession = (changes: Partial<YearSession> = {}): YearSession => ({
  id: 'march',
  kind: 'monthly',
  merged: [],
  date: '2027-03-10',
  plannedDate: '2027-03-10',
  cancelled: false,
  extraordinary: false,
  ...changes,
});

describe('the rows of a year', () => {
  it('puts weekdays below each other', () => {
    expect(year2027.rows).toHaveLength(12);
    // 1 January 2027 is a Friday, 1 February a Monday.
    expect(year2027.rows.map(({ offset }) => offset)).toEqual([4, 0, 0, 3, 5, 1, 3, 6, 2, 4, 0, 2]);
    expect(year2027.columns).toBe(37);
    const mondays = year2027.rows
      .flatMap((row) => daysOf(row))
      .filter((day) => placeOf(year2027, day)!.column % 7 === 0);
    expect(new Set(mondays.map((day) => new Date(day).getUTCDay()))).toEqual(new Set([1]));
  });

  it('holds each day of the year once', () => {
    const days = year2027.rows.flatMap(daysOf);
    expect(days).toHaveLength(365);
    expect(new Set(days).size).toBe(365);
  });

  it.each([
    [2026, 35],
    // A year of 53 weeks, whose last month has six.
    [2027, 42],
  ])('begins each row on a Monday where months are weeks: %i', (year, columns) => {
    const grid = yearGrid(monthsOf(WEEKS, year), []);
    expect(grid.columns).toBe(columns);
    expect(grid.rows.every(({ offset }) => offset === 0)).toBe(true);
  });

  it.each([
    ['nothing lies outside', ['2027-06-01'], 12, null],
    ['a session of the year before its start', ['2026-12-10'], 13, '2026-12-01'],
    ['two months before', ['2026-11-12', '2026-12-10'], 14, '2026-11-01'],
    ['one too far away to be drawn', ['2026-01-10'], 15, '2026-10-01'],
  ])('draws rows around the year: %s', (_, dates, rows, first) => {
    const grid = yearGrid(monthsOf(MONTHS, 2027), dates);
    expect(grid.rows).toHaveLength(rows);
    if (first) expect(grid.rows[0]).toMatchObject({ startsOn: first, period: null });
  });

  it('adds four weeks at a time around a year of weeks', () => {
    const months = monthsOf(WEEKS, 2027);
    const after = addDays(months.at(-1)!.endsOn, 3);
    const last = yearGrid(months, [after]).rows.at(-1)!;
    expect(daysOf(last)).toHaveLength(28);
    expect(last.startsOn).toBe(addDays(months.at(-1)!.endsOn, 1));
  });

  it('has no place for a day outside', () => {
    expect(placeOf(year2027, '2028-01-01')).toBeNull();
    expect(placeOf(year2027, '2027-02-10')).toEqual({ row: 1, column: 9 });
  });
});

describe('the sessions in it', () => {
  it.each<[string, Partial<YearSession>, string]>([
    ['where the rhythm had it', {}, 'as-planned'],
    ['moved by hand', { date: '2027-03-12' }, 'moved'],
    ['outside the rhythm, and not added by hand either', { plannedDate: null }, 'as-planned'],
    ['added by hand', { plannedDate: null, extraordinary: true }, 'extra'],
    ['cancelled, wherever it was', { date: '2027-03-12', cancelled: true }, 'cancelled'],
  ])('stands %s', (_, changes, standing) => {
    expect(standingOf(aSession(changes))).toBe(standing);
  });

  it('remembers where a session moved away from', () => {
    const [mark] = marksOf(year2027, [aSession({ date: '2027-04-16' })]);
    expect(mark).toMatchObject({ place: { row: 3, column: 18 }, from: { row: 2, column: 9 } });
  });

  it('counts the sessions of one day', () => {
    const marks = marksOf(year2027, [aSession(), aSession({ id: 'quarter', kind: 'quarterly' })]);
    expect(marks.map(({ nth, ofDay }) => [nth, ofDay])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('marks each day of an off-site, and counts with what else is there', () => {
    const offSite = aSession({ id: 'off-site', date: '2027-04-30', plannedDate: '2027-04-29', days: 2 });
    const marks = marksOf(year2027, [offSite, aSession({ date: '2027-05-01' })]);
    expect(marks.map(({ session, date, nth, ofDay }) => [session.id, date, nth, ofDay])).toEqual([
      ['off-site', '2027-04-30', 0, 1],
      ['off-site', '2027-05-01', 0, 2],
      [aSession().id, '2027-05-01', 1, 2],
    ]);
    expect(marks.map(({ place, from }) => [place.row, from?.row ?? null])).toEqual([
      [3, 3],
      [4, null],
      [4, 2],
    ]);
  });

  it('leaves out what lies outside the rows', () => {
    expect(marksOf(year2027, [aSession({ date: '2028-02-01' })])).toEqual([]);
  });
});

describe('the rounds in it', () => {
  const aRound = { roundId: 'r', opensOn: '2027-01-27', dueOn: '2027-02-02', closesOn: '2027-02-03' };

  it('are cut where a row ends', () => {
    expect(bandsOf(year2027, [aRound])).toEqual([
      { roundId: 'r', part: 'open', row: 0, column: 30, length: 5, begins: true, ends: false },
      { roundId: 'r', part: 'open', row: 1, column: 0, length: 2, begins: false, ends: true },
      { roundId: 'r', part: 'late', row: 1, column: 2, length: 1, begins: true, ends: true },
    ]);
  });

  it('are never late where they close on the day they are due', () => {
    const parts = bandsOf(year2027, [{ ...aRound, closesOn: '2027-02-02' }]).map(({ part }) => part);
    expect(parts).toEqual(['open', 'open']);
  });
});

describe('days off', () => {
  it('are told together where they follow each other, and weekends not at all', () => {
    const reasons: Record<string, { holiday: string } | { closure: string } | 'weekend'> = {
      '2027-12-25': { holiday: 'Christmas' },
      '2027-12-26': 'weekend',
      '2027-12-27': { closure: 'Rest' },
      '2027-12-28': { closure: 'Rest' },
      '2027-12-30': { closure: 'Rest' },
    };
    const days = Array.from({ length: 8 }, (_, index) => addDays('2027-12-24', index));
    expect(namedDaysOff(days, (day) => reasons[day] ?? null)).toEqual([
      { from: '2027-12-25', until: '2027-12-25', name: 'Christmas' },
      { from: '2027-12-27', until: '2027-12-28', name: 'Rest' },
      { from: '2027-12-30', until: '2027-12-30', name: 'Rest' },
    ]);
  });
});

describe('the years an organization may begin with', () => {
  const FROM_JULY: FiscalYear = { type: 'months', startMonth: 7, namedBy: 'last' };

  it.each<[string, FiscalYear, string, readonly number[]]>([
    ['today’s on its first day', MONTHS, '2026-01-01', [2026]],
    ['today’s with three months left', MONTHS, '2026-10-01', [2026]],
    ['the next one first with less left', MONTHS, '2026-10-02', [2027, 2026]],
    ['the next one first late in November', MONTHS, '2026-11-28', [2027, 2026]],
    ['the next one first on the last day', MONTHS, '2026-12-31', [2027, 2026]],
    ['today’s late in November, where the year begins in July', FROM_JULY, '2026-11-28', [2027]],
    ['the next one first in May, where it ends in June', FROM_JULY, '2027-05-03', [2028, 2027]],
    ['today’s in a year of 53 weeks that ends in January', WEEKS, '2026-10-26', [2027]],
    ['the next one first a day later', WEEKS, '2026-10-27', [2028, 2027]],
  ])('are %s', (_, fiscal, today, years) => {
    expect(firstYears(fiscal, today)).toEqual(years);
  });
});

import { describe, expect, test } from '@jest/globals';
import { validateDateRule, neverYields, yieldOf } from '../../../src/calendar/domain/date-rule-yield.js';
import { resolveDateRule, type DateRule } from '../../../src/calendar/domain/date-rule.js';
import { InvalidRule } from '../../../src/calendar/domain/errors.js';
import { periodsOf } from '../../../src/calendar/domain/fiscal-year.js';
import type { FiscalYear, Period } from '../../../src/calendar/domain/period.js';
import { dayOfWeek } from '../../../src/calendar/domain/time.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';

const calendarYear: FiscalYear = { type: 'months', startMonth: 1, namedBy: 'last' };
const weeks445: FiscalYear = {
  type: 'weeks',
  pattern: '4-4-5',
  endsOn: 6,
  endMonth: 12,
  endRule: 'last',
  week53: 'last-month',
  namedBy: 'last',
};
const calendar = workingCalendar({
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2027-01-01', name: 'Nieuwjaar' },
    { date: '2027-03-29', name: 'Tweede paasdag' },
    { date: '2027-04-27', name: 'Koningsdag' },
  ],
  closures: [],
});
const year = periodsOf(calendarYear, 2027);
const month = (number: number): Period => year.months[number - 1] ?? year;
const weekdayRule = (nth: 1 | 2 | 3 | 4 | 5 | 'last', weekday: 1 | 2 | 5 | 6 | 7, at = 1): DateRule => {
  return { type: 'nth-weekday', nth, weekday, month: at, dayOff: 'keep' };
};
const workingDayRule = (nth: number, at = 1): DateRule => ({
  type: 'nth-working-day',
  nth,
  month: at,
  dayOff: 'keep',
});
const dayRule = (day: number, dayOff: DateRule['dayOff'] = 'keep', at = 1): DateRule => {
  return { type: 'day-of-month', day, month: at, dayOff };
};
const resolve = (rule: DateRule, period: Period, fiscal: FiscalYear = calendarYear) =>
  resolveDateRule(rule, period, fiscal, calendar);

describe('a date rule', () => {
  test.each<[DateRule, number, string]>([
    [weekdayRule(1, 1), 2, '2027-02-01'],
    [weekdayRule(1, 7), 2, '2027-02-07'],
    [weekdayRule(4, 7), 2, '2027-02-28'],
    [weekdayRule('last', 7), 2, '2027-02-28'],
    [weekdayRule('last', 1), 2, '2027-02-22'],
    [weekdayRule(5, 5), 1, '2027-01-29'],
    [weekdayRule(2, 2, 2), 1, '2027-02-09'],
    [weekdayRule(2, 2, 0), 1, '2026-12-08'],
    [weekdayRule('last', 5, -1), 1, '2026-11-27'],
    [workingDayRule(1), 1, '2027-01-04'],
    [workingDayRule(3), 1, '2027-01-06'],
    [workingDayRule(-1), 1, '2027-01-29'],
    [workingDayRule(-3), 3, '2027-03-26'],
    [workingDayRule(5, 2), 1, '2027-02-05'],
    [dayRule(31), 1, '2027-01-31'],
    [dayRule(31), 2, '2027-02-28'],
    [dayRule(31), 3, '2027-03-31'],
    [dayRule(29, 'keep', 14), 1, '2028-02-29'],
    [dayRule(15, 'keep', 0), 1, '2026-12-15'],
  ])('%j in month %i is %s', (rule, number, date) => {
    expect(resolve(rule, month(number))).toEqual({ date });
  });

  test('of a year and of a quarter counts months from their start', () => {
    expect(resolve(weekdayRule(2, 2, 0), year)).toEqual({ date: '2026-12-08' });
    expect(resolve(weekdayRule(2, 2, 12), year)).toEqual({ date: '2027-12-14' });
    expect(resolve(weekdayRule(1, 1, 1), year.quarters[1] ?? year)).toEqual({ date: '2027-04-05' });
    expect(resolve(weekdayRule(1, 1, 0), year.quarters[0] ?? year)).toEqual({ date: '2026-12-07' });
  });

  test.each<[DateRule, number, object]>([
    [
      dayRule(27, 'next'),
      4,
      { date: '2027-04-28', movedFrom: '2027-04-27', because: { holiday: 'Koningsdag' } },
    ],
    [
      dayRule(27, 'previous'),
      4,
      { date: '2027-04-26', movedFrom: '2027-04-27', because: { holiday: 'Koningsdag' } },
    ],
    [
      dayRule(27, 'nearest'),
      4,
      { date: '2027-04-28', movedFrom: '2027-04-27', because: { holiday: 'Koningsdag' } },
    ],
    [dayRule(27, 'keep'), 4, { date: '2027-04-27' }],
    [dayRule(26, 'next'), 4, { date: '2027-04-26' }],
    [dayRule(31, 'next'), 1, { date: '2027-02-01', movedFrom: '2027-01-31', because: 'weekend' }],
    [dayRule(28, 'previous'), 2, { date: '2027-02-26', movedFrom: '2027-02-28', because: 'weekend' }],
    [
      { ...weekdayRule('last', 1), dayOff: 'next' },
      3,
      { date: '2027-03-30', movedFrom: '2027-03-29', because: { holiday: 'Tweede paasdag' } },
    ],
  ])('%j in month %i, on a day off, is %j', (rule, number, expected) => {
    expect(resolve(rule, month(number))).toEqual(expected);
  });

  test('for a day that a month does not have yields none, and says where', () => {
    expect(resolve(weekdayRule(5, 5), month(2))).toEqual({ none: 'no-such-weekday', month: month(2) });
    expect(resolve(workingDayRule(23), month(2))).toEqual({ none: 'no-such-working-day', month: month(2) });
    expect(resolve(workingDayRule(-21), month(2))).toEqual({ none: 'no-such-working-day', month: month(2) });
  });

  test('counts the days of a fiscal month of weeks from its own start, and stays within it', () => {
    const [january] = periodsOf(weeks445, 2027).months;
    if (january === undefined) throw new Error('a year has months');
    expect([january.startsOn, january.endsOn]).toEqual(['2026-12-27', '2027-01-23']);
    expect(resolve(dayRule(1), january, weeks445)).toEqual({ date: '2026-12-27' });
    expect(resolve(dayRule(31), january, weeks445)).toEqual({ date: '2027-01-23' });
    expect(resolve(weekdayRule(1, 1), january, weeks445)).toEqual({ date: '2026-12-28' });
    expect(resolve(weekdayRule('last', 1), january, weeks445)).toEqual({ date: '2027-01-18' });
    expect(resolve(weekdayRule(1, 1, 2), january, weeks445)).toEqual({ date: '2027-01-25' });
  });

  test('never drifts: over a century its weekday and place hold in every month', () => {
    const wrong: string[] = [];
    for (let each = 2000; each < 2100; each += 1) {
      for (const period of periodsOf(calendarYear, each).months) {
        const second = resolve(weekdayRule(2, 2), period);
        const last = resolve(dayRule(31), period);
        if (!('date' in second) || dayOfWeek(second.date) !== 2) wrong.push(period.name);
        else if (second.date.slice(8) < '08' || second.date.slice(8) > '14') wrong.push(second.date);
        if (!('date' in last) || last.date !== period.endsOn) wrong.push(period.endsOn);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('beforehand', () => {
  const use = { fiscal: calendarYear, kind: 'month', workingDays: [1, 2, 3, 4, 5] } as const;

  test.each<[DateRule, string]>([
    [weekdayRule(4, 5), 'always'],
    [weekdayRule('last', 5), 'always'],
    [weekdayRule(5, 5), 'sometimes'],
    [dayRule(31), 'always'],
    [workingDayRule(20), 'always'],
    [workingDayRule(21), 'sometimes'],
    [workingDayRule(-23), 'sometimes'],
    [workingDayRule(24), 'never'],
  ])('%j yields a date %s', (rule, expected) => {
    expect(yieldOf(rule, use)).toBe(expected);
    expect(neverYields(rule, use)).toBe(expected === 'never');
  });

  test('a fifth weekday never comes in a fiscal month of four weeks, and always in one of five', () => {
    const annual = { ...use, fiscal: weeks445, kind: 'year' } as const;
    expect(yieldOf(weekdayRule(5, 1, 1), annual)).toBe('never');
    expect(yieldOf(weekdayRule(5, 1, 3), annual)).toBe('always');
    expect(yieldOf(weekdayRule(5, 1), { ...annual, kind: 'month' })).toBe('sometimes');
    expect(validateDateRule(weekdayRule(5, 1, 1), annual)).toEqual([
      {
        field: 'nth',
        message: expect.stringContaining('choose an earlier one'),
        dutch: expect.stringContaining('kies een eerdere'),
      },
    ]);
    expect(validateDateRule(weekdayRule(5, 1, 3), annual)).toEqual([]);
  });

  test.each<[object, string[]]>([
    [{ type: 'day-of-month', day: 32, month: 1 }, ['day']],
    [{ type: 'day-of-month', day: 0, month: 1 }, ['day']],
    [{ type: 'nth-weekday', nth: 0, weekday: 1, month: 1 }, ['nth']],
    [{ type: 'nth-weekday', nth: 6, weekday: 1, month: 1 }, ['nth']],
    [{ type: 'nth-weekday', nth: -1, weekday: 1, month: 1 }, ['nth']],
    [{ type: 'nth-weekday', nth: 6, weekday: 8, month: 1.5 }, ['month', 'nth', 'weekday']],
    [{ type: 'nth-working-day', nth: 0, month: 1 }, ['nth']],
    [{ type: 'nth-working-day', nth: 40, month: 1 }, ['nth']],
    [{ type: 'nth-working-day', nth: -40, month: 1 }, ['nth']],
    [{ type: 'nth-working-day', nth: 1, month: 25 }, ['month']],
  ])('%j is found wrong in %j, and refused', (fields, wrong) => {
    const rule = { dayOff: 'keep', ...fields } as unknown as DateRule;
    expect(validateDateRule(rule).map(({ field }) => field)).toEqual(wrong);
    expect(neverYields(rule, use)).toBe(true);
    expect(() => resolve(rule, month(1))).toThrow(InvalidRule);
  });
});

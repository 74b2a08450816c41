import { describe, expect, test } from '@jest/globals';
import { InvalidRule } from '../../../src/calendar/domain/errors.js';
import { monthFrom, periodsOf, yearContaining } from '../../../src/calendar/domain/fiscal-year.js';
import type {
  FiscalYear,
  MonthsCalendar,
  Period,
  WeeksCalendar,
} from '../../../src/calendar/domain/period.js';
import { addDays, dayOfWeek, daysBetween, monthOf } from '../../../src/calendar/domain/time.js';

const calendarYear: MonthsCalendar = { type: 'months', startMonth: 1, namedBy: 'last' };
const april: MonthsCalendar = { type: 'months', startMonth: 4, namedBy: 'last' };
/** The retail calendar of the (American) National Retail Federation. */
const retail: WeeksCalendar = {
  type: 'weeks',
  pattern: '4-5-4',
  endsOn: 6,
  endMonth: 1,
  endRule: 'nearest',
  week53: 'last-month',
  namedBy: 'first',
};
/** As Apple reports: ends on the last Saturday of September, the 53rd week goes to the first quarter. */
const september: WeeksCalendar = {
  type: 'weeks',
  pattern: '4-4-5',
  endsOn: 6,
  endMonth: 9,
  endRule: 'last',
  week53: 3,
  namedBy: 'last',
};

const span = ({ startsOn, endsOn }: Period): string => `${startsOn}..${endsOn}`;
const weeks = ({ startsOn, endsOn }: Period): number => (daysBetween(startsOn, endsOn) + 1) / 7;

describe('a fiscal year of calendar months', () => {
  test.each<[FiscalYear, number, string]>([
    [calendarYear, 2027, '2027-01-01..2027-12-31'],
    [{ ...calendarYear, namedBy: 'first' }, 2027, '2027-01-01..2027-12-31'],
    [april, 2027, '2026-04-01..2027-03-31'],
    [{ ...april, namedBy: 'first' }, 2027, '2027-04-01..2028-03-31'],
    [{ type: 'months', startMonth: 3, namedBy: 'last' }, 2028, '2027-03-01..2028-02-29'],
    [{ type: 'months', startMonth: 12, namedBy: 'last' }, 2027, '2026-12-01..2027-11-30'],
  ])('%j in %i is %s', (fiscal, year, expected) => {
    expect(span(periodsOf(fiscal, year))).toBe(expected);
  });

  test('has quarters and months that know their place', () => {
    const { name, quarters, months } = periodsOf(april, 2027);
    expect(name).toBe('FY2027');
    expect(quarters.map((quarter) => `${quarter.name} ${span(quarter)}`)).toEqual([
      'FY2027 Q1 2026-04-01..2026-06-30',
      'FY2027 Q2 2026-07-01..2026-09-30',
      'FY2027 Q3 2026-10-01..2026-12-31',
      'FY2027 Q4 2027-01-01..2027-03-31',
    ]);
    expect(months.map(({ quarter }) => quarter)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(months[10]).toEqual({
      kind: 'month',
      year: 2027,
      number: 11,
      quarter: 4,
      name: 'FY2027 M11',
      startsOn: '2027-02-01',
      endsOn: '2027-02-28',
    });
  });
});

describe('a fiscal year of weeks', () => {
  test.each<[string, WeeksCalendar, number, string, number]>([
    ['retail', retail, 2012, '2012-01-29..2013-02-02', 53],
    ['retail', retail, 2016, '2016-01-31..2017-01-28', 52],
    ['retail', retail, 2017, '2017-01-29..2018-02-03', 53],
    ['retail', retail, 2022, '2022-01-30..2023-01-28', 52],
    ['retail', retail, 2023, '2023-01-29..2024-02-03', 53],
    ['retail', retail, 2024, '2024-02-04..2025-02-01', 52],
    ['September', september, 2012, '2011-09-25..2012-09-29', 53],
    ['September', september, 2017, '2016-09-25..2017-09-30', 53],
    ['September', september, 2023, '2022-09-25..2023-09-30', 53],
    ['September', september, 2024, '2023-10-01..2024-09-28', 52],
    [
      'named by its nominal year',
      { ...retail, endMonth: 12, endsOn: 5, namedBy: 'last' },
      2026,
      '2026-01-03..2027-01-01',
      52,
    ],
    [
      'named by its nominal year',
      { ...retail, endMonth: 12, endsOn: 5, namedBy: 'first' },
      2026,
      '2026-01-03..2027-01-01',
      52,
    ],
  ])('%s: %j in %i is %s, %i weeks', (_, fiscal, year, expected, length) => {
    expect(span(periodsOf(fiscal, year))).toBe(expected);
    expect(weeks(periodsOf(fiscal, year))).toBe(length);
  });

  test('gives week 53 to the month that is named', () => {
    const lengths = (fiscal: FiscalYear, year: number) => periodsOf(fiscal, year).months.map(weeks);
    expect(lengths(retail, 2022)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4]);
    expect(lengths(retail, 2023)).toEqual([4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5]);
    expect(lengths(september, 2023)).toEqual([4, 4, 6, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
    expect(lengths({ ...september, pattern: '5-4-4', week53: 2 }, 2023)).toEqual([
      5, 5, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4,
    ]);
    expect(periodsOf(september, 2024).quarters.map(({ endsOn }) => endsOn)).toEqual([
      '2023-12-30',
      '2024-03-30',
      '2024-06-29',
      '2024-09-28',
    ]);
  });
});

const ALL: FiscalYear[] = [
  ...Array.from({ length: 24 }, (_, index): FiscalYear => {
    return { type: 'months', startMonth: (index % 12) + 1, namedBy: index < 12 ? 'first' : 'last' };
  }),
  ...Array.from({ length: 168 }, (_, index): FiscalYear => {
    const week53 = index % 13 === 0 ? 'last-month' : index % 13;
    return {
      type: 'weeks',
      pattern: (['4-4-5', '4-5-4', '5-4-4'] as const)[index % 3] ?? '4-4-5',
      endsOn: ((index % 7) + 1) as WeeksCalendar['endsOn'],
      endMonth: (Math.floor(index / 7) % 12) + 1,
      endRule: index < 84 ? 'last' : 'nearest',
      week53,
      namedBy: index % 2 === 0 ? 'first' : 'last',
    };
  }),
];

describe('over two hundred years, every fiscal calendar', () => {
  test('follows on without a gap or an overlap, in years, quarters and months', () => {
    const wrong: string[] = [];
    for (const fiscal of ALL) {
      let next = periodsOf(fiscal, 1900).startsOn;
      for (let number = 1900; number < 2100; number += 1) {
        const year = periodsOf(fiscal, number);
        const starts = { year: next, quarter: next, month: next };
        next = addDays(year.endsOn, 1);
        for (const period of [year, ...year.quarters, ...year.months]) {
          if (period.startsOn !== starts[period.kind]) wrong.push(`${JSON.stringify(fiscal)} ${period.name}`);
          starts[period.kind] = addDays(period.endsOn, 1);
        }
        if (starts.quarter !== next || starts.month !== next)
          wrong.push(`${JSON.stringify(fiscal)} ${year.name}`);
        if (fiscal.type === 'weeks' && !endsWell(fiscal, year))
          wrong.push(`${JSON.stringify(fiscal)} ${year.name} ends`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('finds the year of each of its first and last days', () => {
    const wrong: string[] = [];
    for (const fiscal of ALL) {
      for (let year = 1900; year < 2100; year += 11) {
        const { startsOn, endsOn } = periodsOf(fiscal, year);
        const found = [
          addDays(startsOn, -1),
          startsOn,
          addDays(startsOn, 180),
          endsOn,
          addDays(endsOn, 1),
        ].map((date) => yearContaining(fiscal, date) - year);
        if (found.join() !== '-1,0,0,0,1') wrong.push(`${JSON.stringify(fiscal)} ${year}: ${found.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** On its weekday; in or within three days of its month; after 52 or 53 weeks. */
function endsWell({ endsOn: weekday, endMonth, endRule }: WeeksCalendar, year: Period): boolean {
  const length = weeks(year);
  const lastOfMonth = (date: string) => monthOf(date) === endMonth && monthOf(addDays(date, 1)) !== endMonth;
  const near = endRule === 'last' ? [0, 1, 2, 3, 4, 5, 6] : [-3, -2, -1, 0, 1, 2, 3];
  const placed = near.some((days) => lastOfMonth(addDays(year.endsOn, days)));
  return dayOfWeek(year.endsOn) === weekday && placed && (length === 52 || length === 53);
}

describe('the kth month of a period', () => {
  const year = periodsOf(april, 2027);
  const [, secondQuarter] = year.quarters;
  const may = year.months[1];

  const periods = { year, secondQuarter, may };

  test.each<[keyof typeof periods, number, string]>([
    ['year', 1, 'FY2027 M01'],
    ['year', 0, 'FY2026 M12'],
    ['year', -1, 'FY2026 M11'],
    ['year', 13, 'FY2028 M01'],
    ['year', -23, 'FY2025 M01'],
    ['secondQuarter', 1, 'FY2027 M04'],
    ['secondQuarter', 3, 'FY2027 M06'],
    ['secondQuarter', 0, 'FY2027 M03'],
    ['may', 1, 'FY2027 M02'],
    ['may', 2, 'FY2027 M03'],
    ['may', -1, 'FY2026 M12'],
  ])('of %s for k = %i is %s', (key, k, name) => {
    const period = periods[key];
    expect(period && monthFrom(april, period, k).name).toBe(name);
  });

  test('is the fiscal month in a calendar of weeks', () => {
    expect(span(monthFrom(retail, periodsOf(retail, 2024), 0))).toBe('2023-12-31..2024-02-03');
  });
});

test.each<[FiscalYear, number]>([
  [{ ...april, startMonth: 13 }, 2027],
  [{ ...april, startMonth: 0 }, 2027],
  [{ ...april, startMonth: 1.5 }, 2027],
  [{ ...retail, endMonth: 0 }, 2027],
  [{ ...retail, week53: 13 }, 2027],
  [april, 2027.5],
])('%j in %d is refused', (fiscal, year) => {
  expect(() => periodsOf(fiscal, year)).toThrow(InvalidRule);
});

import { describe, expect, test } from '@jest/globals';
import { ChronoUnit, LocalDate } from '@js-joda/core';
import fc from 'fast-check';
import { InvalidDate } from '../../../src/calendar/domain/errors.js';
import {
  addDays,
  addMonths,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  epochDayOf,
  isPlainDate,
  isPlainTime,
  minuteOfDay,
  plainDate,
  timeOfMinute,
} from '../../../src/calendar/domain/time.js';

const SEED = { seed: 20270101, numRuns: 1000 };
const FIRST = LocalDate.parse('0001-01-01').toEpochDay();
const LAST = LocalDate.parse('9999-12-31').toEpochDay();
const days = fc.integer({ min: FIRST, max: LAST });

describe('dates', () => {
  test.each(['2027-01-31', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (date) => {
    expect(isPlainDate(date)).toBe(true);
  });

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '0000-01-01',
    '2027-1-01',
    '2027-01-01T09:00',
    '2027/01/01',
    '-027-01-01',
    '20 7-01-01',
    '２０２７-01-01',
    '',
  ])('%s is none', (date) => {
    expect(isPlainDate(date)).toBe(false);
    expect(() => addDays(date, 1)).toThrow(InvalidDate);
  });

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -13, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('no date lies outside the years that four digits can write', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(InvalidDate);
    expect(() => addDays('0001-01-01', -1)).toThrow(InvalidDate);
    expect(() => addDays('2027-01-01', 0.5)).toThrow(InvalidDate);
    expect(() => plainDate(2027, 2, 29)).toThrow('"2027-2-29" is not a date of the calendar.');
  });

  test('count, step and name their weekdays as an independent calendar does', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [a, b] = [LocalDate.ofEpochDay(one), LocalDate.ofEpochDay(other)];
        expect(dateOfEpochDay(one)).toBe(a.toString());
        expect(epochDayOf(a.toString())).toBe(one);
        expect(dayOfWeek(a.toString())).toBe(a.dayOfWeek().value());
        expect(daysBetween(a.toString(), b.toString())).toBe(a.until(b, ChronoUnit.DAYS));
        expect(addDays(a.toString(), other - one)).toBe(b.toString());
      }),
      SEED,
    );
  });

  test('add months as an independent calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: FIRST + 400_000, max: LAST - 400_000 }),
        fc.integer({ min: -9999, max: 9999 }),
        (day, months) => {
          const date = LocalDate.ofEpochDay(day);
          expect(addMonths(date.toString(), months)).toBe(date.plusMonths(months).toString());
        },
      ),
      SEED,
    );
  });
});

describe('times of day', () => {
  test.each(['00:00', '09:05', '23:59'])('%s is one', (time) => {
    expect(isPlainTime(time)).toBe(true);
    expect(timeOfMinute(minuteOfDay(time))).toBe(time);
  });

  test.each(['24:00', '09:60', '9:00', '09.00', '0900', '09:00:00', '-1:00', ''])('%s is none', (time) => {
    expect(isPlainTime(time)).toBe(false);
    expect(() => minuteOfDay(time)).toThrow(InvalidDate);
  });
});

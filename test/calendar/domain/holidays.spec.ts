import { describe, expect, test } from '@jest/globals';
import { calendarFor } from '../../../src/calendar/calendar-for.js';
import { UnknownCountry, UnknownRegion } from '../../../src/calendar/calendar.errors.js';
import { isKnownCountry, isKnownRegion, publicHolidays, regionsOf } from '../../../src/calendar/holidays.js';

const dates = (country: string, region: string | null, year: number) =>
  publicHolidays(country, region, year, 'en').map(({ date }) => date.slice(5));

describe('public holidays', () => {
  test.each<[string, string | null, number, string[]]>([
    ['NL', null, 2027, ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26']],
    // King's Day moves to Saturday when 27 April is a Sunday; 5 May is no public holiday, in a lustrum year neither.
    ['NL', null, 2025, ['01-01', '04-20', '04-21', '04-26', '05-29', '06-08', '06-09', '12-25', '12-26']],
    ['DE', null, 2027, ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '12-25', '12-26']],
    [
      'DE',
      'BE',
      2027,
      ['01-01', '03-08', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '12-25', '12-26'],
    ],
    // Substitute days stand beside the days they replace.
    [
      'GB',
      'ENG',
      2027,
      ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-25', '12-26', '12-27', '12-28'],
    ],
  ])('of %s %s in %i', (country, region, year, expected) => {
    expect(dates(country, region, year)).toEqual(expected);
  });

  test('of a region are more than those of its country', () => {
    expect(dates('DE', 'BY', 2027)).toEqual(expect.arrayContaining(['01-06', '05-27', '11-01']));
    expect(dates('DE', 'BY', 2027)).not.toContain('08-15');
    expect(dates('DE', 'BY-KATH', 2027)).toContain('08-15');
    expect(dates('US', 'CA', 2027)).toContain('11-26');
    expect(dates('US', null, 2027)).toEqual(expect.arrayContaining(['06-18', '07-05', '11-25', '12-24']));
  });

  test('of several days are spelled out, also over the end of a year', () => {
    expect(dates('KR', null, 2027)).toEqual(expect.arrayContaining(['02-07', '02-08']));
    expect(dates('TR', null, 2027)).toEqual(expect.arrayContaining(['03-09', '03-10', '03-11', '03-12']));
    expect(dates('SZ', null, 2028)).toEqual(expect.arrayContaining(['01-01', '01-02', '12-31']));
  });

  test('of half a day are working days', () => {
    expect(dates('IS', null, 2027)).not.toContain('12-24');
    expect(dates('CN', null, 2027)).not.toContain('03-08');
  });

  test('have names in the language asked for, in order and each day once', () => {
    expect(publicHolidays('NL', null, 2027, 'nl')[3]).toEqual({ date: '2027-04-27', name: 'Koningsdag' });
    expect(publicHolidays('NL', null, 2027, 'en')[3]).toEqual({ date: '2027-04-27', name: "King's Day" });
    for (const country of ['NL', 'NO', 'ES', 'TR', 'KR']) {
      const all = dates(country, null, 2027);
      expect(all).toEqual([...new Set(all)].sort());
    }
  });

  test('are computed once', () => {
    expect(publicHolidays('NL', null, 2027, 'nl')).toBe(publicHolidays('NL', null, 2027, 'nl'));
  });
});

describe('a country and its region', () => {
  test.each([
    ['NL', true],
    ['nl', false],
    ['XX', false],
    ['toString', false],
    ['', false],
  ])('%s: %s', (country, known) => {
    expect(isKnownCountry(country)).toBe(known);
  });

  test.each([
    ['DE', 'BY', true],
    ['DE', 'BY-A', true],
    ['DE', 'BY-ZZ', false],
    ['DE', 'ZZ', false],
    ['NL', 'BY', false],
    ['XX', 'BY', false],
  ])('%s %s: %s', (country, region, known) => {
    expect(isKnownRegion(country, region)).toBe(known);
  });

  test('that are not known are refused, with what is', () => {
    expect(() => publicHolidays('XX', null, 2027, 'en')).toThrow(UnknownCountry);
    expect(() => publicHolidays('DE', 'ZZ', 2027, 'en')).toThrow(UnknownRegion);
    expect(() => publicHolidays('DE', 'ZZ', 2027, 'en')).toThrow('BY (Bayern)');
    expect(() => publicHolidays('AD', 'ZZ', 2027, 'en')).toThrow(UnknownRegion);
    expect(regionsOf('NL')).toHaveProperty('NH', 'North Holland');
    expect(regionsOf('NL', 'nl')).toHaveProperty('NH', 'Noord-Holland');
    expect(regionsOf('DE', 'nl')).toHaveProperty('BY', 'Bayern');
  });
});

describe('the calendar of an organization', () => {
  const settings = { country: 'NL', region: null, workingDays: [1, 2, 3, 4, 5], closures: [] };

  test('has the holidays of every year it is asked about', () => {
    const calendar = calendarFor({ ...settings, language: 'nl' });
    expect(calendar.addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
    expect(calendar.addWorkingDays('2027-03-25', 2)).toBe('2027-03-30');
    expect(calendar.reasonOff('2027-05-06')).toEqual({ holiday: 'Hemelvaartsdag' });
    expect(calendar.isWorkingDay('2030-05-05')).toBe(false);
    expect(calendar.reasonOff('2030-05-05')).toBe('weekend');
  });

  test('has its closures', () => {
    const closures = [{ from: '2027-05-05', until: '2027-05-05', name: 'Bevrijdingsdag' }];
    expect(calendarFor({ ...settings, closures }).next('2027-05-05')).toBe('2027-05-07');
  });

  test('has no holidays but its closures without a country', () => {
    expect(calendarFor({ ...settings, country: null }).isWorkingDay('2027-01-01')).toBe(true);
  });

  test('is refused for a country or region that is not known', () => {
    expect(() => calendarFor({ ...settings, country: 'XX' })).toThrow(UnknownCountry);
    expect(() => calendarFor({ ...settings, region: 'XX' })).toThrow(UnknownRegion);
  });
});

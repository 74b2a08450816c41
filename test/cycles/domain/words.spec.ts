import { describe, expect, test } from '@jest/globals';
import { periodsOf } from '../../../src/calendar/domain/fiscal-year.js';
import { placeOf } from '../../../src/cycles/domain/planned-session.js';
import { periodWords, sessionName, sessionSubject } from '../../../src/cycles/domain/session-words.js';
import { timeWords } from '../../../src/cycles/domain/time-words.js';
import { CALENDAR_YEAR, RETAIL_YEAR } from './rhythms.js';

const year = periodsOf(CALENDAR_YEAR, 2027);
const broken = periodsOf({ type: 'months', startMonth: 4, namedBy: 'last' }, 2027);
const retail = periodsOf(RETAIL_YEAR, 2027);
const named = (period: Parameters<typeof placeOf>[0]) => ({ ...period, number: placeOf(period) });

describe('the name of a session', () => {
  test.each([
    ['monthly', year.months[1], 'Monthly session February 2027', 'Maandsessie februari 2027'],
    ['quarterly', year.quarters[0], 'Quarterly session Q1 2027', 'Kwartaalsessie Q1 2027'],
    ['annual', year, 'Annual session 2027', 'Jaarsessie 2027'],
    ['monthly', broken.months[0], 'Monthly session April 2026', 'Maandsessie april 2026'],
    ['quarterly', broken.quarters[0], 'Quarterly session Q1 FY2027', 'Kwartaalsessie Q1 boekjaar 2027'],
    ['annual', broken, 'Annual session FY2027', 'Jaarsessie boekjaar 2027'],
    ['monthly', retail.months[1], 'Monthly session month 2 FY2027', 'Maandsessie maand 2 boekjaar 2027'],
    ['quarterly', retail.quarters[3], 'Quarterly session Q4 FY2027', 'Kwartaalsessie Q4 boekjaar 2027'],
  ] as const)('%s of a period', (kind, period, english, dutch) => {
    if (!period) throw new Error('The year has this period.');
    const session = { kind, period: named(period), extraordinary: false, title: null };
    expect([sessionName(session, 'en'), sessionName(session, 'nl')]).toEqual([english, dutch]);
  });

  test('says when it is extraordinary, and gives way to a title', () => {
    const session = { kind: 'monthly', period: named(year), extraordinary: true, title: null } as const;
    expect(sessionName(session, 'nl')).toBe('Extra maandsessie 2027');
    expect(sessionName({ ...session, title: 'Budget' }, 'nl')).toBe('Budget');
  });

  test('the subject holds no date, so that moving a session splits no thread', () => {
    const session = {
      kind: 'quarterly',
      period: named(broken.quarters[0] ?? year),
      extraordinary: false,
      title: null,
    };
    expect(sessionSubject({ ...session, kind: 'quarterly' }, 'en')).toBe('Quarterly session Q1 FY2027');
    expect(periodWords(session.period, 'en')).toBe('Q1 FY2027');
  });
});

describe('the time of a session', () => {
  const session = { date: '2027-02-03', time: '15:00', zone: 'Europe/Amsterdam', minutes: 90 };

  test.each([
    ['Europe/Amsterdam', 'nl', 'woensdag 3 februari 2027, 15:00–16:30'],
    ['Europe/Berlin', 'en', 'Wednesday 3 February 2027, 15:00–16:30'],
    ['America/New_York', 'en', 'Wednesday 3 February 2027, 09:00–10:30 (15:00 in Amsterdam)'],
    ['Asia/Kathmandu', 'en', 'Wednesday 3 February 2027, 19:45–21:15 (15:00 in Amsterdam)'],
    [
      'Pacific/Auckland',
      'nl',
      'donderdag 4 februari 2027, 03:00–04:30 (woensdag 3 februari 2027, 15:00 in Amsterdam)',
    ],
  ] as const)('for a reader in %s', (zone, language, words) => {
    expect(timeWords(session, zone, language)).toBe(words);
  });

  const offSite = { date: '2027-04-08', time: '09:00', zone: 'Europe/Amsterdam', minutes: 480, days: 2 };

  test.each([
    [{}, 'Europe/Amsterdam', 'en', 'Thursday 8 and Friday 9 April 2027, each day 09:00–17:00'],
    [{}, 'Europe/Amsterdam', 'nl', 'donderdag 8 en vrijdag 9 april 2027, elke dag 09:00–17:00'],
    [{ days: 3 }, 'Europe/Amsterdam', 'nl', 'donderdag 8 t/m zaterdag 10 april 2027, elke dag 09:00–17:00'],
    [
      { date: '2026-12-30', days: 3 },
      'Europe/Amsterdam',
      'en',
      'Wednesday 30 December 2026 to Friday 1 January 2027, each day 09:00–17:00',
    ],
    [
      { date: '2027-04-29', days: 3 },
      'Europe/London',
      'en',
      'Thursday 29 April to Saturday 1 May 2027, each day 08:00–16:00 (09:00 in Amsterdam)',
    ],
    // Between the two days the clocks of Amsterdam go forward, and those of New York have gone.
    [
      { date: '2027-03-27' },
      'America/New_York',
      'en',
      'Saturday 27 March 2027, 04:00–12:00; Sunday 28 March 2027, 03:00–11:00 (09:00 in Amsterdam)',
    ],
  ] as const)('of several days, %j for a reader in %s', (change, zone, language, words) => {
    expect(timeWords({ ...offSite, ...change }, zone, language)).toBe(words);
  });

  test('names a gap by what the wall shows when it begins', () => {
    const gap = { ...session, date: '2027-03-28', time: '02:30' };
    expect(timeWords(gap, 'Europe/Amsterdam', 'en')).toBe('Sunday 28 March 2027, 03:30–05:00');
  });
});

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

  test('names a gap by what the wall shows when it begins', () => {
    const gap = { ...session, date: '2027-03-28', time: '02:30' };
    expect(timeWords(gap, 'Europe/Amsterdam', 'en')).toBe('Sunday 28 March 2027, 03:30–05:00');
  });
});

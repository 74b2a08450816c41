import { describe, expect, test } from '@jest/globals';
import { leadDate } from '../../../src/calendar/domain/lead-time.js';
import { workingCalendar } from '../../../src/calendar/domain/working-days.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';
import { aMonthly, anAnnual, aPlan, aSession, datesOf, FIRST_WEDNESDAY, RETAIL_YEAR } from './rhythms.js';

const on = (rule: object) => ({ ...FIRST_WEDNESDAY, ...rule });

describe('a fiscal year without merging', () => {
  test('has one annual, four quarterly and twelve monthly sessions, in order of their start', () => {
    const plan = aPlan({
      annual: anAnnual({ on: on({ month: 0 }), minutes: 240 }),
      quarterly: aSession({ at: '13:00' }),
      monthly: aMonthly(),
    });
    expect(plan.sessions).toHaveLength(17);
    expect(plan.sessions.map(({ kind }) => kind).slice(0, 3)).toEqual(['annual', 'monthly', 'quarterly']);
    expect(plan.sessions[0]).toMatchObject({ date: '2026-12-02', time: '10:00', minutes: 240, merged: [] });
    const starts = plan.sessions.map(({ startsAt }) => startsAt);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('leaves out a kind that is not held', () => {
    expect(aPlan({ quarterly: aSession() }).sessions.map(({ kind }) => kind)).toEqual(
      Array(4).fill('quarterly'),
    );
  });

  test.each([
    ['its first month', 1, ['2027-01-06', '2027-04-07', '2027-07-07', '2027-10-06']],
    ['its last month', 3, ['2027-03-03', '2027-06-02', '2027-09-01', '2027-12-01']],
    ['the month before it', 0, ['2026-12-02', '2027-03-03', '2027-06-02', '2027-09-01']],
    ['two months before it', -1, ['2026-11-04', '2027-02-03', '2027-05-05', '2027-08-04']],
    ['the month after it', 4, ['2027-04-07', '2027-07-07', '2027-10-06', '2028-01-05']],
  ])('counts the month of a quarter from its start: %s', (_, month, dates) => {
    expect(datesOf(aPlan({ quarterly: aSession({ on: on({ month }) }) }))).toEqual(dates);
  });

  test('says which sessions lie outside their period', () => {
    const plan = aPlan({ quarterly: aSession({ on: on({ month: 0 }) }) });
    const outside = plan.notes.filter(({ type }) => type === 'outside-period');
    expect(outside).toHaveLength(4);
    expect(outside[0]).toMatchObject({
      kind: 'quarterly',
      period: { name: 'FY2027 Q1' },
      date: '2026-12-02',
    });
  });

  test('clamps a day to the end of a shorter month and does not drift', () => {
    const rule = { type: 'day-of-month', day: 31, month: 1, dayOff: 'keep' } as const;
    const dates = datesOf(aPlan({ monthly: aMonthly({ on: rule }) }));
    expect(dates.slice(0, 5)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
  });

  test('has no session where a month has no fifth Friday, and says so', () => {
    const plan = aPlan({ monthly: aMonthly({ on: on({ nth: 5, weekday: 5 }) }) });
    expect(datesOf(plan)).toEqual(['2027-01-29', '2027-04-30', '2027-07-30', '2027-10-29', '2027-12-31']);
    const none = plan.notes.filter(({ type }) => type === 'no-date');
    expect(none).toHaveLength(7);
    expect(none[0]).toMatchObject({ period: { name: 'FY2027 M02' }, because: 'no-such-weekday' });
  });

  // The second Thursday of a quarter's first month: 14 January, 8 April, 8 July, 14 October.
  test('of several days lies on working days in a row, and says what moved it', () => {
    const holidays = [{ date: '2027-04-09', name: 'A Friday off' }];
    const closures = [{ from: '2027-07-08', until: '2027-07-08', name: 'Stocktaking' }];
    const offSite = (dayOff: 'next' | 'previous' | 'keep') =>
      aPlan(
        { quarterly: aSession({ on: on({ nth: 2, weekday: 4, dayOff }), at: '09:00', days: 2 }) },
        { holidays, closures },
      );
    expect(datesOf(offSite('next'))).toEqual(['2027-01-14', '2027-04-12', '2027-07-12', '2027-10-14']);
    expect(datesOf(offSite('previous'))).toEqual(['2027-01-14', '2027-04-07', '2027-07-06', '2027-10-14']);
    expect(datesOf(offSite('keep'))).toEqual(['2027-01-14', '2027-04-08', '2027-07-08', '2027-10-14']);
    expect(offSite('next').notes).toMatchObject([
      { type: 'moved-off', from: '2027-04-08', to: '2027-04-12', because: { holiday: 'A Friday off' } },
      { type: 'moved-off', from: '2027-07-08', to: '2027-07-12', because: { closure: 'Stocktaking' } },
    ]);
  });

  test('of several days shares each of them with what falls there', () => {
    const plan = aPlan({
      quarterly: aSession({ on: on({ nth: 2, weekday: 4 }), days: 2 }),
      monthly: aMonthly({ on: on({ nth: 2, weekday: 5 }) }),
    });
    const same = plan.notes.flatMap((note) => (note.type === 'same-day' ? note.date : []));
    expect(same).toEqual(['2027-04-09', '2027-07-09']);
  });

  test('follows the fiscal months of a 4-4-5 year', () => {
    const plan = aPlan(
      { monthly: aMonthly({ on: on({ nth: 'last', weekday: 5 }) }) },
      { fiscal: RETAIL_YEAR },
    );
    // FY2027 begins on Sunday 31 January 2027; its months are 4, 4 and 5 weeks long.
    expect(plan.periods.startsOn).toBe('2027-01-31');
    expect(datesOf(plan).slice(0, 4)).toEqual(['2027-02-26', '2027-03-26', '2027-04-30', '2027-05-28']);
  });

  test('takes the zone of the rules before that of the organization', () => {
    const plan = aPlan({ annual: anAnnual(), quarterly: aSession({ zone: 'America/New_York' }) });
    expect(plan.sessions.map(({ zone }) => zone).slice(0, 2)).toEqual([
      'Europe/Amsterdam',
      'America/New_York',
    ]);
    expect(plan.sessions[1]?.startsAt).toBe(Date.parse('2027-01-06T15:00:00Z'));
  });
});

describe('days off', () => {
  const holidays = [{ date: '2027-01-06', name: 'Epiphany' }];
  const closures = [{ from: '2027-01-04', until: '2027-01-06', name: 'Inventory' }];

  test.each([
    ['next', '2027-01-07'],
    ['previous', '2027-01-05'],
    ['nearest', '2027-01-07'],
    ['keep', '2027-01-06'],
  ] as const)('policy %s moves a session off a holiday', (dayOff, date) => {
    const plan = aPlan({ annual: anAnnual({ on: on({ dayOff }) }) }, { holidays });
    expect(datesOf(plan)).toEqual([date]);
    const note = { type: 'moved-off', from: '2027-01-06', to: date, because: { holiday: 'Epiphany' } };
    expect(plan.notes).toEqual(dayOff === 'keep' ? [] : [expect.objectContaining(note)]);
  });

  test('a closure before the holiday sends the previous day back over the weekend, and lead times follow', () => {
    const plan = aPlan(
      { annual: anAnnual({ on: on({ dayOff: 'previous' }) }) },
      { holidays, closures: [{ from: '2027-01-04', until: '2027-01-05', name: 'Inventory' }] },
    );
    expect(datesOf(plan)).toEqual(['2027-01-01']);
    const calendar = workingCalendar({ workingDays: [1, 2, 3, 4, 5], holidays, closures });
    const lead = { before: 2, unit: 'working-days', at: '09:00' } as const;
    expect(leadDate('2027-01-01', lead, calendar)).toBe('2026-12-30');
    expect(leadDate('2027-01-07', lead, calendar)).toBe('2026-12-31');
  });
});

describe('clock changes', () => {
  test.each([
    ['a gap begins later by the gap', '2027-03-28', '02:30', 'gap', '2027-03-28T01:30:00Z'],
    ['an overlap takes the first', '2027-10-31', '02:30', 'overlap', '2027-10-31T00:30:00Z'],
  ])('%s, and a note says so', (_, date, at, change, instant) => {
    const day = Number(date.slice(8));
    const rule = { type: 'day-of-month', day, month: Number(date.slice(5, 7)), dayOff: 'keep' } as const;
    const plan = aPlan({ annual: anAnnual({ on: rule, at }) });
    expect(plan.sessions[0]).toMatchObject({ date, time: at, startsAt: Date.parse(instant) });
    expect(plan.notes).toContainEqual(
      expect.objectContaining({ type: 'clock-change', date, time: at, change }),
    );
  });
});

describe('merging the monthly session into the quarterly one', () => {
  const monthly = aMonthly({ mergeIntoQuarterly: true });

  test('leaves eight monthly sessions, and each quarterly one carries the agenda of its month', () => {
    const plan = aPlan({ quarterly: aSession({ on: on({ nth: 3 }) }), monthly });
    const [quarterlies, monthlies] = (['quarterly', 'monthly'] as const).map((kind) =>
      plan.sessions.filter((session) => session.kind === kind),
    );
    expect(monthlies?.map(({ period }) => period.number)).toEqual([2, 3, 5, 6, 8, 9, 11, 12]);
    expect(quarterlies?.map(({ merged, reviews }) => [merged, reviews?.name])).toEqual([
      [['monthly'], 'FY2027 M01'],
      [['monthly'], 'FY2027 M04'],
      [['monthly'], 'FY2027 M07'],
      [['monthly'], 'FY2027 M10'],
    ]);
    expect(plan.notes.filter(({ type }) => type === 'merged')).toHaveLength(4);
  });

  test('without it both are held, and sharing a day is noted', () => {
    const plan = aPlan({ quarterly: aSession(), monthly: aMonthly() });
    expect(plan.sessions).toHaveLength(16);
    expect(plan.notes.filter(({ type }) => type === 'same-day')).toHaveLength(4);
  });

  test("December's review merges into January's quarterly session, seen from either year", () => {
    const rhythm = { quarterly: aSession(), monthly: { ...monthly, on: on({ month: 2 }) } };
    const year = aPlan(rhythm, { year: 2026 });
    const next = aPlan(rhythm, { year: 2027 });
    expect(year.sessions.some(({ kind, period }) => kind === 'monthly' && period.number === 12)).toBe(false);
    expect(year.notes).toContainEqual(
      expect.objectContaining({
        type: 'merged',
        period: expect.objectContaining({ name: 'FY2026 M12' }),
        into: expect.objectContaining({ name: 'FY2027 Q1' }),
      }),
    );
    expect(next.sessions[0]).toMatchObject({ kind: 'quarterly', reviews: { name: 'FY2026 M12' } });
    expect(next.notes.some((note) => note.type === 'merged' && note.period.year === 2026)).toBe(false);
  });

  test('merges one monthly session only when days off push two into one month', () => {
    // The last day of January falls on a Sunday and goes to 1 February, where the February session is not yet.
    const rule = { type: 'day-of-month', day: 31, month: 1, dayOff: 'next' } as const;
    const quarterly = aSession({ on: { type: 'day-of-month', day: 3, month: 2, dayOff: 'next' } });
    const plan = aPlan({ quarterly, monthly: { ...monthly, on: rule } });
    const february = plan.sessions.filter(({ date }) => date.startsWith('2027-02') || date === '2027-03-01');
    expect(february.map(({ kind, date, reviews }) => [kind, date, reviews?.name])).toEqual([
      ['quarterly', '2027-02-03', 'FY2027 M01'],
      ['monthly', '2027-03-01', undefined],
    ]);
  });

  test('follows fiscal months in a year of weeks', () => {
    const plan = aPlan(
      { quarterly: aSession({ on: on({ nth: 'last' }) }), monthly },
      { fiscal: RETAIL_YEAR },
    );
    expect(plan.sessions.filter(({ merged }) => merged.length > 0)).toHaveLength(4);
    expect(plan.sessions).toHaveLength(12);
  });
});

test('the start is derived from the wall time', () => {
  for (const { date, time, zone, startsAt } of aPlan({ monthly: aMonthly() }).sessions) {
    expect(startsAt).toBe(instantOf(date, time, zone));
  }
});

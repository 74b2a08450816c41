import { afterEach, describe, expect, test } from '@jest/globals';
import { Instant, LocalDateTime } from '@js-joda/core';
import fc from 'fast-check';
import { InvalidDate, UnknownZone } from '../../../src/calendar/domain/errors.js';
import {
  compareRuleVersions,
  dateAt,
  instantOf,
  loadZoneRules,
  offsetAt,
  transitionsBetween,
  wallTimeAt,
  wallTimeKind,
  zoneRulesVersion,
} from '../../../src/calendar/domain/zones.js';
import { rulesOf } from '../../../src/calendar/domain/zone-table.js';
import { packagedZoneRules } from '../../../src/calendar/zone-rules.js';

const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'America/St_Johns',
  'America/Vancouver',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Havana',
  'Etc/UTC',
];
const utc = (iso: string): number => Instant.parse(iso).toEpochMilli();
const iso = (instant: number): string => Instant.ofEpochMilli(instant).toString();
/** 1970 to 2037. */
const instants = fc
  .integer({ min: 0, max: utc('2037-12-31T00:00:00Z') / 60_000 })
  .map((minute) => minute * 60_000);

afterEach(() => {
  if (zoneRulesVersion() !== packagedZoneRules().version) loadZoneRules(packagedZoneRules());
});

describe('a wall time', () => {
  test.each([
    // [zone, date, time, kind, instant, what the wall shows then]
    ['Europe/Amsterdam', '2027-01-15', '09:00', 'exact', '2027-01-15T08:00:00Z', '09:00'],
    ['Europe/Amsterdam', '2027-07-15', '09:00', 'exact', '2027-07-15T07:00:00Z', '09:00'],
    ['Europe/Amsterdam', '2027-03-28', '01:59', 'exact', '2027-03-28T00:59:00Z', '01:59'],
    ['Europe/Amsterdam', '2027-03-28', '02:00', 'gap', '2027-03-28T01:00:00Z', '03:00'],
    ['Europe/Amsterdam', '2027-03-28', '02:30', 'gap', '2027-03-28T01:30:00Z', '03:30'],
    ['Europe/Amsterdam', '2027-03-28', '03:00', 'exact', '2027-03-28T01:00:00Z', '03:00'],
    ['Europe/Amsterdam', '2027-10-31', '01:59', 'exact', '2027-10-30T23:59:00Z', '01:59'],
    ['Europe/Amsterdam', '2027-10-31', '02:00', 'overlap', '2027-10-31T00:00:00Z', '02:00'],
    ['Europe/Amsterdam', '2027-10-31', '02:30', 'overlap', '2027-10-31T00:30:00Z', '02:30'],
    ['Europe/Amsterdam', '2027-10-31', '03:00', 'exact', '2027-10-31T02:00:00Z', '03:00'],
    ['America/New_York', '2027-03-14', '02:30', 'gap', '2027-03-14T07:30:00Z', '03:30'],
    ['America/New_York', '2027-11-07', '01:30', 'overlap', '2027-11-07T05:30:00Z', '01:30'],
    ['Australia/Lord_Howe', '2027-10-03', '02:15', 'gap', '2027-10-02T15:45:00Z', '02:45'],
    ['Australia/Lord_Howe', '2027-10-03', '02:30', 'exact', '2027-10-02T15:30:00Z', '02:30'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', 'overlap', '2027-04-03T14:45:00Z', '01:45'],
    ['Asia/Kathmandu', '2027-06-01', '09:00', 'exact', '2027-06-01T03:15:00Z', '09:00'],
    ['Pacific/Chatham', '2027-01-15', '09:00', 'exact', '2027-01-14T19:15:00Z', '09:00'],
    ['Pacific/Chatham', '2027-07-15', '09:00', 'exact', '2027-07-14T20:15:00Z', '09:00'],
    ['Pacific/Chatham', '2027-09-26', '03:00', 'gap', '2027-09-25T14:15:00Z', '04:00'],
    ['Pacific/Apia', '2011-12-30', '09:00', 'gap', '2011-12-30T19:00:00Z', '09:00'],
    ['America/St_Johns', '2027-01-15', '09:00', 'exact', '2027-01-15T12:30:00Z', '09:00'],
    ['Etc/UTC', '2027-03-28', '02:30', 'exact', '2027-03-28T02:30:00Z', '02:30'],
  ])('in %s on %s at %s is %s: %s', (zone, date, time, kind, instant, shown) => {
    expect(wallTimeKind(date, time, zone)).toBe(kind);
    expect(iso(instantOf(date, time, zone))).toBe(instant);
    expect(wallTimeAt(instantOf(date, time, zone), zone).time).toBe(shown);
  });

  test('is refused where it is none, or in no zone', () => {
    expect(() => instantOf('2027-02-29', '09:00', 'Europe/Amsterdam')).toThrow(InvalidDate);
    expect(() => instantOf('2027-02-28', '24:00', 'Europe/Amsterdam')).toThrow(InvalidDate);
    expect(() => instantOf('2027-02-28', '09:00', 'Europe/Nowhere')).toThrow(UnknownZone);
    expect(() => dateAt(0, 'Europe/Nowhere')).toThrow(UnknownZone);
  });

  test('comes back from its instant, unless the clocks jumped over it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, instant) => {
        const { date, time } = wallTimeAt(instant, zone);
        const again = instantOf(date, time, zone);
        expect(wallTimeAt(again, zone)).toEqual({ date, time });
        expect(dateAt(instant, zone)).toBe(date);
        if (wallTimeKind(date, time, zone) === 'exact') expect(again).toBe(instant);
        else expect(again).toBeLessThanOrEqual(instant);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

test('around every change of the clocks, offsets agree with the rules asked one by one', () => {
  const wrong: string[] = [];
  for (const zone of ZONES) {
    const rules = rulesOf(zone);
    for (const { at } of transitionsBetween(zone, utc('2005-01-01T00:00:00Z'), utc('2038-01-01T00:00:00Z'))) {
      for (const hours of [-49, -25, -3, -1, -0.25, 0, 0.25, 1, 3, 25, 49]) {
        const instant = at + hours * 3_600_000;
        const local = LocalDateTime.ofInstant(
          Instant.ofEpochMilli(instant),
          rules.offset(Instant.ofEpochMilli(instant)),
        );
        const shown = { date: local.toLocalDate().toString(), time: local.toLocalTime().toString() };
        const found = wallTimeAt(instant, zone);
        const back = local.toInstant(rules.offset(local)).toEpochMilli();
        if (found.date !== shown.date || found.time !== shown.time) wrong.push(`${zone} ${iso(instant)}`);
        if (instantOf(shown.date, shown.time, zone) !== back)
          wrong.push(`${shown.date}T${shown.time} ${zone}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

describe('changes of the clocks', () => {
  test.each([
    ['Europe/Amsterdam', '2027', ['2027-03-28T01:00:00Z 60>120', '2027-10-31T01:00:00Z 120>60']],
    ['Australia/Lord_Howe', '2027', ['2027-04-03T15:00:00Z 660>630', '2027-10-02T15:30:00Z 630>660']],
    ['Asia/Kathmandu', '2027', []],
    ['Asia/Kathmandu', '1986', []],
    ['Asia/Kathmandu', '1985', ['1985-12-31T18:30:00Z 330>345']],
  ])('of %s in %s', (zone, year, expected) => {
    const changes = transitionsBetween(zone, utc(`${year}-01-01T00:00:00Z`), utc(`${year}-12-31T23:59:59Z`));
    expect(
      changes.map(({ at, offsetBefore, offsetAfter }) => `${iso(at)} ${offsetBefore}>${offsetAfter}`),
    ).toEqual(expected);
  });

  test('are counted after the start and up to the end', () => {
    const at = utc('2027-03-28T01:00:00Z');
    expect(transitionsBetween('Europe/Amsterdam', at, at + 1)).toEqual([]);
    expect(transitionsBetween('Europe/Amsterdam', at - 1, at)).toEqual([
      { at, offsetBefore: 60, offsetAfter: 120 },
    ]);
    expect(transitionsBetween('Europe/Amsterdam', at, at - 1)).toEqual([]);
  });

  test.each([
    // Zones that stopped changing their clocks, or changed their offset, in the rules of 2026.
    ['America/Vancouver', '2026-01-15', -480],
    ['America/Vancouver', '2026-07-15', -420],
    ['America/Vancouver', '2026-12-15', -420],
    ['America/Vancouver', '2027-01-15', -420],
    ['America/Edmonton', '2026-01-15', -420],
    ['America/Edmonton', '2027-01-15', -360],
    ['America/Winnipeg', '2026-01-15', -360],
    ['America/Winnipeg', '2027-01-15', -300],
    ['America/Havana', '2026-01-15', -300],
    ['America/Havana', '2027-01-15', -240],
    ['Africa/Casablanca', '2026-07-15', 60],
    ['Africa/Casablanca', '2027-07-15', 0],
  ])('%s on %s is %i minutes east', (zone, date, minutes) => {
    expect(offsetAt(instantOf(date, '12:00', zone), zone)).toBe(minutes);
  });

  test.each([
    // Not every packing of the rules goes beyond 2037; the last Sunday of March 2044 is the 27th.
    ['Europe/Amsterdam', '2038-07-01', 120],
    ['Europe/Amsterdam', '2044-03-26', 60],
    ['Europe/Amsterdam', '2044-03-28', 120],
    ['Europe/Amsterdam', '2060-12-24', 60],
    ['America/New_York', '2050-03-12', -300],
    ['America/New_York', '2050-03-14', -240],
    ['Australia/Sydney', '2041-01-15', 660],
    ['Australia/Sydney', '2041-07-15', 600],
    ['America/Vancouver', '2044-01-15', -420],
  ])('go on beyond the years spelled out: %s on %s is %i', (zone, date, minutes) => {
    expect(offsetAt(instantOf(date, '12:00', zone), zone)).toBe(minutes);
  });

  test('fall on the last Sundays of March and October in Europe until 2099', () => {
    for (let year = 2038; year < 2100; year += 3) {
      const changes = transitionsBetween(
        'Europe/Amsterdam',
        utc(`${year}-01-01T00:00:00Z`),
        utc(`${year}-12-31T00:00:00Z`),
      );
      expect(changes.map(({ at }) => iso(at))).toEqual(
        [3, 10].map((month) => {
          const end = LocalDateTime.of(year, month, 31, 1, 0);
          return `${end
            .minusDays(end.dayOfWeek().value() % 7)
            .toLocalDate()
            .toString()}T01:00:00Z`;
        }),
      );
    }
  });
});

describe('other rules', () => {
  test('are followed from the moment they are loaded', () => {
    const packaged = packagedZoneRules();
    const nine = () => iso(instantOf('2027-01-15', '09:00', 'America/Vancouver'));
    expect(nine()).toBe('2027-01-15T16:00:00Z');
    const pacific = packaged.zones.find((zone) => zone.startsWith('America/Los_Angeles|')) ?? '';
    const older = packaged.zones.map((zone) =>
      zone.startsWith('America/Vancouver|')
        ? pacific.replace('America/Los_Angeles', 'America/Vancouver')
        : zone,
    );
    loadZoneRules({ ...packaged, version: '2025b', zones: older });
    expect(zoneRulesVersion()).toBe('2025b');
    expect(nine()).toBe('2027-01-15T17:00:00Z');
    loadZoneRules(packaged);
    expect(nine()).toBe('2027-01-15T16:00:00Z');
  });

  test.each([
    ['2025b', '2026f', -1],
    ['2026f', '2026a', 1],
    ['2026f', '2026f', 0],
    ['2025z', '2026', -1],
    ['2026z', '2026za', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareRuleVersions(a, b))).toBe(sign);
  });

  test('have a version that can be compared', () => {
    expect(compareRuleVersions(zoneRulesVersion(), '2026f')).toBeGreaterThanOrEqual(0);
    expect(() => compareRuleVersions('latest', '2026f')).toThrow(TypeError);
  });
});

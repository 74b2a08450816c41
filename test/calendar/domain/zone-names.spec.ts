import { describe, expect, test } from '@jest/globals';
import { UnknownZone } from '../../../src/calendar/domain/errors.js';
import { findZone, instantOf, normalizeZone } from '../../../src/calendar/domain/zones.js';
import { packagedZoneRules } from '../../../src/calendar/zone-rules.js';

const packed = packagedZoneRules();
const places = new Set(packed.countries.flatMap((country) => (country.split('|')[1] ?? '').split(' ')));
const allNames = [
  ...packed.zones.map((zone) => zone.split('|')[0] ?? ''),
  ...packed.links.map((link) => link.split('|')[1] ?? ''),
];

describe('a zone', () => {
  test.each([
    ['Europe/Amsterdam', 'Europe/Amsterdam'],
    ['europe/amsterdam', 'Europe/Amsterdam'],
    ['AMERICA/PORT-AU-PRINCE', 'America/Port-au-Prince'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['Asia/Rangoon', 'Asia/Yangon'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Godthab', 'America/Nuuk'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['Iceland', 'Atlantic/Reykjavik'],
    ['Singapore', 'Asia/Singapore'],
    ['PRC', 'Asia/Shanghai'],
    ['UTC', 'Etc/UTC'],
    ['utc', 'Etc/UTC'],
    ['Etc/UTC', 'Etc/UTC'],
    ['Zulu', 'Etc/UTC'],
  ])('%s is %s', (name, zone) => {
    expect(normalizeZone(name)).toBe(zone);
    expect(findZone(name)).toBe(zone);
  });

  test.each([
    ['EST', 'is an abbreviation', 'America/New_York or America/Panama'],
    ['est', 'is an abbreviation', 'America/New_York'],
    ['CEST', 'is an abbreviation', 'Europe/Amsterdam or Europe/Berlin'],
    ['CET', 'is an abbreviation', 'Europe/Berlin'],
    ['EST5EDT', 'is an abbreviation', 'America/New_York'],
    ['GMT', 'is an abbreviation', 'Europe/London, or UTC'],
    ['XYZT', 'is an abbreviation', 'Europe/Amsterdam'],
    ['+02:00', 'is a bare offset', 'Name a place, like Europe/Amsterdam, or UTC'],
    ['-0330', 'is a bare offset', 'Name a place'],
    ['UTC+2', 'is a bare offset', 'Name a place'],
    ['GMT-5', 'is a bare offset', 'Name a place'],
    ['Etc/GMT+2', 'is a bare offset', 'Name a place'],
    ['Z', 'is a bare offset', 'or UTC'],
    ['Amsterdam', 'is not a time zone', 'Did you mean Europe/Amsterdam?'],
    ['new york', 'is not a time zone', 'Did you mean America/New_York?'],
    ['Europe/Amsterdm', 'is not a time zone', 'Did you mean Europe/Amsterdam?'],
    ['Europe/Asmterdam', 'is not a time zone', 'Did you mean Europe/Amsterdam?'],
    ['Europe/Nowhere', 'is not a time zone', 'Name a place, like Europe/Amsterdam.'],
    ['', 'is not a time zone', 'Name a place'],
  ])('%s is refused with a hint', (name, what, remedy) => {
    expect(() => normalizeZone(name)).toThrow(UnknownZone);
    expect(() => normalizeZone(name)).toThrow(what);
    expect(() => normalizeZone(name)).toThrow(remedy);
    expect(findZone(name)).toBeNull();
  });

  test('has one name: whatever the rules know is a place of today, UTC, or refused', () => {
    for (const name of allNames) {
      const zone = findZone(name);
      if (zone === null) expect(name).toMatch(/^(Etc\/)?(GMT|Greenwich)|^[A-Z]{3}\d?([A-Z]{3})?$/);
      else expect([...places, 'Etc/UTC']).toContain(zone);
    }
  });

  test('keeps its clocks when it is given its current name', () => {
    const changed = allNames.filter((name) => {
      const zone = findZone(name) ?? name;
      return ['2027-01-15', '2027-07-15'].some(
        (date) => instantOf(date, '09:00', zone) !== instantOf(date, '09:00', name),
      );
    });
    expect(changed).toEqual([]);
  });
});

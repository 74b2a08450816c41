import { expect, it } from '@jest/globals';
import '../../../src/calendar/zone-rules.js';
import { isHereAt } from '../../../src/access/domain/is-here.js';

const term = { fromDate: '2027-03-01', untilDate: '2027-03-31' };

it.each<[string, string, boolean]>([
  ['Europe/Amsterdam', '2027-02-28T22:59:59Z', false],
  ['Europe/Amsterdam', '2027-02-28T23:00:00Z', true],
  ['Europe/Amsterdam', '2027-03-31T21:59:59Z', true],
  ['Europe/Amsterdam', '2027-03-31T22:00:00Z', false],
  ['Asia/Kolkata', '2027-03-31T18:29:59Z', true],
  ['Asia/Kolkata', '2027-03-31T18:30:00Z', false],
])('somebody in %s at %s: %s', (zone, instant, here) => {
  expect(isHereAt({ ...term, zone }, Date.parse(instant))).toBe(here);
});

it('has no end while no last day is known', () => {
  expect(isHereAt({ ...term, untilDate: null, zone: 'UTC' }, Date.parse('2099-01-01T00:00Z'))).toBe(true);
});

import { expect, test } from '@jest/globals';
import { overlap } from '../../../src/cycles/domain/session-overlap.js';
import '../../../src/calendar/zone-rules.js';

const session = { date: '2027-04-08', time: '09:00', zone: 'Europe/Amsterdam', minutes: 480, days: 2 };

test.each([
  ['at the same time', {}, true],
  ['within its first day', { time: '12:00', minutes: 30, days: 1 }, true],
  ['within its last day', { date: '2027-04-09', time: '16:59', minutes: 30, days: 1 }, true],
  ['on the evening between', { time: '17:00', minutes: 120, days: 1 }, false],
  ['as it ends', { date: '2027-04-09', time: '17:00', days: 1 }, false],
  ['until it begins', { time: '08:00', minutes: 60, days: 1 }, false],
  ['the days before, reaching into it', { date: '2027-04-07' }, true],
  ['the days before', { date: '2027-04-06' }, false],
  ['early there, late here', { date: '2027-04-07', time: '23:30', zone: 'America/Vancouver', days: 1 }, true],
])('a session %s', (_, change, expected) => {
  const other = { ...session, ...change };
  expect([overlap(session, other), overlap(other, session)]).toEqual([expected, expected]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import '../../../src/calendar/zone-rules.js';
import { instantOf } from '../../../src/calendar/domain/zones.js';

/** What day it is must make no difference: some libraries resolve a wall time by the offset of today. */
const TODAY = (instant: string) => `
  const now = Date.parse('${instant}');
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }
    static now() {
      return now;
    }
  };
`;
const DAYS = { january: '2027-01-15T12:00:00Z', july: '2027-07-15T12:00:00Z' };
const ZONES = ['UTC', 'Pacific/Apia', 'America/St_Johns'];

/** A year of schedules: weekday and working-day rules, leads, and wall times in zones whose clocks change. */
const SCHEDULE = `
  import './src/calendar/zone-rules.js';
  import { calendarFor } from './src/calendar/calendar-for.js';
  import { resolveDateRule } from './src/calendar/domain/date-rule.js';
  import { periodsOf } from './src/calendar/domain/fiscal-year.js';
  import { leadDate } from './src/calendar/domain/lead-time.js';
  import { instantOf, transitionsBetween, wallTimeAt } from './src/calendar/domain/zones.js';
  const fiscal = { type: 'months', startMonth: 4, namedBy: 'last' };
  const lead = { before: 7, unit: 'days', at: '02:30' };
  for (const [country, zone] of [['NL', 'Europe/Amsterdam'], ['CA', 'America/St_Johns'], ['NZ', 'Pacific/Chatham']]) {
    const calendar = calendarFor({ country, region: null, workingDays: [1, 2, 3, 4, 5], closures: [] });
    for (const month of periodsOf(fiscal, 2028).months) {
      for (const rule of [
        { type: 'nth-weekday', nth: 'last', weekday: 7, month: 1, dayOff: 'keep' },
        { type: 'nth-working-day', nth: -2, month: 1, dayOff: 'keep' },
        { type: 'day-of-month', day: 31, month: 0, dayOff: 'nearest' },
      ]) {
        const { date } = resolveDateRule(rule, month, fiscal, calendar);
        const at = instantOf(leadDate(date, lead, calendar), lead.at, zone);
        console.log(zone, date, at, JSON.stringify(wallTimeAt(at, zone)), calendar.addWorkingDays(date, 3));
      }
    }
    console.log(JSON.stringify(transitionsBetween(zone, 1.8e12, 1.9e12)));
  }
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadans-zone-'));
  for (const room of ['src/calendar', 'src/calendar/domain', 'src/platform']) {
    mkdirSync(join(folder, room), { recursive: true });
    for (const file of readdirSync(room).filter((name) => name.endsWith('.ts'))) {
      const { code } = transformFileSync(join(room, file), { sourceMaps: false });
      writeFileSync(join(folder, room, file.replace(/\.ts$/, '.js')), code);
    }
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'schedule.js'), SCHEDULE);
  for (const [day, instant] of Object.entries(DAYS)) writeFileSync(join(folder, `${day}.js`), TODAY(instant));
});

afterAll(() => rmSync(folder, { recursive: true }));

const scheduleOf = (day: string, zone: string) =>
  execFileSync(process.execPath, ['--import', `./${day}.js`, 'schedule.js'], {
    cwd: folder,
    encoding: 'utf8',
    env: { TZ: zone },
    stdio: 'pipe',
  });

test('schedules are the same, byte for byte, whatever zone the process runs in and whatever day it is', () => {
  const [first = '', ...others] = Object.keys(DAYS).flatMap((day) =>
    ZONES.map((zone) => scheduleOf(day, zone)),
  );
  expect(first.split('\n')).toHaveLength(3 * (12 * 3 + 1) + 1);
  expect(others).toHaveLength(5);
  for (const other of others) expect(other).toBe(first);
});

test.each([
  // The clocks go forward at two and back at three.
  ['a time that is skipped is the one after the gap', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['a time that comes twice is its first', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
])('%s', (_policy, date, time, instant) => {
  expect(new Date(instantOf(date, time, 'Europe/Amsterdam')).toISOString()).toBe(instant);
});

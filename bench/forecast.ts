import { performance } from 'node:perf_hooks';
import { addDays } from '../src/calendar/domain/time.js';
import { workingCalendar } from '../src/calendar/domain/working-days.js';
import { instantOf } from '../src/calendar/domain/zones.js';
import '../src/calendar/zone-rules.js';
import type { OccasionFacts } from '../src/notices/domain/facts.js';
import { forecastOccasion } from '../src/notices/domain/forecast.js';
import { Roster } from '../src/organizations/domain/roster.js';
import { type Piece, rounded } from './piece.js';

const ZONES = ['Europe/Amsterdam', 'America/Vancouver', 'Asia/Kathmandu', 'Asia/Tokyo', 'America/New_York'];
const ZONE = 'Europe/Amsterdam';
const calendar = workingCalendar({ workingDays: [1, 2, 3, 4, 5], holidays: [], closures: [] });
const ALWAYS = { fromDate: '2020-01-01', untilDate: null };

/** An organization of 1,000 people in 100 departments with a whole year of sessions and update rounds. */
function year(): OccasionFacts[] {
  const people = Array.from({ length: 1000 }, (_, i) => ({
    id: `p${i}`,
    name: `Person ${i}`,
    address: `p${i}@example.org`,
    locale: 'en' as const,
    zone: ZONES[i % ZONES.length] ?? ZONE,
    roles: i < 10 ? (['leader'] as const) : i < 13 ? (['planner'] as const) : (['member'] as const),
    ...ALWAYS,
  }));
  const departments = Array.from({ length: 100 }, (_, i) => ({
    id: `d${i}`,
    key: `d${i}`,
    name: `Department ${i}`,
    parentId: null,
    ...ALWAYS,
  }));
  const headships = departments.flatMap(({ id }, i) => [
    { departmentId: id, personId: `p${i * 10}`, kind: 'head' as const, ...ALWAYS },
    { departmentId: id, personId: `p${i * 10 + 1}`, kind: 'deputy' as const, ...ALWAYS },
  ]);
  const absences = people
    .filter((_, i) => i % 20 === 0)
    .map(({ id }, i) => ({
      personId: id,
      fromDate: addDays('2027-01-01', i * 7),
      untilDate: addDays('2027-01-08', i * 7),
      standInId: `p${(i * 20 + 5) % 1000}`,
    }));
  const roster = new Roster(people, departments, headships, absences);
  const common = (id: string, date: string) => ({
    organizationId: 'o',
    occasionId: id,
    label: id,
    timing: 0,
    timedAt: 0,
    zone: ZONE,
    session: { date, startsAt: instantOf(date, '10:00', ZONE), cancelled: false },
    roster,
    calendar,
  });
  const working = (before: number) => ({ before, unit: 'working-days', at: '09:00' }) as const;
  const session = (id: string, date: string, participants: string[], reminders: number[]): OccasionFacts => ({
    ...common(id, date),
    type: 'session',
    participants,
    agenda: working(5),
    reminders: reminders.map(working),
  });
  const months = Array.from({ length: 12 }, (_, i) => `2027-${String(i + 1).padStart(2, '0')}-15`);
  return [
    session('annual', '2027-01-20', ['everyone'], [15, 1]),
    ...['02', '05', '08', '11'].map((m) =>
      session(`q${m}`, `2027-${m}-10`, ['heads', 'deputies', 'leaders'], [10, 1]),
    ),
    ...months.map((date) => session(`m${date}`, date, ['heads', 'leaders', 'planners'], [1])),
    ...months.map((date): OccasionFacts => ({
      ...common(`r${date}`, date),
      type: 'update-round',
      rules: {
        about: 'previous',
        opens: working(9),
        nudges: [working(5), working(3)],
        due: working(2),
        closes: null,
        overduePlanner: working(1),
        overdueLeadership: working(0),
      },
      requests: departments.map(({ id }) => ({ departmentId: id, calendar, answeredAt: null })),
    })),
  ];
}

/** A forecast of the whole year, done once, cold; the limit is one second. */
export const forecast: Piece = {
  name: 'forecast',
  on: 'nothing',
  run() {
    const facts = year();
    const cpu = process.cpuUsage();
    const started = performance.now();
    const notices = facts.flatMap((one) =>
      forecastOccasion(
        one,
        [],
        instantOf('2026-12-01', '00:00', ZONE),
        instantOf('2028-01-01', '00:00', ZONE),
      ),
    );
    const milliseconds = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    return Promise.resolve([
      {
        name: 'forecast of a year, 1,000 people, 100 departments',
        value: rounded(milliseconds),
        unit: 'ms',
        limit: 1000,
        detail: { notices: notices.length, cpuMs: rounded((user + system) / 1000) },
      },
    ]);
  },
};

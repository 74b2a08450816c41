import type { INestApplicationContext } from '@nestjs/common';
import { CyclesService } from '../src/cycles/cycles.service.js';
import type { RhythmRules } from '../src/cycles/domain/rhythm.js';
import { ExtraordinarySessionsService } from '../src/cycles/extraordinary-sessions.service.js';
import { RhythmService } from '../src/cycles/rhythm.service.js';
import { OrganizationsService } from '../src/organizations/organizations.service.js';
import { PeopleService } from '../src/organizations/people.service.js';
import { Clock } from '../src/platform/clock.js';

const DAY = 86_400_000;
const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Its agendas go out five working days before: the day after tomorrow is near enough for all of them to be due. */
const RHYTHM: RhythmRules = {
  annual: {
    on: { type: 'nth-weekday', nth: 2, weekday: 2, month: 1, dayOff: 'next' },
    ...{ at: '10:00', minutes: 60, place: null, zone: null, participants: ['everyone'] },
    agenda: { before: 5, unit: 'working-days', at: '09:00' },
    ...{ reminders: [], goalRequests: [] },
  },
  quarterly: null,
  monthly: null,
};

/** So many people, and sessions of all of them so near that the next tick owes each of them each agenda. */
export async function addBurst(
  app: INestApplicationContext,
  key: string,
  { people = 1, sessions = 1, zone = 'Europe/Amsterdam' },
): Promise<string> {
  const organizationId = await app.get(OrganizationsService).create({
    ...{ key, name: `Burst ${key}`, locale: 'nl', zone, country: 'NL', region: null },
    workingDays: [1, 2, 3, 4, 5],
    fiscalYear: { type: 'months', startMonth: 1, namedBy: 'last' },
    thresholds: { onTrack: 0.9, atRisk: 0.7 },
  });
  const members = Array.from({ length: people }, (_, i) => ({
    ...{ address: `person.${i + 1}@${key}.example`, name: `Person ${i + 1}` },
    ...{ locale: i % 2 ? ('en' as const) : ('nl' as const), zone: 'Europe/Amsterdam' },
    ...{ roles: ['member' as const], from: '2020-01-01', until: null },
  }));
  await app.get(PeopleService).putAll(organizationId, members);
  await app.get(RhythmService).put(organizationId, RHYTHM);
  const date = dateOf(app.get(Clock).now() + 2 * DAY);
  await app.get(CyclesService).keep(organizationId, Number(date.slice(0, 4)));
  const planner = { organizationId, personId: null, roles: ['planner' as const] };
  for (let i = 1; i <= sessions; i += 1) {
    const title = `Change of course ${i}`;
    await app.get(ExtraordinarySessionsService).add(planner, { kind: 'annual', date, title });
  }
  return organizationId;
}

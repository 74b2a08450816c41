import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { CyclesService } from '../../../src/cycles/cycles.service.js';
import { ExtraordinarySessionsService } from '../../../src/cycles/extraordinary-sessions.service.js';
import { RhythmService } from '../../../src/cycles/rhythm.service.js';
import { entities } from '../../../src/entities.js';
import { OrganizationsService } from '../../../src/organizations/organizations.service.js';
import { PeopleService } from '../../../src/organizations/people.service.js';
import { VirtualClock } from '../../../src/platform/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { anAnnual, aRhythm } from '../../cycles/domain/rhythms.js';
import { aPerson, tulip } from '../../organizations/tulip.js';
import { testSettings } from '../../support/settings.js';

const DAY = 86_400_000;
const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Its agendas go out five working days before: the day after tomorrow is near enough for all of them to be due. */
const RHYTHM = aRhythm({
  annual: anAnnual({
    on: { type: 'nth-weekday', nth: 2, weekday: 2, month: 1, dayOff: 'next' },
    participants: ['everyone'],
    agenda: { before: 5, unit: 'working-days', at: '09:00' },
  }),
});

/**
 * Leaves in the database an organization of so many people and sessions of theirs so near that whoever ticks next owes
 * each of them each agenda. A service in a process of its own has the real time: the sessions are counted from it.
 */
export async function prepareBurst(url: string, { people = 1, sessions = 1 }): Promise<void> {
  const now = Date.now();
  const database = await Database.open({ url, entities });
  const clock = new VirtualClock(now);
  const module = AppModule.with(testSettings({ DATABASE_URL: url }), clock, database);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  const organizationId = await app.get(OrganizationsService).create(tulip);
  const members = Array.from({ length: people }, (_, i) =>
    aPerson(`Person ${i + 1}`, { address: `person.${i + 1}@tulip.example`, from: '2020-01-01' }),
  );
  await app.get(PeopleService).putAll(organizationId, members);
  await app.get(RhythmService).put(organizationId, RHYTHM);
  const date = dateOf(now + 2 * DAY);
  await app.get(CyclesService).keep(organizationId, Number(date.slice(0, 4)));
  const planner = { organizationId, personId: null, roles: ['planner' as const] };
  for (let i = 1; i <= sessions; i += 1) {
    const title = `Change of course ${i}`;
    await app.get(ExtraordinarySessionsService).add(planner, { kind: 'annual', date, title });
  }
  await app.close();
  await database.close();
}

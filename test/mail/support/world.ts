import type { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/ids.js';
import { Account } from '../../../src/organizations/account.entity.js';
import { Organization } from '../../../src/organizations/organization.entity.js';
import { Person } from '../../../src/organizations/person.entity.js';
import type { NewMail } from '../../../src/mail/outbox.service.js';

export interface World {
  readonly organizationId: string;
  readonly people: readonly Person[];
}

let organizations = 0;

/** An organization with so many people: Person 1, Person 2, … */
export async function aWorld(database: Database, people = 3): Promise<World> {
  const organizationId = newId();
  organizations += 1;
  const key = `vlinder-${organizations}`;
  const accounts = Array.from({ length: people }, (_, i) => ({
    id: newId(),
    address: `person.${i + 1}@${key}.example`,
  }));
  const members = accounts.map(({ id, address }, i) => ({
    organizationId,
    id: newId(),
    accountId: id,
    name: `Person ${i + 1}`,
    address,
    locale: 'en' as const,
    zone: 'Europe/Amsterdam',
    roles: [],
    company: null,
    fromDate: '2026-01-01',
    untilDate: null,
  }));
  await database.write(async (tx) => {
    await tx.insert(Organization, {
      organizationId,
      key,
      name: 'Vlinder',
      locale: 'nl',
      zone: 'Europe/Amsterdam',
      country: 'NL',
      region: null,
      workingDays: [1, 2, 3, 4, 5],
      fiscalYear: { kind: 'months', start: { month: 1, day: 1 }, named: 'first' } as never,
      thresholds: { onTrack: 0.9, atRisk: 0.7 },
      version: 1,
    });
    for (let from = 0; from < people; from += 500) {
      await tx.insert(Account, accounts.slice(from, from + 500));
      await tx.insert(Person, members.slice(from, from + 500));
    }
  });
  return { organizationId, people: members };
}

/** An agenda mail to each of the world's people, due at the instant. */
export function agendas(world: World, dueAt: number, changes: Partial<NewMail> = {}): NewMail[] {
  const occasionId = newId();
  return world.people.map(({ id }) => ({
    organizationId: world.organizationId,
    kind: 'agenda',
    occasionType: 'session',
    occasionId,
    timing: 0,
    step: 1,
    recipientId: id,
    dueAt,
    usefulUntil: null,
    ...changes,
  }));
}

import type { EntityManager } from 'typeorm';
import { Account } from '../src/organizations/account.entity.js';
import { Organization } from '../src/organizations/organization.entity.js';
import { Person } from '../src/organizations/person.entity.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';
import { analyze } from './service.js';

const HOUR = 3_600_000;
const CHUNK = 500;

interface Waiting {
  readonly rows: number;
  readonly now: number;
  readonly organizations?: number;
  readonly priorities?: readonly number[];
}

/**
 * Fills the database with that many occasions to look at later and as many mails that wait for a later hour, spread
 * over many organizations, of which one has a twentieth of all.
 */
export async function fillWithWaiting(
  database: Database,
  { rows, now, organizations = 200, priorities = [20] }: Waiting,
): Promise<void> {
  const later = `${now + HOUR} + n.i * 1000`;
  await database.write(async (tx) => {
    await addOrganizations(tx, organizations);
    const place = `CASE WHEN n.i % 20 = 0 THEN 1 ELSE 1 + n.i % ${organizations} END`;
    await tx.query(`${numbers(rows)}
      INSERT INTO occasion (organization_id, id, type, timing, timed_at, until, look_at)
      SELECT other.organization_id, ${idOf(0)}, 'session', 1, ${now}, ${later}, ${later} ${spread(place)}`);
    const priority = `CASE n.i % ${priorities.length} ${priorities.map((one, i) => `WHEN ${i} THEN ${one}`).join(' ')} END`;
    await insertMails(tx, { rows, first: 0, place, at: later, priority });
  });
  await analyze(database);
}

interface Mails {
  readonly rows: number;
  /** Where the numbers of their ids begin. */
  readonly first: number;
  // As SQL, of the row's number `n.i`:
  /** The organization's place among those of the crowd, from 1. */
  readonly place: string;
  /** When it is due. */
  readonly at: string;
  readonly priority: string;
}

/** Mails that nobody could write: they are claimed, no more. */
export async function insertMails(
  tx: EntityManager,
  { rows, first, place, at, priority }: Mails,
): Promise<void> {
  const id = idOf(first);
  await tx.query(`${numbers(rows)}
    INSERT INTO outbox (organization_id, id, kind, occasion_type, occasion_id, timing, step, recipient_id, data,
      due_at, useful_until, priority, status, next_at, attempts, ambiguous, created_at)
    SELECT other.organization_id, ${id}, 'agenda', 'session', ${id}, 1, 1, other.id, '{}',
      ${at}, NULL, ${priority}, 'waiting', ${at}, 0, 0, ${at} ${spread(place)}`);
}

const numbers = (rows: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})`;

/** Of the nth row that was filled in first. */
export const crowdId = (n: number) => `00000000-0000-7000-8000-${`${n}`.padStart(12, '0')}`;

const idOf = (first: number) =>
  `'00000000-0000-7000-8000-' || substr(CAST(1000000000000 + ${first} + n.i AS text), 2)`;

const spread = (place: string) => `FROM n JOIN (
    SELECT organization_id, id, ROW_NUMBER() OVER (ORDER BY address) AS place FROM person WHERE name = 'Somebody else'
  ) other ON other.place = ${place}`;

/** Organizations of one person each; their order by address is that of their numbers. */
export async function addOrganizations(tx: EntityManager, count: number): Promise<void> {
  const others = Array.from({ length: count }, (_, i) => {
    const number = `${i + 1}`.padStart(6, '0');
    const address = `somebody${number}@other.example`;
    return { organizationId: newId(), accountId: newId(), key: `other-${number}`, address };
  });
  for (let from = 0; from < count; from += CHUNK) {
    const chunk = others.slice(from, from + CHUNK);
    await tx.insert(
      Account,
      chunk.map(({ accountId, address }) => ({ id: accountId, address })),
    );
    await tx.insert(
      Organization,
      chunk.map(({ organizationId, key }) => ({
        ...{ organizationId, key, name: key, locale: 'en' as const, zone: 'Europe/Amsterdam', country: 'NL' },
        ...{
          region: null,
          workingDays: [1, 2, 3, 4, 5],
          thresholds: { onTrack: 0.9, atRisk: 0.7 },
          version: 1,
        },
        fiscalYear: { type: 'months' as const, startMonth: 1, namedBy: 'last' as const },
      })),
    );
    await tx.insert(
      Person,
      chunk.map(({ organizationId, accountId, address }) => ({
        ...{ organizationId, id: newId(), accountId, address, name: 'Somebody else' },
        ...{ locale: 'en' as const, zone: 'Europe/Amsterdam', roles: ['member' as const] },
        ...{ fromDate: '2020-01-01', untilDate: null },
      })),
    );
  }
}

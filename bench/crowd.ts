import { Account } from '../src/organizations/account.entity.js';
import { Organization } from '../src/organizations/organization.entity.js';
import { Person } from '../src/organizations/person.entity.js';
import type { Database } from '../src/platform/database/database.js';
import { newId } from '../src/platform/ids.js';

const ORGANIZATIONS = 200;
const HOUR = 3_600_000;
const NUMBERS = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <';
const ID = `'00000000-0000-7000-8000-' || substr(CAST(1000000000000 + n.i AS text), 2)`;

/**
 * Fills the database with that many occasions to look at later and as many mails that wait for a later hour, spread
 * over many organizations.
 */
export async function fillWithWaiting(
  database: Database,
  rows: number,
  now: number,
  priorities: readonly number[],
): Promise<void> {
  await organizations(database);
  const later = `${now + HOUR} + n.i * 1000`;
  const others = `(SELECT organization_id, id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM person
    WHERE name = 'Somebody else')`;
  const spread = `FROM n JOIN ${others} other ON other.place = 1 + n.i % ${ORGANIZATIONS}`;
  const priority = `CASE n.i % ${priorities.length} ${priorities.map((one, i) => `WHEN ${i} THEN ${one}`).join(' ')} END`;
  await database.write(async (tx) => {
    await tx.query(`${NUMBERS} ${rows})
      INSERT INTO occasion (organization_id, id, type, timing, timed_at, until, look_at)
      SELECT other.organization_id, ${ID}, 'session', 1, ${now}, ${later}, ${later} ${spread}`);
    await tx.query(`${NUMBERS} ${rows})
      INSERT INTO outbox (organization_id, id, kind, occasion_type, occasion_id, timing, step, recipient_id, data,
        due_at, useful_until, priority, status, next_at, attempts, ambiguous, created_at)
      SELECT other.organization_id, ${ID}, 'agenda', 'session', ${ID}, 1, 1, other.id, '{}',
        ${later}, NULL, ${priority}, 'waiting', ${later}, 0, 0, ${now} ${spread}`);
  });
  await database.write((tx) => tx.query('ANALYZE'));
}

async function organizations(database: Database): Promise<void> {
  const others = Array.from({ length: ORGANIZATIONS }, (_, i) => {
    const organizationId = newId();
    const address = `somebody${i}@other.example`;
    return { organizationId, accountId: newId(), key: `other-${i}`, address };
  });
  await database.write(async (tx) => {
    await tx.insert(
      Account,
      others.map(({ accountId, address }) => ({ id: accountId, address })),
    );
    await tx.insert(
      Organization,
      others.map(({ organizationId, key }) => ({
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
      others.map(({ organizationId, accountId, address }) => ({
        ...{ organizationId, id: newId(), accountId, address, name: 'Somebody else' },
        ...{ locale: 'en' as const, zone: 'Europe/Amsterdam', roles: ['member' as const] },
        ...{ fromDate: '2020-01-01', untilDate: null },
      })),
    );
  });
}

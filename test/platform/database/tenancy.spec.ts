import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { Database } from '../../../src/platform/database/database.js';
import { freshDatabaseUrl, testDatabase } from '../../support/database.js';

/** Tables that belong to no organization; docs/scale.md says why. */
const OUTSIDE = [
  'account',
  'browser_session',
  'installation',
  'mail_channel',
  'migrations',
  'rate_limit',
  'sign_in_attempt',
];
/** What else a key may begin with, as table and column. */
const ELSEWHERE = [
  // Not unique: workers look across all organizations, at what is due, what failed, and what is old enough to go.
  'audit_entry.at',
  'delivery_attempt.started_at',
  'mail_content.written_at',
  'mail_logo.retired_at',
  'mail_reply.arrived_at',
  'mailed_link.expires_at',
  'occasion.look_at',
  'outbox.priority',
  'outbox.settled_at',
  'readings_batch.at',
  'report.at',
  'request_key.at',
  'report.work_at',
  'spreadsheet.at',
  'spreadsheet.work_at',
  'webhook_delivery.next_at',
  'webhook_event.at',
  // Where organizations touch the outside: their names in the whole installation, and the accounts of their people.
  'organization.key',
  'person.account_id',
  'passkey.account_id',
  // Whoever signs in with one says nothing but its id.
  'passkey.credential_id',
];

/** What every primary, unique and foreign key and every index begins with; of a foreign key, at both of its ends. */
const STATEMENTS = {
  postgres: `
    SELECT t.relname AS "table", c.attname AS "column"
    FROM (
      SELECT indrelid AS relation, indkey[0] AS place FROM pg_index
      UNION SELECT conrelid, conkey[1] FROM pg_constraint WHERE contype = 'f'
      UNION SELECT confrelid, confkey[1] FROM pg_constraint WHERE contype = 'f'
    ) key
    JOIN pg_class t ON t.oid = key.relation
    JOIN pg_attribute c ON c.attrelid = key.relation AND c.attnum = key.place
    WHERE t.relnamespace = current_schema()::regnamespace`,
  sqlite: `
    SELECT t.name AS "table", c.name AS "column"
    FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
    WHERE t.type = 'table' AND c.seqno = 0
    UNION SELECT t.name, k."from" FROM sqlite_master t, pragma_foreign_key_list(t.name) k
    WHERE t.type = 'table' AND k.seq = 0
    UNION SELECT k."table", k."to" FROM sqlite_master t, pragma_foreign_key_list(t.name) k
    WHERE t.type = 'table' AND k.seq = 0`,
};

async function beginningsOfKeys(): Promise<{ table: string; column: string }[]> {
  const { url, drop } = await freshDatabaseUrl();
  const database = await Database.open({ url, entities });
  const found = await database.read().query<{ table: string; column: string }[]>(STATEMENTS[testDatabase]);
  await database.close();
  await drop();
  return found;
}

it('begins every key with the organization, so that organizations can be spread over servers', async () => {
  const found = (await beginningsOfKeys()).filter(({ table }) => !OUTSIDE.includes(table));
  const [led, others] = [true, false].map((isLed) =>
    found.filter(({ column }) => (column === 'organization_id') === isLed),
  );
  expect(new Set(led?.map(({ table }) => table)).size).toBeGreaterThan(entities.length - OUTSIDE.length);
  expect([...new Set(others?.map(({ table, column }) => `${table}.${column}`))].sort()).toEqual(
    [...ELSEWHERE].sort(),
  );
});

it('says in docs/scale.md why a table stands outside of organizations', () => {
  const document = readFileSync('docs/scale.md', 'utf8');
  expect(OUTSIDE.filter((table) => !document.includes(`\`${table}\``))).toEqual([]);
});

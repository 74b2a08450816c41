import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backlogStatement } from '../../src/mail/backlog.service.js';
import { dueMailsStatement } from '../../src/mail/delivery/claims.service.js';
import { Values } from '../../src/mail/delivery/keys.js';
import { failedStatement } from '../../src/mail/mail-watch.js';
import { dueOccasionsStatement } from '../../src/notices/tick.service.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase, testDatabase } from '../support/database.js';

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());

/**
 * How the database would find the rows. PostgreSQL prefers to read small tables whole, and what it knows of large ones
 * comes and goes; told not to, it shows whether an index can answer at all, and which.
 */
function planOf(statement: string, parameters: unknown[]): Promise<string> {
  return database.write(async (tx) => {
    if (testDatabase === 'sqlite') {
      const steps = await tx.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${statement}`, parameters);
      return steps.map(({ detail }) => detail).join('\n');
    }
    await tx.query('SET LOCAL enable_seqscan = off');
    await tx.query('SET LOCAL enable_bitmapscan = off');
    const steps = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${statement}`, parameters);
    return steps.map((step) => step['QUERY PLAN']).join('\n');
  });
}

describe('looking for work', () => {
  it('finds due occasions by their partial index, in its order', async () => {
    const plan = await planOf(dueOccasionsStatement(database.dialect), [Date.UTC(2027, 0, 1)]);
    expect(plan).toContain('occasion_look_at_idx');
    expect(plan).not.toMatch(/sort|temp b-tree|seq scan/i);
  });

  it('finds due mails of a priority by their partial index, in its order', async () => {
    const values = new Values(database.dialect);
    const wanted = {
      ...{ priority: 2, now: Date.UTC(2027, 0, 1), kinds: ['agenda', 'update-request'] },
      ...{ lease: 'ours', limit: 50 },
    };
    const plan = await planOf(dueMailsStatement(database.dialect, values, wanted), values.all);
    expect(plan).toContain('outbox_next_at_idx');
    expect(plan).not.toMatch(/sort|temp b-tree|seq scan/i);
  });

  it('counts what waits in bounded ranges of that index, in its order', async () => {
    const now = Date.UTC(2027, 0, 1);
    for (const range of [{ until: now }, { after: now, until: now + 60_000 }]) {
      const values = new Values(database.dialect);
      const plan = await planOf(backlogStatement(values, 20, range), values.all);
      expect(plan).toContain('outbox_next_at_idx');
      expect(plan).not.toMatch(/sort|temp b-tree|seq scan/i);
    }
  });

  it('counts what failed lately by the few rows that did', async () => {
    const values = new Values(database.dialect);
    expect(await planOf(failedStatement(values, 0), values.all)).toContain('outbox_failed_idx');
  });
});

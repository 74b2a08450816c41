import { copyFileSync, existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { entities } from '../../src/entities.js';
import { SessionsService, type SessionWithPeriod } from '../../src/cycles/sessions.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { Database } from '../../src/platform/database/database.js';
import { sqliteFile } from '../../src/platform/database/data-sources.js';
import { callerOf, startCycles, type CyclesWorld } from '../cycles/world.js';

let world: CyclesWorld;
let organizationId: string;
let march: SessionWithPeriod;

/** A session whose agenda Sanne has: who cancels it owes her a mail that says so. */
beforeAll(async () => void (world = await startCycles('2027-02-10T08:00:00Z')));
afterAll(() => world.close());
beforeEach(async () => {
  organizationId = await world.anOrganization(`atomic-${expect.getState().currentTestName?.length}`);
  march = await world.kept(organizationId, '2027-03-03');
  await world.agendaFor(organizationId, march.id, await world.person(organizationId, 'Sanne'));
  await world.deliver();
});
afterEach(() => void jest.restoreAllMocks());

/** Runs after the mails have been put in, and before the unit that did it commits. */
function afterTheInsert(happens: () => Promise<void>): void {
  const outbox = world.app.get(OutboxService);
  const enqueue = outbox.enqueue.bind(outbox);
  jest.spyOn(outbox, 'enqueue').mockImplementation(async (tx, mails) => {
    const added = await enqueue(tx, mails);
    expect(added).toBe(1);
    await happens();
    return added;
  });
}

const cancel = () => world.app.get(SessionsService).cancel(callerOf(organizationId), march.id);

/** Whether the session is cancelled, and whether somebody is told so; as it stands in a database. */
async function standing(database: Database): Promise<[boolean, number]> {
  const session = await database.read().findOneByOrFail(Session, { organizationId, id: march.id });
  const told = await database.read().countBy(OutboxMail, { organizationId, kind: 'session-cancelled' });
  return [session.cancelledAt !== null, told];
}

it('a change and the mail it owes are there together', async () => {
  await cancel();
  expect(await standing(world.database)).toEqual([true, 1]);
});

it('an error after the mail was put in takes both back', async () => {
  afterTheInsert(() => Promise.reject(new Error('something else went wrong')));
  await expect(cancel()).rejects.toThrow('something else went wrong');
  expect(await standing(world.database)).toEqual([false, 0]);
});

it('the end of the connection, or of the power, between the insert and the commit leaves neither', async () => {
  let left: Database | null = null;
  afterTheInsert(async () => {
    if (world.url.startsWith('sqlite:')) {
      left = await asThePowerLeftIt(world.url);
      throw new Error('the power went');
    }
    await endConnections(world.url);
  });
  await expect(cancel()).rejects.toThrow(/the power went|terminat|runner (?:was )?already released/i);
  expect(await standing(world.database)).toEqual([false, 0]);
  if (left !== null) {
    expect(await standing(left)).toEqual([false, 0]);
    await (left as Database).close();
  }
});

/** Both files as they are on the disk at this moment: what would be found after a power cut. */
async function asThePowerLeftIt(url: string): Promise<Database> {
  const file = sqliteFile(url);
  const copy = `${file}-after`;
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  return Database.open({ url: `sqlite:${copy}`, entities });
}

/** Ends them, and waits until they have ended: who reads next must not be given one that is about to. */
async function endConnections(url: string): Promise<void> {
  const { pathname } = new URL(url);
  const client = new pg.Client(url.replace(pathname, '/postgres'));
  await client.connect();
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
    pathname.slice(1),
  ]);
  await client.end();
}

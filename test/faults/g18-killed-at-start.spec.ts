import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { entities } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { postgresSource, sqliteFile, sqliteSource } from '../../src/platform/database/data-sources.js';
import { migrationState } from '../../src/platform/database/migration-state.js';
import { MailServer } from '../mail/support/mail-server.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';
import { copiesById } from './support/copies.js';
import { freePort } from './support/free-port.js';
import { untilReady } from './support/health.js';
import { olderBuild, RELEASE_BEFORE } from './support/older-build.js';
import { plainCopy } from './support/plain-copy.js';
import { preload } from './support/preload/preload.js';
import { note } from './support/proof.js';
import { chances, scale } from './support/scale.js';

const KILLS_A_DATABASE = 2;
const CONNECTIONS = 5;
const SIZE = { people: 10, sessions: 2 };
/** Sent by the release before, and owed when this one first starts. */
const MAILS = SIZE.people * SIZE.sessions;
const databases = Array.from({ length: Math.ceil(scale.startKills / KILLS_A_DATABASE) }, (_, i) => i + 1);
const folder = mkdtempSync(join(tmpdir(), 'cadans-kills-'));
let original: { url: string; drop: () => Promise<void> };
let copy: { url: string; drop: () => Promise<void> };
let sink: MailServer;
let statements: number;

/** The release before has sent a burst; another is due when it is replaced. */
beforeAll(async () => {
  original = await freshDatabaseUrl();
  const older = olderBuild();
  const before = new MailServer();
  older.prepareBurst(original.url, 'tulip', SIZE);
  const settings = { DATABASE_URL: original.url, SMTP_URL: await before.start() };
  const port = await freePort();
  const service = Service.start({ ...settings, PORT: `${port}` }, { program: older.program });
  await service.until(untilReady(port, true));
  while (before.received.length < MAILS)
    await service.until(new Promise((resolve) => setTimeout(resolve, 50)));
  expect(await service.stop()).toMatchObject({ code: 0 });
  await before.stop();
  older.prepareBurst(original.url, 'rose', SIZE);
});
afterAll(async () => {
  await original.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  copy = await plainCopy(original.url);
  sink = new MailServer();
});
afterEach(async () => {
  await sink.stop();
  await copy.drop();
});

const settings = async () => ({
  DATABASE_URL: copy.url,
  SMTP_URL: await sink.start(),
  SMTP_CONNECTIONS: `${CONNECTIONS}`,
  MAIL_LEASE_SECONDS: '2',
});

it('a start on the tables of the release before migrates, ticks and sends what is owed', async () => {
  const counted = join(folder, 'counted');
  const service = Service.start(
    { ...(await settings()), COUNTED: counted },
    { flags: preload('dies-at-statement') },
  );
  await service.until(settledOutbox(copy.url, 2 * MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });
  statements = Number(readFileSync(counted, 'utf8'));
  expect(sink.received).toHaveLength(MAILS);
  note(`the tables of ${RELEASE_BEFORE}: migrated and everything sent in ${statements} statements`);
});

it.each(databases)(
  `database ${'%i'} of ${databases.length}: killed ${KILLS_A_DATABASE} times during migration and the first tick, all is as it should be`,
  async (number) => {
    const environment = await settings();
    const whole = chances(3000 + number, KILLS_A_DATABASE, 1, statements);
    const mayComeTwice = new Map<string, string>();
    for (const [i, at] of whole.entries()) {
      // Later ones sooner: there is less left to do.
      const diesAt = i === 0 ? at : Math.ceil(at / 2);
      const service = Service.start(
        { ...environment, DIES_AT: `${diesAt}` },
        { flags: preload('dies-at-statement') },
      );
      const { code } = await service.exited;
      expect(code).toBeNull();
      const held = await mailsOnTheirWay();
      for (const { id, lease, message_id } of held) mayComeTwice.set(`${id} ${lease}`, message_id);
      note(
        `killed at statement ${diesAt}: ${sink.received.length} mails had arrived, ${held.length} were on their way`,
      );
    }
    const port = await freePort();
    const last = Service.start({ ...environment, PORT: `${port}` });
    await last.until(untilReady(port, true));
    const rows = await last.until(settledOutbox(copy.url, 2 * MAILS));
    expect(await last.stop()).toMatchObject({ code: 0 });

    expect(rows).toHaveLength(2 * MAILS);
    expect(rows.filter(({ status, lease }) => status !== 'sent' || lease !== null)).toEqual([]);
    const copies = copiesById(sink.received);
    expect(copies.size).toBe(MAILS);
    for (const [id, same] of copies) {
      expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
      expect(same.length - 1).toBeLessThanOrEqual(
        [...mayComeTwice.values()].filter((other) => other === id).length,
      );
    }
    await expectSound();
    note(`counted: ${MAILS} owed, ${copies.size} arrived, ${sink.received.length - MAILS} copies too many`);
  },
);

/** Read without the service's own way of opening a database, which would migrate it. */
async function mailsOnTheirWay(): Promise<{ id: string; lease: string; message_id: string }[]> {
  const source =
    testDatabase === 'sqlite' ? sqliteSource(sqliteFile(copy.url), []) : postgresSource(copy.url, [], 2);
  await source.initialize();
  try {
    return await source.query("SELECT id, lease, message_id FROM outbox WHERE status = 'sending'");
  } finally {
    await source.destroy();
  }
}

async function expectSound(): Promise<void> {
  const database = await Database.open({ url: copy.url, entities });
  try {
    expect(await migrationState(database.read())).toMatchObject({ pending: 0 });
    if (testDatabase === 'sqlite') {
      expect(await database.read().query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(await database.read().query('PRAGMA foreign_key_check')).toEqual([]);
    }
  } finally {
    await database.close();
  }
}

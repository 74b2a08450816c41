import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { DeliveryAttempt } from '../../../src/mail/delivery-attempt.entity.js';
import { Database } from '../../../src/platform/database/database.js';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { untilReady } from '../support/health.js';
import { note } from '../support/proof.js';
import { readyService } from '../support/ready-service.js';

const MAILS = 300;
const CONNECTIONS = 3;
/**
 * Bytes. As large as the log is by then would not do: after a checkpoint SQLite begins it anew from its start, where it
 * would find room for the rest of the burst.
 */
const NO_ROOM = 4096;
let sink: MailServer;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sink = new MailServer();
  ({ url, drop } = await freshDatabaseUrl());
});
afterEach(async () => {
  await sink.stop();
  await drop();
});

/** The largest file the process may write from now on: a disk that is full, and has room again. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:`]);
}

async function attempts(): Promise<number> {
  const database = await Database.open({ url, entities });
  try {
    return await database.read().count(DeliveryAttempt);
  } finally {
    await database.close();
  }
}

it('a disk that runs full in a burst: no mail leaves unrecorded, health is red, and it goes on by itself', async () => {
  if (spawnSync('prlimit', ['--version']).error) throw new Error('prlimit: apt-get install util-linux');
  await prepareBurst(url, { people: MAILS });
  const begun = arrivals(sink, MAILS / 6, 50);
  const { service, port } = await readyService({
    ...{ DATABASE_URL: url, SMTP_URL: await sink.start(), SMTP_CONNECTIONS: `${CONNECTIONS}` },
    ...{ MAIL_LEASE_SECONDS: '3', LOG_LEVEL: 'silent' },
  });
  await service.until(begun);
  limitFiles(service.pid, NO_ROOM);
  const red = await service.until(untilReady(port, false));
  const atRed = sink.received.length;
  // Time enough for several more tries.
  await wait(8_000);
  const later = sink.received.length;
  expect(later - atRed).toBeLessThanOrEqual(CONNECTIONS);
  expect(await attempts()).toBeGreaterThanOrEqual(later);

  limitFiles(service.pid, 'unlimited');
  const rows = await service.until(settledOutbox(url, MAILS));
  const green = await service.until(untilReady(port, true));
  expect(await service.stop()).toMatchObject({ code: 0 });

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const copies = copiesById(sink.received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  expect(sink.received.length - MAILS).toBeLessThanOrEqual(CONNECTIONS);
  note(
    `full after ${atRed} mails: not ready after ${red} ms, ${later - atRed} more left meanwhile; with room again all ` +
      `arrived, ${sink.received.length - MAILS} twice, and it was ready ${green} ms later`,
  );
});

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { copiesById } from '../support/copies.js';
import { PgBouncer } from '../support/pgbouncer.js';
import { note } from '../support/proof.js';

const MAILS = 500;
let sink: MailServer;
let pooler: PgBouncer;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sink = new MailServer();
  ({ url, drop } = await freshDatabaseUrl());
  // Fewer than the two services would like to have: a connection goes from hand to hand.
  pooler = await PgBouncer.before(url, 4);
});
afterEach(async () => {
  await sink.stop();
  await pooler.stop();
  await drop();
});

it('behind a pooler that hands out connections by the transaction, two services migrate, share a burst and start again', async () => {
  const settings = { DATABASE_URL: pooler.url, SMTP_URL: await sink.start(), SMTP_CONNECTIONS: '5' };
  const start = async () => {
    const services = [Service.start(settings), Service.start(settings)];
    await Promise.all(services.map((service) => service.begun()));
    return services;
  };
  const stop = async (services: readonly Service[]) => {
    for (const { code } of await Promise.all(services.map((service) => service.stop()))) expect(code).toBe(0);
  };
  // On an empty database both would like to migrate.
  const first = await start();
  await prepareBurst(url, { people: MAILS / 2, sessions: 2 });
  const rows = await Promise.race([
    settledOutbox(url, MAILS),
    ...first.map((service) => service.until(never)),
  ]);
  await stop(first);
  // Nobody hears a call through such a pooler: looking every second finds them. How fast that is depends on the machine,
  // so it is written down here, and limited in the benchmarks.
  const latest = Math.max(...rows.map(({ createdAt, settledAt }) => (settledAt ?? Infinity) - createdAt));
  // A lock that stayed behind in the pooler would keep them from starting.
  await stop(await start());

  expect(rows.filter(({ status, attempts }) => status !== 'sent' || attempts !== 1)).toEqual([]);
  expect(sink.received).toHaveLength(MAILS);
  expect(copiesById(sink.received).size).toBe(MAILS);
  note(
    `${MAILS} mails by two services over 4 connections: each once, the last ${latest} ms after it was put in; both started again`,
  );
});

const never = new Promise<never>(() => undefined);

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { copiesById } from '../support/copies.js';
import { note } from '../support/proof.js';
import { scale } from '../support/scale.js';

const REPLICAS = ['first', 'second', 'third'] as const;
const SESSIONS = 10;
const MAILS = scale.rollingBurst;
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

/** Resolves as soon as so many messages are here in all. */
function arrived(count: number): Promise<void> {
  return new Promise((resolve) => {
    sink.onMessage = () => {
      if (sink.received.length >= count) resolve();
      return Promise.resolve(null);
    };
  });
}

it(`three replicas, each restarted in a burst of ${MAILS}: as many mails, none twice`, async () => {
  const settings = { DATABASE_URL: url, SMTP_URL: await sink.start() };
  const replicas = new Map(REPLICAS.map((name) => [name, Service.start(settings)]));
  await Promise.all([...replicas.values()].map((replica) => replica.begun()));
  await prepareBurst(url, { people: MAILS / SESSIONS, sessions: SESSIONS });
  for (const [i, name] of REPLICAS.entries()) {
    const old = replicas.get(name)!;
    await old.until(arrived(Math.round((MAILS * (i + 1)) / 5)));
    const before = sink.received.length;
    expect(await old.stop()).toMatchObject({ code: 0 });
    note(`the ${name} replica was told to stop at ${before} mails and ended at ${sink.received.length}`);
    replicas.set(name, Service.start(settings));
  }
  const rows = await settledOutbox(url, MAILS);
  for (const replica of replicas.values()) expect(await replica.stop()).toMatchObject({ code: 0 });

  const copies = copiesById(sink.received);
  note(
    `counted: ${rows.length} owed, ${copies.size} different mails arrived, ${sink.received.length} in all`,
  );
  expect(rows.filter(({ status, attempts }) => status !== 'sent' || attempts !== 1)).toEqual([]);
  expect(sink.received).toHaveLength(MAILS);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
}, 600_000);

import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById, messageIdOf } from '../support/copies.js';
import { freePort } from '../support/free-port.js';
import { untilReady } from '../support/health.js';
import { note } from '../support/proof.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const MAILS = 300;
const CONNECTIONS = 3;
/** Twenty seconds, and a lease of sixty, in miniature. */
const PATIENCE_SECONDS = 2;
const LEASE_SECONDS = 6;
let sinks: readonly [MailServer, MailServer];
let proxy: TcpProxy;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sinks = [new MailServer(), new MailServer()];
  ({ url, drop } = await freshDatabaseUrl());
  proxy = TcpProxy.before(url);
});
afterEach(async () => {
  await proxy.stop();
  await Promise.all(sinks.map((sink) => sink.stop()));
  await drop();
});

it('a worker whose database connection goes dead stops sending, another takes over, and it comes back by itself', async () => {
  await prepareBurst(url, { people: MAILS });
  const through = new URL(url);
  through.port = `${await proxy.start()}`;
  const port = await freePort();
  const common = {
    SMTP_CONNECTIONS: `${CONNECTIONS}`,
    MAIL_LEASE_SECONDS: `${LEASE_SECONDS}`,
    DATABASE_PATIENCE_SECONDS: `${PATIENCE_SECONDS}`,
  };
  const [deaf, healthy] = sinks;
  const smtp = await deaf.start();
  const cutOff = Service.start({
    ...{ ...common, DATABASE_URL: through.href, SMTP_URL: smtp, PORT: `${port}` },
    LOG_LEVEL: 'error',
  });
  await cutOff.until(arrivals(deaf, MAILS / 6));
  proxy.freeze();
  const atFreeze = deaf.received.length;
  const noticed = await untilReady(port, false);
  await wait(PATIENCE_SECONDS * 1000);
  expect(deaf.received.length - atFreeze).toBeLessThanOrEqual(CONNECTIONS);
  expect(noticed).toBeLessThan(30_000);

  const other = Service.start({ ...common, DATABASE_URL: url, SMTP_URL: await healthy.start() });
  const rows = await other.until(settledOutbox(url, MAILS));
  const stillDeaf = deaf.received.length - atFreeze;
  proxy.thaw();
  const back = await untilReady(port, true);
  expect(await cutOff.stop()).toMatchObject({ code: 0 });
  expect(await other.stop()).toMatchObject({ code: 0 });
  expect(cutOff.said).toContain(`said nothing for ${PATIENCE_SECONDS} seconds`);

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const all = [...deaf.received, ...healthy.received];
  const copies = copiesById(all);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  expect(stillDeaf).toBeLessThanOrEqual(CONNECTIONS);
  expect(all.length - MAILS).toBeLessThanOrEqual(CONNECTIONS);
  const known = new Set(deaf.received.slice(0, atFreeze).map(messageIdOf));
  note(
    `dead after ${known.size} mails: noticed in ${noticed} ms, ${stillDeaf} more left, ` +
      `${all.length - MAILS} came twice; ready ${back} ms after the line was back`,
  );
});

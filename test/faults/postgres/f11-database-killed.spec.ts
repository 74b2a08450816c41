import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { freePort } from '../support/free-port.js';
import { redChecks, untilReady } from '../support/health.js';
import { onTheirWay } from '../support/outbox.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { note } from '../support/proof.js';
import { chances, scale } from '../support/scale.js';

const CONNECTIONS = 5;
const KILLS = 3;
const MAILS = scale.burst / 2;
let sink: MailServer;
let postgres: OwnPostgres;

beforeEach(async () => {
  sink = new MailServer();
  postgres = await OwnPostgres.start();
});
afterEach(async () => {
  await sink.stop();
  await postgres.stop();
});

it(`PostgreSQL killed ${KILLS} times in ${MAILS} mails: the service reconnects by itself, none is lost`, async () => {
  await prepareBurst(postgres.url, { people: MAILS });
  const port = await freePort();
  const service = Service.start({
    DATABASE_URL: postgres.url,
    SMTP_URL: await sink.start(),
    SMTP_CONNECTIONS: `${CONNECTIONS}`,
    MAIL_LEASE_SECONDS: '5',
    PORT: `${port}`,
    LOG_LEVEL: 'silent',
  });
  let mayComeTwice = 0;
  for (const mails of chances(11, KILLS, 1, MAILS / 5)) {
    await service.until(arrivals(sink, mails, 60));
    await postgres.kill();
    const red = await untilReady(port, false);
    await postgres.again();
    const why = await redChecks(port);
    const green = await untilReady(port, true);
    const out = (await onTheirWay(postgres.url)).length;
    mayComeTwice += CONNECTIONS;
    note(
      `killed after ${mails} more mails: ${sink.received.length} had arrived, not ready ${red} ms later ` +
        `(${why.join(', ')}), ` +
        `ready again ${green} ms after the restart, ${out} on their way then`,
    );
  }
  const rows = await service.until(settledOutbox(postgres.url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const copies = copiesById(sink.received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  expect(sink.received.length - MAILS).toBeLessThanOrEqual(mayComeTwice);
  for (const same of copies.values()) expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
  note(`counted: ${MAILS} owed, ${copies.size} arrived, ${sink.received.length - MAILS} copies too many`);
});

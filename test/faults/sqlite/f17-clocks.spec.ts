import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { Service } from '../../service/support/service.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { arrivals } from '../support/arrivals.js';
import { copiesById } from '../support/copies.js';
import { FakeTime } from '../support/fake-time.js';
import { note } from '../support/proof.js';

const MAILS = 300;
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

const settings = async () => ({
  DATABASE_URL: url,
  SMTP_URL: await sink.start(),
  SMTP_CONNECTIONS: '3',
  MAIL_LEASE_SECONDS: '3',
  LOG_LEVEL: 'error',
});

function expectEachOnce(): void {
  const copies = copiesById(sink.received);
  expect(copies.size).toBe(MAILS);
  expect(sink.received).toHaveLength(MAILS);
  expect(new Set(sink.received.map(({ to }) => to.join())).size).toBe(MAILS);
}

/** Slow enough that leases must be renewed in the middle of it. */
function slowly(): void {
  sink.onMessage = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return null;
  };
}

it('a clock set back by an hour, and forward again, in the middle of a burst gives nobody a mail twice', async () => {
  await prepareBurst(url, { people: MAILS });
  const clock = new FakeTime('+0');
  const service = Service.start({ ...(await settings()), ...clock.settings });
  await service.until(arrivals(sink, MAILS / 6));
  slowly();
  clock.set('-1h');
  await service.until(arrivals(sink, MAILS / 6));
  slowly();
  clock.set('+1h');
  const rows = await service.until(settledOutbox(url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });

  expect(rows.filter(({ status, ambiguous }) => status !== 'sent' || ambiguous > 0)).toEqual([]);
  expectEachOnce();
  note(`${MAILS} mails, the clock stepping by an hour back and forth: each once, none ambiguous`);
});

it('works beyond the second at which 32 bits end', async () => {
  const now = Date.parse('2038-01-20T09:00:00Z');
  await prepareBurst(url, { people: MAILS, now });
  const clock = new FakeTime('@2038-01-20 09:00:05');
  const service = Service.start({ ...(await settings()), ...clock.settings });
  const rows = await service.until(settledOutbox(url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  expectEachOnce();
  for (const { settledAt } of rows) expect(settledAt).toBeGreaterThan(now);
  note(`${MAILS} mails on 20 January 2038: each once`);
});

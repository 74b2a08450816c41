import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { freshDatabaseUrl } from '../support/database.js';
import { copiesById } from '../faults/support/copies.js';
import { MailServer } from '../mail/support/mail-server.js';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';

const PEOPLE = 500;
const CONNECTIONS = 5;
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

/** Resolves as soon as the server has so many messages; the last of them, and those beside it, are never answered. */
function unansweredFrom(count: number): Promise<void> {
  return new Promise((resolve) => {
    sink.onMessage = () => {
      if (sink.received.length < count) return Promise.resolve(null);
      resolve();
      return new Promise(() => undefined);
    };
  });
}

it('a service killed in a burst of 500 mails loses none, and sends again no more than were on their way', async () => {
  await prepareBurst(url, { people: PEOPLE });
  const settings = {
    DATABASE_URL: url,
    SMTP_URL: await sink.start(),
    SMTP_CONNECTIONS: `${CONNECTIONS}`,
    MAIL_LEASE_SECONDS: '2',
  };
  const reached = unansweredFrom(PEOPLE / 2);
  const service = Service.start(settings);
  await service.until(reached);
  await service.kill();
  sink.onMessage = () => Promise.resolve(null);
  const last = Service.start(settings);
  const rows = await last.until(settledOutbox(url, PEOPLE));
  expect(await last.stop()).toMatchObject({ code: 0 });

  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  const copies = copiesById(sink.received);
  expect([...copies.keys()].sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
  expect(new Set(sink.received.map(({ to }) => to.join())).size).toBe(PEOPLE);
  const again = [...copies.values()].filter(({ length }) => length > 1);
  expect(again.length).toBeGreaterThan(0);
  expect(sink.received.length - PEOPLE).toBeLessThanOrEqual(CONNECTIONS);
  for (const same of again) expect(new Set(same.map(({ hash }) => hash)).size).toBe(1);
});

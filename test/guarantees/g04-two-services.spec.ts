import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';
import { MailServer } from '../mail/support/mail-server.js';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';

let sinks: readonly [MailServer, MailServer];
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  sinks = [new MailServer(), new MailServer()];
  ({ url, drop } = await freshDatabaseUrl());
});
afterEach(async () => {
  await Promise.all(sinks.map((sink) => sink.stop()));
  await drop();
});

/** Neither server answers before the other has mail as well: the two services must share the work. */
function answerTogether(): void {
  const first = sinks.map(
    (sink) =>
      new Promise<null>((resolve) => {
        sink.onMessage = () => {
          resolve(null);
          return together;
        };
      }),
  );
  const together = Promise.all(first).then(() => null);
}

const startBoth = () =>
  Promise.all(sinks.map(async (sink) => Service.start({ DATABASE_URL: url, SMTP_URL: await sink.start() })));

if (testDatabase === 'postgres') {
  it('two services that tick at once on one PostgreSQL send each mail once', async () => {
    answerTogether();
    const services = await startBoth();
    await Promise.all(services.map((service) => service.begun()));
    await prepareBurst(url, { people: 25, sessions: 20 });
    const rows = await settledOutbox(url, 500);
    for (const { code } of await Promise.all(services.map((service) => service.stop()))) expect(code).toBe(0);

    expect(rows.filter(({ status, attempts }) => status !== 'sent' || attempts !== 1)).toEqual([]);
    const ids = sinks.map(({ received }) =>
      received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw.toString())?.[1]),
    );
    expect(ids.flat().sort()).toEqual(rows.map(({ messageId }) => messageId).sort());
    expect(ids.map(({ length }) => length > 0)).toEqual([true, true]);
  });
} else {
  it('a second service on one SQLite file is refused with a sentence', async () => {
    const first = Service.start({ DATABASE_URL: url, MAILBOX: 'on' });
    await first.begun();
    const second = await Service.start({ DATABASE_URL: url, MAILBOX: 'on' }).exited;
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/already|another service/i);
    expect(await first.stop()).toMatchObject({ code: 0 });
  });
}

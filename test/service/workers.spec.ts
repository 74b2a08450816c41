import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../mail/support/mail-server.js';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';
import { prepareBurst } from './support/burst.js';
import { settledOutbox } from './support/outbox.js';
import { Service } from './support/service.js';

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

if (testDatabase === 'postgres') {
  it('a worker delivers what a service without delivery puts in', async () => {
    await prepareBurst(url, { people: 20 });
    const settings = { DATABASE_URL: url, SMTP_URL: await sink.start() };
    const service = Service.start({ ...settings, DELIVERY: 'off' });
    await service.begun();
    const worker = Service.worker({ ...settings, WORKER_PORT: '0' });
    const rows = await worker.until(settledOutbox(url, 20));

    expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
    expect(await worker.stop()).toMatchObject({ code: 0 });
    expect(await service.stop()).toMatchObject({ code: 0 });
  });
} else {
  it('a worker beside a service on one SQLite file is refused with a sentence', async () => {
    const service = Service.start({ DATABASE_URL: url, MAILBOX: 'on' });
    await service.begun();
    const worker = await Service.worker({ DATABASE_URL: url, MAILBOX: 'on' }).exited;
    expect(worker).toMatchObject({ code: 1, said: expect.stringContaining('a SQLite file serves one') });
    expect(await service.stop()).toMatchObject({ code: 0 });
  });

  it('a service that delivers nothing is refused on SQLite, where nobody else could', async () => {
    const { code, said } = await Service.start({ DATABASE_URL: url, MAILBOX: 'on', DELIVERY: 'off' }).exited;
    expect(code).toBe(1);
    expect(said).toContain('DELIVERY: on SQLite there is no other process to deliver');
  });
}

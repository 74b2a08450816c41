import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addBurst } from '../../bench/burst.js';
import { AppModule } from '../../src/app.module.js';
import { entities } from '../../src/entities.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { openTestDatabase, testDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';

const REPLICAS = 8;
const PLANS = 200;
const PEOPLE = 2;
const closings: (() => Promise<void>)[] = [];
const clock = new VirtualClock('2027-03-01T09:00:00Z');
let database: Database;
let replicas: INestApplicationContext[];

/**
 * Eight replicas on one host in one process: the same host name, the same process id, and no leader among them. On
 * PostgreSQL each has its own connections; a SQLite file has one service, which here is asked by eight at once.
 */
beforeAll(async () => {
  const { database: first, url, close } = await openTestDatabase();
  database = first;
  closings.push(close);
  const settings = testSettings({ DATABASE_URL: url });
  replicas = await Promise.all(
    Array.from({ length: REPLICAS }, async () => {
      const own = testDatabase === 'sqlite' ? first : await Database.open({ url, entities, poolSize: 2 });
      const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, own), {
        logger: false,
      });
      if (own !== first) closings.unshift(() => own.close());
      closings.unshift(() => app.close());
      return app;
    }),
  );
  await addBurst(replicas[0]!, 'tulip', { people: PEOPLE, sessions: PLANS });
});
afterAll(async () => {
  for (const close of closings) await close();
});

const rows = () => database.read().find(OutboxMail, { order: { id: 'ASC' } });

it('eight replicas that tick at the same moment put each mail of two hundred sessions in once', async () => {
  const enqueued = await Promise.all(replicas.map((app) => app.get(TickService).tick()));
  const mails = await rows();
  const agendas = mails.filter(({ kind }) => kind === 'agenda');
  expect(agendas).toHaveLength(PLANS * PEOPLE);
  const places = mails.map((mail) =>
    [mail.occasionId, mail.timing, mail.kind, mail.step, mail.recipientId, mail.part].join(' '),
  );
  expect(new Set(places).size).toBe(mails.length);
  expect(enqueued.reduce((sum, count) => sum + count)).toBe(mails.length);
  expect(await Promise.all(replicas.map((app) => app.get(TickService).tick()))).toEqual(
    Array(REPLICAS).fill(0),
  );
});

it('and if two look at the same sessions in spite of everything, the unique key lets one of them be first', async () => {
  const before = (await rows()).map(({ id }) => id);
  // What a second leader would do that had read before the first one wrote.
  await expect(
    database.write(async (tx) => {
      const [row] = await tx.find(OutboxMail, { take: 1 });
      await tx.insert(OutboxMail, { ...row!, id: 'another', data: {} });
    }),
  ).rejects.toMatchObject({ name: 'QueryFailedError' });
  expect((await rows()).map(({ id }) => id)).toEqual(before);
});

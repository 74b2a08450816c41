import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addBurst } from '../../bench/burst.js';
import { AppModule } from '../../src/app.module.js';
import { entities } from '../../src/entities.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { MailContent } from '../../src/mail/mail-content.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { QuarantineService } from '../../src/mail/quarantine.service.js';
import { QuarantineReleaseService } from '../../src/notices/quarantine-release.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { sqliteFile } from '../../src/platform/database/data-sources.js';
import { copiesById } from '../faults/support/copies.js';
import { MailServer } from '../mail/support/mail-server.js';
import { prepareBurst } from '../service/support/burst.js';
import { cadans } from '../service/support/cadans.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';
import { oldCopy } from './support/old-copy.js';

const DAY = 86_400_000;
const TAKEN = Date.parse('2027-03-01T08:00:00Z');
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => {
  // What is said of a restored back-up would fill the output.
  Logger.overrideLogger(false);
  ({ url, drop } = await freshDatabaseUrl());
});
afterEach(() => drop());

/** The product on a database, at an instant, with the built-in mailbox as its way out. */
async function at<T>(
  now: number,
  where: string,
  story: (app: INestApplicationContext, database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.open({ url: where, entities, scratch: true });
  const module = AppModule.with(testSettings({ DATABASE_URL: where }), new VirtualClock(now), database);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    return await story(app, database);
  } finally {
    await app.close();
    await database.close();
  }
}

/** What a service does when it begins, and at every tick. */
async function serve(app: INestApplicationContext): Promise<number> {
  await app.get(QuarantineService).notice();
  await app.get(TickService).tick();
  return (await app.get(DeliveryService).deliverDue()).sent;
}

async function fates(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of await database.read().find(OutboxMail)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** An installation that knew its database, had ten mails waiting, and owed five more that nobody had looked for. */
async function aDayAgo(): Promise<void> {
  await at(TAKEN, url, async (app) => {
    await app.get(QuarantineService).notice();
    await addBurst(app, 'waiting', { people: 10 });
    await app.get(TickService).tick();
    await addBurst(app, 'owed', { people: 5 });
    await app.get(QuarantineService).seen();
  });
}

it('a back-up of yesterday sends nothing of what was sent since, until somebody decides', async () => {
  await aDayAgo();
  const copy = await oldCopy(url, TAKEN);
  expect(await at(TAKEN, url, serve)).toBe(15);

  const restored = TAKEN + DAY;
  await at(restored, copy.url, async (app, database) => {
    expect(await serve(app)).toBe(0);
    const state = await app.get(QuarantineService).state();
    expect(state).toEqual({ takenAt: TAKEN, since: restored });
    expect(await fates(database)).toEqual({ waiting: 15 });
    expect(await app.get(QuarantineService).held(state!)).toMatchObject([
      { kind: 'agenda', doubtful: 15, fresh: 0, recipients: 15 },
    ]);
  });
  // Nor the next service, an hour later.
  expect(await at(restored + 3_600_000, copy.url, serve)).toBe(0);
  await at(restored + 7_200_000, copy.url, async (app, database) => {
    expect(await app.get(QuarantineReleaseService).release({ send: false })).toBe(15);
    expect(await serve(app)).toBe(0);
    expect(await fates(database)).toEqual({ missed: 15 });
    // What comes afterwards leaves as ever.
    await addBurst(app, 'afterwards', { people: 2 });
    expect(await serve(app)).toBe(2);
  });
  await copy.drop();
});

it('a back-up sends what was owed since, if somebody says so', async () => {
  await aDayAgo();
  const copy = await oldCopy(url, TAKEN);
  await at(TAKEN + DAY, copy.url, async (app, database) => {
    expect(await serve(app)).toBe(0);
    expect(await app.get(QuarantineReleaseService).release({ send: true })).toBe(0);
    expect(await serve(app)).toBe(15);
    expect(await fates(database)).toEqual({ sent: 15 });
  });
  await copy.drop();
});

const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

// On PostgreSQL its own tools take the back-up: that it is whole is theirs to prove.
if (testDatabase === 'sqlite')
  it('a back-up taken in a burst holds each mail as waiting, leaving or sent, and all that belongs to it', async () => {
    const PEOPLE = 500;
    await prepareBurst(url, { people: PEOPLE });
    const sink = new MailServer();
    const file = `${sqliteFile(url)}.back-up`;
    let backUp: Promise<string> | null = null;
    const begun = new Promise<void>((resolve) => {
      sink.onMessage = async () => {
        if (sink.received.length === 50) {
          backUp = cadans(url, 'backup', file);
          resolve();
        }
        // The burst lasts as long as the back-up: slow at first, and towards its end it waits.
        if (backUp) await (sink.received.length > PEOPLE - 50 ? backUp : Promise.race([backUp, moment()]));
        return null;
      };
    });
    const service = Service.start({ DATABASE_URL: url, SMTP_URL: await sink.start(), SMTP_CONNECTIONS: '5' });
    await service.until(begun);
    await service.until(backUp ?? begun);
    const sentByThen = sink.received.length;
    await service.until(settledOutbox(url, PEOPLE));
    expect(await service.stop()).toMatchObject({ code: 0 });
    await sink.stop();
    const copies = copiesById(sink.received);
    expect(copies.size).toBe(PEOPLE);

    await at(Date.now(), `sqlite:${file}`, async (app, database) => {
      const manager = database.read();
      const rows = await manager.find(OutboxMail);
      const attempts = await manager.find(DeliveryAttempt);
      const contents = new Set((await manager.find(MailContent)).map(({ mailId }) => mailId));
      const { sent = 0, sending = 0, waiting = 0, ...others } = await fates(database);
      expect(others).toEqual({});
      expect(sent + sending + waiting).toBe(PEOPLE);
      // It was taken in the middle: neither nothing nor all had left.
      expect(sent).toBeGreaterThan(40);
      expect(sent + sending).toBeLessThan(PEOPLE);
      expect(sent).toBeLessThanOrEqual(sentByThen);
      for (const { id, status, messageId, renderedAt } of rows) {
        const own = attempts.filter(({ mailId }) => mailId === id).map(({ outcome }) => outcome);
        expect(own).toEqual(status === 'waiting' ? [] : [status === 'sent' ? 'sent' : null]);
        expect(contents.has(id)).toBe(renderedAt !== null);
        if (status === 'sent') expect(copies.get(messageId ?? '')).toHaveLength(1);
      }
      expect(await serve(app)).toBe(0);
    });
  });

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sqliteFile } from '../../src/platform/database/data-sources.js';
import { oldCopy } from '../guarantees/support/old-copy.js';
import { MailServer } from '../mail/support/mail-server.js';
import { prepareBurst } from '../service/support/burst.js';
import { cadans } from '../service/support/cadans.js';
import { settledOutbox } from '../service/support/outbox.js';
import { Service } from '../service/support/service.js';
import { freshDatabaseUrl, testDatabase } from '../support/database.js';
import { copiesById } from './support/copies.js';
import { outboxOf } from './support/outbox.js';
import { note } from './support/proof.js';

const PEOPLE = 60;
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

interface BackUp {
  /** Puts it in place; the URL of the database that is served from then on. */
  restore(): Promise<string>;
  drop(): Promise<void>;
}

/** By `cadans backup` and `cadans restore` on SQLite; on PostgreSQL as a dump that is loaded beside the original. */
async function backUp(): Promise<BackUp> {
  if (testDatabase === 'postgres') {
    const copy = await oldCopy(url, Date.now());
    return { restore: () => Promise.resolve(copy.url), drop: copy.drop };
  }
  const file = `${sqliteFile(url)}.back-up-${randomUUID()}`;
  await cadans(url, 'backup', file);
  return {
    restore: async () => {
      await cadans(url, 'restore', file);
      return url;
    },
    drop: () => Promise.resolve(rmSync(file)),
  };
}

const serve = (where: string, smtp: string) =>
  Service.start({ DATABASE_URL: where, SMTP_URL: smtp, SMTP_CONNECTIONS: '5' });

it.each(['--discard', '--send'] as const)(
  'a back-up from before a burst mails nobody again until it is released with %s',
  async (choice) => {
    const smtp = await sink.start();
    if (testDatabase === 'postgres') {
      // A service was there before: it knows its database by now.
      const first = serve(url, smtp);
      await first.begun();
      expect(await first.stop()).toMatchObject({ code: 0 });
    }
    await prepareBurst(url, { people: PEOPLE });
    const copy = await backUp();

    const original = serve(url, smtp);
    await original.until(settledOutbox(url, PEOPLE));
    expect(await original.stop()).toMatchObject({ code: 0 });
    expect(copiesById(sink.received).size).toBe(PEOPLE);

    const restored = await copy.restore();
    const second = serve(restored, smtp);
    await second.begun();
    // It has looked, and knows what is owed: the next thing would be to send it.
    await second.until(waiting(restored, PEOPLE));
    expect(await cadans(restored, 'quarantine', 'show')).toMatch(
      new RegExp(`agenda: ${PEOPLE} may have been sent, 0 owed since; to ${PEOPLE} people`),
    );
    expect(await second.stop()).toMatchObject({ code: 0 });
    expect(sink.received).toHaveLength(PEOPLE);
    note(`${PEOPLE} mails sent, the back-up of before restored: ${PEOPLE} owed, none sent.`);

    const said = await cadans(restored, 'quarantine', 'release', choice);
    expect(said).toContain('Mail leaves again.');
    const third = serve(restored, smtp);
    await third.begun();
    const rows = await third.until(settledOutbox(restored, PEOPLE));
    expect(await third.stop()).toMatchObject({ code: 0 });
    const fates = new Set(rows.map(({ status }) => status));
    const again = sink.received.length - PEOPLE;
    expect([...fates]).toEqual([choice === '--send' ? 'sent' : 'missed']);
    expect(again).toBe(choice === '--send' ? PEOPLE : 0);
    note(`Released with ${choice}: ${again} sent again.`);
    await copy.drop();
  },
  600_000,
);

async function waiting(where: string, count: number): Promise<void> {
  for (;;) {
    const rows = await outboxOf(where);
    if (rows.filter(({ status }) => status === 'waiting').length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

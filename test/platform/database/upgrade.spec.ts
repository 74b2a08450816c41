import { expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/list.js';
import { entities } from '../../../src/entities.js';
import { DeliveryAttempt } from '../../../src/mail/delivery-attempt.entity.js';
import { MailChannel } from '../../../src/mail/mail-channel.entity.js';
import { MailContent } from '../../../src/mail/mail-content.entity.js';
import { ReturnedMail } from '../../../src/mail/bounces/returned-mail.entity.js';
import { Occasion } from '../../../src/mail/occasion.entity.js';
import { Suppression } from '../../../src/mail/suppression/suppression.entity.js';
import { Unsubscription } from '../../../src/mail/unsubscription/unsubscription.entity.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { Database } from '../../../src/platform/database/database.js';
import { postgresSource, sqliteFile, sqliteSource } from '../../../src/platform/database/data-sources.js';
import { freshDatabaseUrl, testDatabase } from '../../support/database.js';

/** Rows as the very first version of the tables had them. */
const FIRST: readonly (readonly [table: string, row: Readonly<Record<string, string | number>>])[] = [
  ['account', { id: 'a1', address: 'anna@tessel.example' }],
  [
    'organization',
    {
      ...{ organization_id: 'o1', key: 'tessel', name: 'Tessel', locale: 'nl', zone: 'Europe/Amsterdam' },
      ...{ country: 'NL', working_days: '[1]', fiscal_year: '{}', thresholds: '{}', version: 1 },
    },
  ],
  [
    'person',
    {
      ...{ organization_id: 'o1', id: 'p1', account_id: 'a1', address: 'anna@tessel.example', name: 'Anna' },
      ...{ locale: 'nl', zone: 'Europe/Amsterdam', roles: '["member"]', from_date: '2020-01-01' },
    },
  ],
  [
    'occasion',
    { organization_id: 'o1', id: 'c1', type: 'session', timing: 0, timed_at: 1, until: 9, look_at: 5 },
  ],
  [
    'outbox',
    {
      ...{ organization_id: 'o1', id: 'm1', kind: 'agenda', occasion_type: 'session', occasion_id: 'c1' },
      ...{ timing: 0, step: 1, recipient_id: 'p1', data: '{}', due_at: 1, priority: 20, status: 'waiting' },
      ...{ next_at: 1, attempts: 1, ambiguous: 0, created_at: 1, text: 'Dag Anna', html: '<p>Dag Anna</p>' },
    },
  ],
  ['delivery_attempt', { organization_id: 'o1', mail_id: 'm1', number: 1, started_at: 1 }],
  ['mail_channel', { id: 'smtp', paused_at: 1, reason: 'wrong password' }],
];

it('an upgrade keeps what was there, and moves what mails say to where it is kept now', async () => {
  const { url, drop } = await freshDatabaseUrl();
  const latest =
    testDatabase === 'sqlite' ? sqliteSource(sqliteFile(url), entities) : postgresSource(url, entities, 2);
  const first = new DataSource({
    ...latest.options,
    migrations: migrations.slice(0, 1),
  });
  await first.initialize();
  await first.runMigrations({ transaction: 'all' });
  for (const [table, row] of FIRST) {
    const marks = Object.keys(row).map((_, i) => (testDatabase === 'sqlite' ? '?' : `$${i + 1}`));
    const columns = Object.keys(row).map((name) => `"${name}"`);
    await first.query(
      `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks.join(', ')})`,
      Object.values(row),
    );
  }
  await first.destroy();

  const database = await Database.open({ url, entities });
  const manager = database.read();
  expect(await manager.find(OutboxMail)).toMatchObject([
    {
      ...{ id: 'm1', part: 0, attempts: 1, status: 'waiting', cancelledAt: null },
      ...{ threadLast: null, replyTo: null },
    },
  ]);
  expect(await manager.find(DeliveryAttempt)).toMatchObject([{ mailId: 'm1', number: 1, outcome: null }]);
  expect(await manager.find(MailContent)).toMatchObject([
    { mailId: 'm1', says: { text: 'Dag Anna', html: '<p>Dag Anna</p>' }, writtenAt: 1 },
  ]);
  expect(await manager.find(Occasion)).toMatchObject([{ id: 'c1', lookAt: 5, changes: 0 }]);
  expect(await manager.find(MailChannel)).toMatchObject([
    { id: 'smtp', pausedAt: 1, reason: 'wrong password', cause: null, unansweredSince: null },
  ]);
  const [row] = await manager.find(OutboxMail);
  const again = (part: number) =>
    database.write((tx) => tx.insert(OutboxMail, { ...row!, id: `again-${part}`, part, data: {} }));
  await expect(again(0)).rejects.toMatchObject({ name: 'QueryFailedError' });
  await again(1);
  await mailCameBack(database);
  await database.close();
  await drop();
});

/** What is kept since about mail that came back fits beside the rows of the first version. */
async function mailCameBack(database: Database): Promise<void> {
  const whose = { organizationId: 'o1', personId: 'p1' };
  const suppression = {
    ...{ ...whose, id: 's1', address: 'anna@tessel.example', cause: 'bounced' as const, mailId: 'm1' },
    ...{ status: '5.1.1', said: null, since: 1, liftedAt: null, liftCause: null, liftedBy: null },
  };
  await database.write(async (tx) => {
    await tx.insert(ReturnedMail, {
      ...{ ...whose, mailId: 'm1', digest: 'd1', arrivedAt: 1, action: 'failed', status: '5.1.1' },
      ...{ finding: 'hard', said: null },
    });
    await tx.insert(Suppression, suppression);
    await tx.insert(Unsubscription, { ...whose, kind: 'update-receipt', since: 1 });
  });
  // One at a time is active.
  const again = (liftedAt: number | null) =>
    database.write((tx) => tx.insert(Suppression, { ...suppression, id: `s-${liftedAt}`, liftedAt }));
  await expect(again(null)).rejects.toMatchObject({ name: 'QueryFailedError' });
  await again(2);
}

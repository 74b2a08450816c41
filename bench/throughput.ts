import { performance } from 'node:perf_hooks';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import { DeliveryService } from '../src/mail/delivery/delivery.service.js';
import { MailContent } from '../src/mail/mail-content.entity.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import type { WrittenMail } from '../src/mail/transport/mail-transport.js';
import { TickService } from '../src/notices/tick.service.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { settingsFrom } from '../src/platform/settings.js';
import { addBurst } from './burst.js';
import type { Databases } from './databases.js';
import { type Finding, rounded } from './piece.js';
import { type Sink, startSink } from './sink-process.js';

const PEOPLE = 500;
const SESSIONS = 8;
const CONNECTIONS = 20;

/** Mails a second from due to handed over and marked, all in one process, against nodemailer's pool by itself. */
export async function benchThroughput(databases: Databases, limit: number): Promise<Finding> {
  const sink = await startSink();
  const url = await databases.create('throughput');
  const database = await Database.open({ url, entities });
  const settings = settingsFrom({
    ...{ DATABASE_URL: url, BASE_URL: 'http://localhost', MAIL_FROM: 'Cadans <bench@example.org>' },
    ...{ SMTP_URL: sink.url, SMTP_CONNECTIONS: `${CONNECTIONS}`, LOG_LEVEL: 'silent' },
    LINK_KEYS: 'bench:0123456789abcdef0123456789abcdef',
  });
  const module = AppModule.with(settings, new VirtualClock(Date.now()), database);
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  try {
    const deliver = async () => {
      await app.get(TickService).tick();
      // As PostgreSQL does by itself within a minute: else it plans for the empty tables it saw first.
      await database.write((tx) => tx.query('ANALYZE'));
      return rateOf(sink, () => app.get(DeliveryService).deliverDue());
    };
    await addBurst(app, 'warm-up', { people: 200, sessions: 1 });
    await deliver();
    await addBurst(app, 'measured', { people: PEOPLE, sessions: SESSIONS });
    const mails = await written(database);
    const before = await poolRate(sink, mails);
    const ours = await deliver();
    const after = await poolRate(sink, mails);
    const pool = (before + after) / 2;
    return {
      name: `mails a second, against nodemailer's pool alone, ${databases.name}`,
      value: rounded(ours / pool),
      unit: 'times',
      atLeast: limit,
      detail: { mailsPerSecond: Math.round(ours), poolPerSecond: Math.round(pool) },
    };
  } finally {
    await app.close();
    await database.close();
    sink.stop();
  }
}

/** Mails that left, ready to be sent again. */
async function written(database: Database): Promise<WrittenMail[]> {
  const mails = await database.read().find(OutboxMail, { where: { status: 'sent' }, take: 1000 });
  const contents = await database.read().find(MailContent);
  const byMail = new Map(contents.map(({ mailId, says }) => [mailId, says]));
  return mails.map((mail) => ({ ...mail, ...byMail.get(mail.id) }) as WrittenMail);
}

async function rateOf(sink: Sink, work: () => Promise<unknown>): Promise<number> {
  const before = await sink.taken();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  return ((await sink.taken()) - before) / seconds;
}

/** The same mails, ready bodies, composed and sent by nodemailer and nothing else. */
async function poolRate(sink: Sink, mails: readonly WrittenMail[]): Promise<number> {
  const pool = createTransport({
    ...{ url: sink.url, pool: true as const, maxConnections: CONNECTIONS, maxMessages: Infinity },
  });
  const send = (mail: WrittenMail) =>
    pool.sendMail({
      from: 'Cadans <bench@example.org>',
      to: { name: mail.recipientName, address: mail.address },
      ...{ subject: mail.subject, text: mail.text, html: mail.html },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    });
  await Promise.all(mails.slice(0, 200).map(send));
  const rate = await rateOf(sink, () => Promise.all([...mails, ...mails].map(send)));
  pool.close();
  return rate;
}

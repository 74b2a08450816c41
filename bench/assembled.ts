import 'reflect-metadata';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { MailerModule, MailerService } from '@nestjs-modules/mailer';
import { HandlebarsAdapter } from '@nestjs-modules/mailer/adapters/handlebars.adapter';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import type { LetterView } from '../src/mail/render/letter-view.js';
import { makeTemplates, markupHelpers } from '../src/mail/render/templates.js';
import type { CalendarPart } from '../src/mail/packing.js';
import { icalEventOf } from './ical-event.js';
import { takeOrders } from './orders.js';
import { CONNECTIONS } from './service.js';

/** What such a team would put into a job: to whom, and what its template reads. */
export interface MailJob {
  readonly to: { readonly name: string; readonly address: string };
  readonly view: LetterView;
  readonly calendar: CalendarPart | null;
}

const POOL = 20;
/** The mailer's types know defaults of the transport alone, not those of mails. */
const DEFAULTS: object = {
  from: 'Cadans <bench@example.org>',
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
};
const CHUNK = 500;
const { Queue, Worker } = withBackend(createPostgresBackend);

/**
 * What a NestJS team would otherwise assemble: BullMQ on PostgreSQL, whose worker has `@nestjs-modules/mailer` render
 * the same letter by the same Handlebars templates and send it over a pool of as many connections. It is given what it
 * is fastest with: done jobs are removed, and styles are not inlined again. Of what Cadans does beside, it does nothing:
 * no facts looked up, nothing asked again before sending, no body kept, no attempt written down.
 */
const { DATABASE_URL: url = '', SMTP_URL = '' } = process.env;
const { hostname: host, port } = new URL(SMTP_URL);
await onConnection((client) => runMigrations(client));
const mailer = await NestFactory.createApplicationContext(
  MailerModule.forRoot({
    transport: {
      ...{ host, port: Number(port), secure: false },
      ...{ pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity },
    },
    defaults: DEFAULTS,
    template: {
      dir: fileURLToPath(new URL('../src/mail/render', import.meta.url)),
      adapter: new HandlebarsAdapter(markupHelpers, { inlineCssEnabled: false }),
      options: { strict: true },
    },
  }),
  { logger: false },
);
const { text } = await makeTemplates();
const mails = mailer.get(MailerService);
const connection = { connectionString: url, max: POOL };
const queue = new Queue<MailJob>('mails', { connection });
let jobs: readonly MailJob[] = [];
let worker: InstanceType<typeof Worker<MailJob>> | null = null;

const orders = {
  keep: (kept: readonly MailJob[]) => void (jobs = kept),
  /** So many jobs of those it keeps, over and over, into the queue. */
  put: async (count: number) => {
    const all = Array.from({ length: count }, (_, i) => jobs[i % jobs.length]).filter(
      (job) => job !== undefined,
    );
    for (let from = 0; from < count; from += CHUNK) {
      const chunk = all.slice(from, from + CHUNK);
      await queue.addBulk(chunk.map((data) => ({ name: 'mail', data, opts: { removeOnComplete: true } })));
    }
    // As for our own tables.
    await onConnection((client) => client.query('ANALYZE'));
  },
  /** A worker that is ready to run so many jobs at once. */
  hire: async (concurrency: number) => {
    worker = new Worker<MailJob>('mails', (job) => send(job.data), {
      connection,
      concurrency,
      autorun: false,
    });
    await worker.waitUntilReady();
  },
  /** Until the last of so many is marked as done. */
  work: async (count: number) => {
    if (worker === null) throw new Error('Nobody is hired.');
    const working = worker;
    const failed = once(working, 'failed').then(([, error]) => Promise.reject(error as Error));
    const done = new Promise<void>((resolve) => {
      let completed = 0;
      working.on('completed', () => {
        completed += 1;
        if (completed === count) resolve();
      });
    });
    void working.run();
    await Promise.race([done, failed]);
  },
  dismiss: async () => {
    await worker?.close();
    worker = null;
  },
};
export type PeerOrders = typeof orders;
takeOrders(orders, async () => {
  await queue.close();
  await mailer.close();
});

function send({ to, view, calendar }: MailJob) {
  return mails.sendMail({
    ...{ to, subject: view.subject, text: text(view) },
    ...(calendar && { icalEvent: icalEventOf(calendar) }),
    // Handlebars' text is ready; a template of the mailer's own would be read from disk for each mail.
    ...{ template: 'letter.html', context: view },
  });
}

async function onConnection(work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  try {
    await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}

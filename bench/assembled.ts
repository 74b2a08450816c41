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
import { CONNECTIONS } from './service.js';
import { rateOf, type Sink } from './sink-process.js';

/** What such a team would put into a job: to whom, and what its template reads. */
export interface MailJob {
  readonly to: { readonly name: string; readonly address: string };
  readonly view: LetterView;
}

export interface Assembled {
  /** Mails a second from the jobs of these mails, put in beforehand, until the last one is marked as done. */
  rate(jobs: readonly MailJob[]): ReturnType<typeof rateOf>;
  readonly concurrency: number;
  close(): Promise<void>;
}

const CONCURRENCIES = [CONNECTIONS, 2 * CONNECTIONS, 4 * CONNECTIONS];
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
 * is fastest with: done jobs are removed, styles are not inlined again, and the worker runs as many jobs at once as
 * proves best. Of what Cadans does beside, it does nothing: no facts looked up, nothing asked again before sending, no
 * body kept, no attempt written down.
 */
export async function assemble(url: string, sink: Sink, trial: readonly MailJob[]): Promise<Assembled> {
  await migrate(url);
  const { hostname: host, port } = new URL(sink.url);
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
  const send = ({ to, view }: MailJob) =>
    mails.sendMail({
      ...{ to, subject: view.subject, text: text(view) },
      // Handlebars' text is ready; a template of the mailer's own would be read from disk for each mail.
      ...{ template: 'letter.html', context: view },
    });
  const connection = { connectionString: url, max: POOL };
  const queue = new Queue<MailJob>('mails', { connection });
  const rateAt = (concurrency: number, jobs: readonly MailJob[]) =>
    workOff({ url, sink, queue, send }, jobs, concurrency);

  const tried: [perSecond: number, concurrency: number][] = [];
  for (const concurrency of [CONNECTIONS, ...CONCURRENCIES]) {
    // The first of all warms up: what it gives is replaced by the same again.
    tried.push([(await rateAt(concurrency, trial)).perSecond, concurrency]);
  }
  const [, concurrency] = tried.slice(1).reduce((best, one) => (one[0] > best[0] ? one : best));
  return {
    rate: (jobs) => rateAt(concurrency, jobs),
    concurrency,
    close: async () => {
      await queue.close();
      await mailer.close();
    },
  };
}

interface Line {
  readonly url: string;
  readonly sink: Sink;
  readonly queue: InstanceType<typeof Queue<MailJob>>;
  readonly send: (job: MailJob) => Promise<unknown>;
}

async function workOff({ url, sink, queue, send }: Line, jobs: readonly MailJob[], concurrency: number) {
  for (let from = 0; from < jobs.length; from += CHUNK) {
    const chunk = jobs.slice(from, from + CHUNK);
    await queue.addBulk(chunk.map((data) => ({ name: 'mail', data, opts: { removeOnComplete: true } })));
  }
  await analyzed(url);
  const worker = new Worker<MailJob>('mails', (job) => send(job.data), {
    ...{ connection: { connectionString: url, max: POOL }, concurrency, autorun: false },
  });
  await worker.waitUntilReady();
  const rate = await rateOf(sink, async () => {
    const failed = once(worker, 'failed').then(([, error]) => Promise.reject(error as Error));
    const done = new Promise<void>((resolve) => {
      let completed = 0;
      worker.on('completed', () => {
        completed += 1;
        if (completed === jobs.length) resolve();
      });
    });
    void worker.run();
    await Promise.race([done, failed]);
  });
  await worker.close();
  return rate;
}

async function migrate(url: string): Promise<void> {
  await onConnection(url, (client) => runMigrations(client));
}

/** As for our own tables. */
async function analyzed(url: string): Promise<void> {
  await onConnection(url, (client) => client.query('ANALYZE'));
}

async function onConnection(url: string, work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const client = await pool.connect();
  try {
    await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../src/platform/database/database.js';
import { SystemClock } from '../src/platform/clock.js';
import { OutboxMail } from '../src/mail/outbox-mail.entity.js';
import { TickService } from '../src/notices/tick.service.js';
import { addBurst } from './burst.js';
import { startPool } from './contenders.js';
import { fillWithWaiting } from './crowd.js';
import type { Databases } from './databases.js';
import { type Finding, percentile, type Piece, rounded, type Scale } from './piece.js';
import { startHand } from './orders.js';
import { analyze, environmentFor, type Service, startService } from './service.js';
import { type Sink, startSink } from './sink-process.js';
import type { WorkerOrders } from './worker.js';
import { writtenMails } from './written.js';

const TICK_SECONDS = 10;
/** What the promise leaves for everything behind the tick. */
const BEHIND_TICK_SECONDS = 5;
/** The workers' first look is over before anything falls due: the whole of a tick is waited for. */
const AFTER_START_MS = 2_000;

interface Falling {
  readonly name: string;
  readonly mails: { readonly people: number; readonly sessions: number };
  /** How long it takes until all are due, evenly. */
  readonly overSeconds: number;
}

/**
 * From the instant a mail is due to the instant a mail server has it, one worker process running as it does in service.
 * "With 10,000 pending" is held to the promise as a stream: 10,000 mails fall due one after the other at a rate the wire
 * can carry, while 10,000 others wait for a later hour. All 10,000 due at one instant are measured as well; there
 * the wire itself needs its time, which is measured and allowed for.
 */
export const latency: Piece = {
  name: 'latency',
  on: 'each',
  async run(scale, databases) {
    const { quick } = scale;
    const mails = quick ? { people: 50, sessions: 2 } : { people: 1250, sessions: 8 };
    const stream = { name: 'stream', mails, overSeconds: quick ? 5 : 60 };
    const together = { name: 'together', mails, overSeconds: 0 };
    const count = mails.people * mails.sessions;
    const steady = await measure(databases, scale, stream);
    const burst = await measure(databases, scale, together);
    const limit = TICK_SECONDS + BEHIND_TICK_SECONDS;
    const wire = count / burst.poolPerSecond;
    return [
      finding(
        `from due to handed over, 99 % of ${count.toLocaleString('en')} mails due one after the other`,
        steady,
        limit,
      ),
      finding(
        `from due to handed over, 99 % of ${count.toLocaleString('en')} mails due at one instant`,
        burst,
        rounded(limit + wire),
      ),
    ];
  },
};

interface Measured {
  readonly seconds: readonly number[];
  readonly poolPerSecond: number;
}

function finding(name: string, { seconds, poolPerSecond }: Measured, limit: number): Finding {
  return {
    ...{ name, unit: 's', limit, value: rounded(percentile(seconds, 0.99)) },
    detail: {
      p50: rounded(percentile(seconds, 0.5)),
      p95: rounded(percentile(seconds, 0.95)),
      p99: rounded(percentile(seconds, 0.99)),
      worst: rounded(Math.max(...seconds)),
      tickSeconds: TICK_SECONDS,
      poolPerSecond: Math.round(poolPerSecond),
    },
  };
}

async function measure(databases: Databases, { quick }: Scale, falling: Falling): Promise<Measured> {
  const sink = await startSink({ note: true });
  const url = await databases.create(`latency_${falling.name}`);
  const environment = { ...environmentFor(url, sink.url), TICK_SECONDS: `${TICK_SECONDS}` };
  const service = await startService(environment, new SystemClock());
  try {
    await fillWithWaiting(service.database, { rows: quick ? 100 : 10_000, now: Date.now() });
    await addBurst(service.app, falling.name, falling.mails);
    const count = await service.app.get(TickService).tick();
    await analyze(service.database);
    const worker = await startHand<WorkerOrders>('worker', environment);
    try {
      await letFallDue(service.database, Date.now() + AFTER_START_MS, (falling.overSeconds * 1000) / count);
      await worker.order('run');
      await allTaken(sink, count, 2 * falling.overSeconds + 300);
    } finally {
      await worker.stop();
    }
    const seconds = await waits(service, sink);
    const pool = await startPool(sink, (await writtenMails(service.app)).mails);
    try {
      return { seconds, poolPerSecond: (await pool.rate(Math.min(count, 4000))).perSecond };
    } finally {
      await pool.stop();
    }
  } finally {
    await service.close();
    sink.stop();
  }
}

/** The rows that the tick put in are due already; they are given instants to come, one after the other. */
async function letFallDue(database: Database, start: number, everyMs: number): Promise<void> {
  await database.write((tx) =>
    tx.query(
      `UPDATE outbox SET due_at = falling.due_at, next_at = falling.due_at
       FROM (SELECT organization_id, id,
           ${start} + CAST(${everyMs} * ROW_NUMBER() OVER (ORDER BY id) AS bigint) AS due_at
         FROM outbox WHERE status = 'waiting' AND next_at <= ${Date.now()}) falling
       WHERE outbox.organization_id = falling.organization_id AND outbox.id = falling.id`,
    ),
  );
}

async function allTaken(sink: Sink, count: number, withinSeconds: number): Promise<void> {
  const until = Date.now() + withinSeconds * 1000;
  for (let taken = 0; taken < count; { taken } = await sink.taken()) {
    if (Date.now() > until) throw new Error(`${taken} of ${count} mails came within ${withinSeconds} s.`);
    await wait(250);
  }
}

/** Seconds from due to taken, of each mail by its Message-ID. */
async function waits({ database }: Service, sink: Sink): Promise<number[]> {
  const sent = await database.read().find(OutboxMail, {
    select: { messageId: true, dueAt: true },
    where: { status: 'sent' },
  });
  const came = new Map(await sink.notes());
  return sent.map(({ messageId, dueAt }) => {
    const at = came.get(messageId ?? '');
    if (at === undefined) throw new Error(`${messageId} was sent and never came.`);
    return (at - dueAt) / 1000;
  });
}

import { TickService } from '../src/notices/tick.service.js';
import { VirtualClock } from '../src/platform/clock.js';
import { addBurst } from './burst.js';
import { startPeer, startPool } from './contenders.js';
import type { Databases } from './databases.js';
import { footprintOf, perMail } from './footprint.js';
import { startHand } from './orders.js';
import { type Finding, median, ofRounds, type Piece, rounded } from './piece.js';
import { analyze, environmentFor, startService } from './service.js';
import { type Rate, rateOf, startSink } from './sink-process.js';
import type { WorkerOrders } from './worker.js';
import { writtenMails } from './written.js';

/**
 * Mails a second from due to handed over and marked, all in one process, beside what others do in one with the same
 * mails and the same sink. A machine's speed varies: they take turns, and each round's ratio counts by itself.
 */
export const throughput: Piece = {
  name: 'throughput',
  on: 'each',
  async run({ quick }, databases) {
    const size = quick ? { people: 50, sessions: 2 } : { people: 500, sessions: 8 };
    const mails = size.people * size.sessions;
    const sink = await startSink();
    const environment = environmentFor(await databases.create('throughput'), sink.url);
    const service = await startService(environment, new VirtualClock(Date.now()));
    const running: { stop(): unknown }[] = [{ stop: () => service.close() }, sink];
    const started = <T extends { stop(): unknown }>(one: T): T => {
      running.unshift(one);
      return one;
    };
    try {
      const worker = started(await startHand<WorkerOrders>('worker', environment));
      const deliver = async (key: string, burst: { people: number; sessions: number }) => {
        await addBurst(service.app, key, burst);
        const before = await footprintOf(databases, service.database);
        await service.app.get(TickService).tick();
        await analyze(service.database);
        const rate = await rateOf(sink, () => worker.order('deliver'));
        return { ...rate, kept: perMail(before, await footprintOf(databases, service.database), burst) };
      };
      await deliver('warm-up', { people: 200, sessions: 1 });
      const written = await writtenMails(service.app);
      const pool = started(await startPool(sink, written.mails));
      const trial = quick ? 50 : 1000;
      const peer =
        databases.name === 'PostgreSQL'
          ? started(await startPeer({ url: await databases.create('peer'), sink, trial }, written.jobs))
          : null;
      const rounds: Round[] = [];
      for (let round = 1; round <= (quick ? 2 : 7); round += 1) {
        rounds.push({
          pool: await pool.rate(mails),
          ours: await deliver(`round-${round}`, size),
          peer: peer === null ? null : await peer.rate(mails),
        });
      }
      return found(databases, rounds, peer?.concurrency ?? 0);
    } finally {
      for (const one of running) await one.stop();
    }
  },
};

interface Round {
  readonly pool: Rate;
  readonly ours: Rate & { readonly kept: Readonly<Record<string, number>> };
  readonly peer: Rate | null;
}

function found({ name }: Databases, rounds: readonly Round[], concurrency: number): Finding[] {
  const middle = (of: (round: Round) => number) => Math.round(median(rounds.map(of)));
  const rates = (who: 'pool' | 'ours' | 'peer') => ({
    [`${who}PerSecond`]: middle((round) => round[who]?.perSecond ?? 0),
    [`${who}BytesEach`]: middle((round) => round[who]?.bytesEach ?? 0),
  });
  const kept = rounds.map(({ ours }) => ours.kept);
  const findings: Finding[] = [
    {
      name: "mails a second, against nodemailer's bare pool with ready bodies",
      unit: 'times',
      // On PostgreSQL each statement is a journey to the server.
      atLeast: name === 'SQLite' ? 1 : 0.9,
      ...ofRounds(rounds.map(({ ours, pool }) => ours.perSecond / pool.perSecond)),
      detail: { ...rates('ours'), ...rates('pool') },
    },
    {
      name: 'kept in the database for each mail',
      unit: 'bytes',
      value: Math.round(median(kept.map(({ storedBytes = NaN }) => storedBytes))),
      detail: Object.fromEntries(
        Object.keys(kept[0] ?? {}).map((key) => [key, rounded(median(kept.map((one) => one[key] ?? NaN)))]),
      ),
    },
  ];
  if (name === 'PostgreSQL') {
    findings.push({
      name: 'mails a second, against BullMQ on PostgreSQL with @nestjs-modules/mailer',
      unit: 'times',
      atLeast: 1.5,
      ...ofRounds(rounds.map(({ ours, peer }) => ours.perSecond / (peer?.perSecond ?? NaN))),
      detail: { ...rates('ours'), ...rates('peer'), peerConcurrency: concurrency },
    });
  }
  return findings;
}

import { DeliveryService } from '../src/mail/delivery/delivery.service.js';
import { TickService } from '../src/notices/tick.service.js';
import { VirtualClock } from '../src/platform/clock.js';
import { type Assembled, assemble } from './assembled.js';
import { addBurst } from './burst.js';
import type { Databases } from './databases.js';
import { footprintOf, perMail } from './footprint.js';
import { type Finding, median, ofRounds, type Piece, rounded } from './piece.js';
import { benchPool } from './pool.js';
import { analyze, environmentFor, startService } from './service.js';
import { rateOf, startSink } from './sink-process.js';
import { writtenMails } from './written.js';

/**
 * Mails a second from due to handed over and marked, all in one process, beside what others do with the same mails and
 * the same sink. A machine's speed varies: they take turns, and each round's ratio counts by itself.
 */
export const throughput: Piece = {
  name: 'throughput',
  on: 'each',
  async run({ quick }, databases) {
    const size = quick ? { people: 50, sessions: 2 } : { people: 500, sessions: 8 };
    const sink = await startSink();
    const url = await databases.create('throughput');
    const service = await startService(environmentFor(url, sink.url), new VirtualClock(Date.now()));
    let peer: Assembled | null = null;
    try {
      const deliver = async (key: string, burst: { people: number; sessions: number }) => {
        await addBurst(service.app, key, burst);
        const before = await footprintOf(databases, service.database);
        await service.app.get(TickService).tick();
        await analyze(service.database);
        const rate = await rateOf(sink, () => service.app.get(DeliveryService).deliverDue());
        return { ...rate, kept: perMail(before, await footprintOf(databases, service.database), burst) };
      };
      await deliver('warm-up', { people: 200, sessions: 1 });
      const { mails, jobs } = await writtenMails(service.app, size.people * size.sessions);
      if (databases.name === 'PostgreSQL') {
        peer = await assemble(await databases.create('peer'), sink, jobs.slice(0, quick ? 50 : 1000));
      }
      const rounds: Round[] = [];
      for (let round = 1; round <= (quick ? 2 : 7); round += 1) {
        rounds.push({
          pool: await benchPool(sink, mails),
          ours: await deliver(`round-${round}`, size),
          peer: peer === null ? null : await peer.rate(jobs),
        });
      }
      return found(databases, rounds, peer?.concurrency ?? 0);
    } finally {
      await peer?.close();
      await service.close();
      sink.stop();
    }
  },
};

type Rate = Awaited<ReturnType<typeof rateOf>>;

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

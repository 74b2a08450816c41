import type { MailJob, PeerOrders } from './assembled.js';
import type { WrittenMail } from '../src/mail/transport/mail-transport.js';
import { startHand } from './orders.js';
import type { PoolOrders } from './pool.js';
import { CONNECTIONS } from './service.js';
import { type Rate, rateOf, type Sink } from './sink-process.js';

/** Somebody else who sends the same mails to the same sink, in a process of its own. */
export interface Contender {
  /** Mails a second, of so many. */
  rate(count: number): Promise<Rate>;
  stop(): Promise<void>;
}

const WARM_UP = 200;

/** nodemailer's pool by itself. */
export async function startPool(sink: Sink, mails: readonly WrittenMail[]): Promise<Contender> {
  const pool = await startHand<PoolOrders>('pool', { SMTP_URL: sink.url });
  await pool.order('keep', mails);
  await pool.order('send', WARM_UP);
  return {
    rate: (count) => rateOf(sink, () => pool.order('send', count)),
    stop: () => pool.stop(),
  };
}

const CONCURRENCIES = [CONNECTIONS, 2 * CONNECTIONS, 4 * CONNECTIONS];

/** What a NestJS team would otherwise assemble; its worker runs as many jobs at once as proves best. */
export async function startPeer(
  { url, sink, trial }: { readonly url: string; readonly sink: Sink; readonly trial: number },
  jobs: readonly MailJob[],
): Promise<Contender & { readonly concurrency: number }> {
  const peer = await startHand<PeerOrders>('assembled', { DATABASE_URL: url, SMTP_URL: sink.url });
  await peer.order('keep', jobs);
  const rateAt = async (concurrency: number, count: number) => {
    await peer.order('put', count);
    await peer.order('hire', concurrency);
    const rate = await rateOf(sink, () => peer.order('work', count));
    await peer.order('dismiss');
    return rate;
  };
  const tried: [perSecond: number, concurrency: number][] = [];
  for (const concurrency of [CONNECTIONS, ...CONCURRENCIES]) {
    // The first of all warms up: what it gives is replaced by the same again.
    tried.push([(await rateAt(concurrency, trial)).perSecond, concurrency]);
  }
  const [, concurrency] = tried.slice(1).reduce((best, one) => (one[0] > best[0] ? one : best));
  return { rate: (count) => rateAt(concurrency, count), concurrency, stop: () => peer.stop() };
}

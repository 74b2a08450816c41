import { createHash } from 'node:crypto';

/** How much a client asked of one route, or of all that have no limit of their own, since its window began. */
interface Count {
  /** Epoch milliseconds at which it begins anew. */
  until: number;
  /** Asked of this process. */
  own: number;
  /** Asked of the other processes, as of the last exchange. */
  others: number;
  max: number;
  /** What of `own` the others know. */
  told: number;
}

/** What is said of one client: no address, which is nobody's business a minute later. */
export interface ToldCount {
  readonly client: string;
  readonly count: number;
}

/** More than a service meets in a minute; then the one that was seen least lately goes. */
const MOST = 20_000;
/** What a client asks is told to others from this share of its limit on: nearly nobody ever gets there. */
const WORTH_TELLING = 0.05;

/**
 * Counts what clients ask of this process, and adds what others told. A request waits for nobody: what the others
 * counted is known as of the last exchange.
 */
export class RateCounts {
  readonly #counts = new Map<string, Count>();

  /** @param now epoch milliseconds; not the installation's clock, which a demo turns */
  constructor(readonly now: () => number = Date.now) {}

  /** Counts one request; how many there were in its window, and for how many milliseconds that lasts. */
  add(key: string, windowMs: number, max: number): { readonly current: number; readonly ttl: number } {
    const now = this.now();
    const known = this.#counts.get(key);
    const isOver = known === undefined || known.until <= now;
    const count = isOver ? { until: now + windowMs, own: 0, others: 0, max, told: 0 } : known;
    count.own += 1;
    // Put back at the end: the first one is the one that was seen least lately.
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size > MOST) this.#counts.delete(this.#counts.keys().next().value ?? '');
    return { current: count.own + count.others, ttl: count.until - now };
  }

  /** Who is busy now, by a name that only those know who see the same client. */
  busy(): (ToldCount & { readonly until: number; readonly isNew: boolean })[] {
    const now = this.now();
    return [...this.#counts]
      .filter(([, { own, max, until }]) => until > now && own >= max * WORTH_TELLING)
      .map(([key, { own, told, until }]) => ({
        client: nameOf(key),
        count: own,
        until,
        isNew: own !== told,
      }));
  }

  /**
   * Takes in what the others counted.
   * @param told what they were told from here
   * @param heard the sums of what all others counted; nothing of a client means that they did not see it
   */
  exchanged(told: readonly ToldCount[], heard: readonly ToldCount[]): void {
    const toldOf = new Map(told.map(({ client, count }) => [client, count]));
    const heardOf = new Map(heard.map(({ client, count }) => [client, count]));
    for (const [key, count] of this.#counts) {
      if (count.own < count.max * WORTH_TELLING) continue;
      const name = nameOf(key);
      count.told = toldOf.get(name) ?? count.told;
      count.others = heardOf.get(name) ?? 0;
    }
  }
}

const nameOf = (key: string) => createHash('sha256').update(key).digest('base64url');

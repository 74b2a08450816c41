import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Timers } from '../../platform/timers.js';
import { MailTransport } from '../transport/mail-transport.js';
import { type Claim, Claims } from './claims.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { type Boarding, Departures } from './departures.service.js';
import { Flight } from './flight.js';
import { HandOver } from './hand-over.service.js';
import { keyText, type MailKey } from './keys.js';
import { Letters } from './letters.service.js';
import { type Landing, Outcomes } from './outcomes.service.js';
import { type Ready, ReadyQueue } from './ready-queue.js';
import { Renderings } from './renderings.service.js';
import { Screening } from './screening.service.js';
import { addTallies, NOTHING_DONE, type Tally } from './tally.js';

/**
 * How long what landed waits for what lands close behind it: their recording shares one commit, and a commit waits for
 * the disk. Next to any real server's answer it is nothing.
 */
const LINGER_MS = 5;

/** What a run is given to do. */
export interface Run {
  /** By which this run holds its mails. */
  readonly lease: string;
  /**
   * Takes more mails; null if nothing is due.
   * @param before only those of a lower priority number than this, null for any
   */
  readonly claim: (before: number | null) => Promise<Claim | null>;
  readonly stopping: () => boolean;
  /** Called with what each turn came to. */
  readonly told: (tally: Tally) => void;
}

/**
 * Sends what is claimed. Never more mails are on their way and unrecorded than the transport has connections. While
 * they are, the next claim is taken and its letters are written, so that neither the database nor the mail server waits
 * for the other.
 */
@Injectable()
export class Dispatch {
  readonly #logger = new Logger(Dispatch.name);
  #hurry: (() => void) | null = null;

  constructor(
    private readonly database: Database,
    private readonly claims: Claims,
    private readonly screening: Screening,
    private readonly letters: Letters,
    private readonly renderings: Renderings,
    private readonly departures: Departures,
    private readonly handOver: HandOver,
    private readonly outcomes: Outcomes,
    private readonly transport: MailTransport,
    private readonly timers: Timers,
    private readonly options: DeliveryOptions,
  ) {}

  /** Something was put in: what goes before all that waits here is taken at once. */
  hurry(): void {
    this.#hurry?.();
  }

  /** Comes back when nothing more is due or may leave, and every mail taken has been recorded or let go of. */
  async work(run: Run): Promise<Tally> {
    const held = new Map<string, MailKey>();
    const stopRenewing = this.timers.every(this.options.leaseMs / 3, () => {
      this.claims.renew(run.lease, [...held.values()]).catch((error: unknown) => {
        this.#logger.warn(`A lease could not be renewed: ${String(error)}`);
      });
    });
    try {
      return await this.#work(run, held);
    } finally {
      stopRenewing();
      this.#hurry = null;
    }
  }

  async #work(run: Run, held: Map<string, MailKey>): Promise<Tally> {
    let tally = NOTHING_DONE;
    const count = (part: Partial<Tally>) => {
      run.told(addTallies(NOTHING_DONE, part));
      tally = addTallies(tally, part);
    };
    const flight = new Flight<Landing>();
    const queue = new ReadyQueue(
      { enough: this.options.batch, arrived: () => flight.nudge() },
      async (before) => {
        const claim = await run.claim(before);
        return claim === null ? null : this.#prepare(claim, held, count);
      },
    );
    this.#hurry = () => queue.hurry();
    let halted = false;
    for (;;) {
      halted ||= run.stopping();
      if (halted) await this.claims.release(run.lease, await queue.close());
      else queue.fill();
      if (flight.size === 0 && queue.size === 0) {
        if (!queue.isFilling) break;
        await queue.filled();
        continue;
      }
      const mayBoard = !halted && queue.size > 0 && flight.size < this.transport.connections;
      const landings: readonly Landing[] =
        mayBoard || flight.size === 0
          ? flight.landedAlready()
          : await flight.landed(() => this.timers.wait(LINGER_MS));
      // Over a channel that refuses us nothing more begins to leave.
      if (run.stopping() || landings.some(({ outcome }) => outcome === 'channel')) halted = true;
      const room = this.transport.connections - flight.size + landings.length;
      const chunk = halted ? [] : queue.take(room);
      if (landings.length === 0 && chunk.length === 0) continue;
      const { recorded, boarding } = await this.#turn(run.lease, landings, chunk);
      landings.forEach(({ mail }) => held.delete(keyText(mail)));
      chunk.forEach(({ mail }) => held.delete(keyText(mail)));
      flight.clear(landings.length);
      const urls = new Map(chunk.map((ready) => [keyText(ready.mail), ready.urls]));
      for (const departure of boarding.departures) {
        held.set(keyText(departure.mail), departure.mail);
        flight.begin(this.handOver.attempt(departure, urls.get(keyText(departure.mail)) ?? NO_URLS));
      }
      count(addTallies(addTallies(NOTHING_DONE, recorded), boarding));
    }
    queue.throwIfFailed();
    return tally;
  }

  /** Has the letters of a claim written; what cannot be is put off or failed, and not held any more. */
  async #prepare(
    claim: Claim,
    held: Map<string, MailKey>,
    count: (part: Partial<Tally>) => void,
  ): Promise<Ready[]> {
    claim.mails.forEach((mail) => held.set(keyText(mail), mail));
    const { passed, held: heldBack } = await this.screening.screen(claim);
    count(heldBack);
    const mails = await this.letters.write(passed, count);
    // Looked up before the point of no return: a query that fails afterwards would strand what is `sending`.
    const urls = await this.renderings.urls(mails);
    const ready = new Set(mails.map(keyText));
    claim.mails.map(keyText).forEach((key) => ready.has(key) || held.delete(key));
    return mails.map((mail) => ({ mail, urls: urls.get(keyText(mail)) ?? NO_URLS }));
  }

  /**
   * Records what landed and lets others leave in one unit of work: as many connections as it frees it fills again. If
   * that fails, each is done by itself, so that a mail whose facts are broken keeps no landing from being recorded.
   */
  async #turn(
    lease: string,
    landings: readonly Landing[],
    chunk: readonly Ready[],
  ): Promise<{ readonly recorded: Partial<Tally>; readonly boarding: Boarding }> {
    const mails = chunk.map(({ mail }) => mail);
    try {
      return await this.database.write(
        async () => ({
          recorded: await this.outcomes.record(lease, landings),
          boarding: await this.departures.boardAll(lease, mails),
        }),
        'READ COMMITTED',
      );
    } catch {
      return {
        recorded: await this.outcomes.recordSurely(lease, landings),
        boarding: await this.departures.board(lease, mails),
      };
    }
  }
}

const NO_URLS: ReadonlyMap<string, string> = new Map();

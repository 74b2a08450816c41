import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Timers } from '../../platform/timers.js';
import type { WrittenMail } from '../transport/mail-transport.js';
import { MailTransport } from '../transport/mail-transport.js';
import { type Claim, Claims } from './claims.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { type Boarding, Departures } from './departures.service.js';
import { Flight } from './flight.js';
import { HandOver } from './hand-over.service.js';
import { keyText, type MailKey } from './keys.js';
import { Letters } from './letters.service.js';
import { type Landing, Outcomes } from './outcomes.service.js';
import { Renderings } from './renderings.service.js';
import { Screening } from './screening.service.js';
import { addTallies, NOTHING_DONE, type Tally } from './tally.js';

/**
 * How long what landed waits for what lands close behind it: their recording shares one commit, and a commit waits for
 * the disk. Next to any real server's answer it is nothing.
 */
const LINGER_MS = 5;

interface FlightPlan {
  /** Mails whose lease is renewed: all that are not settled yet. */
  readonly held: Map<string, MailKey>;
  /** What takes the place of each mail's placeholders. */
  readonly urls: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly stopping: () => boolean;
}

/** Sends one claim. Never more mails are on their way and unrecorded than the transport has connections. */
@Injectable()
export class Dispatch {
  readonly #logger = new Logger(Dispatch.name);

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

  /** Comes back when every mail of the claim has been recorded or let go of. */
  async send(claim: Claim, stopping: () => boolean): Promise<Tally> {
    const held = new Map<string, MailKey>(claim.mails.map((mail) => [keyText(mail), mail]));
    const stopRenewing = this.timers.every(this.options.leaseMs / 3, () => {
      this.claims.renew(claim.lease, [...held.values()]).catch((error: unknown) => {
        this.#logger.warn(`A lease could not be renewed: ${String(error)}`);
      });
    });
    try {
      const { passed, held: heldBack } = await this.screening.screen(claim);
      const ready = await this.letters.write(passed);
      keepOnly(held, ready);
      // Looked up before the point of no return: a query that fails afterwards would strand what is `sending`.
      const urls = await this.renderings.urls(ready);
      return addTallies(await this.#fly(claim.lease, ready, { held, urls, stopping }), heldBack);
    } finally {
      stopRenewing();
    }
  }

  async #fly(
    lease: string,
    ready: readonly WrittenMail[],
    { held, urls, stopping }: FlightPlan,
  ): Promise<Tally> {
    const queue = [...ready];
    const flight = new Flight<Landing>();
    let tally = NOTHING_DONE;
    let halted = false;
    while (queue.length > 0 || flight.size > 0) {
      const mayBoard: boolean = !halted && queue.length > 0 && flight.size < this.transport.connections;
      const landings: readonly Landing[] =
        mayBoard || flight.size === 0
          ? flight.landedAlready()
          : await flight.landed(() => this.timers.wait(LINGER_MS));
      // Over a channel that refuses us nothing more begins to leave.
      halted ||= stopping() || landings.some(({ outcome }) => outcome === 'channel');
      if (halted && queue.length > 0) await this.claims.release(lease, queue.splice(0));
      const chunk = queue.splice(0, this.transport.connections - flight.size + landings.length);
      const { recorded, boarding } = await this.#turn(lease, landings, chunk);
      landings.forEach(({ mail }) => held.delete(keyText(mail)));
      flight.clear(landings.length);
      for (const departure of boarding.departures) {
        flight.begin(this.handOver.attempt(departure, urls.get(keyText(departure.mail)) ?? NO_URLS));
      }
      tally = addTallies(addTallies(tally, recorded), boarding);
    }
    return tally;
  }

  /**
   * Records what landed and lets others leave in one unit of work: as many connections as it frees it fills again. If
   * that fails, each is done by itself, so that a mail whose facts are broken keeps no landing from being recorded.
   */
  async #turn(
    lease: string,
    landings: readonly Landing[],
    chunk: readonly WrittenMail[],
  ): Promise<{ readonly recorded: Partial<Tally>; readonly boarding: Boarding }> {
    try {
      return await this.database.write(
        async () => ({
          recorded: await this.outcomes.record(lease, landings),
          boarding: await this.departures.boardAll(lease, chunk),
        }),
        'READ COMMITTED',
      );
    } catch {
      return {
        recorded: await this.outcomes.recordSurely(lease, landings),
        boarding: await this.departures.board(lease, chunk),
      };
    }
  }
}

const NO_URLS: ReadonlyMap<string, string> = new Map();

function keepOnly(held: Map<string, MailKey>, mails: readonly MailKey[]): void {
  const kept = new Set(mails.map(keyText));
  for (const key of held.keys()) if (!kept.has(key)) held.delete(key);
}

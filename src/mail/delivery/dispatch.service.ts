import { Injectable, Logger } from '@nestjs/common';
import { Timers } from '../../platform/timers.js';
import type { RenderedMail } from '../transport/mail-transport.js';
import { MailTransport } from '../transport/mail-transport.js';
import { type Claim, Claims } from './claims.service.js';
import { DeliveryOptions } from './delivery-options.js';
import { Departures } from './departures.service.js';
import { Flight } from './flight.js';
import { HandOver } from './hand-over.service.js';
import { keyText, type MailKey } from './keys.js';
import { Letters } from './letters.service.js';
import { type Landing, Outcomes } from './outcomes.service.js';
import { Renderings } from './renderings.service.js';
import { addTallies, NOTHING_DONE, type Tally } from './tally.js';

/** Sends one claim. Never more mails are on their way and unrecorded than the transport has connections. */
@Injectable()
export class Dispatch {
  readonly #logger = new Logger(Dispatch.name);

  constructor(
    private readonly claims: Claims,
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
      const ready = await this.letters.write(claim);
      keepOnly(held, ready);
      return await this.#fly(claim.lease, ready, held, stopping);
    } finally {
      stopRenewing();
    }
  }

  async #fly(
    lease: string,
    ready: readonly RenderedMail[],
    held: Map<string, MailKey>,
    stopping: () => boolean,
  ): Promise<Tally> {
    const queue = [...ready];
    const flight = new Flight<Landing>();
    let tally = NOTHING_DONE;
    let halted = false;
    while (queue.length > 0 || flight.size > 0) {
      halted ||= stopping();
      const free = this.transport.connections - flight.size;
      if (halted && queue.length > 0) {
        await this.claims.release(lease, queue.splice(0));
      } else if (free > 0 && queue.length > 0) {
        const chunk = queue.splice(0, free);
        // Looked up before the point of no return: a query that fails afterwards would strand what is `sending`.
        const urls = await this.renderings.urls(chunk);
        const boarding = await this.departures.board(lease, chunk);
        for (const departure of boarding.departures) {
          flight.begin(this.handOver.attempt(departure, urls.get(keyText(departure.mail)) ?? new Map()));
        }
        tally = addTallies(tally, boarding);
      } else {
        const landings = await flight.landed();
        const recorded = await this.outcomes.record(lease, landings);
        landings.forEach(({ mail }) => held.delete(keyText(mail)));
        flight.clear(landings.length);
        tally = addTallies(tally, recorded);
        halted ||= recorded.channelPaused;
      }
    }
    return tally;
  }
}

function keepOnly(held: Map<string, MailKey>, mails: readonly MailKey[]): void {
  const kept = new Set(mails.map(keyText));
  for (const key of held.keys()) if (!kept.has(key)) held.delete(key);
}

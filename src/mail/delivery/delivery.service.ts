import { Injectable } from '@nestjs/common';
import { MailTransport } from '../transport/mail-transport.js';
import { Claims } from './claims.service.js';
import { Dispatch } from './dispatch.service.js';
import { Gate } from './gate.service.js';
import { addTallies, NOTHING_DONE, type Tally } from './tally.js';

/** Works off the outbox: claims what is due, has it written, hands it over, records how it went. */
@Injectable()
export class DeliveryService {
  readonly #followers: ((tally: Tally) => void)[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #stopping = false;

  constructor(
    private readonly claims: Claims,
    private readonly dispatch: Dispatch,
    private readonly gate: Gate,
    private readonly transport: MailTransport,
  ) {}

  /** Called with what each batch came to. */
  follow(follower: (tally: Tally) => void): void {
    this.#followers.push(follower);
  }

  /**
   * Works off all that is due and comes back when nothing is, or nothing may leave; also mails that fall due meanwhile.
   * Of several calls in one process one runs after the other, so that the transport's connections bound what is on
   * its way; several processes share the work. Any number of mails may be withdrawn, moved or added at the same time.
   */
  deliverDue(): Promise<Tally> {
    const turn = this.#turn.then(() => this.#deliverDue());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Lets nothing more begin to leave; resolves once nothing is on its way and nothing held. */
  async drain(): Promise<void> {
    this.#stopping = true;
    await this.#turn;
  }

  /** Breaks off what is still on its way. */
  breakOff(): void {
    this.transport.close();
  }

  async #deliverDue(): Promise<Tally> {
    let total = NOTHING_DONE;
    while (!this.#stopping) {
      const claim = await this.claims.claim(await this.gate.open());
      if (claim === null) break;
      const tally = await this.dispatch.send(claim, () => this.#stopping);
      this.#followers.forEach((follower) => follower(tally));
      total = addTallies(total, tally);
    }
    return total;
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids.js';
import { MailTransport } from '../transport/mail-transport.js';
import { Claims } from './claims.service.js';
import { Dispatch } from './dispatch.service.js';
import { Gate } from './gate.service.js';
import { NOTHING_DONE, type Tally } from './tally.js';

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

  /** Called with what each turn came to, some mails at a time. */
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

  /** Something was put in: what is urgent among it need not wait for what this process has taken already. */
  hurry(): void {
    this.dispatch.hurry();
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
    if (this.#stopping) return NOTHING_DONE;
    const lease = newId();
    return this.dispatch.work({
      lease,
      claim: async (before) => this.claims.claim(await this.gate.open(before), lease),
      stopping: () => this.#stopping,
      told: (tally) => this.#followers.forEach((follower) => follower(tally)),
    });
  }
}

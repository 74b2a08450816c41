import { Injectable, Optional } from '@nestjs/common';
import { refusesAddress } from '../domain/address-verdict.js';
import { classify, isUnanswered } from '../domain/classify.js';
import { MailSender } from '../mail-sender.js';
import { prepareMail } from '../transport/compose-mime.js';
import { HandOverFailed, MailTransport } from '../transport/mail-transport.js';
import { DeliveryMetrics } from './delivery-metrics.js';
import type { Departure } from './departures.service.js';
import type { Landing } from './outcomes.service.js';

/** One attempt to hand a mail over. */
@Injectable()
export class HandOver {
  constructor(
    private readonly transport: MailTransport,
    private readonly sender: MailSender,
    @Optional() private readonly metrics?: DeliveryMetrics,
  ) {}

  /**
   * Hands the mail over, and says how that ended; never throws.
   * @param urls of the mail's placeholders
   */
  async attempt(departure: Departure, urls: ReadonlyMap<string, string>): Promise<Landing> {
    const ended = this.metrics?.attemptBegins();
    const landing = await this.#attempt(departure, urls);
    ended?.(landing.outcome);
    return landing;
  }

  async #attempt(departure: Departure, urls: ReadonlyMap<string, string>): Promise<Landing> {
    try {
      const prepared = prepareMail(departure.mail, this.sender, urls, this.sender.dkim);
      const { response } = await this.transport.send(prepared);
      return { ...departure, outcome: 'sent', response };
    } catch (error) {
      const fault = error instanceof HandOverFailed ? error.fault : null;
      const outcome = fault ? classify(fault) : 'temporary';
      // What the server refuses it has answered; of what is not even an answer to us, nobody knows.
      const unanswered =
        fault !== null && outcome !== 'permanent' && outcome !== 'channel' && isUnanswered(fault);
      const response = error instanceof Error ? error.message : String(error);
      const addressRefused = fault !== null && refusesAddress(fault, response);
      return { ...departure, outcome, response, unanswered, addressRefused };
    }
  }
}

import { Injectable } from '@nestjs/common';
import { SUPPRESSED_REASON, UNSUBSCRIBED_REASON } from '../domain/held-back.js';
import { MailKinds } from '../mail-kinds.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { SuppressionsService } from '../suppression/suppressions.service.js';
import { UnsubscriptionsService } from '../unsubscription/unsubscriptions.service.js';
import type { Claim } from './claims.service.js';
import { Settlements } from './settlements.service.js';
import type { Tally } from './tally.js';

/** A claim without what is not to be sent, and how much that was. */
export interface Screened {
  readonly passed: Claim;
  readonly held: Pick<Tally, 'failed' | 'withdrawn'>;
}

/**
 * Keeps back what must not be sent to its recipient: to an address from which mail came back, or what somebody has
 * unsubscribed from. Asked once a claim; who is suppressed or unsubscribes later settles what waits by that act.
 */
@Injectable()
export class Screening {
  constructor(
    private readonly kinds: MailKinds,
    private readonly suppressions: SuppressionsService,
    private readonly unsubscriptions: UnsubscriptionsService,
    private readonly settlements: Settlements,
  ) {}

  async screen(claim: Claim): Promise<Screened> {
    const unwanted = await this.unsubscriptions.among(claim.mails.filter((mail) => this.#of(mail).optional));
    const unreached = await this.suppressions.among(claim.mails);
    const passed: OutboxMail[] = [];
    const held = { failed: 0, withdrawn: 0 };
    for (const mail of claim.mails) {
      const person = `${mail.organizationId}/${mail.recipientId}`;
      if (unwanted.has(`${person}/${mail.kind}`)) {
        held.withdrawn += Number(await this.settlements.withdraw(claim.lease, mail, UNSUBSCRIBED_REASON));
      } else if (unreached.has(person) && !this.#of(mail).despiteSuppression) {
        held.failed += Number(await this.settlements.fail(claim.lease, mail, SUPPRESSED_REASON));
      } else passed.push(mail);
    }
    return { passed: { ...claim, mails: passed }, held };
  }

  #of({ kind }: OutboxMail) {
    return this.kinds.get(kind);
  }
}

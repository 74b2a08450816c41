import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { domainOf, type Mailbox, readMailbox } from './domain/mail-address.js';
import { type NamedMail, tokenAddress } from './domain/mail-token.js';
import { returnPath } from './domain/return-path.js';
import { hmacSha256 } from './hmac.js';
import { SenderUnreadable } from './mail.errors.js';
import { DkimSigner } from './transport/dkim-signer.js';

/**
 * Who mails come from, read from the settings.
 * @throws {SenderUnreadable} when the service starts
 */
@Injectable()
export class MailSender {
  readonly name: string;
  readonly address: string;
  /** The right side of each Message-ID. */
  readonly domain: string;
  /** Null where mails leave unsigned. */
  readonly dkim: DkimSigner | null;

  /** Where answers to mails that take them go; null where nobody reads them. */
  readonly replyAddress: string | null;

  readonly #bounceAddress: string | null;
  readonly #key: string;

  constructor(settings: Settings) {
    const mailbox = readMailbox(settings.values.MAIL_FROM);
    if (mailbox === null) throw new SenderUnreadable(settings.values.MAIL_FROM);
    this.name = mailbox.name;
    this.address = mailbox.address;
    this.domain = domainOf(mailbox);
    this.dkim = DkimSigner.of(settings);
    this.replyAddress = settings.values.REPLY_ADDRESS ?? null;
    this.#bounceAddress = settings.values.BOUNCE_ADDRESS ?? null;
    this.#key = settings.values.LINK_KEYS[0]?.secret ?? '';
  }

  /** The envelope sender of a mail: one of its own where bounces are read, the same at every attempt. */
  returnPathOf(mail: NamedMail): string {
    if (this.#bounceAddress === null) return this.address;
    return returnPath(mail, this.#bounceAddress, this.#key, hmacSha256);
  }

  /**
   * Whom an answer reaches: the kept mailboxes, the one we read answers in with the mail's own token, which is made
   * while sending, so that no kept mail holds one.
   */
  answeredAt(mail: NamedMail, kept: readonly Mailbox[]): readonly Mailbox[] {
    const base = this.replyAddress;
    if (base === null) return kept;
    return kept.map(({ name, address }) => ({
      name,
      address: address === base ? tokenAddress('cadans-reply', mail, base, this.#key, hmacSha256) : address,
    }));
  }
}

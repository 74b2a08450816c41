import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { domainOf, readMailbox } from './domain/mail-address.js';
import { type ReturnedMail, returnPath } from './domain/return-path.js';
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

  readonly #bounceAddress: string | null;
  readonly #key: string;

  constructor(settings: Settings) {
    const mailbox = readMailbox(settings.values.MAIL_FROM);
    if (mailbox === null) throw new SenderUnreadable(settings.values.MAIL_FROM);
    this.name = mailbox.name;
    this.address = mailbox.address;
    this.domain = domainOf(mailbox);
    this.dkim = DkimSigner.of(settings);
    this.#bounceAddress = settings.values.BOUNCE_ADDRESS ?? null;
    this.#key = settings.values.LINK_KEYS[0]?.secret ?? '';
  }

  /** The envelope sender of a mail: one of its own where bounces are read, the same at every attempt. */
  returnPathOf(mail: ReturnedMail): string {
    if (this.#bounceAddress === null) return this.address;
    return returnPath(mail, this.#bounceAddress, this.#key, hmacSha256);
  }
}

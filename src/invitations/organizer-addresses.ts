import { Injectable } from '@nestjs/common';
import { type NamedMail, tokenAddress, type TokenPurpose } from '../mail/domain/mail-token.js';
import { hmacSha256 } from '../mail/hmac.js';
import { MailSender } from '../mail/mail-sender.js';
import { Settings } from '../platform/settings.js';

/** What an address is made for that takes one person's answers about a session: another's does not open it. */
export const answersOf = (personId: string): TokenPurpose => `cadans-rsvp ${personId}`;

/** Who a session is from, as calendars are told: where answers are read, an address of the session and the person. */
@Injectable()
export class OrganizerAddresses {
  constructor(
    private readonly settings: Settings,
    private readonly sender: MailSender,
  ) {}

  /** Whether anybody reads what is answered. */
  get reads(): boolean {
    return this.sender.replyAddress !== null;
  }

  addressFor(session: NamedMail, personId: string): string {
    const base = this.sender.replyAddress;
    if (base === null) return this.sender.address;
    const key = this.settings.values.LINK_KEYS[0]?.secret ?? '';
    return tokenAddress(answersOf(personId), session, base, key, hmacSha256);
  }
}

import { Injectable } from '@nestjs/common';
import { type NamedMail, tokenAddress } from '../mail/domain/mail-token.js';
import { hmacSha256 } from '../mail/hmac.js';
import { MailSender } from '../mail/mail-sender.js';
import { Settings } from '../platform/settings.js';

/**
 * Who a session is from, as calendars are told: one address for the session's whole life, since programs follow a
 * change only from where the invitation came. Where answers are read it is the session's own, by which they are known.
 */
@Injectable()
export class OrganizerAddresses {
  constructor(
    private readonly settings: Settings,
    private readonly sender: MailSender,
  ) {}

  of(session: NamedMail): { readonly address: string; readonly isRead: boolean } {
    const base = this.sender.replyAddress;
    if (base === null) return { address: this.sender.address, isRead: false };
    const key = this.settings.values.LINK_KEYS[0]?.secret ?? '';
    return { address: tokenAddress('cadans-rsvp', session, base, key, hmacSha256), isRead: true };
  }
}

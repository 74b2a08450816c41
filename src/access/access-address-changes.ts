import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AddressChanges } from '../organizations/address-changes.js';
import { BrowserSession } from './browser-session.entity.js';
import { Passkey } from './passkeys/passkey.entity.js';

/**
 * Whoever has another address is signed out of the organization, and signs in with the new one: the passkeys are those of
 * whoever read the old mailbox. A provider vouches for addresses, so with it the new one counts at once.
 */
@Injectable()
export class AccessAddressChanges implements OnModuleInit {
  constructor(private readonly addresses: AddressChanges) {}

  onModuleInit(): void {
    this.addresses.follow(async (tx, { person: { organizationId, accountId } }) => {
      await tx.delete(BrowserSession, { organizationId, accountId });
      await tx.delete(Passkey, { organizationId, accountId });
    });
  }
}

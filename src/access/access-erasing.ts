import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../organizations/erasures.js';
import { Passkey } from './passkeys/passkey.entity.js';
import { BrowserSession } from './browser-session.entity.js';

/** An erased person is signed out of the organization; where their account is somebody elsewhere, it stays there. */
@Injectable()
export class AccessErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, accountId } }) => {
        await tx.delete(BrowserSession, { organizationId, accountId });
        await tx.delete(Passkey, { organizationId, accountId });
      },
    });
  }
}

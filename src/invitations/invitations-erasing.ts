import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../organizations/erasures.js';
import { Invitation } from './invitation.entity.js';

/** Nobody has to know what a calendar was told that belongs to nobody any more. */
@Injectable()
export class InvitationsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id: personId } }) => {
        await tx.delete(Invitation, { organizationId, personId });
      },
    });
  }
}

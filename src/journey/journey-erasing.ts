import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Erasures } from '../organizations/erasures.js';
import { TouchpointPartner } from './touchpoint-partner.entity.js';
import { TouchpointNeed } from './touchpoint-need.entity.js';

/** What somebody was to see to, and has not, somebody else must take over; what is done keeps the pseudonym. */
@Injectable()
export class JourneyErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id }) => {
        const needs = await manager.findBy(TouchpointNeed, { organizationId, ownerId: id, doneOn: IsNull() });
        return needs.map(({ text }) => ({
          en: `sees to “${text}” on the journey`,
          nl: `zorgt voor “${text}” in de klantreis`,
        }));
      },
      erase: async (tx, { person: { organizationId, id } }) => {
        await tx.delete(TouchpointPartner, { organizationId, personId: id });
      },
    });
  }
}

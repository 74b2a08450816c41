import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Erasures } from '../organizations/erasures.js';
import { Guardrail } from './guardrail.entity.js';
import { OwnDecision } from './own-decision.entity.js';
import { Resolution } from './resolutions/resolution.entity.js';
import { PermissionAsked } from './permission-asked.entity.js';
import { renameInTexts } from './rename-in-texts.js';

/**
 * What was decided, asked for and fenced in is the organization's and stays; who is named in it is called by the
 * pseudonym from then on.
 */
@Injectable()
export class DecisionsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id: ownerId }) => {
        const where = { organizationId, ownerId, kind: 'action' as const, doneAt: IsNull() };
        const open = await manager.find(Resolution, { where, order: { dueOn: 'ASC', id: 'ASC' } });
        return open.map(({ what }) => ({ en: `does the action “${what}”`, nl: `doet de actie “${what}”` }));
      },
      erase: async (tx, erased) => {
        const decided = ['what', 'why', 'data', 'customer', 'effect', 'outcome', 'learned'] as const;
        await renameInTexts(tx, OwnDecision, decided, ['organizationId', 'id'], erased);
        await renameInTexts(tx, PermissionAsked, ['what'], ['organizationId', 'id'], erased);
        await renameInTexts(tx, Resolution, ['what', 'customer'], ['organizationId', 'id'], erased);
        await renameInTexts(
          tx,
          Guardrail,
          ['decides', 'data'],
          ['organizationId', 'kpiId', 'fromDate'],
          erased,
        );
      },
    });
  }
}

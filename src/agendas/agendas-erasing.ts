import { Injectable, type OnModuleInit } from '@nestjs/common';
import { renameInTexts } from '../decisions/rename-in-texts.js';
import { Erasures } from '../organizations/erasures.js';
import { AgendaChange } from './arrangement/agenda-change.entity.js';
import { AgendaProposal } from './arrangement/proposal.entity.js';

/** What was put forward is the organization's and stays; who is named in it is called by the pseudonym from then on. */
@Injectable()
export class AgendasErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    const key = ['organizationId', 'id'] as const;
    this.erasures.register({
      erase: async (tx, erased) => {
        const written = ['title', 'detail', 'customer', 'reason'] as const;
        await renameInTexts(tx, AgendaProposal, written, key, erased);
        await renameInTexts(tx, AgendaChange, ['title'], key, erased);
      },
    });
  }
}

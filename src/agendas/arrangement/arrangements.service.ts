import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Agenda } from './agenda.entity.js';
import { AgendaProposal } from './proposal.entity.js';

/** How people arranged agendas, and what was put forward for them. */
@Injectable()
export class ArrangementsService {
  constructor(private readonly database: Database) {}

  /** Null while people left the agenda as it comes. */
  find(organizationId: string, sessionId: string): Promise<Agenda | null> {
    return this.database.read().findOneBy(Agenda, { organizationId, sessionId });
  }

  /** All that was put forward, whatever became of it. */
  proposals(organizationId: string, sessionId: string): Promise<AgendaProposal[]> {
    const where = { organizationId, sessionId };
    return this.database.read().find(AgendaProposal, { where, order: { id: 'ASC' } });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { type Arrangement, AS_IT_COMES } from '../domain/arrange.js';
import { Agenda } from './agenda.entity.js';
import { AgendaProposal } from './proposal.entity.js';

/** What agendas are read with: how people arranged them, and what was put forward. */
@Injectable()
export class ArrangementsService {
  constructor(private readonly database: Database) {}

  /** Null while people left the agenda as it comes. */
  find(organizationId: string, sessionId: string): Promise<Agenda | null> {
    return this.database.read().findOneBy(Agenda, { organizationId, sessionId });
  }

  async of(organizationId: string, sessionId: string): Promise<Arrangement> {
    return (await this.find(organizationId, sessionId))?.arrangement ?? AS_IT_COMES;
  }

  /** What was put forward and stands on the agenda, in the order in which it was. */
  accepted(organizationId: string, sessionId: string): Promise<AgendaProposal[]> {
    const where = { organizationId, sessionId, state: 'accepted' as const };
    return this.database.read().find(AgendaProposal, { where, order: { id: 'ASC' } });
  }

  /** All that was put forward, whatever became of it. */
  proposals(organizationId: string, sessionId: string): Promise<AgendaProposal[]> {
    const where = { organizationId, sessionId };
    return this.database.read().find(AgendaProposal, { where, order: { id: 'ASC' } });
  }
}

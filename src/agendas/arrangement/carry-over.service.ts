import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import type { Author } from '../../goals/author.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { isId, newId } from '../../platform/ids.js';
import { NoNextSession, NotTheirAgenda } from '../agendas.errors.js';
import { AgendasService } from '../agendas.service.js';
import { proposedKey } from '../domain/decision-items.js';
import { AgendaChanges } from './agenda-changes.service.js';
import { ArrangingService } from './arranging.service.js';
import { AgendaProposal } from './proposal.entity.js';

/**
 * What people put on an agenda and a session did not finish comes back at the next one. What the data put there comes
 * back by itself for as long as it is so.
 */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasService,
    private readonly arranging: ArrangingService,
    private readonly changes: AgendaChanges,
  ) {}

  /**
   * Carries an item that people put on a session's agenda over to the next session of the kind; once, however often it is
   * asked. Throws `NotFound`, `NotTheirAgenda`, `NoNextSession`.
   * @param id of what was put forward
   */
  async carry(organizationId: string, sessionId: string, id: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const { session } = await this.agendas.agendaOf(organizationId, sessionId, 'en');
      if (!this.arranging.mayArrange(author)) throw new NotTheirAgenda();
      const where = { organizationId, sessionId: session.id, id, state: 'accepted' as const };
      const one = isId(id) ? await tx.findOneBy(AgendaProposal, where) : null;
      if (!one) throw new NotFound('agenda item', 'agendapunt');
      const next = await nextOf(tx, session);
      if (!next) throw new NoNextSession();
      if (await tx.existsBy(AgendaProposal, { organizationId, carriedFrom: id })) return;
      const carried = { ...one, id: newId(), sessionId: next.id, carriedFrom: id, version: 1 };
      await tx.insert(AgendaProposal, { ...carried, carried: one.carried + 1 });
      const key = proposedKey(carried.id);
      await this.arranging.place(tx, next, key, { minutes: one.minutes, ownerId: one.personId });
      await this.changes.record(tx, next, { kind: 'added', key, title: one.title }, author);
    });
  }
}

/** The next session of the kind that is held; null where none is planned. */
function nextOf(tx: EntityManager, { organizationId, kind, startsAt }: Session): Promise<Session | null> {
  const where = { organizationId, kind, startsAt: MoreThan(startsAt), cancelledAt: IsNull() };
  return tx.findOne(Session, { where, order: { startsAt: 'ASC' } });
}

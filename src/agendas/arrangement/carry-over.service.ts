import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import type { Author } from '../../goals/author.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/ids.js';
import { AgendaIsClosed, NoNextSession, NotTheirAgenda } from '../agendas.errors.js';
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
   * Carries what somebody put on a session's agenda, named by its key, over to the next session of the kind; once, however
   * often it is asked. Throws `NotFound`, `NotTheirAgenda`, `NoNextSession`, and `AgendaIsClosed` where there is no such
   * item.
   */
  async carry(organizationId: string, sessionId: string, key: string, author: Author): Promise<void> {
    await this.database.write(async (tx) => {
      const { session, items } = await this.agendas.agendaOf(organizationId, sessionId, 'en');
      if (!this.arranging.mayArrange(author)) throw new NotTheirAgenda();
      const item = items.find((one) => one.key === key && one.section === 'proposed');
      if (!item) throw new AgendaIsClosed();
      const next = await nextOf(tx, session);
      if (!next) throw new NoNextSession();
      await this.into(tx, session, next, [item.key], author);
    });
  }

  /** The same for several items, in the unit of work that ends a session; nothing where no other session follows. */
  async into(
    tx: EntityManager,
    session: Session,
    next: Session,
    keys: readonly string[],
    author: Author,
  ): Promise<void> {
    const { organizationId, id: sessionId } = session;
    const stood = await tx.findBy(AgendaProposal, { organizationId, sessionId, state: 'accepted' });
    const wanted = stood.filter(({ id }) => keys.includes(proposedKey(id)));
    const where = { organizationId, carriedFrom: In(wanted.map(({ id }) => id)) };
    const before = new Set((await tx.findBy(AgendaProposal, where)).map(({ carriedFrom }) => carriedFrom));
    for (const one of wanted.filter(({ id }) => !before.has(id))) {
      const carried = { ...one, id: newId(), sessionId: next.id, carriedFrom: one.id, version: 1 };
      await tx.insert(AgendaProposal, { ...carried, carried: one.carried + 1 });
      const key = proposedKey(carried.id);
      await this.arranging.place(tx, next, key, { minutes: one.minutes, ownerId: one.personId });
      await this.changes.record(tx, next, { kind: 'added', key, title: one.title }, author);
    }
  }
}

/** The next session of the kind that is held; null where none is planned. */
export function nextOf(
  tx: EntityManager,
  { organizationId, kind, startsAt }: Session,
): Promise<Session | null> {
  const where = { organizationId, kind, startsAt: MoreThan(startsAt), cancelledAt: IsNull() };
  return tx.findOne(Session, { where, order: { startsAt: 'ASC' } });
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import type { Author } from '../../goals/author.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { isId, newId } from '../../platform/ids.js';
import { NoNextSession, NotTheirAgenda } from '../agendas.errors.js';
import { proposalOf, proposedKey } from '../domain/decision-items.js';
import { sessionOf } from '../room/meeting-changes.js';
import { MeetingItem } from '../room/meeting-item.entity.js';
import { Meeting } from '../room/meeting.entity.js';
import { AgendaChanges } from './agenda-changes.service.js';
import { ArrangingService, isClosed } from './arranging.service.js';
import { AgendaProposal } from './proposal.entity.js';

/**
 * What people put on an agenda and a session did not finish comes back at the next one: by itself once the minutes are
 * adopted, and where a session was not run in its room by a button. What the data put there comes back by itself for as
 * long as it is so.
 */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
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
      const session = await sessionOf(tx, organizationId, sessionId);
      if (!this.arranging.mayArrange(author)) throw new NotTheirAgenda();
      const where = { organizationId, sessionId: session.id, id, state: 'accepted' as const };
      const one = isId(id) ? await tx.findOneBy(AgendaProposal, where) : null;
      if (!one) throw new NotFound('agenda item', 'agendapunt');
      const next = await this.#nextOf(tx, session);
      if (!next) throw new NoNextSession();
      await this.#put(tx, next, one, author);
    });
  }

  /**
   * Carries all that over which people put on a session's agenda and its minutes say was not finished, in the unit of work
   * that fixes them; what nobody had answered when it began goes on as it is, and waits there. Where no other session of the kind is planned, nothing is: the button does it once there is one.
   */
  async carryUnfinished(tx: EntityManager, session: Session, author: Author): Promise<void> {
    const { organizationId, id: sessionId } = session;
    const unfinished = await tx.find(MeetingItem, {
      where: { organizationId, sessionId, section: 'proposed', state: 'unfinished' },
      order: { number: 'ASC' },
    });
    const waiting = await tx.find(AgendaProposal, {
      where: { organizationId, sessionId, state: 'proposed' },
      order: { at: 'ASC', id: 'ASC' },
    });
    if (unfinished.length + waiting.length === 0) return;
    const next = await this.#nextOf(tx, session);
    if (!next) return;
    const ids = unfinished.map(({ about }) => proposalOf(about));
    const found = await tx.findBy(AgendaProposal, { organizationId, sessionId, id: In(ids) });
    const byId = new Map(found.map((one) => [one.id, one]));
    for (const id of ids) {
      const one = byId.get(id);
      if (one) await this.#put(tx, next, one, author);
    }
    for (const one of waiting) await this.#copy(tx, next, one, one.carried);
  }

  /** Puts it on the agenda, unless it was carried over before: whatever became of it there, it is there once. */
  async #put(tx: EntityManager, next: Session, one: AgendaProposal, author: Author): Promise<void> {
    const id = await this.#copy(tx, next, one, one.carried + 1);
    if (id === null) return;
    const key = proposedKey(id);
    await this.arranging.place(tx, next, key, { minutes: one.minutes, ownerId: one.personId });
    await this.changes.record(tx, next, { kind: 'added', key, title: one.title }, author);
  }

  /** The same for another session, as it stands; its id, null where it was carried over before. */
  async #copy(
    tx: EntityManager,
    next: Session,
    one: AgendaProposal,
    carried: number,
  ): Promise<string | null> {
    const { organizationId } = one;
    const id = newId();
    const copy = { ...one, id, sessionId: next.id, carriedFrom: one.id, carried, version: 1 };
    await tx
      .createQueryBuilder()
      .insert()
      .into(AgendaProposal)
      .values(copy)
      .orIgnore()
      .updateEntity(false)
      .execute();
    return (await tx.existsBy(AgendaProposal, { organizationId, id })) ? id : null;
  }

  /** The next session of the kind whose agenda is still open; null where none is planned. */
  async #nextOf(tx: EntityManager, { organizationId, kind, startsAt }: Session): Promise<Session | null> {
    const where = { organizationId, kind, startsAt: MoreThan(startsAt), cancelledAt: IsNull() };
    const sessions = await tx.find(Session, { where, order: { startsAt: 'ASC' } });
    const begun = await tx.findBy(Meeting, { organizationId, sessionId: In(sessions.map(({ id }) => id)) });
    const fixed = new Set(begun.map(({ sessionId }) => sessionId));
    const now = this.clock.now();
    return sessions.find((one) => !fixed.has(one.id) && !isClosed(one, now)) ?? null;
  }
}

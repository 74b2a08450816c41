import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { proposedKey } from '../domain/decision-items.js';
import { MeetingItem } from '../room/meeting-item.entity.js';
import { Meeting } from '../room/meeting.entity.js';
import { isClosed } from './arranging.service.js';
import { AgendaProposal } from './proposal.entity.js';

/** What people put forward for the session before, and that has not come over to this one. */
export interface LeftBehind {
  readonly sessionId: string;
  /** Of that session; `YYYY-MM-DD`. */
  readonly date: string;
  readonly count: number;
  /** `unheld`: it was not run in its room, and somebody must say what goes on; `unadopted`: it does so by itself. */
  readonly because: 'unheld' | 'unadopted';
}

/** Whoever makes up an agenda hears of what does not come to it by itself. */
@Injectable()
export class LeftBehindService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing was left at the last session of the kind before one. */
  async before({ organizationId, kind, startsAt }: Session): Promise<LeftBehind | null> {
    const manager = this.database.read();
    const before = await manager.findOne(Session, {
      where: { organizationId, kind, startsAt: LessThan(startsAt), cancelledAt: IsNull() },
      order: { startsAt: 'DESC' },
    });
    if (!before) return null;
    const where = { organizationId, sessionId: before.id };
    const meeting = await manager.findOneBy(Meeting, where);
    const isOver = meeting ? meeting.endedAt !== null : isClosed(before, this.clock.now());
    if (!isOver || meeting?.adoptedAt != null) return null;
    const accepted = await manager.findBy(AgendaProposal, { ...where, state: 'accepted' });
    if (accepted.length === 0) return null;
    const carriedFrom = In(accepted.map(({ id }) => id));
    const gone = await manager.findBy(AgendaProposal, { organizationId, carriedFrom });
    const left = accepted.filter(({ id }) => !gone.some((one) => one.carriedFrom === id));
    const unfinished = meeting && (await manager.findBy(MeetingItem, { ...where, state: 'unfinished' }));
    const about = unfinished && new Set(unfinished.map((item) => item.about));
    const count = left.filter(({ id }) => about === null || about.has(proposedKey(id))).length;
    const because = meeting ? ('unadopted' as const) : ('unheld' as const);
    return count === 0 ? null : { sessionId: before.id, date: before.date, count, because };
  }
}

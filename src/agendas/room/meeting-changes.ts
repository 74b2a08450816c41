import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SessionChanges } from '../../cycles/session-changes.js';
import { Session } from '../../cycles/session.entity.js';
import { ResolutionsService } from '../../decisions/resolutions/resolutions.service.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { isId } from '../../platform/ids.js';
import { Meeting } from './meeting.entity.js';
import { MeetingHasNotStarted, MinutesAreFixed } from './room.errors.js';

/** The one way to write in a room: whoever looks on sees each change, and after adoption there is none. */
@Injectable()
export class MeetingChanges implements OnModuleInit {
  readonly #followers: (() => void)[] = [];

  constructor(
    private readonly database: Database,
    private readonly resolutions: ResolutionsService,
    private readonly sessions: SessionChanges,
  ) {}

  /** Wherever a session's decisions and actions are written down, its room sees it; and a session that was begun stays where it is. */
  onModuleInit(): void {
    this.sessions.begunAre(async (manager, organizationId) => {
      const select = { organizationId: true, sessionId: true } as const;
      const begun = await manager.find(Meeting, { select, where: { organizationId } });
      return new Set(begun.map(({ sessionId }) => sessionId));
    });
    this.resolutions.watchedBy(async (tx, { organizationId, sessionId }, change) => {
      const meeting = await this.#raise(tx, organizationId, sessionId);
      if (meeting && change !== 'done') await this.reword(tx, meeting);
      // Whether an action is done is no part of the minutes.
      if (meeting?.adoptedAt && change !== 'done') throw new MinutesAreFixed();
    });
  }

  /** Called after each change that this process made. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  /** After the commit of the unit it is called in: something changed in some room. */
  tell(): void {
    this.database.afterCommit(() => this.#followers.forEach((follower) => follower()));
  }

  /**
   * Changes a session that was started. Changes of one session wait for each other, so that each sees what the one
   * before it wrote. What is said about the minutes is about how they read then: a change in them starts a new version, one
   * around them does not. Throws `NotFound`, `MeetingHasNotStarted`, `MinutesAreFixed` and what the work throws.
   */
  change<T>(
    organizationId: string,
    sessionId: string,
    work: (tx: EntityManager, meeting: Meeting, session: Session) => Promise<T>,
    where: 'minutes' | 'around' = 'minutes',
  ): Promise<T> {
    return this.database.write(async (tx) => {
      const session = await sessionOf(tx, organizationId, sessionId);
      const meeting = await this.#raise(tx, organizationId, sessionId);
      if (!meeting) throw new MeetingHasNotStarted();
      if (meeting.adoptedAt !== null) throw new MinutesAreFixed();
      if (where === 'minutes') await this.reword(tx, meeting);
      return work(tx, meeting, session);
      // The row that is raised first is the lock; under it, what is read is what is.
    }, 'READ COMMITTED');
  }

  /** Says that the minutes read differently from now on: who agreed before agreed to others. */
  async reword(tx: EntityManager, { organizationId, sessionId, revision: worded }: Meeting): Promise<void> {
    await tx.update(Meeting, { organizationId, sessionId }, { worded });
  }

  async #raise(tx: EntityManager, organizationId: string, sessionId: string): Promise<Meeting | null> {
    await tx.update(Meeting, { organizationId, sessionId }, { revision: () => 'revision + 1' });
    const meeting = await tx.findOneBy(Meeting, { organizationId, sessionId });
    if (meeting) this.tell();
    return meeting;
  }
}

/** Throws `NotFound`. */
export async function sessionOf(
  manager: EntityManager,
  organizationId: string,
  sessionId: string,
): Promise<Session> {
  const session = isId(sessionId)
    ? await manager.findOneBy(Session, { organizationId, id: sessionId })
    : null;
  if (!session) throw new NotFound('session', 'sessie');
  return session;
}

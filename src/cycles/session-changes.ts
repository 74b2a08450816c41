import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Session } from './session.entity.js';

type Follower = (tx: EntityManager, organizationId: string, sessions: readonly Session[]) => Promise<void>;

/**
 * Rooms above follow what happens to sessions (kept, moved, cancelled, restored, added, re-derived) within the same
 * unit of work: update rounds and goal rounds hang on a session's date.
 */
@Injectable()
export class SessionChanges {
  readonly #followers: Follower[] = [];

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  async announce(tx: EntityManager, organizationId: string, sessions: readonly Session[]): Promise<void> {
    if (sessions.length === 0) return;
    for (const follower of this.#followers) await follower(tx, organizationId, sessions);
  }
}

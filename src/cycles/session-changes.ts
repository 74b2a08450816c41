import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Session } from './session.entity.js';

type Begun = (manager: EntityManager, organizationId: string) => Promise<ReadonlySet<string>>;
type Follower = (tx: EntityManager, organizationId: string, sessions: readonly Session[]) => Promise<void>;

/**
 * Rooms above follow what happens to sessions (kept, moved, cancelled, restored, added, re-derived) within the same
 * unit of work: update rounds and goal rounds hang on a session's date.
 */
@Injectable()
export class SessionChanges {
  readonly #followers: Follower[] = [];
  #begun: Begun = () => Promise.resolve(new Set());

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  /** Says who knows which sessions people have begun, perhaps before their time: they are not moved or cancelled any more. */
  begunAre(begun: Begun): void {
    this.#begun = begun;
  }

  /** Ids of the sessions that people have begun. */
  begun(manager: EntityManager, organizationId: string): Promise<ReadonlySet<string>> {
    return this.#begun(manager, organizationId);
  }

  async announce(tx: EntityManager, organizationId: string, sessions: readonly Session[]): Promise<void> {
    if (sessions.length === 0) return;
    for (const follower of this.#followers) await follower(tx, organizationId, sessions);
  }
}

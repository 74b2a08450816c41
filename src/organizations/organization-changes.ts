import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

type Follower = (tx: EntityManager, organizationId: string) => Promise<void>;

/**
 * Rooms above follow what changes in an organization (people, absences, headships, departments, closures, calendars)
 * within the same unit of work: notices must look again, dates that hang on working days must follow.
 */
@Injectable()
export class OrganizationChanges {
  readonly #followers: Follower[] = [];

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  /** To be called by every verb that changed such a fact, before its unit commits. */
  async announce(tx: EntityManager, organizationId: string): Promise<void> {
    for (const follower of this.#followers) await follower(tx, organizationId);
  }
}

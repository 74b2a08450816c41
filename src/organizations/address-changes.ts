import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from './person.entity.js';

/** Somebody whose mailbox is another one from now on: whoever reads it may be somebody else. */
export interface AddressChange {
  /** As they were. */
  readonly person: Person;
  /** Where they are reached now. */
  readonly address: string;
}

type Follower = (tx: EntityManager, change: AddressChange) => Promise<void>;

/**
 * Rooms above say here what hangs on a person's mailbox: what signs in with it, what was mailed to it and what it opens
 * ends within the same unit of work.
 */
@Injectable()
export class AddressChanges {
  readonly #followers: Follower[] = [];

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  async announce(tx: EntityManager, change: AddressChange): Promise<void> {
    for (const follower of this.#followers) await follower(tx, change);
  }
}

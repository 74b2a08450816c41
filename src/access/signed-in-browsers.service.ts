import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { actsOn } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { BrowserSession, type Way } from './browser-session.entity.js';
import type { Device } from './domain/device.js';
import { hashOf } from './secrets.js';

/** A browser in which somebody is signed in, as its person sees it. */
export interface SignedInBrowser extends Device {
  readonly id: string;
  readonly way: Way | null;
  readonly since: number;
  /** To the hour. */
  readonly seenAt: number;
  readonly until: number;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}

interface WhoseBrowsers {
  readonly organizationId: string;
  readonly personId: string;
}

/** What opens a door for good wants somebody who signed in lately, not whoever finds a computer unlocked. */
const FRESH_MS = 60 * 60_000;

/** Enough of the hash to name a browser among a person's own, and too little to look one up by. */
const nameOf = ({ tokenHash }: BrowserSession) => tokenHash.slice(0, 32);

/**
 * Where a person is signed in, in one organization: whoever is in another one too has their browsers there, which the
 * administrators of this one have no say over.
 */
@Injectable()
export class SignedInBrowsersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The one that asks first, then those last seen.
   * @param token of the session that asks; undefined where it is none
   * Throws `NotFound` for a person who is not of the organization.
   */
  async list(whose: WhoseBrowsers, token?: string): Promise<SignedInBrowser[]> {
    const own = token === undefined ? null : hashOf(token);
    const browsers = (await this.#of(this.database.read(), whose)).map((session) => ({
      id: nameOf(session),
      ...{ browser: session.browser, system: session.system, way: session.way },
      ...{ since: session.createdAt, seenAt: session.seenAt ?? session.createdAt, until: session.expiresAt },
      here: session.tokenHash === own,
    }));
    return browsers.toSorted((a, b) => Number(b.here) - Number(a.here) || b.seenAt - a.seenAt);
  }

  /**
   * Whether somebody signed in within the last hour.
   * @param token of the session that asks
   */
  async isFresh(whose: WhoseBrowsers, token: string | undefined): Promise<boolean> {
    const here = (await this.list(whose, token)).find((browser) => browser.here);
    return here !== undefined && this.clock.now() - here.since < FRESH_MS;
  }

  /** Signs one browser out: what it holds opens nothing any more. Throws `NotFound`. */
  async end(whose: WhoseBrowsers, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const session = (await this.#of(tx, whose)).find((one) => nameOf(one) === id);
      if (session === undefined) throw new NotFound('signed-in browser', 'ingelogde browser');
      await this.#close(tx, whose, [session]);
    });
  }

  /**
   * Signs all browsers out, except the one that asks.
   * @param token of the session that stays; undefined for none
   * @returns how many were signed out
   */
  async endAll(whose: WhoseBrowsers, token?: string): Promise<number> {
    const own = token === undefined ? null : hashOf(token);
    return this.database.write(async (tx) => {
      const others = (await this.#of(tx, whose)).filter(({ tokenHash }) => tokenHash !== own);
      await this.#close(tx, whose, others);
      return others.length;
    });
  }

  async #close(tx: EntityManager, { personId }: WhoseBrowsers, sessions: BrowserSession[]): Promise<void> {
    actsOn('people', personId);
    const tokenHash = In(sessions.map((session) => session.tokenHash));
    if (sessions.length > 0) await tx.delete(BrowserSession, { tokenHash });
  }

  async #of(manager: EntityManager, { organizationId, personId }: WhoseBrowsers): Promise<BrowserSession[]> {
    const person = await manager.findOneBy(Person, { organizationId, id: personId });
    if (person === null) throw new NotFound('person', 'persoon');
    const { accountId } = person;
    return manager.findBy(BrowserSession, {
      ...{ organizationId, accountId },
      expiresAt: MoreThan(this.clock.now()),
    });
  }
}

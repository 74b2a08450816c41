import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import '../calendar/zone-rules.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { BrowserSession, type Way } from './browser-session.entity.js';
import type { Device } from './domain/device.js';
import { isHereAt } from './domain/is-here.js';
import { hashOf, newSecret } from './secrets.js';
import type { Viewer } from './viewer.js';

/** Seconds a browser stays signed in, however often it comes back. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** A page that is looked at is written down once an hour: looking costs a write no more often. */
const SEEN_EVERY_MS = 60 * 60_000;

type FoundSession = BrowserSession & { person: Person; organization: Organization };

/**
 * Whether the account is of another organization as well: by the people of each organization, whose key that is, not by
 * all people there are.
 */
const ELSEWHERE =
  '(SELECT MIN(other.organization_id) FROM organization other JOIN person someone ON ' +
  'someone.organization_id = other.organization_id AND someone.account_id = session.account_id ' +
  'WHERE other.organization_id <> session.organization_id)';

/** A session that was just opened. */
export interface OpenedSession {
  /** For the cookie and nothing else. */
  readonly token: string;
  /** How long it lasts. */
  readonly seconds: number;
}

/** Signed-in browsers. The token lives in the cookie alone; the database keeps its hash. */
@Injectable()
export class BrowserSessionsService {
  readonly #logger = new Logger(BrowserSessionsService.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs a person's browser in, always under a new token, and clears away what of this account has expired.
   * @returns the token, for the cookie and nothing else
   */
  async open(
    tx: EntityManager,
    { organizationId, accountId }: Person,
    came: Device & { readonly way: Way },
  ): Promise<string> {
    const now = this.clock.now();
    const token = newSecret();
    await tx.delete(BrowserSession, { accountId, expiresAt: LessThanOrEqual(now) });
    await tx.insert(BrowserSession, {
      tokenHash: hashOf(token),
      accountId,
      organizationId,
      createdAt: now,
      expiresAt: now + SESSION_SECONDS * 1000,
      seenAt: now,
      ...came,
    });
    return token;
  }

  /**
   * Goes on as a person of another organization of the same account, under a new token: it began when it did, and ends
   * when it would have. The token before it opens nothing any more.
   */
  async move(tx: EntityManager, before: BrowserSession, person: Person): Promise<OpenedSession> {
    const { tokenHash, expiresAt } = before;
    const token = newSecret();
    const { organizationId, accountId } = person;
    if (accountId !== before.accountId) throw new Error('A session goes on in its own account alone.');
    await tx.delete(BrowserSession, { tokenHash });
    await tx.insert(BrowserSession, { ...before, organizationId, tokenHash: hashOf(token) });
    return { token, seconds: Math.max(1, Math.floor((expiresAt - this.clock.now()) / 1000)) };
  }

  /**
   * Who looks, by the cookie's token: the person of that account in the session's organization. Null for every token
   * that is unknown, expired or signed out, and for people who are not of the organization today.
   */
  async viewer(token: string | undefined): Promise<Viewer | null> {
    if (token === undefined) return null;
    const now = this.clock.now();
    const { raw, entities } = await this.database
      .read()
      .createQueryBuilder(BrowserSession, 'session')
      .innerJoinAndMapOne(
        'session.person',
        Person,
        'person',
        'person.organizationId = session.organizationId AND person.accountId = session.accountId',
      )
      .innerJoinAndMapOne(
        'session.organization',
        Organization,
        'organization',
        'organization.organizationId = session.organizationId',
      )
      .where('session.tokenHash = :hash', { hash: hashOf(token) })
      .andWhere('session.expiresAt > :now', { now })
      .addSelect(ELSEWHERE, 'elsewhere')
      .getRawAndEntities<{ elsewhere: string | number | null }>();
    const found = (entities[0] ?? null) as FoundSession | null;
    if (found === null || !isHereAt(found.person, now)) return null;
    await this.#saw(found, now);
    const { organizationId, id, roles, name, locale, zone } = found.person;
    const { name: organizationName, isExample } = found.organization;
    const hasOthers = raw[0]?.elsewhere != null;
    const person = { organizationId, personId: id, roles, name, locale, zone };
    return { ...person, organizationName, isExample, hasOthers };
  }

  /** Signs out: the token opens nothing any more, wherever it was copied to. */
  async close(tx: EntityManager, token: string | undefined): Promise<void> {
    if (token !== undefined) await tx.delete(BrowserSession, { tokenHash: hashOf(token) });
  }

  /** A page is shown even where that cannot be written. */
  async #saw({ tokenHash, seenAt, createdAt }: BrowserSession, now: number): Promise<void> {
    if (now - (seenAt ?? createdAt) < SEEN_EVERY_MS) return;
    try {
      await this.database.write((tx) => tx.update(BrowserSession, { tokenHash }, { seenAt: now }));
    } catch (error) {
      this.#logger.warn(`When a browser was last seen could not be written down: ${String(error)}`);
    }
  }
}

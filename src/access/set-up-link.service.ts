import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { macMessage, sameDigest } from '../mail/domain/mac-message.js';
import { hmacSha256 } from '../mail/hmac.js';
import { Organization } from '../organizations/organization.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InstallationFact } from '../platform/database/installation.entity.js';
import { Settings } from '../platform/settings.js';

const FACT = 'set-up.link';
const LIFE_MS = 24 * 60 * 60_000;
/** What is left of a link that is printed again; with less a new one is made. */
const LEFT_MS = 60 * 60_000;

/** What is kept of the link: nothing that opens it. */
const kept = z.object({ nonce: z.string(), keyId: z.string(), expiresAt: z.number() });
type KeptLink = z.output<typeof kept>;

/**
 * The link by which an installation without any organization is set up: printed where the service starts, so that whoever
 * runs it has it and nobody else. Its secret is derived like that of every other link; it works until it was used, until
 * its day is over, or until there is an organization.
 */
@Injectable()
export class SetUpLinkService {
  readonly #keys: ReadonlyMap<string, string>;
  readonly #newest: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    this.#keys = new Map(settings.values.LINK_KEYS.map(({ id, secret }) => [id, secret]));
    this.#newest = settings.values.LINK_KEYS[0]?.id ?? '';
  }

  /** Whether there is no organization at all. */
  async isWanted(): Promise<boolean> {
    return !(await this.database.read().exists(Organization));
  }

  /** The link; every service of an installation prints the same one, until its time is nearly over. */
  async print(): Promise<{ readonly url: string; readonly expiresAt: number }> {
    const now = this.clock.now();
    const link = await this.database.write(async (tx) => {
      const before = await this.#kept(tx);
      if (before && this.#keys.has(before.keyId) && before.expiresAt > now + LEFT_MS) return before;
      const nonce = randomBytes(16).toString('base64url');
      const made = { nonce, keyId: this.#newest, expiresAt: now + LIFE_MS };
      const fact = { name: FACT, value: JSON.stringify(made) };
      if (before) await tx.update(InstallationFact, { name: FACT }, { value: fact.value });
      else await tx.insert(InstallationFact, fact);
      return made;
    });
    const token = this.#token(link);
    if (token === null) throw new Error('A link that was just made has no address: LINK_KEYS is empty.');
    return { url: `${this.settings.values.BASE_URL}/setup/link/${token}`, expiresAt: link.expiresAt };
  }

  /** Whether the token would set this installation up now; changes nothing. */
  async opens(token: string, manager = this.database.read()): Promise<boolean> {
    const link = await this.#kept(manager);
    if (link === null || link.expiresAt <= this.clock.now()) return false;
    const right = this.#token(link);
    // As text, not as bytes: base64url spells the same bytes in several ways.
    if (right === null || !sameDigest(Buffer.from(right), Buffer.from(token))) return false;
    return !(await manager.exists(Organization));
  }

  /** Uses the link up; false for one that does nothing any more. Of several at once one is the first. */
  async use(tx: EntityManager, token: string): Promise<boolean> {
    if (!(await this.opens(token, tx))) return false;
    const { affected } = await tx.delete(InstallationFact, { name: FACT });
    return affected === 1;
  }

  #token({ nonce, keyId, expiresAt }: KeptLink): string | null {
    const key = this.#keys.get(keyId);
    if (key === undefined) return null;
    const message = macMessage(['cadans-set-up', nonce, String(expiresAt)]);
    return Buffer.from(hmacSha256(key, message)).toString('base64url');
  }

  async #kept(manager: EntityManager): Promise<KeptLink | null> {
    const fact = await manager.findOneBy(InstallationFact, { name: FACT });
    if (fact === null) return null;
    return kept.safeParse(JSON.parse(fact.value)).data ?? null;
  }
}

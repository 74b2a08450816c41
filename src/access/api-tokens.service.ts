import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { Caller } from '../organizations/caller.js';
import { actsIn, actsOn } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { plainRows } from '../platform/database/plain-rows.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isId, newId } from '../platform/ids.js';
import { ScopeMissing, TokenRefused, TokenTooStrong } from './access.errors.js';
import { ApiToken, type Scope } from './api-token.entity.js';
import { organizationOfToken, tokenText } from './domain/token-text.js';
import { problemsOfToken } from './domain/token-command.js';
import { hashOf, newSecret } from './secrets.js';

/** As with browsers: a request is written down once an hour, and reading costs a write no more often. */
const USED_EVERY_MS = 60 * 60_000;

/** What each request with a token asks of it. */
const ASKED = ['id', 'scopes', 'expiresAt', 'revokedAt', 'usedAt'] as const;

export interface TokenCommand {
  readonly organizationId: string;
  /** What it is for: how people tell tokens apart. */
  readonly name: string;
  /** `read` for GET and HEAD, `write` for everything else. */
  readonly scopes: readonly Scope[];
  /** Epoch milliseconds; null for a token that lasts until it is revoked. */
  readonly expiresAt: number | null;
}

/** A machine that calls the API: it may do what an administrator may, within its scopes. */
export interface TokenCaller extends Caller {
  readonly personId: null;
  readonly token: Pick<ApiToken, 'id' | 'scopes' | 'expiresAt'>;
}

/** API tokens: the text is shown once, when it is made; only its hash is kept. */
@Injectable()
export class ApiTokensService {
  readonly #logger = new Logger(ApiTokensService.name);
  /** Of each token that this process wrote it down for: many requests at once are one write. */
  readonly #noted = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a token. Its text is in the answer and nowhere else.
   * @param maker the token it is made with; without one, whoever has the command line makes it
   * Throws `InvalidInput`, `TokenTooStrong`.
   */
  async make(
    command: TokenCommand,
    maker?: TokenCaller['token'],
  ): Promise<{ text: string; token: ApiToken }> {
    const { organizationId, name, scopes, expiresAt } = command;
    const now = this.clock.now();
    const problems = problemsOfToken(command, now);
    if (problems.length > 0) throw new InvalidInput(problems);
    if (maker) refuseStronger(command, maker);
    const text = tokenText(organizationId, newSecret());
    const token: ApiToken = {
      organizationId,
      id: newId(),
      tokenHash: hashOf(text),
      name: name.trim(),
      scopes: (['read', 'write'] as const).filter((scope) => scopes.includes(scope)),
      createdAt: now,
      expiresAt,
      revokedAt: null,
      usedAt: null,
    };
    await this.database.write((tx) => {
      actsIn(organizationId);
      actsOn('tokens', token.id);
      return tx.insert(ApiToken, token);
    });
    return { text, token };
  }

  /** All there are and were, the oldest first. */
  list(organizationId: string): Promise<ApiToken[]> {
    return this.database.read().find(ApiToken, { where: { organizationId }, order: { id: 'ASC' } });
  }

  /** From now on the token opens nothing; once revoked, always revoked. Throws `NotFound`. */
  async revoke(organizationId: string, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      if (!isId(id) || !(await tx.existsBy(ApiToken, { organizationId, id }))) throw new NotFound('token');
      const stillValid = { organizationId, id, revokedAt: IsNull() };
      await tx.update(ApiToken, stillValid, { revokedAt: this.clock.now() });
    });
  }

  /**
   * Who calls with this token, for a request by this method.
   * Throws `TokenRefused` for what is no valid token, `ScopeMissing` where it may not do that.
   */
  async caller(text: string, method: string): Promise<TokenCaller> {
    const organizationId = organizationOfToken(text);
    if (organizationId === null) throw new TokenRefused();
    const [token] = await plainRows(this.database.read(), ApiToken, ASKED, {
      organizationId,
      tokenHash: hashOf(text),
    });
    if (token?.revokedAt !== null) throw new TokenRefused();
    if (token.expiresAt !== null && token.expiresAt <= this.clock.now()) throw new TokenRefused();
    const scope: Scope = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
    if (!token.scopes.includes(scope)) throw new ScopeMissing(scope);
    await this.#used(organizationId, token);
    return { organizationId, personId: null, roles: ['admin'], token };
  }

  /** A request is answered even where that cannot be written. */
  async #used(organizationId: string, { id, usedAt }: Pick<ApiToken, 'id' | 'usedAt'>): Promise<void> {
    const now = this.clock.now();
    const known = Math.max(usedAt ?? -Infinity, this.#noted.get(id) ?? -Infinity);
    if (now - known < USED_EVERY_MS) return;
    this.#noted.set(id, now);
    try {
      const write = (tx: EntityManager) => tx.update(ApiToken, { organizationId, id }, { usedAt: now });
      await this.database.write(write, 'READ COMMITTED');
    } catch (error) {
      this.#logger.warn(`When a token was last used could not be written down: ${String(error)}`);
    }
  }
}

function refuseStronger({ scopes, expiresAt }: TokenCommand, maker: TokenCaller['token']): void {
  if (scopes.some((scope) => !maker.scopes.includes(scope))) throw new TokenTooStrong('scopes');
  if (maker.expiresAt !== null && (expiresAt === null || expiresAt > maker.expiresAt)) {
    throw new TokenTooStrong('expiresAt');
  }
}

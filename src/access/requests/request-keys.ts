import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type OnModuleInit,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { LessThanOrEqual } from 'typeorm';
import type { RequestWithCaller } from '../../organizations/caller.js';
import { actNeedsNoEntry } from '../../platform/acting.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { InvalidInput } from '../../platform/errors.js';
import { KEEPS_OWN_KEYS } from '../../platform/http/own-keys.js';
import { Pruning } from '../../platform/retention/pruning.service.js';
import { RequestKeyReused } from '../access.errors.js';
import type { TokenCaller } from '../api-tokens.service.js';
import { seal, unseal } from '../sealing.js';
import { hashOf, secretFrom } from '../secrets.js';
import { RequestKey } from './request-key.entity.js';

const KEY = /^[\x21-\x7e]{1,255}$/;
const KEPT_DAYS = 1;
const PLACE = 'request_key';

/**
 * Carries a POST of the API out once, however often it is sent (draft-ietf-httpapi-idempotency-key-header): the key and
 * what was answered stand in the unit of work that does it. What was refused changed nothing, and is tried anew.
 */
@Injectable()
export class RequestKeys implements NestInterceptor, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'keys of requests',
      days: KEPT_DAYS,
      prune: async (tx, before, limit) => {
        const where = { at: LessThanOrEqual(before) };
        const over = await tx.find(RequestKey, { where, order: { at: 'ASC' }, take: limit });
        for (const { organizationId, tokenId, keyHash } of over)
          await tx.delete(RequestKey, { organizationId, tokenId, keyHash });
        return over.length;
      },
    });
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithCaller>();
    const key = request.headers['idempotency-key'];
    const caller = request.caller as TokenCaller | undefined;
    if (key === undefined || request.method !== 'POST' || caller?.token === undefined) return next.handle();
    if (this.reflector.get<true | undefined>(KEEPS_OWN_KEYS, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key))
      throw new InvalidInput([{ field: 'Idempotency-Key', message: UNFIT, dutch: ONGESCHIKT }]);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.#once(request, caller, key, next, reply));
  }

  async #once(
    request: FastifyRequest,
    { organizationId, token }: TokenCaller,
    key: string,
    next: CallHandler,
    reply: FastifyReply,
  ): Promise<unknown> {
    const row = { organizationId, tokenId: token.id, keyHash: hashOf(key) };
    // Neither a row nor a back-up tells what was answered: a new token's text may be in it.
    const secret = { id: 'key', secret: secretFrom(request.headers.authorization ?? '', key) };
    const fingerprint = fingerprintOf(request);
    const carryOut = () =>
      this.database.write(async (tx) => {
        const before = await tx.findOneBy(RequestKey, row);
        if (before && before.fingerprint !== fingerprint) throw new RequestKeyReused();
        if (before) {
          actNeedsNoEntry();
          reply.header('idempotency-replayed', 'true');
          return bodyOf(unseal(before.answer, [secret], PLACE));
        }
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        const answer = seal(JSON.stringify({ body }), secret, PLACE);
        await tx.insert(RequestKey, { ...row, fingerprint, answer, at: this.clock.now() });
        return body;
      });
    try {
      return await carryOut();
    } catch (error) {
      // The same request, sent twice at once, was faster: its answer is the answer.
      if (!this.database.dialect.isDuplicate(error)) throw error;
      return carryOut();
    }
  }
}

const UNFIT = 'Send 1 to 255 visible ASCII characters without spaces, like a UUID, or leave the header out.';
const ONGESCHIKT =
  'Stuur 1 tot 255 zichtbare ASCII-tekens zonder spaties, zoals een UUID, of laat de header weg.';

const bodyOf = (answer: string | null) => (JSON.parse(answer ?? '{}') as { body?: unknown }).body;

function fingerprintOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
}

import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PreconditionFailedException,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../../platform/database/database.js';
import { names } from '../../platform/http/entity-tags.js';
import { ScopeMissing } from '../access.errors.js';

const CHANGING = new Set(['PUT', 'PATCH', 'DELETE']);

/**
 * Changes something only as long as it is what the caller saw: `If-Match` with the `ETag` it was read with, or
 * `If-None-Match: *` for what must not be there yet. What is there now is read at the same address, in the unit of work
 * that changes it, so that nobody comes in between.
 */
@Injectable()
export class Preconditions implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
    if (match === undefined && noneMatch === undefined) return next.handle();
    if (!CHANGING.has(request.method) || !request.url.startsWith('/api/v1/')) return next.handle();
    return from(
      this.database.write(async () => {
        const tag = await this.#tagOf(request);
        if (match !== undefined && !names(match, tag)) throw new PreconditionFailedException(changed(tag));
        if (noneMatch !== undefined && names(noneMatch, tag)) throw new PreconditionFailedException(THERE);
        const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        return answer;
      }),
    );
  }

  /** Of what is at the address now; null where nothing is. */
  async #tagOf({ url, headers, ip }: FastifyRequest): Promise<string | null> {
    const { authorization = '', host = 'localhost' } = headers;
    const read = await this.host.httpAdapter.getInstance().inject({
      ...{ method: 'GET', url, headers: { authorization, host }, remoteAddress: ip },
    });
    if (read.statusCode === 403) throw new ScopeMissing('read');
    return read.statusCode === 200 ? String(read.headers.etag) : null;
  }
}

const THERE =
  'There is something at this address already. Read it, and send its ETag as If-Match to change it.';

const changed = (tag: string | null) =>
  tag === null
    ? 'Nothing can be read at this address, so no ETag fits it. Leave If-Match out, or correct the address.'
    : 'It is no longer what you saw. Read it again, and send its new ETag as If-Match with your change.';

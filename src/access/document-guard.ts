import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { seeOther } from '../platform/http/send-page.js';
import { NotSignedIn } from './access.errors.js';
import { isApiDocument } from './domain/route-keys.js';
import { DoorService } from './door.service.js';

/**
 * Closes the API's document and its reader, which Nest's guards do not reach. It hooks in while modules are made:
 * whatever is registered afterwards, the reader's files among it, is covered.
 */
@Injectable()
export class DocumentGuard {
  constructor(
    private readonly door: DoorService,
    host: HttpAdapterHost<FastifyAdapter>,
  ) {
    // Commands run the same rooms without listening: there is no document to guard then.
    const adapter = host.httpAdapter as FastifyAdapter | null;
    adapter?.getInstance().addHook('preHandler', (request, reply) => this.#guard(request, reply));
  }

  async #guard(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    if (!isApiDocument(request.routeOptions.url ?? '')) return undefined;
    try {
      await this.door.admit(request);
      return undefined;
    } catch (error) {
      const isReader = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      if (!(error instanceof NotSignedIn) || !isReader) throw error;
      return seeOther(reply, '/sign-in?next=%2Fapi%2Fdocs');
    }
  }
}

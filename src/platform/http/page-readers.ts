import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Locale } from '../pages/locale.js';

type Find = (request: FastifyRequest) => Promise<Locale | null>;

/** Who reads a page that says what went wrong: a request may be refused before anybody looked who sent it. */
@Injectable()
export class PageReaders {
  #find: Find = () => Promise.resolve(null);

  /** Whoever knows people by their requests says so here; null for whom they do not know. */
  foundBy(find: Find): void {
    this.#find = find;
  }

  /** The reader's own language, else the browser's. */
  async localeOf(request: FastifyRequest): Promise<Locale> {
    try {
      return (await this.#find(request)) ?? request.locale;
    } catch {
      // What went wrong already is to be told, not what goes wrong on the way to telling it.
      return request.locale;
    }
  }
}

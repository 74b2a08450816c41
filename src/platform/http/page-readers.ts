import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LayoutProps } from '../pages/layout.js';
import type { Locale } from '../pages/locale.js';

/** Whoever reads a page that says what went wrong. */
export interface PageReader {
  readonly locale: Locale;
  /** What stands around every page of theirs, the menu for one. */
  readonly frame: (page: { readonly title: string; readonly path: string }) => Omit<LayoutProps, 'children'>;
}

type Find = (request: FastifyRequest) => Promise<PageReader | null>;

/** Who reads a page that says what went wrong: a request may be refused before anybody looked who sent it. */
@Injectable()
export class PageReaders {
  #find: Find = () => Promise.resolve(null);

  /** Whoever knows people by their requests says so here; null for whom they do not know. */
  foundBy(find: Find): void {
    this.#find = find;
  }

  /** The reader, else nobody in particular, in the browser's language. */
  async of(request: FastifyRequest): Promise<PageReader> {
    try {
      return (await this.#find(request)) ?? nobody(request.locale);
    } catch {
      // What went wrong already is to be told, not what goes wrong on the way to telling it.
      return nobody(request.locale);
    }
  }
}

/** Of whom no more is known than a language. */
export function nobody(locale: Locale): PageReader {
  return { locale, frame: ({ title }) => ({ locale, title, narrow: true }) };
}

import type { FastifyInstance } from 'fastify';
import { type Locale, localeOf } from '../pages/locale.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Language to answer in: the browser's, until whoever knows the person sets theirs. */
    locale: Locale;
  }
}

export function recognizeLocale(instance: FastifyInstance): void {
  instance.decorateRequest('locale', 'en');
  instance.addHook('onRequest', (request, _reply, done) => {
    request.locale = localeOf(request.headers['accept-language']);
    done();
  });
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { RouteConfig } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    fromAnywhere?: true;
  }
}

const MINUTE = 60_000;
const LONGEST = 16 * 1024;

/**
 * Marks a POST that anybody's machine may send: the secret in its address is all that counts, no cookie is read and
 * nothing of the body. Providers of mail unsubscribe somebody that way (RFC 8058), as a form or in parts.
 */
export function FromAnywhere({ perMinute }: { readonly perMinute: number }): MethodDecorator {
  return RouteConfig({ fromAnywhere: true, rateLimit: { max: perMinute, timeWindow: MINUTE } });
}

export function mayComeFromAnywhere(request: FastifyRequest): boolean {
  return request.routeOptions.config.fromAnywhere === true;
}

/** What a form in parts counts as on such a route. */
export const UNREAD_FORM = 'application/x-cadans-unread-form';

/** Such a route takes a form in parts, unread and not longer than one is; every other one refuses it or reads it itself. */
export function passOverForms(app: NestFastifyApplication): void {
  app.useBodyParser(UNREAD_FORM, { bodyLimit: LONGEST }, (_request, _body: Buffer, done) => done(null, {}));
}

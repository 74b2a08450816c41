import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.js';
import { maybeForged } from './cross-site.js';
import { mayComeFromAnywhere } from './from-anywhere.js';
import { ForgedRequest } from './http.errors.js';

/** The types a plain HTML form can send to another site without asking: the API takes none of them. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** Refuses, before anything of it is read, what another site could have made a browser send. */
export function guardRequests(instance: FastifyInstance, settings: Settings): void {
  const siteOrigin = new URL(settings.values.BASE_URL).origin;
  instance.addHook('onRequest', (request, _reply, done) => {
    if (isForm(request)) {
      done(new UnsupportedMediaTypeException('The API takes JSON: send Content-Type: application/json.'));
    } else if (!mayComeFromAnywhere(request) && maybeForged(originOf(request), siteOrigin)) {
      done(new ForgedRequest());
    } else {
      done();
    }
  });
}

function isForm(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') && FORM_TYPES.test(request.headers['content-type']?.trim() ?? '');
}

function originOf({ method, url, headers }: FastifyRequest) {
  const fetchSite = headers['sec-fetch-site'];
  return {
    method,
    path: url,
    secFetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite,
    origin: headers.origin,
    authorization: headers.authorization,
  };
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import type { Settings } from '../settings.js';

const POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
};

/** The reader of the API's document brings inline styles; nothing else may have them. */
const DOCS = '/api/docs';
const DOCS_POLICY = policyText({ ...POLICY, 'style-src': ["'self'", "'unsafe-inline'"] });

/**
 * Headers that every answer carries; `no-store` yields only where a route says something else. They are the same for
 * all, so they are put together once.
 */
export function registerSecurityHeaders(app: NestFastifyApplication, settings: Settings): void {
  const headers = {
    ...headersOf(settings),
    ...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' },
  };
  const docsHeaders = { ...headers, 'content-security-policy': DOCS_POLICY };
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith(DOCS) ? docsHeaders : headers);
    done();
  });
}

/** What Helmet sets. */
function headersOf(settings: Settings): Readonly<Record<string, string>> {
  const set: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => void (set[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  const apply = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: referrerPolicy(settings) },
    strictTransportSecurity: settings.secure ? { maxAge: 31_536_000 } : false,
  });
  type Answer = Parameters<typeof apply>[1];
  apply({} as Parameters<typeof apply>[0], answer as unknown as Answer, () => undefined);
  return set;
}

/**
 * Nothing ever leaves for another site. Over plain HTTP a browser sends no `Sec-Fetch-Site`, and under `no-referrer`
 * it spells the `Origin` of our own forms `null`: every form would look forged, so there it is `same-origin`.
 */
function referrerPolicy(settings: Settings): 'no-referrer' | 'same-origin' {
  const { hostname } = new URL(settings.values.BASE_URL);
  const trustworthy = settings.secure || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return trustworthy ? 'no-referrer' : 'same-origin';
}

function policyText(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join(';');
}

import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
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

/** Headers that every answer carries; `no-store` yields only where a route says something else. */
export async function registerSecurityHeaders(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: referrerPolicy(settings) },
    strictTransportSecurity: settings.secure ? { maxAge: 31_536_000 } : false,
  });
  const instance = app.getHttpAdapter().getInstance();
  instance.addHook('onRequest', (request, reply, done) => {
    reply.header('Cache-Control', 'no-store').header('X-Robots-Tag', 'noindex, nofollow');
    if (request.url.startsWith(DOCS)) reply.header('Content-Security-Policy', DOCS_POLICY);
    done();
  });
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

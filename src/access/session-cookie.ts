import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform/settings.js';

const NAME = 'cadans_session';

/** Over TLS the prefix makes browsers refuse the cookie unless it is `Secure`, of this host alone and for every path. */
export const cookieName = (settings: Settings, name: string) => (settings.secure ? `__Host-${name}` : name);

/** Lax, so that a link in a mail opens its page for who is signed in; unsafe requests are checked for their origin. */
export const cookieAttributes = (settings: Settings) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: settings.secure }) as const;

export function readSessionCookie(request: FastifyRequest, settings: Settings): string | undefined {
  return request.cookies[cookieName(settings, NAME)];
}

/** Kept as long as the session itself lasts; the browser counts by its own clock, so it is told a span. */
export function setSessionCookie(
  reply: FastifyReply,
  settings: Settings,
  token: string,
  seconds: number,
): void {
  void reply.setCookie(cookieName(settings, NAME), token, { ...cookieAttributes(settings), maxAge: seconds });
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(cookieName(settings, NAME), cookieAttributes(settings));
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../platform/settings.js';
import { LINK_LIFE_MS } from './domain/sign-in-limits.js';
import { hashOf, newSecret } from './secrets.js';
import { cookieAttributes, cookieName } from './session-cookie.js';

const NAME = 'cadans_browser';
/** 32 bytes as `newSecret` spells them. */
const SPELLED = /^[\w-]{43}$/;

/**
 * What a browser is known by while somebody signs in with it: a secret of its own, whose hash stands with all that it
 * asked for. Whoever gets hold of a link or an answer that was meant for it can do nothing with that elsewhere.
 * @returns the hash; null for a browser that asked for nothing lately
 */
export function browserKey(request: FastifyRequest, settings: Settings): string | null {
  const secret = request.cookies[cookieName(settings, NAME)];
  return secret !== undefined && SPELLED.test(secret) ? hashOf(secret) : null;
}

/**
 * Gives the browser such a secret, or lets it keep the one it has for another quarter of an hour: what it asked for
 * before still works.
 */
export function keepBrowserKey(request: FastifyRequest, reply: FastifyReply, settings: Settings): string {
  const name = cookieName(settings, NAME);
  const before = request.cookies[name];
  const secret = before !== undefined && SPELLED.test(before) ? before : newSecret();
  void reply.setCookie(name, secret, { ...cookieAttributes(settings), maxAge: LINK_LIFE_MS / 1000 });
  return hashOf(secret);
}

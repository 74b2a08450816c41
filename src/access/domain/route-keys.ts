import type { Right } from '../../organizations/domain/rights.js';

/** What opens a closed route. */
export interface RouteKeys {
  /** `Authorization: Bearer cdn_…` */
  readonly token: boolean;
  /** The cookie of a signed-in browser. */
  readonly session: boolean;
  /** The right it needs, where the route itself cannot name one. */
  readonly right?: Right;
  /** A token that may read is enough, whatever the method: what writes asks for more by itself. */
  readonly readingIsEnough?: true;
}

/** Where assistants ask, by the Model Context Protocol: every question is a POST there. */
export const ASSISTANT = '/mcp';

/**
 * By the pattern of a route, never by the address as it was spelled: the API opens to tokens alone, so that no browser
 * can be made to call it; pages open to sessions alone. The API's document is read by both, and the measurements by
 * machines and administrators: they tell of the whole installation.
 */
export function keysOf(route: string): RouteKeys {
  if (isApiDocument(route)) return { token: true, session: true, right: 'read-api-document' };
  if (route === '/metrics') return { token: true, session: true, right: 'read-measurements' };
  if (route === ASSISTANT) return { token: true, session: false, readingIsEnough: true };
  const api = /^\/api(\/|$)/.test(route);
  return { token: api, session: !api };
}

/** The API's document and its reader. They are served beside Nest, out of its guards' reach. */
export function isApiDocument(route: string): boolean {
  return /^\/api\/(docs|openapi\.json)(\/|-|$)/.test(route);
}

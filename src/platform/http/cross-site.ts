/** What of a request decides whether another site may have made somebody's browser send it. */
export interface RequestOrigin {
  readonly method: string;
  readonly path: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
}

/** Where no cookie opens anything. */
const FOR_TOKENS = /^\/(api\/|mcp$)/;
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request could be forged by another site (CSRF). `Sec-Fetch-Site` decides where the browser sends it; where
 * it does not (plain HTTP, old browsers), `Origin` must be ours. An API call with a token carries no cookie that
 * counts, so nobody's browser can be made to send it.
 * @param siteOrigin origin of BASE_URL, e.g. `https://cadans.example.org`
 */
export function maybeForged(request: RequestOrigin, siteOrigin: string): boolean {
  if (SAFE_METHODS.includes(request.method)) return false;
  if (FOR_TOKENS.test(request.path) && /^bearer\s+\S/i.test(request.authorization ?? '')) return false;
  if (request.secFetchSite !== undefined) {
    return request.secFetchSite !== 'same-origin' && request.secFetchSite !== 'none';
  }
  return request.origin !== siteOrigin;
}

const LONGEST = 2_000;

/**
 * The path to go on to after signing in, if it is a path of this site; otherwise `/`. Browsers read `//x`, `/\x` and
 * `/<tab>/x` as another host, so all of them are refused, encoded line breaks too (they end a header behind some
 * proxies).
 */
export function safePath(next: unknown): string {
  if (typeof next !== 'string' || next.length > LONGEST) return '/';
  const startsHere = /^\/(?![/\\])/.test(next);
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  const suspicious = /[\\\u0000-\u0020\u007f-\u00a0]|%0[0-9a-f]|%1[0-9a-f]|%5c/i.test(next);
  return startsHere && !suspicious && staysHere(next) ? next : '/';
}

/** What the browser's own reading of the path says: the last word on whether it leaves this site. */
function staysHere(path: string): boolean {
  const here = 'http://here.invalid';
  const resolved = URL.canParse(path, here) ? new URL(path, here) : null;
  return resolved?.origin === here && !resolved.pathname.startsWith('//');
}

import { createHash } from 'node:crypto';

/** A short text that is another one whenever what was seen is: a form carries it, so that nobody overwrites unseen. */
export function fingerprintOf(seen: unknown): string {
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}

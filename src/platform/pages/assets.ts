import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file that pages load, read once; its address changes with its content, so browsers may keep it for ever. */
function asset(name: string, type: string) {
  const content = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return {
    name,
    type,
    content,
    packed: gzipSync(content, { level: 9 }),
    hash,
    path: `/assets/${hash}/${name}`,
  };
}

/** The one stylesheet. */
export const stylesheet = asset('cadans.css', 'text/css; charset=utf-8');

/** Saves what is typed into a form that wants it. */
export const draftsScript = asset('drafts.js', 'text/javascript; charset=utf-8');

/** Shows what a form would lead to while it is typed. */
export const previewScript = asset('preview.js', 'text/javascript; charset=utf-8');
/** Makes passkeys, and signs in with them. */
export const passkeysScript = asset('passkeys.js', 'text/javascript; charset=utf-8');
/** Keeps the page of a session that is being run up to date. */
export const roomScript = asset('room.js', 'text/javascript; charset=utf-8');

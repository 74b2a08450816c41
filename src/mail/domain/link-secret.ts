import { idBytes, idText } from './id-bytes.js';
import { macMessage, sameDigest } from './mac-message.js';

/** What a mailed link stands for; all of it goes into its secret, so that a link of one thing opens no other. */
export interface LinkFacts {
  readonly purpose: string;
  readonly organizationId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly serial: number;
  readonly id: string;
}

/** A keyed digest; the room gives HMAC-SHA256. */
export type Mac = (key: string, message: Uint8Array) => Uint8Array;

/** What a token says it is, before anybody believed it. */
export interface ClaimedLink {
  readonly organizationId: string;
  readonly id: string;
  readonly secret: Uint8Array;
}

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** The token of a link: `base64url(organization ‖ link)` `.` `base64url(secret)`; nothing of the secret is stored. */
export function linkToken(facts: LinkFacts, key: string, mac: Mac): string {
  const name = Buffer.concat([idBytes(facts.organizationId), idBytes(facts.id)]).toString('base64url');
  return `${name}.${Buffer.from(mac(key, message(facts))).toString('base64url')}`;
}

/**
 * Reads a token. Base64url leaves spare bits and Node forgives other alphabets and junk: only the one canonical
 * spelling is taken, else several tokens would open the same link. Null for everything else.
 */
export function readLinkToken(token: string): ClaimedLink | null {
  const [name, secret, ...more] = token.split('.');
  const ids = canonicalBytes(name, 2 * ID_BYTES);
  const secretBytes = canonicalBytes(secret, SECRET_BYTES);
  if (ids === null || secretBytes === null || more.length > 0) return null;
  return {
    organizationId: idText(ids.subarray(0, ID_BYTES)),
    id: idText(ids.subarray(ID_BYTES)),
    secret: secretBytes,
  };
}

/** Whether the claimed secret is the link's; takes as long for a nearly right one as for a wrong one. */
export function isGenuine(claimed: ClaimedLink, facts: LinkFacts, key: string, mac: Mac): boolean {
  return sameDigest(mac(key, message(facts)), claimed.secret);
}

function message(facts: LinkFacts): Uint8Array {
  const { purpose, organizationId, subjectId, personId, serial, id } = facts;
  return macMessage(['cadans-link', purpose, organizationId, subjectId, personId, String(serial), id]);
}

function canonicalBytes(text: string | undefined, length: number): Buffer | null {
  if (text === undefined || text.length > 2 * length) return null;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null;
}

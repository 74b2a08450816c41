import { base32, readBase32 } from './base32.js';
import { idBytes, idText } from './id-bytes.js';
import type { Mac } from './link-secret.js';
import { macMessage, sameDigest } from './mac-message.js';

/** The mail that a return path names. */
export interface ReturnedMail {
  readonly organizationId: string;
  readonly id: string;
}

/** What a return path says before anybody believed it: the organization by the end of its id alone. */
export interface ClaimedReturn {
  /** The last digits of the organization's id. */
  readonly organizationEnd: string;
  readonly id: string;
  readonly digest: Uint8Array;
}

const ORGANIZATION_BYTES = 5;
const DIGEST_BYTES = 9;
const TOKEN_BYTES = ORGANIZATION_BYTES + 16 + DIGEST_BYTES;
/** What the token and the plus sign before it leave of the 64 octets a local part may have (RFC 5321, 4.5.3.1.1). */
export const LONGEST_BOUNCE_NAME = 64 - 1 - (TOKEN_BYTES * 8) / 5;

/**
 * The envelope sender of one mail: `bounces+token@example.org`. What comes back to it names the mail, and nobody can
 * make one up: 72 bits of a keyed digest stand in it. An organization's id has more random digits than are needed to
 * tell a few thousand of them apart, so that its end is enough, and the token fits.
 */
export function returnPath(mail: ReturnedMail, bounceAddress: string, key: string, mac: Mac): string {
  const organization = idBytes(mail.organizationId).subarray(-ORGANIZATION_BYTES);
  const token = Buffer.concat([organization, idBytes(mail.id), digestOf(mail, key, mac)]);
  const at = bounceAddress.lastIndexOf('@');
  return `${bounceAddress.slice(0, at)}+${base32(token)}${bounceAddress.slice(at)}`;
}

/** Reads an address as one of our return paths; null where it is none. Case does not matter: servers change it. */
export function readReturnPath(address: string, bounceAddress: string): ClaimedReturn | null {
  const at = bounceAddress.lastIndexOf('@');
  const before = `${bounceAddress.slice(0, at)}+`.toLowerCase();
  const behind = bounceAddress.slice(at).toLowerCase();
  const text = address.trim().toLowerCase();
  if (!text.startsWith(before) || !text.endsWith(behind)) return null;
  const bytes = readBase32(text.slice(before.length, text.length - behind.length));
  if (bytes?.length !== TOKEN_BYTES) return null;
  return {
    organizationEnd: bytes.subarray(0, ORGANIZATION_BYTES).toString('hex'),
    id: idText(bytes.subarray(ORGANIZATION_BYTES, -DIGEST_BYTES)),
    digest: bytes.subarray(-DIGEST_BYTES),
  };
}

/** Whether the claim was made by us for this mail, with this key. */
export function isOurReturn(claim: ClaimedReturn, mail: ReturnedMail, key: string, mac: Mac): boolean {
  return sameDigest(digestOf(mail, key, mac), claim.digest);
}

function digestOf({ organizationId, id }: ReturnedMail, key: string, mac: Mac): Uint8Array {
  return mac(key, macMessage(['cadans-return', organizationId, id])).subarray(0, DIGEST_BYTES);
}

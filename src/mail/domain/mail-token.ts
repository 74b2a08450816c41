import { base32, readBase32 } from './base32.js';
import { idBytes, idText } from './id-bytes.js';
import type { Mac } from './link-secret.js';
import { macMessage, sameDigest } from './mac-message.js';

/** The mail that an address of ours names. */
export interface NamedMail {
  readonly organizationId: string;
  readonly id: string;
}

/** What an address says before anybody believed it: the organization by the end of its id alone. */
export interface ClaimedMail {
  /** The last digits of the organization's id. */
  readonly organizationEnd: string;
  readonly id: string;
  readonly digest: Uint8Array;
}

/** What comes to an address: a purpose's digest is worth nothing for another. */
export type TokenPurpose = 'cadans-return' | 'cadans-reply' | `cadans-rsvp ${string}`;

const ORGANIZATION_BYTES = 5;
const DIGEST_BYTES = 9;
const TOKEN_BYTES = ORGANIZATION_BYTES + 16 + DIGEST_BYTES;
/** What the token and the plus sign before it leave of the 64 octets a local part may have (RFC 5321, 4.5.3.1.1). */
export const LONGEST_NAME = 64 - 1 - (TOKEN_BYTES * 8) / 5;

/**
 * An address of one mail's own: `name+token@example.org`. What comes to it names the mail, and nobody can make one up:
 * 72 bits of a keyed digest stand in it. An organization's id has more random digits than are needed to tell a few
 * thousand of them apart, so that its end is enough, and the token fits.
 */
export function tokenAddress(
  purpose: TokenPurpose,
  mail: NamedMail,
  address: string,
  key: string,
  mac: Mac,
): string {
  const organization = idBytes(mail.organizationId).subarray(-ORGANIZATION_BYTES);
  const token = Buffer.concat([organization, idBytes(mail.id), digestOf(purpose, mail, key, mac)]);
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${base32(token)}${address.slice(at)}`;
}

/** Reads an address as one behind `address`; null where it is none. Case does not matter: servers change it. */
export function readTokenAddress(text: string, address: string): ClaimedMail | null {
  const at = address.lastIndexOf('@');
  const before = `${address.slice(0, at)}+`.toLowerCase();
  const behind = address.slice(at).toLowerCase();
  const lower = text.trim().toLowerCase();
  if (!lower.startsWith(before) || !lower.endsWith(behind)) return null;
  const bytes = readBase32(lower.slice(before.length, lower.length - behind.length));
  if (bytes?.length !== TOKEN_BYTES) return null;
  return {
    organizationEnd: bytes.subarray(0, ORGANIZATION_BYTES).toString('hex'),
    id: idText(bytes.subarray(ORGANIZATION_BYTES, -DIGEST_BYTES)),
    digest: bytes.subarray(-DIGEST_BYTES),
  };
}

/** Whether the claim was made by us for this mail and purpose, with this key. */
export function isGenuineClaim(
  purpose: TokenPurpose,
  claim: ClaimedMail,
  mail: NamedMail,
  key: string,
  mac: Mac,
): boolean {
  return sameDigest(digestOf(purpose, mail, key, mac), claim.digest);
}

function digestOf(
  purpose: TokenPurpose,
  { organizationId, id }: NamedMail,
  key: string,
  mac: Mac,
): Uint8Array {
  return mac(key, macMessage([purpose, organizationId, id])).subarray(0, DIGEST_BYTES);
}

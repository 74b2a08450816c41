import type { Mac } from './link-secret.js';
import {
  type ClaimedMail,
  isGenuineClaim,
  LONGEST_NAME,
  type NamedMail,
  readTokenAddress,
  tokenAddress,
} from './mail-token.js';

export const LONGEST_BOUNCE_NAME = LONGEST_NAME;

/** The envelope sender of one mail: `bounces+token@example.org`. What comes back to it names the mail. */
export function returnPath(mail: NamedMail, bounceAddress: string, key: string, mac: Mac): string {
  return tokenAddress('cadans-return', mail, bounceAddress, key, mac);
}

/** Reads an address as one of our return paths; null where it is none. */
export function readReturnPath(address: string, bounceAddress: string): ClaimedMail | null {
  return readTokenAddress(address, bounceAddress);
}

/** Whether the claim was made by us for this mail, with this key. */
export function isOurReturn(claim: ClaimedMail, mail: NamedMail, key: string, mac: Mac): boolean {
  return isGenuineClaim('cadans-return', claim, mail, key, mac);
}

import { createHmac, hash, randomBytes } from 'node:crypto';

/** 32 random bytes as text: what a browser session and an API token are known by. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Another secret that whoever holds this one gets for a use again and again, and nobody else: what is shown once can be
 * shown to the same browser again, though it is kept nowhere.
 */
export function secretFrom(secret: string, use: string): string {
  return createHmac('sha256', secret).update(use).digest('base64url');
}

/**
 * SHA-256 of a secret's text, in hexadecimal: all that is kept of it. Of the text, not of the bytes it stands for:
 * base64url spells the same bytes in several ways, and only the one handed out may open anything.
 */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}

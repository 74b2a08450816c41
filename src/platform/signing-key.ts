import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

const LEAST_BITS = 2048;

/** Why a file is no key to sign mails with. */
export class KeyUnusable extends Error {}

/**
 * The private key in a PEM file: RSA, since that is what every receiver checks; of at least 2048 bits, since they look
 * down on less.
 * @throws {KeyUnusable} saying what to do
 */
export function readSigningKey(file: string): KeyObject {
  const key = parse(contentOf(file));
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== 'rsa' || bits < LEAST_BITS) {
    const found = key.asymmetricKeyType === 'rsa' ? `RSA of ${bits} bits` : key.asymmetricKeyType;
    throw new KeyUnusable(`this key is ${found}; make one with: openssl genrsa -out dkim.pem 2048`);
  }
  return key;
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new KeyUnusable('this file cannot be read; write the path of the private key');
  }
}

function parse(pem: Buffer): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new KeyUnusable(
      'this file holds no private key without a password; make one with: openssl genrsa -out dkim.pem 2048',
    );
  }
}

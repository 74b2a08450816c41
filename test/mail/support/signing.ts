import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import type { SettingsValues } from '../../../src/platform/settings.js';

/** A key to sign with; made anew for each run, since nothing may depend on which it is. */
export function aKey(bits = 2048): { readonly key: KeyObject; readonly pem: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { key: privateKey, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

export function signing(key: KeyObject): Partial<SettingsValues> {
  return { DKIM_DOMAIN: 'mail.example', DKIM_SELECTOR: 'k1', DKIM_KEY_FILE: key };
}

/** What is published for a private key. */
export function recordFor(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return `v=DKIM1; k=rsa; p=${spki.toString('base64')}`;
}

/** What a receiver makes of a mail's signatures, by a verifier that is none of ours. */
export async function verified(raw: Buffer, key: KeyObject) {
  const { results } = await dkimVerify(raw, {
    resolver: (name) =>
      name === 'k1._domainkey.mail.example'
        ? Promise.resolve([[recordFor(key)]])
        : Promise.reject(Object.assign(new Error(`no such name: ${name}`), { code: 'ENOTFOUND' })),
  });
  return results.map(({ status, signingHeaders }) => ({
    result: status.result,
    aligned: status.aligned,
    headers: (signingHeaders?.keys ?? '').split(':').map((name) => name.trim().toLowerCase()),
  }));
}

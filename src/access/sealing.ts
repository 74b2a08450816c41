import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key of the settings: what it sealed is opened by it alone. */
export interface SealingKey {
  readonly id: string;
  readonly secret: string;
}

const ALGORITHM = 'aes-256-gcm';
const [IV, TAG] = [12, 16];

/**
 * A secret that has to be told again to somebody else, as the database may hold it: useless without the settings, and
 * in any other place than the one it was sealed for.
 */
export function seal(secret: string, { id, secret: key }: SealingKey, place: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, keyFor(key), iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `${id}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** The secret; null where its key is not among the settings' any more, or it was changed or moved. */
export function unseal(sealed: string, keys: readonly SealingKey[], place: string): string | null {
  const [id, text = ''] = sealed.split('.');
  const key = keys.find((one) => one.id === id);
  if (key === undefined) return null;
  const bytes = Buffer.from(text, 'base64url');
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFor(key.secret), bytes.subarray(0, IV))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Not the key of the links itself: what one of them gives away says nothing about the other. */
function keyFor(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'cadans secrets of providers', 32));
}

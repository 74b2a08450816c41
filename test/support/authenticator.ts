import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor';

const FLAGS = { present: 1, verified: 4, attested: 64 };

interface Held {
  readonly key: KeyObject;
  readonly id: Buffer;
  readonly userHandle: Buffer;
  counter: number;
}

/** What of an answer somebody wants to be otherwise than an honest device makes it. */
export interface Tampering {
  readonly origin?: string;
  readonly relyingParty?: string;
  readonly challenge?: string;
  /** Whether the device looked whose finger it was. */
  readonly verified?: boolean;
  /** How often it says it has signed. */
  readonly counter?: number;
  readonly userHandle?: string;
  /** Signs with a key of its own. */
  readonly forged?: boolean;
}

/** What a browser is asked, as JSON: to make a passkey, or to sign with one. */
export interface Asked {
  readonly challenge: string;
  readonly rp?: { readonly id?: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
  readonly authenticatorSelection?: { readonly residentKey?: string; readonly userVerification?: string };
  readonly userVerification?: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const text = (bytes: Buffer | Uint8Array) => Buffer.from(bytes).toString('base64url');

/**
 * A device with passkeys, as the standard describes it (WebAuthn 2, chapter 6): makes keys on P-256, keeps them, signs
 * with the newest one of a relying party and counts; together with the browser around it, which says for which origin.
 */
export class SoftwareAuthenticator {
  readonly #held: Held[] = [];

  constructor(private readonly origin: string) {}

  /** Makes a key, as `navigator.credentials.create` does. */
  create(asked: Asked, tampering: Tampering = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(32);
    const userHandle = Buffer.from(asked.user?.id ?? '', 'base64url');
    this.#held.push({ key: privateKey, id, userHandle, counter: 0 });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const cose = new Map<string | number, CBORType>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      ...([
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ] as const),
    ]);
    const length = Buffer.from([0, id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, encodeCBOR(cose)]);
    const authData = this.#data(asked, 0, tampering, attested);
    const attestation = new Map<string | number, CBORType>([
      ...([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ] as [string, CBORType][]),
    ]);
    return {
      ...this.#about(id),
      response: {
        clientDataJSON: text(this.#said('webauthn.create', asked, tampering)),
        attestationObject: text(encodeCBOR(attestation)),
        transports: ['internal', 'hybrid', 'of the future'],
      },
    };
  }

  /** Signs with the newest key, as `navigator.credentials.get` does. */
  get(asked: Asked, tampering: Tampering = {}) {
    const held = this.#held.at(-1);
    if (held === undefined) throw new Error('This device has no passkey.');
    held.counter = tampering.counter ?? held.counter + 1;
    const data = this.#data(asked, held.counter, tampering);
    const said = this.#said('webauthn.get', asked, tampering);
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const signature = sign('sha256', Buffer.concat([data, sha256(said)]), tampering.forged ? own : held.key);
    const userHandle =
      tampering.userHandle === undefined ? held.userHandle : Buffer.from(tampering.userHandle);
    return {
      ...this.#about(held.id),
      response: {
        ...{ clientDataJSON: text(said), authenticatorData: text(data) },
        ...{ signature: text(signature), userHandle: text(userHandle) },
      },
    };
  }

  #about(id: Buffer) {
    return { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} };
  }

  #said(
    type: string,
    asked: Asked,
    { origin = this.origin, challenge = asked.challenge }: Tampering,
  ): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #data(asked: Asked, counter: number, tampering: Tampering, attested?: Buffer): Buffer {
    const party = tampering.relyingParty ?? asked.rp?.id ?? asked.rpId ?? '';
    const wantsVerified = asked.authenticatorSelection?.userVerification ?? asked.userVerification;
    const verified = tampering.verified ?? wantsVerified === 'required';
    const flags = FLAGS.present | (verified ? FLAGS.verified : 0) | (attested ? FLAGS.attested : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(party), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  }
}

import { OutwardFailure } from '../../platform/http/outward-fetch.js';

/**
 * - `down`: the provider cannot be reached, takes too long, or says itself that it is out of order
 * - `inside`: it stands where this service may not look, or does not speak https
 * - `lies`: it says that it is another one
 * - `wrong`: it answers what cannot be understood or believed
 * - `no-address`: it does not say with which address
 * - `unchecked`: it says that the address was not checked
 * - `unknown`: the organization has nobody with that address
 * - `declined`: somebody said no there
 * - `late`: nobody asked for this, or too long ago
 * - `none`: the organization has no provider
 */
export type Trouble =
  | 'down'
  | 'inside'
  | 'lies'
  | 'wrong'
  | 'no-address'
  | 'unchecked'
  | 'unknown'
  | 'declined'
  | 'late'
  | 'none';

interface Circumstances {
  /** Of the organization, so that one can try again. */
  readonly at?: string | undefined;
  readonly next?: string | undefined;
  /** Which is unknown or unchecked. */
  readonly address?: string | undefined;
}

/** Why somebody is not signed in by their organization's provider. */
export class ProviderTrouble extends Error {
  override readonly name = 'ProviderTrouble';

  constructor(
    readonly trouble: Trouble,
    readonly circumstances: Circumstances = {},
    options?: ErrorOptions,
  ) {
    super(trouble, options);
  }
}

/** What an error of the protocol's library, or of the way there, means. */
export function troubleOf(error: unknown): Trouble {
  for (const one of chainOf(error)) {
    if (one instanceof ProviderTrouble) return one.trouble;
    if (one instanceof OutwardFailure) {
      if (one.reason === 'large') return 'wrong';
      return one.reason === 'inside' || one.reason === 'insecure' ? 'inside' : 'down';
    }
    const { code, error: said, cause } = one as { code?: unknown; error?: unknown; cause?: unknown };
    if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return said === 'access_denied' ? 'declined' : 'wrong';
    if (isAboutIssuer(code, cause)) return 'lies';
  }
  return 'wrong';
}

/** In a line for the log; the logger masks what must not stand there. */
export function traceOf(error: unknown): string {
  return chainOf(error)
    .map(({ name, message }) => `${name}: ${message}`)
    .join(' < ');
}

function isAboutIssuer(code: unknown, cause: unknown): boolean {
  const { attribute, claim } = (cause ?? {}) as { attribute?: unknown; claim?: unknown };
  return (
    (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' && attribute === 'issuer') ||
    (code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' && claim === 'iss')
  );
}

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < 10; one = one.cause) chain.push(one);
  return chain;
}

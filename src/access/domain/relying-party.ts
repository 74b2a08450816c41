/** Whom a passkey is for: browsers offer it at this origin alone. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * By the address people reach the service by. Null where browsers have no passkeys: without TLS (except on one's own
 * computer), and where the address is no name.
 */
export function relyingPartyOf(baseUrl: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(baseUrl);
  const own = hostname === 'localhost' || hostname.endsWith('.localhost');
  const named = !hostname.includes(':') && /[a-z]/.test(hostname.split('.').at(-1) ?? '');
  return named && (protocol === 'https:' || own) ? { id: hostname, origin } : null;
}

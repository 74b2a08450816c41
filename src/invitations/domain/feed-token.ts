/**
 * A feed's token says whose organization it is of: its id in 32 hexadecimal digits, `_`, the secret. So it is looked for
 * in that organization alone.
 */
const TOKEN = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

export function feedToken(organizationId: string, secret: string): string {
  return `${organizationId.replaceAll('-', '')}_${secret}`;
}

/** The organization a token claims to be of; null for what is not spelled as one. */
export function organizationOfFeed(token: string): string | null {
  return TOKEN.exec(token)?.slice(1).join('-') ?? null;
}

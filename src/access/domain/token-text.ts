/**
 * An API token says whose it is: `cdn_`, the organization's id in 32 hexadecimal digits, `_`, the secret. So it is looked
 * for in that organization alone.
 */
const TOKEN = /^cdn_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

export function tokenText(organizationId: string, secret: string): string {
  return `cdn_${organizationId.replaceAll('-', '')}_${secret}`;
}

/** The organization a token claims to belong to; null for what is not spelled as a token. */
export function organizationOfToken(text: string): string | null {
  return TOKEN.exec(text)?.slice(1).join('-') ?? null;
}

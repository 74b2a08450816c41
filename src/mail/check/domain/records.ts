/** Pairs like `v=DKIM1; k=rsa; p=…`, as DKIM and DMARC write them; names in lower case. */
export function tags(record: string): ReadonlyMap<string, string> {
  return new Map(
    record.split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()] as const];
    }),
  );
}

export const isSpf = (record: string) => /^v=spf1( |$)/i.test(record);
export const isDmarc = (record: string) => /^v\s*=\s*DMARC1\s*(;|$)/i.test(record);

/** One term of an SPF record: what it does with whom it matches, and whom that is. */
export interface SpfTerm {
  readonly qualifier: '+' | '-' | '~' | '?';
  /** `ip4`, `ip6`, `a`, `mx`, `include`, `all`, `exists`, `ptr`, or the modifier `redirect`. */
  readonly kind: string;
  /** Empty where the record's own domain is meant. */
  readonly value: string;
}

export function spfTerms(record: string): SpfTerm[] {
  return record
    .trim()
    .split(/ +/)
    .slice(1)
    .flatMap((term) => {
      const found = /^([+~?-]?)([a-z0-9]+)(?:[:=](\S*)|(\/\S*))?$/i.exec(term);
      if (!found) return [];
      const [, sign = '', kind = '', value, length] = found;
      const qualifier = (sign === '' ? '+' : sign) as SpfTerm['qualifier'];
      return [{ qualifier, kind: kind.toLowerCase(), value: value ?? length ?? '' }];
    });
}

/**
 * How an SPF record ends for whoever it does not name: `-` and `~` refuse or doubt them, `?` and nothing say nothing,
 * `+` welcomes everybody. Null where another record decides (`redirect`).
 */
export function spfEnd(record: string): SpfTerm['qualifier'] | null {
  const terms = spfTerms(record);
  const all = terms.find(({ kind }) => kind === 'all');
  if (all) return all.qualifier;
  return terms.some(({ kind }) => kind === 'redirect') ? null : '?';
}

export interface RequestToTell {
  readonly method: string;
  /** The pattern of the route: `/api/v1/kpis/:kpi`. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What a request does, as it is written down. */
export interface ToldRequest {
  readonly name: string;
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly details: Readonly<Record<string, string>>;
}

/** Ids, keys, days and years; an address or a secret is none of them. */
const PLAIN = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Parts of an address that name a person or open something, whatever they look like. */
const NEVER = new Set(['address', 'token']);

/** Method and pattern say what is done; what stands in the pattern's places says about what. */
export function tellRequest({ method, route, params }: RequestToTell): ToldRequest {
  const path = route.replace(/^\/api\/v1/, '');
  const given = Object.entries(params).filter(([name, value]) => !NEVER.has(name) && PLAIN.test(value));
  const [first, ...others] = given;
  // What stands before the place is the kind of thing that is named there.
  const type = first && new RegExp(`([a-z-]+)/:${first[0]}\\b`).exec(path)?.[1];
  return {
    name: `${method} ${path}`,
    subject: first && type !== undefined ? { type, id: first[1] } : null,
    details: Object.fromEntries(others),
  };
}

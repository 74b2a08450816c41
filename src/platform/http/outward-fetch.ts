import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInside } from './inside-addresses.js';

/** Why an address that somebody gave us was not asked, or did not answer. */
export class OutwardFailure extends Error {
  override readonly name = 'OutwardFailure';

  constructor(
    readonly reason: 'insecure' | 'inside' | 'untrusted' | 'unreachable' | 'slow' | 'large',
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

interface OutwardLimits {
  /** Whether own networks and plain HTTP may be asked too. */
  readonly inside: boolean;
  /** For the whole of an answer. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

interface OutwardRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Asks an address that came from outside, so that nobody makes us ask our own network for them: `https` alone, no
 * redirects, a name is looked up once and what it stands for is what is connected to, and time and size have an end.
 * @returns what `fetch` would; Throws `OutwardFailure`.
 */
export async function outwardFetch(
  address: string,
  asked: OutwardRequest,
  { inside, timeoutMs = 5_000, mostBytes = 512 * 1024 }: OutwardLimits,
): Promise<Response> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' && !(inside && url.protocol === 'http:')) {
    throw new OutwardFailure('insecure', `${url.origin} does not begin with https.`);
  }
  if (!inside && isIP(host) !== 0 && isInside(host)) throw insideOf(host);
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  const signal = AbortSignal.timeout(timeoutMs);
  const body = asked.body === null || asked.body === undefined ? undefined : textOf(asked.body);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOf(error, url, signal.aborted));
    const outgoing = request(url, {
      method: asked.method ?? 'GET',
      headers: { ...asked.headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      // A connection of its own: a kept one was looked up for another question.
      ...{ agent: false, signal, ...(!inside && { lookup: checkedLookup }) },
    });
    outgoing.on('error', fail).on('response', (incoming) => {
      const parts: Buffer[] = [];
      let size = 0;
      incoming.on('error', fail).on('data', (part: Buffer) => {
        size += part.length;
        if (size <= mostBytes) return void parts.push(part);
        reject(new OutwardFailure('large', `${url.origin} answers with more than ${mostBytes} bytes.`));
        outgoing.destroy();
      });
      incoming.on('end', () => {
        try {
          resolve(responseOf(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(parts)));
        } catch (error) {
          fail(error);
        }
      });
    });
    outgoing.end(body);
  });
}

/** What the name stands for, if none of it is inside; the socket connects to one of these. */
const checkedLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const own = error === null ? found.find(({ address }) => isInside(address)) : undefined;
    if (error !== null) done(error, '');
    else if (own !== undefined || found[0] === undefined) done(insideOf(hostname), '');
    else if (options.all === true) done(null, found);
    else done(null, found[0].address, found[0].family);
  });
};

function insideOf(host: string): OutwardFailure {
  return new OutwardFailure('inside', `${host} lies in a private network.`);
}

function failureOf(error: unknown, { origin }: URL, late: boolean): OutwardFailure {
  if (error instanceof OutwardFailure) return error;
  if (late) return new OutwardFailure('slow', `${origin} took too long to answer.`, error);
  const { code } = error as { readonly code?: unknown };
  // Of another name, run out, or of an authority that neither Node nor NODE_EXTRA_CA_CERTS names.
  if (typeof code === 'string' && /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/.test(code))
    return new OutwardFailure(
      'untrusted',
      `${origin} shows a certificate that is not trusted: ${code}.`,
      error,
    );
  return new OutwardFailure('unreachable', `${origin} cannot be reached: ${String(error)}`, error);
}

function responseOf(
  status: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Buffer,
): Response {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) given.set(name, [value ?? ''].flat().join(', '));
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : Uint8Array.from(body), { status, headers: given });
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only text and forms are sent.');
}

import type { IncomingHttpHeaders } from 'node:http';
import type { ServerOptions } from 'node:https';
import { jest } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { listening } from '../support/provider.js';

/** A request that came to a receiver. */
export interface Arrived {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'silence';

/**
 * Another program on this computer, that keeps what it is sent and answers what it is told to.
 * @param certificate for one that is spoken to over TLS
 */
export async function startReceiver(certificate?: ServerOptions) {
  const arrived: Arrived[] = [];
  let answer: Answer = { status: 204 };
  let first: (() => Promise<unknown>) | null = null;
  const server = await listening(
    () => (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => void parts.push(part));
      request.on('end', () => {
        arrived.push({
          ...{ path: request.url ?? '', headers: request.headers },
          body: Buffer.concat(parts).toString(),
        });
        const [before, given] = [first, answer];
        first = null;
        void Promise.resolve(before?.()).then(() => {
          if (given !== 'silence') response.writeHead(given.status, given.headers ?? {}).end();
        });
      });
    },
    certificate,
  );
  return {
    ...server,
    arrived,
    answers: (next: Answer) => void (answer = next),
    /** What happens before it answers the next request. */
    first: (work: () => Promise<unknown>) => void (first = work),
    /** What came since it was asked last. */
    news: () => arrived.splice(0),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/**
 * Reads a message the way a receiver does that follows Standard Webhooks, by the library of its makers.
 * @param now what the receiver's clock says; throws where the signature or the moment is wrong
 */
export function readAs({ headers, body }: Arrived, secret: string, now: number): unknown {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  } finally {
    clock.mockRestore();
  }
}

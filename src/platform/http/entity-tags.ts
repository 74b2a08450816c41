import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** What an answer is known by: another answer has another tag, the same one has the same, whoever asks and whenever. */
export function entityTag(payload: string | Buffer): string {
  return `"${hash('sha256', payload, 'base64url').slice(0, 22)}"`;
}

/** Whether a header like `"a", "b"` or `*` names the tag; null for something that is not there. */
export function names(header: string, tag: string | null): boolean {
  if (header.trim() === '*') return tag !== null;
  return tag !== null && header.split(',').some((one) => one.trim() === tag);
}

/**
 * Gives each answer of the API that was read its `ETag`, and answers 304 without a body to whoever has it already
 * (`If-None-Match`). The tag is made from the answer itself, so it is right for whatever has no version of its own.
 */
export function tagAnswers(instance: FastifyInstance): void {
  instance.addHook('onSend', (request, reply, payload, done) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || reply.statusCode !== 200 || !request.url.startsWith('/api/v1/'))
      return done(null, payload);
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return done(null, payload);
    const tag = entityTag(payload);
    reply.header('etag', tag);
    const known = request.headers['if-none-match'];
    // Whoever passes answers on may have packed them: the tag they give back is a weak one.
    if (known === undefined || !names(known.replaceAll('W/', ''), tag)) return done(null, payload);
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

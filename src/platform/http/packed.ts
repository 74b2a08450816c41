import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is smaller travels in a few packets anyway. */
const FROM_BYTES = 16_000;
/** Half of the time of the usual level, for a tenth more bytes. */
const LEVEL = 3;

/** Whether whoever asks says that they unpack. */
export function takesPacked({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));
}

/**
 * Sends a text, packed where that is worth it. A text that holds what another site put into our address is never
 * packed: by its length that site could guess, letter by letter, what else is in it.
 */
export function sendText(reply: FastifyReply, text: string): FastifyReply {
  const { method, url } = reply.request;
  if (method !== 'GET' || url.includes('?') || text.length < FROM_BYTES) return reply.send(text);
  reply.header('Vary', 'Accept-Encoding');
  if (!takesPacked(reply.request)) return reply.send(text);
  return reply.header('Content-Encoding', 'gzip').send(gzipSync(text, { level: LEVEL }));
}

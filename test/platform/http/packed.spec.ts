import { gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { sendText } from '../../../src/platform/http/packed.js';

const LONG = 'What was decided. '.repeat(1000);
const SHORT = 'What was decided.';

it.each([
  ['GET', '/', LONG, 'gzip, deflate, br', true],
  ['GET', '/', LONG, 'br', false],
  ['GET', '/', LONG, 'gzip;q=0, br', false],
  // Not worth it.
  ['GET', '/', SHORT, 'gzip', false],
  // Another site may have written what stands in it.
  ['GET', '/?q=decided', LONG, 'gzip', false],
  ['POST', '/', LONG, 'gzip', false],
] as const)('%s %s is packed or not', async (method, url, text, accepts, isPacked) => {
  const server = fastify();
  server.route({ method: ['GET', 'POST'], url: '/', handler: (_request, reply) => sendText(reply, text) });
  const { headers, rawPayload } = await server.inject({
    method,
    url,
    headers: { 'accept-encoding': accepts },
  });
  expect(headers['content-encoding']).toBe(isPacked ? 'gzip' : undefined);
  expect((isPacked ? gunzipSync(rawPayload) : rawPayload).toString()).toBe(text);
  await server.close();
});

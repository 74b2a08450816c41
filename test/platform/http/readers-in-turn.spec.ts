import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { answerReadersInTurn } from '../../../src/platform/http/readers-in-turn.js';

let server: FastifyInstance;
/** Who is being answered, in the order in which they began. */
let begun: string[];
/** The answers that are owed, in the order in which they were asked for. */
let arrived: ServerResponse[];
let finish: Map<string, () => void>;
let changed: () => void;
let isOver: boolean;
const whose = new AsyncLocalStorage<string>();

/** A server that answers two readers at a time, each when the test says so. */
beforeEach(async () => {
  isOver = false;
  begun = [];
  arrived = [];
  finish = new Map();
  changed = () => undefined;
  server = fastify();
  server.addHook('onRequest', (request, _reply, done) => whose.run(request.url, done));
  answerReadersInTurn(server, 2);
  const answer = async ({ url }: { url: string }) => {
    begun.push(url);
    changed();
    if (!isOver) await new Promise<void>((resolve) => finish.set(url, resolve));
    if (url === '/broken') throw new Error('It broke.');
    return whose.getStore();
  };
  server.get('/*', answer);
  server.post('/*', answer);
  await server.listen();
});
afterEach(async () => {
  isOver = true;
  for (const go of finish.values()) go();
  await server.close();
});

/** Waits until so many are being answered, or have been. */
async function untilBegun(count: number): Promise<string[]> {
  while (begun.length < count) await new Promise<void>((resolve) => (changed = resolve));
  return begun;
}

function ask(path: string, method = 'GET'): ClientRequest {
  const { port } = server.server.address() as AddressInfo;
  return get({ port, path, method, agent: false }).on('error', () => undefined);
}

async function textOf(request: ClientRequest): Promise<string> {
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  return (await answer.setEncoding('utf8').toArray()).join('');
}

/** Asks, and waits until the server has the request. */
async function asked(path: string): Promise<ClientRequest> {
  const arrival = once(server.server, 'request') as Promise<[IncomingMessage, ServerResponse]>;
  const request = ask(path);
  arrived.push((await arrival)[1]);
  return request;
}

it('answers so many at a time, and the others in the order in which they came', async () => {
  const readers: ClientRequest[] = [];
  for (const path of ['/1', '/2', '/3', '/4']) readers.push(await asked(path));
  expect(await untilBegun(2)).toEqual(['/1', '/2']);
  finish.get('/2')!();
  expect(await textOf(readers[1]!)).toBe('/2');
  expect(await untilBegun(3)).toEqual(['/1', '/2', '/3']);
  finish.get('/1')!();
  expect(await untilBegun(4)).toEqual(['/1', '/2', '/3', '/4']);
  finish.get('/3')!();
  finish.get('/4')!();
  // Each in its own context, whoever made room.
  expect(await Promise.all([0, 2, 3].map((i) => textOf(readers[i]!)))).toEqual(['/1', '/3', '/4']);
});

it('holds up nobody who changes something, and no machine that asks after the service', async () => {
  for (const path of ['/1', '/2', '/3']) await asked(path);
  await untilBegun(2);
  ask('/change', 'POST');
  expect(await untilBegun(3)).toEqual(['/1', '/2', '/change']);
  ask('/health/ready');
  expect(await untilBegun(4)).toEqual(['/1', '/2', '/change', '/health/ready']);
});

it('answers nobody who has gone, and has room again when those go who were being answered', async () => {
  const readers: ClientRequest[] = [];
  for (const path of ['/1', '/2', '/3', '/4']) readers.push(await asked(path));
  await untilBegun(2);
  const [, , third] = arrived;
  readers[2]!.destroy();
  await once(third!, 'close');
  readers[0]!.destroy();
  expect(await untilBegun(3)).toEqual(['/1', '/2', '/4']);
});

it('has room again when an answer fails', async () => {
  await asked('/broken');
  await asked('/2');
  await untilBegun(2);
  await asked('/3');
  finish.get('/broken')!();
  expect(await untilBegun(3)).toEqual(['/broken', '/2', '/3']);
});

it('tells whoever waits too long that there are too many', async () => {
  const hasty = fastify();
  answerReadersInTurn(hasty, 0, 1);
  hasty.get('/', () => 'answered');
  const { statusCode, body } = await hasty.inject('/');
  expect({ statusCode, body }).toMatchObject({ statusCode: 500, body: expect.stringContaining('Too many') });
  await hasty.close();
});

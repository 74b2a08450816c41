import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RoomStreams } from '../../../src/agendas/room/room-streams.js';
import { AppModule } from '../../../src/app.module.js';
import { createApplication } from '../../../src/platform/http/create-application.js';
import { BROWSER, startTestApp, type TestApp } from '../../support/app.js';
import { aRoom, type RoomWorld } from './rooms.js';

let t: TestApp;
let r: RoomWorld;
/** Another process on the same database: it knows of the first one's changes by nothing else. */
let second: NestFastifyApplication;

beforeAll(async () => {
  t = await startTestApp();
  r = await aRoom(t, 'tulip');
  second = await createApplication(AppModule.with(t.settings, t.clock, t.database), t.settings);
  for (const app of [t.app, second]) await app.listen(0, '127.0.0.1');
});
afterAll(() => t.close());

/** A browser that looks on. */
async function watching(
  app: NestFastifyApplication,
  { seen = 0, headers = {} }: { seen?: number; headers?: Record<string, string> } = {},
) {
  const sent = { cookie: r.cookies.sanne, accept: 'text/event-stream', ...headers };
  const request = get(`${await app.getUrl()}${r.path}/room/events?seen=${seen}`, { headers: sent });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  // Closing it is no fault.
  for (const one of [request, answer]) one.on('error', () => undefined);
  let told = '';
  answer.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
  return {
    answer,
    ended: new Promise((resolve) => void answer.once('close', () => resolve(answer.complete))),
    /** All that came, once something did. */
    told: async (what: string): Promise<string> => {
      while (!told.includes(what)) await once(answer, 'data');
      return told;
    },
    close: () => request.destroy(),
  };
}

it('two processes tell their browsers of each other’s changes', async () => {
  const [here, there] = [await watching(t.app), await watching(second)];
  expect(here.answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  await r.post('noor', 'room/start');
  const first = 'retry: 2000\n\nid: 1\ndata: 1\n\n';
  expect(await here.told('id: 1\n')).toBe(first);
  expect(await there.told('id: 1\n')).toBe(first);
  const note = await second.inject({
    method: 'POST',
    url: `${r.path}/room/notes/1`,
    headers: { ...BROWSER, cookie: r.cookies.priya, accept: 'application/json' },
    payload: { text: 'From the other side', revision: 0 },
  });
  expect(note.json()).toEqual({ revision: 1 });
  await here.told('id: 2\n');
  expect(await r.body('sanne', 'room')).toContain('From the other side');
  // Also what is written down on the session's own page.
  const decision = { kind: 'decision', what: 'Retour is gratis', customer: 'Durft te kopen' };
  await r.post('noor', 'resolutions', { ...decision, owner: '', dueOn: '' });
  await there.told('id: 3\n');
  for (const one of [here, there]) one.close();
});

it('a browser that comes back is told at once what it missed, and nothing where it missed nothing', async () => {
  const { revision } = await r.meeting();
  const current = await watching(t.app, { seen: revision });
  const missed = await watching(t.app, { headers: { 'last-event-id': String(revision - 1) } });
  await missed.told(`id: ${revision}\n`);
  await r.post('noor', 'room/current', { item: '2' });
  const next = `id: ${revision + 1}\n`;
  expect(await current.told(next)).toBe(`retry: 2000\n\n${next}data: ${revision + 1}\n\n`);
  for (const one of [missed, current]) one.close();
});

/** The server hears of a closed connection in a turn of its own. */
async function nobodyLooks(streams: RoomStreams): Promise<void> {
  while (streams.count > 0) await setImmediate();
}

it('nobody opens windows without end, and windows that were closed count no more', async () => {
  const streams = t.app.get(RoomStreams);
  await nobodyLooks(streams);
  const open = await Promise.all(Array.from({ length: 8 }, () => watching(t.app)));
  const ninth = await watching(t.app);
  expect(ninth.answer.statusCode).toBe(503);
  for (const one of open) one.close();
  await nobodyLooks(streams);
  const again = await watching(t.app);
  expect(again.answer.statusCode).toBe(200);
  again.close();
});

it('a process that stops ends what would never end by itself', async () => {
  const there = await watching(second);
  await second.close();
  expect(await there.ended).toBe(true);
});

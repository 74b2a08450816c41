import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.close());

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const SECRET = 'Zk3-vN8_qLr0aWb2YtXcUeIoPsDfGhJkLzMxNvBqR7w';
let asked = 0;
const guess = async (path: string, remoteAddress?: string) => {
  asked += 1;
  const from = remoteAddress ?? `10.3.${asked >> 8}.${asked & 255}`;
  const { statusCode, body } = await t.app.inject({
    url: path,
    headers: { accept: 'text/html' },
    remoteAddress: from,
  });
  // What names the request, and what was asked for, is each time another.
  return { statusCode, body: body.replaceAll(/[0-9a-f-]{36}/g, '').replaceAll(path, '') };
};

it.each([
  ['/u/', ''],
  ['/g/', ''],
  ['/a/', ''],
  ['/q/', ''],
  ['/o/', ''],
  ['/sign-in/', ''],
  ['/calendar/', '.ics'],
])('%s answers every guess alike: made up, misspelled, nearly right', async (path, end) => {
  const guesses = [`${ID}.${SECRET}`, `${ID}.${SECRET.slice(0, -1)}x`, SECRET, `${SECRET}=`, 'x', `${ID}.`];
  const answers = await Promise.all(guesses.map((one) => guess(`${path}${one}${end}`)));
  expect(answers[0]?.statusCode).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

it.each([
  ['/u/', '', 300],
  ['/g/', '', 300],
  ['/a/', '', 300],
  ['/q/', '', 300],
  ['/o/', '', 300],
  ['/sign-in/', '', 60],
  ['/calendar/', '.ics', 60],
])('%s is not guessed at leisure: one client is told to wait', async (path, end, perMinute) => {
  const client = `192.0.2.${path.charCodeAt(1)}`;
  for (let i = 0; i < perMinute; i += 1)
    expect((await guess(`${path}${SECRET}${i}${end}`, client)).statusCode).toBe(404);
  expect((await guess(`${path}${SECRET}${end}`, client)).statusCode).toBe(429);
  expect((await guess(`${path}${SECRET}${end}`)).statusCode).toBe(404);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aWorld, type World } from '../overview/world.js';
import { BROWSER } from '../platform/http/probe.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;

beforeAll(async () => {
  t = await startTestApp();
  w = await aWorld(t, 'tulip');
});
afterAll(() => t.close());

/** From a browser that asks for English. */
const headers = (cookie?: string) => ({ ...BROWSER, 'accept-language': 'en', ...(cookie && { cookie }) });
const NUL = { reason: 'Nieuwe \n<b>retour</b>\u0000' };
const LARGE = { reason: 'x'.repeat(1024 * 1024) };

it('a page about what is refused before it is read speaks its reader’s language', async () => {
  const cookie = await t.signInAs(w.address('sanne'));
  const nul = await t.post('/goal', NUL, headers(cookie));
  expect(nul.statusCode).toBe(422);
  for (const part of [
    'lang="nl"',
    'De reden: Na “Nieuwe &lt;b>retour&lt;/b>” staat een teken',
    'wat je typte',
  ])
    expect(nul.body).toContain(part);
  expect(nul.body).not.toContain('<code>');
  const large = await t.post('/goal', LARGE, headers(cookie));
  expect([large.statusCode, large.body]).toEqual([413, expect.stringContaining('hooguit één megabyte')]);
  expect(large.body).toContain('wat je typte staat er nog');
  expect((await t.get('/nergens', headers(cookie))).body).toContain('Deze pagina bestaat niet');
});

it('keeps the menu for whoever is signed in', async () => {
  const cookie = await t.signInAs(w.address('sanne'));
  for (const path of ['/nergens', '/departments/nowhere', '/administration/tokens']) {
    const { statusCode, body } = await t.get(path, headers(cookie));
    expect([path, statusCode]).toEqual([path, path === '/administration/tokens' ? 403 : 404]);
    expect(body).toMatch(/<nav[^]*href="\/goal"[^]*Uitloggen/);
  }
  expect((await t.get('/nergens', headers())).body).not.toContain('<nav');
});

it('and the browser’s where nobody is signed in', async () => {
  for (const cookie of [undefined, 'cadans_session=unknown']) {
    const { statusCode, body } = await t.post('/goal', NUL, headers(cookie));
    expect([statusCode, body]).toEqual([422, expect.stringContaining('lang="en"')]);
    expect(body).toContain('The reason: After “Nieuwe &lt;b>retour&lt;/b>” there is a character');
  }
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { aRoom, type RoomWorld } from '../agendas/room/rooms.js';
import { freePort } from '../faults/support/free-port.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** One word that nothing breaks. */
const LONG = 'ü'.repeat(80);

let t: TestApp;
let r: RoomWorld;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  t = await startTestApp({ settings: { BASE_URL: url } });
  r = await aRoom(t, 'tulip', '2027-01-19');
  await t.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
  const context = await browser.newContext({
    ...{ baseURL: url, viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
  });
  page = await context.newPage();
  await page.goto(await t.app.get(BootstrapService).signInLinkFor(r.organizationId, r.w.people.noor));
  await page.locator('main button').click();
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

it('one long word makes no page about a session wider than a phone', async () => {
  const item = { title: LONG, detail: LONG, customer: LONG, purpose: 'decide', minutes: '' };
  t.clock.set(r.session.startsAt - 3_600_000);
  await r.post('noor', 'proposals', item);
  t.clock.set(r.session.startsAt);
  await r.post('noor', 'room/start');
  await r.post('noor', 'room/notes/1', { text: LONG, revision: '0' });
  const decision = { kind: 'decision', what: LONG, customer: LONG, owner: '', dueOn: '' };
  await r.post('noor', 'room/resolutions', decision);
  for (const part of ['', '/agenda', '/room', '/minutes']) {
    await page.goto(`${r.path}${part}`);
    expect([part, await page.locator('body').innerText()]).toEqual([part, expect.stringContaining(LONG)]);
    const widths = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([part, widths]).toEqual([part, 390]);
  }
});

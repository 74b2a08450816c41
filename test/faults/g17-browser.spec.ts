import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { TickService } from '../../src/notices/tick.service.js';
import { dump } from '../guarantees/support/dump.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRound } from '../updates/world.js';
import { note } from './support/proof.js';
import { required } from './support/required.js';

/** As long as scanners of mail look at what a link leads to, scripts and all. */
const LOOK_MS = 30_000;
let t: TestApp;
let address: string;

beforeAll(async () => {
  t = await startTestApp();
  await aRound(t);
  // By the evening it is nine o'clock in New York, too, where Dirk is.
  for (const hours of [0, 8]) {
    t.clock.advance(hours * 3_600_000);
    await t.app.get(TickService).tick();
    await t.deliver();
  }
  await t.app.listen(0, '127.0.0.1');
  address = await t.app.getUrl();
});
afterAll(() => t.close());

it('a browser that opens every link of every mail and stays, scripts and all, changes nothing', async () => {
  const paths = [...new Set(t.received.flatMap(({ links }) => links).map((link) => new URL(link).pathname))];
  expect(paths.filter((path) => path.startsWith('/u/')).length).toBeGreaterThan(1);
  // Who looks by a mailed link is written down: that is the access log.
  const before = await dump(t.database, ['audit_entry', 'audit_change']);
  const browser = await chromium.launch({
    executablePath: required(['/usr/bin/chromium', '/usr/bin/chromium-browser'], 'chromium'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const pages = await Promise.all(
      paths.map(async (path) => {
        const page = await browser.newPage();
        const answer = await page.goto(`${address}${path}`);
        expect(answer?.status()).toBeLessThan(500);
        return page;
      }),
    );
    await wait(LOOK_MS);
    // It showed what is asked for, and asked for nothing by itself.
    const forms = await Promise.all(pages.map((page) => page.locator('form').count()));
    expect(forms.reduce((sum, count) => sum + count)).toBeGreaterThan(1);
  } finally {
    await browser.close();
  }
  expect(await dump(t.database, ['audit_entry', 'audit_change'])).toEqual(before);
  note(
    `Chromium opened ${paths.length} links and stayed for ${LOOK_MS / 1000} s: no row changed but those of the trail`,
  );
});

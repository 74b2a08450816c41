import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { freePort } from '../faults/support/free-port.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { everyPage, type ShownPage } from './support/every-page.js';

/** At once; the machine has as many cores. */
const TABS = 2;
const MOST_BYTES = 100_000;
/** What a window of 1280 by 900 has room for at 200 %. */
const ENLARGED = { width: 640, height: 450 };
const LOOKS = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

let t: TestApp;
let browser: Browser;
let url: string;
let inspection: string;
let pages: ShownPage[];

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  t = await startTestApp({ settings: { BASE_URL: url } });
  pages = await everyPage(t);
  await t.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  const parts = [axe, new URL('support/inspect.js', import.meta.url)];
  inspection = (await Promise.all(parts.map((part) => readFile(part, 'utf8')))).join('\n');
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

/** What `look` finds on each page, by the page's pattern; each person's pages in a context of their own. */
async function onEveryPage(
  options: Parameters<Browser['newContext']>[0],
  look: (page: Page, shown: ShownPage) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const left = [...pages];
  const contexts = new Map<string, Promise<BrowserContext>>();
  const tab = async () => {
    for (let shown = left.shift(); shown; shown = left.shift()) {
      const { cookie, pattern } = shown;
      const context = contexts.get(cookie) ?? contextOf(cookie, options);
      contexts.set(cookie, context);
      const page = await (await context).newPage();
      page.on('request', (request) => {
        if (!request.url().startsWith('data:') && new URL(request.url()).origin !== url)
          found.push(`${pattern}: asks ${request.url()}`);
      });
      page.on('pageerror', (error) => found.push(`${pattern}: ${error.message}`));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) found.push(`${pattern}: ${message.text()}`);
      });
      await page.goto(`${url}${shown.url}`);
      for (const one of await look(page, shown)) found.push(`${pattern}: ${one}`);
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  for (const context of contexts.values()) await (await context).close();
  return found;
}

async function contextOf(cookie: string, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(20_000);
  const parts = cookie.split('; ').filter(Boolean);
  await context.addCookies(
    parts.map((part) => {
      const [name = '', ...value] = part.split('=');
      return { name, value: value.join('='), url };
    }),
  );
  return context;
}

/** The widest thing that sticks out, if anything does. */
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return [scrollWidth + ' wide in ' + clientWidth + ': ' + out.slice(0, 3).map((one) => one.outerHTML.slice(0, 60)).join(' | ')];
})()`;
const PRINTED = `(() => {
  const shows = (one) => one && one.getClientRects().length > 0;
  return [
    ...(['.masthead', 'nav', '.skip'].filter((one) => shows(document.querySelector(one))).map((one) => one + ' is printed')),
    ...(document.querySelector('main').innerText.trim() === '' ? ['nothing is printed'] : []),
  ];
})()`;

describe('every page', () => {
  it.each(LOOKS)('can be read, used and printed by everybody: $name', async ({ colorScheme, viewport }) => {
    const found = await onEveryPage({ colorScheme, viewport }, async (page) => {
      const wide = await page.evaluate<string[]>(TOO_WIDE);
      await page.keyboard.press('Tab');
      await page.evaluate(inspection);
      const wrong = await page.evaluate<string[]>('inspectPage()');
      if (viewport.width < ENLARGED.width) return [...wide, ...wrong];
      await page.setViewportSize(ENLARGED);
      const enlarged = await page.evaluate<string[]>(TOO_WIDE);
      await page.emulateMedia({ media: 'print' });
      return [...wide, ...wrong, ...enlarged, ...(await page.evaluate<string[]>(PRINTED))];
    });
    expect(found).toEqual([]);
  });

  it('weighs less than 100 kB with all it loads', async () => {
    const weights = new Map<string, number>();
    const heavy: string[] = [];
    for (const { pattern, url: address, cookie, html } of pages) {
      let bytes = await loaded(address, cookie);
      for (const [, path = ''] of html.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)) {
        const kept = weights.get(path) ?? (await loaded(path));
        weights.set(path, kept);
        bytes += kept;
      }
      if (bytes >= MOST_BYTES) heavy.push(`${pattern}: ${bytes}`);
    }
    expect(weights.size).toBeGreaterThan(4);
    expect(heavy).toEqual([]);
  });
});

/** Bytes as a browser is sent them. */
async function loaded(path: string, cookie = ''): Promise<number> {
  const { headers, rawPayload } = await t.get(path, { cookie, 'accept-encoding': 'gzip, deflate, br' });
  expect([path, headers['content-type']]).toEqual([
    path,
    expect.stringMatching(/^text\/(?:html|css|javascript)/),
  ]);
  return rawPayload.length;
}

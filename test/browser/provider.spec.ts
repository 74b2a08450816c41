import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { startWorld, type World } from '../access/world.js';
import { freePort } from '../faults/support/free-port.js';
import { startProvider } from '../support/provider.js';

let world: World;
let provider: Awaited<ReturnType<typeof startProvider>>;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  provider = await startProvider(`${url}/sign-in/provider/return`);
  world = await startWorld({ settings: { BASE_URL: url, PROVIDERS_INSIDE: true } });
  const ada = { cookie: await world.signInAs('ada@example.com') };
  const form = {
    issuer: provider.issuer,
    clientId: 'cadans',
    secret: 'a-secret-of-the-provider',
    groupsClaim: '',
  };
  await world.post('/account/provider', form, ada);
  await world.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
  await provider.close();
});

it.each([true, false])(
  'a browser goes to the provider and comes back signed in; scripts: %s',
  async (scripts) => {
    provider.knows('b', { email: 'bob@example.com', email_verified: true });
    provider.isVisitedBy('b');
    const context = await browser.newContext({ locale: 'en', javaScriptEnabled: scripts });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.goto(`${url}/sign-in?at=tulip&next=/account`);
    await page.getByRole('button', { name: 'Sign in through Tulip' }).click();
    await page.waitForURL(`${url}/account`);
    expect(await page.locator('main').innerText()).toContain('via je organisatie');
    await context.close();
  },
);

it('a browser whose person says no is told so', async () => {
  provider.isVisitedBy('');
  const context = await browser.newContext({ locale: 'en' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?at=tulip`);
  await page.getByRole('button', { name: 'Sign in through Tulip' }).click();
  await page.waitForURL(/\/sign-in\/provider\/return/);
  expect(await page.locator('main').innerText()).toContain('Signing in was broken off at your organization.');
  await context.close();
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { startWorld, type World } from '../access/world.js';
import { freePort } from '../faults/support/free-port.js';

let world: World;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  world = await startWorld({ settings: { BASE_URL: url } });
  await world.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** The authenticator that Chromium has for tests: it finds the finger of whoever is there to be right. */
async function withAuthenticator(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

it('somebody adds a passkey on their page, signs out, and comes back in with it', async () => {
  const context = await browser.newContext({ locale: 'en' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await withAuthenticator(context, page);
  const { id } = await world.app.get(PeopleService).get(world.here, 'ada@example.com');
  await page.goto(await world.app.get(BootstrapService).signInLinkFor(world.here, id));
  await page.locator('main button').click();
  await page.goto(`${url}/account`);
  await page.getByLabel('Name of the new passkey').fill('This laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();

  // The device says that it has one already.
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('This device has a passkey for you already.').waitFor();

  await page.locator('.account').getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${url}/sign-in?next=/account`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This laptop').waitFor();
  expect(await page.locator('main').innerText()).toContain('with a passkey');

  // Once it is removed, the device still offers it, and the page says what to do.
  await page.getByRole('button', { name: 'Remove This laptop' }).click();
  await page.locator('.account').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByText('This passkey did not sign you in.').waitFor();
  expect(violations).toEqual([]);
});

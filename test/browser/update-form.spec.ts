import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { UpdateDraft } from '../../src/updates/update-draft.entity.js';
import { freePort } from '../faults/support/free-port.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRound, OPEN, type RoundWorld } from '../updates/world.js';

let t: TestApp;
let w: RoundWorld;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  t = await startTestApp({ settings: { BASE_URL: url } });
  w = await aRound(t, OPEN);
  await t.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

/** Bram, the deputy of customer care, opens the link in his mail. */
async function opened({ script }: { script: boolean }): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', javaScriptEnabled: script });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${url}${await w.linkOf('bram')}`);
  return page;
}

describe('the update form in a browser', () => {
  it('saves what is typed by itself, says so, and takes the focus from nobody', async () => {
    const page = await opened({ script: true });
    await page.getByLabel('NPS na contact').fill('43');
    await page.getByLabel('What did you deliver?').fill('Chat is live.');
    await page.getByText('Saved 10:00, not sent yet.').waitFor();
    expect(await page.locator(':focus').getAttribute('name')).toBe('care.delivered');
    await page.context().close();
    const again = await opened({ script: true });
    expect(await again.getByLabel('What did you deliver?').inputValue()).toBe('Chat is live.');
    expect(await again.locator('main').innerText()).toContain('Saved Wed 27 Jan, 10:00, not sent yet.');
    await again.context().close();
  });

  it('does the same without a script by its button, and asks on sending what a red figure is about', async () => {
    const page = await opened({ script: false });
    await page.getByLabel('Afhandeltijd').fill('8.5');
    await page.getByRole('button', { name: 'Save, send later' }).click();
    expect(await page.getByLabel('Afhandeltijd', { exact: true }).inputValue()).toBe('8.5');
    await page.getByLabel('What does this mean for the customer?').fill('Faster answers.');
    await page.getByRole('button', { name: 'Send update' }).click();
    await page.getByLabel('Afhandeltijd: what is behind this?').fill('Two people were ill.');
    await page.getByRole('button', { name: 'Send update' }).click();
    const receipt = await page.locator('main').innerText();
    for (const part of ['Thank you, it is in', 'Two people were ill.', 'Chat is live.']) {
      expect(receipt).toContain(part);
    }
    expect(await t.database.read().count(UpdateDraft)).toBe(0);
    await page.context().close();
  });
});

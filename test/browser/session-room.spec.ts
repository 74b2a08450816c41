import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/demo-browser.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { aRoom, type RoomWorld } from '../agendas/room/rooms.js';
import { freePort } from '../faults/support/free-port.js';
import { aProject } from '../projects/commands.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let r: RoomWorld;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  t = await startTestApp({ settings: { BASE_URL: url } });
  r = await aRoom(t, 'tulip', '2027-01-19');
  const call = t.api(await t.tokenFor(r.organizationId));
  await call('PUT', '/api/v1/projects/terugbellen', aProject(r.w));
  await t.app.listen(port, '127.0.0.1');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await t.close();
});

/** A person of the world at a browser of their own, in the room. */
async function inTheRoom(name: 'noor' | 'sanne' | 'priya'): Promise<Page> {
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(await t.app.get(BootstrapService).signInLinkFor(r.organizationId, r.w.people[name]));
  await page.locator('main button').click();
  await page.goto(`${url}${r.path}/room`);
  return page;
}

it('three browsers run a quarterly session; one drops out while typing and returns, and nothing is lost', async () => {
  const [noor, sanne, priya] = [await inTheRoom('noor'), await inTheRoom('sanne'), await inTheRoom('priya')];
  await noor.getByRole('button', { name: 'Begin de sessie' }).click();
  // Nobody reloads: each hears of it.
  for (const page of [sanne, priya]) await page.locator('#current-title').waitFor();
  const note = (page: Page) => page.locator('[data-note] textarea');
  const notes = (page: Page) => page.locator('#notes');

  await note(sanne).fill('Zorg wil eerst de telefoon.');
  await notes(priya).getByText('Zorg wil eerst de telefoon.').waitFor();
  await note(priya).fill('Product ships');
  await notes(sanne).getByText('Product ships').waitFor();
  expect(await note(sanne).inputValue()).toBe('Zorg wil eerst de telefoon.');

  await priya.context().setOffline(true);
  await note(priya).pressSequentially(' in March.');
  await priya.getByText('The connection is gone.').waitFor();
  // Meanwhile the others go on.
  await noor.getByText('Schrijf een besluit of actie op').click();
  await noor.getByLabel('In één zin').fill('Retour is gratis');
  await noor.getByLabel('Wat betekent dit voor de klant?').fill('Durft te kopen');
  await noor.getByRole('button', { name: 'Schrijf het op' }).click();
  await sanne.locator('#resolved').getByText('Retour is gratis').waitFor();
  await noor.getByRole('button', { name: 'Volgende' }).click();
  await sanne.locator('#current').getByText('Onderwerp 2 van').waitFor();
  expect(await note(priya).inputValue()).toBe('Product ships in March.');
  // Sanne still stands in her note about the first item, and sees that the others do not.
  const mine = sanne.locator('#mine');
  const moved = sanne.locator('[data-moved]');
  await moved.getByText('De sessie is verder').waitFor();
  const second = (await r.items())[1]?.texts.nl.title ?? '';
  expect(await moved.getByRole('link').innerText()).toBe(second);
  expect(await mine.getAttribute('data-mine')).toBe('1');
  await note(sanne).pressSequentially(' Dan de rest.');
  await moved.getByRole('link').click();
  await sanne.locator('#mine[data-mine="2"]').waitFor();
  expect(await note(sanne).inputValue()).toBe('');
  // What is written down is about the item at hand, and stays with it once somebody began.
  const about = noor.locator('#field-about option:checked');
  await about.getByText('Dit punt: Antwoord in één keer').waitFor({ state: 'attached' });
  await noor.getByText('Schrijf een besluit of actie op').click();
  await noor.getByLabel('In één zin').fill('We beginnen ermee');
  await r.post('piet', 'room/current', { item: '1' });
  await noor.locator('#current').getByText('Onderwerp 1 van').waitFor();
  expect(await about.innerText()).toBe('Dit punt: Antwoord in één keer');
  await noor.getByLabel('Wat betekent dit voor de klant?').fill('Eén antwoord');
  await noor.getByRole('button', { name: 'Schrijf het op' }).click();
  await sanne.locator('#resolved').getByRole('link', { name: 'Antwoord in één keer' }).waitFor();
  await about.getByText('Niets in het bijzonder').waitFor({ state: 'attached' });
  await noor.getByRole('button', { name: 'Volgende' }).click();

  await priya.context().setOffline(false);
  await priya.locator('#current').getByText('Item 2 of').waitFor();
  await priya.locator('#resolved').getByText('Retour is gratis').waitFor();
  await noor.locator('summary', { hasText: 'Sluit de sessie' }).click();
  await noor.getByRole('button', { name: 'Ja, sluit haar' }).click();

  const said = [];
  for (const page of [noor, sanne, priya]) {
    await page.goto(`${url}${r.path}/minutes`);
    const main = page.locator('main');
    await main.getByText('Product ships in March.').waitFor();
    said.push(await main.locator('.agenda .plain-list').allInnerTexts());
    expect(await main.innerText()).toContain('Retour is gratis');
  }
  expect(said[0]?.join()).toContain('Zorg wil eerst de telefoon. Dan de rest.');
  expect(said[1]).toEqual(said[0]);
  expect(said[2]).toEqual(said[0]);
});

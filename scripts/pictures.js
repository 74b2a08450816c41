import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser, startDemo } from './demo-browser.js';

const WIDTHS = { phone: 390, desktop: 1280 };
const SCHEMES = ['light', 'dark'];
const LOCALES = ['nl', 'en'];
const ADDRESSES = {
  head: 'joris.vandam@tessel.example',
  leader: 'daniel.okafor@tessel.example',
  planner: 'noor.visser@tessel.example',
};

/** `npm run pictures -- FOLDER [PART-OF-A-NAME]`: every page of the demo, or those that are named so. */
const [folder = 'tmp/pictures', only = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await openBrowser();
const at = (path) => new URL(path, demo.url).href;

try {
  const visitors = await signInEverybody();
  for (const locale of LOCALES) await signedOutPages(locale);
  for (const locale of LOCALES) await roamingPages(visitors, locale);
  const mailed = await mailedLinks(visitors);
  for (const locale of LOCALES) await formPages(visitors, mailed, locale);
  for (const locale of LOCALES) await sentPages(visitors, mailed, locale);
  for (const locale of LOCALES) await documentationPage(visitors, locale);
} finally {
  await browser.close();
  await demo.stop();
}

/** Every page has to work without scripts, so none runs. */
async function newPage(locale, options = {}) {
  const context = await browser.newContext({
    locale,
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    ...options,
  });
  return context.newPage();
}

async function signInEverybody() {
  const visitors = {};
  for (const [role, link] of Object.entries(demo.links)) {
    const page = await newPage('nl');
    await page.goto(link);
    await take(page, `sign-in-link-${role}`);
    await page.locator('main button').click();
    visitors[role] = page;
  }
  return visitors;
}

async function signedOutPages(locale) {
  const page = await newPage(locale);
  await visit(page, '/sign-in', `sign-in.${locale}`);
  await visit(page, '/sign-in?signed-out', `signed-out.${locale}`);
  await visit(page, '/sign-in/nothing', `sign-in-dead.${locale}`);
  await visit(page, '/u/nothing', `mailed-dead.${locale}`);
  await visit(page, '/o/nothing', `unsubscribe-dead.${locale}`);
  await page.goto(at('/sign-in'));
  await page.locator('input[name=address]').fill('noor@tessel');
  await page.locator('main button').click();
  await take(page, `sign-in-wrong.${locale}`);
  await page.locator('input[name=address]').fill(ADDRESSES.planner);
  await page.locator('main button').click();
  await take(page, `link-sent.${locale}`);
  await page.context().close();
}

async function roamingPages(visitors, locale) {
  await everybodyReads(locale);
  for (const [role, page] of Object.entries(visitors)) await visit(page, '/', `home-${role}.${locale}`);
  const { head, leader, planner } = visitors;
  await visit(planner, '/year', `year.${locale}`);
  await visit(head, '/year', `year-head.${locale}`);
  await visit(planner, '/rhythm', `rhythm.${locale}`);
  await visit(head, '/rhythm', `rhythm-head.${locale}`);
  await visit(leader, '/goal', `goal.${locale}`);
  for (const story of await paths(leader, '/goal', '/goal/', 1)) {
    await visit(leader, story, `goal-story.${locale}`);
  }
  await visit(leader, '/map', `map.${locale}`);
  await visit(leader, '/map?group=perspective', `map-perspective.${locale}`);
  await visit(leader, '/departments', `departments.${locale}`);
  for (const department of await paths(leader, '/departments', '/departments/', 2)) {
    await visit(leader, department, `department-${department.split('/').at(-1)}.${locale}`);
    await visit(leader, department.replace('/departments/', '/map?department='), `map-one.${locale}`);
  }
  await visit(leader, '/islands', `islands.${locale}`);
  await visit(leader, '/plan-check', `plan-check.${locale}`);
  await visit(leader, '/journey', `journey.${locale}`);
  for (const moment of await paths(leader, '/journey', '/journey/', 5)) {
    await visit(leader, moment, `moment-${moment.split('/').at(-1)}.${locale}`);
  }
  for (const kpi of await paths(leader, '/goal', '/kpis/', 2)) {
    await visit(leader, kpi, `kpi-${kpi.split('/').at(-1)}.${locale}`);
  }
  const sessions = await paths(planner, '/year', '/sessions/', 100);
  for (const index of [0, Math.floor(sessions.length / 2), sessions.length - 1]) {
    await visit(planner, sessions[index], `session-${index}.${locale}`);
  }
  await visit(planner, '/outbox', `outbox.${locale}`);
  await visit(planner, '/outbox?person=nobody', `outbox-empty.${locale}`);
  await visit(planner, '/outbox/suppressed', `suppressed-none.${locale}`);
  for (const status of ['sent', 'waiting', 'withdrawn', 'missed']) {
    const [mail] = await paths(planner, `/outbox?status=${status}`, '/outbox/0', 1);
    if (mail) await visit(planner, mail, `mail-${status}.${locale}`);
  }
  await visit(head, '/updates', `updates-head.${locale}`);
  await visit(planner, '/updates', `updates-planner.${locale}`);
  await visit(planner, '/quarantine', `quarantine.${locale}`);
  await visit(planner, '/people', `people.${locale}`);
  await visit(planner, '/account', `account.${locale}`);
  await visit(planner, '/account/provider', `provider.${locale}`);
  await visit(planner, '/audit', `audit.${locale}`);
  for (const page of await paths(planner, '/people', '/people/', 1)) {
    await visit(planner, page, `erasure.${locale}`);
  }
  await visit(planner, '/mailbox', `mailbox.${locale}`);
  const letters = await paths(planner, '/mailbox', '/mailbox/', 200);
  if (letters[5]) await visit(planner, letters[5], `mailbox-letter.${locale}`);
  await visit(head, '/nowhere', `problem-404.${locale}`);
  await visit(head, '/outbox', `problem-403.${locale}`);
  await visit(head, '/sessions/0', `problem-404-session.${locale}`);
}

/** The form, signed in and behind a mailed link; nothing is saved yet. */
async function formPages(visitors, { open, closed }, locale) {
  await everybodyReads(locale);
  const { head } = visitors;
  const form = await formPath(head);
  await visit(head, form, `update-form.${locale}`);
  await head.locator('form.form input.input-number').first().fill('veel');
  await head.locator('main button.button-primary').click();
  await take(head, `update-form-errors.${locale}`);
  const page = await newPage(locale);
  await visit(page, open, `mailed-form.${locale}`);
  await page.context().close();
  await visit(head, closed, `update-closed.${locale}`);
}

async function sentPages(visitors, { open }, locale) {
  await everybodyReads(locale);
  const { head } = visitors;
  const form = await formPath(head);
  const late = await newPage(locale);
  await late.goto(at(open));
  await head.goto(at(form));
  await answer(head, `The webshop finds parcels (${locale}).`, 1);
  await take(head, `update-sent.${locale}`);
  await answer(late, `Something else (${locale}).`);
  await take(late, `mailed-conflict.${locale}`);
  await late.locator('main button.button-primary').click();
  await take(late, `mailed-sent.${locale}`);
  await late.context().close();
}

async function documentationPage(visitors, locale) {
  const storageState = await visitors.planner.context().storageState();
  const page = await newPage(locale, { storageState, javaScriptEnabled: true });
  await page.goto(at('/api/docs'), { waitUntil: 'networkidle' });
  await take(page, `api-docs.${locale}`);
  await page.context().close();
}

/** Fills in so many departments, or all. */
async function answer(page, text, departments = 99) {
  for (const part of ['delivered', 'customer']) {
    const fields = page.locator(`textarea[name$=".${part}"]`);
    const count = Math.min(departments, await fields.count());
    for (let index = 0; index < count; index++) await fields.nth(index).fill(text);
  }
  await page.locator('main button.button-primary').click();
}

async function formPath(head) {
  const [path] = await paths(head, '/updates', '/updates/', 1);
  return path;
}

/** An administrator's own mails hold working links in the mailbox: the head is one for a moment. */
async function mailedLinks({ head }) {
  const { roles } = await changePerson(ADDRESSES.head, { roles: ['leader', 'admin'] });
  const { mails } = await api(`/api/v1/outbox?kind=update-request&status=sent&person=${ADDRESSES.head}`);
  const linkIn = async ({ id }) => {
    const response = await head.goto(at(`/mailbox/${id}/body`));
    const body = await response.text();
    return new URL(/href="([^"]*\/u\/[^"]*)"/.exec(body)?.[1] ?? '/u/none', demo.url).pathname;
  };
  const links = { open: await linkIn(mails[0]), closed: `/updates/${mails.at(-1).occasion}` };
  await changePerson(ADDRESSES.head, { roles });
  return links;
}

/** The language of whoever signs in is their own, whatever the browser asks for. */
async function everybodyReads(locale) {
  for (const address of Object.values(ADDRESSES)) await changePerson(address, { locale });
}

async function changePerson(address, change) {
  const path = `/api/v1/people/${address}`;
  const { name, locale, zone, roles, from, until } = await api(path);
  const body = JSON.stringify({ name, locale, zone, roles, from, until, ...change });
  await api(path, { method: 'PUT', body });
  return { roles };
}

async function api(path, request) {
  const headers = { authorization: `Bearer ${demo.token}`, 'content-type': 'application/json' };
  const response = await fetch(at(path), { headers, ...request });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

/** Where the links of a page lead that begin like this, each once. */
async function paths(page, from, prefix, most) {
  await page.goto(at(from));
  const found = await page
    .locator(`a[href^="${prefix}"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href').split(/[?#]/)[0]));
  return [...new Set(found)].slice(0, most);
}

async function visit(page, path, name) {
  await page.goto(at(path));
  await take(page, name);
}

/** One picture a width and scheme; says which page is wider than its window. */
async function take(page, name) {
  if (!name.includes(only)) return;
  for (const [device, width] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const path = join(folder, `${name}.${device}.${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (excess > 0) process.stdout.write(`${name} is ${excess} px too wide at ${width} px\n`);
  }
}

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keysOf } from '../../src/access/domain/route-keys.js';
import { declaredRoutes } from '../../src/declared-routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressIn, fullWorld, SECRET } from './support/full-world.js';

let t: TestApp;
/** Every page an administrator can open, by its pattern. */
const pages = new Map<string, Awaited<ReturnType<TestApp['get']>>>();
beforeAll(async () => {
  t = await startTestApp();
  const world = await fullWorld(t);
  const cookie = await t.signInAs('piet@tulip.example');
  const patterns = declaredRoutes()
    .filter(({ method, openTo, url }) => method === 'GET' && openTo === null && keysOf(url).session)
    .map(({ url }) => url)
    .filter((url) => !url.endsWith('/events'));
  for (const url of [...patterns, '/sign-in', '/nothing-here'])
    pages.set(url, await t.get(await addressIn(t, world, url), { cookie }));
});
afterAll(() => t.close());

const isPage = ({ headers }: { readonly headers: Record<string, unknown> }) =>
  String(headers['content-type']).startsWith('text/html');
/** The mail itself, for the frame of the page that shows it: with styles as mails have them, and in a sandbox. */
const MAILS = new Set([
  '/mailbox/:id/body',
  '/outbox/:id/preview',
  '/administration/branding/sample',
  '/administration/texts/:kind/:locale/sample',
]);
/** Pages that show one in such a frame. */
const FRAMED = /^\/((mailbox|outbox)\/:id|administration\/(branding|texts\/:kind\/:locale)): <iframe/;
const html = () => [...pages].filter(([url, page]) => isPage(page) && !MAILS.has(url));

it('stands behind a policy that lets nothing in from elsewhere and no script or style of its own lines', () => {
  const weak: string[] = [];
  for (const [url, { headers }] of pages) {
    if (MAILS.has(url)) continue;
    const policy = String(headers['content-security-policy']);
    const isStrict = policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'");
    if (!isStrict || /unsafe|\*|https?:/.test(policy)) weak.push(`${url}: ${policy}`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    if (!String(headers['cache-control']).includes('no-store')) weak.push(`${url} may be kept`);
  }
  expect(weak).toEqual([]);
  expect(html().length).toBeGreaterThan(60);
});

it('needs nothing that this policy forbids: no script, style or handler within it, nothing of another site', () => {
  const found = html().flatMap(([url, { body }]) =>
    [
      ...body.matchAll(/<script(?![^>]*\ssrc="\/)[^>]*>/g),
      ...body.matchAll(/<style\b|<[^>]+\s(?:style|on\w+)="/g),
      ...body.matchAll(/\s(?:src|srcset|action|formaction|data|poster)="(?:https?:)?\/\/[^"]*"/g),
      ...body.matchAll(/<link[^>]+href="(?:https?:)?\/\/[^"]*"/g),
      ...body.matchAll(/<(?:iframe|object|embed|base)\b/g),
    ].map(([text]) => `${url}: ${text}`),
  );
  expect(found.filter((one) => !FRAMED.test(one))).toEqual([]);
});

it('shows a mail where it can do nothing: no script, no form, nothing from anywhere', () => {
  for (const url of MAILS) {
    const { headers, statusCode } = pages.get(url) ?? { headers: {}, statusCode: 0 };
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none';style-src 'unsafe-inline';img-src data:;frame-ancestors 'self'/,
    );
    expect(policy).toContain('sandbox');
    expect(policy).not.toMatch(/allow-(?:scripts|forms|same-origin)|script-src/);
  }
});

it('leads to another site never without keeping to itself where it comes from', () => {
  const out = html().flatMap(([url, { body }]) =>
    [...body.matchAll(/<a\s[^>]*href="https?:\/\/(?!localhost:3000)[^>]*>/g)].map(
      ([link]) => `${url}: ${link}`,
    ),
  );
  expect(out.filter((link) => !/rel="[^"]*noreferrer/.test(link))).toEqual([]);
});

it('shows what people wrote as text', () => {
  expect(html().filter(([, { body }]) => body.includes(SECRET)).length).toBeGreaterThan(8);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { LinksService } from '../../src/mail/links.service.js';
import { newId } from '../../src/platform/ids.js';
import { dump, startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const sessions = () => world.database.read().count(BrowserSession);
/** The bits that base64url leaves unused in the last character. */
const sibling = (text: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1) ?? '') ^ 1];
};
const flip = (text: string, at: number) =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('a sign-in link', () => {
  it('is opened by scanners as often as they like, and nothing changes', async () => {
    const path = await world.linkFor('bob');
    const before = await dump(world);
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
      for (let i = 0; i < 3; i += 1) await world.app.inject({ method, url: path });
    }
    expect(await dump(world)).toBe(before);
    expect((await world.post(path)).statusCode).toBe(303);
  });

  it('works once', async () => {
    const path = await world.linkFor('bob');
    expect((await world.post(path)).statusCode).toBe(303);
    for (const response of [await world.post(path), await world.get(path)]) {
      expect(response.statusCode).toBe(404);
      expect(response.cookies).toEqual([]);
    }
  });

  it('is dead however long it is', async () => {
    for (const length of [2_000, 12_000]) {
      const path = `/sign-in/${'x'.repeat(length)}`;
      for (const response of [await world.get(path), await world.post(path)]) {
        expect([response.statusCode, response.headers['content-type']]).toEqual([
          404,
          'text/html; charset=utf-8',
        ]);
      }
    }
  });

  it('makes one session of fifty attempts at once', async () => {
    const path = await world.linkFor('bob');
    const before = await sessions();
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.post(path)));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(49);
    expect(await sessions()).toBe(before + 1);
  });

  it('ends when another one of the same person was used', async () => {
    const [older, newer, cas] = [
      await world.linkFor('bob'),
      await world.linkFor('bob'),
      await world.linkFor('cas'),
    ];
    expect((await world.post(newer)).statusCode).toBe(303);
    expect((await world.post(older)).statusCode).toBe(404);
    expect((await world.post(cas)).statusCode).toBe(303);
  });

  it('ends after its time', async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    const path = await world.linkFor('bob');
    world.clock.set('2027-03-02T08:59:59Z');
    expect((await world.get(path)).statusCode).toBe(200);
    world.clock.set('2027-03-02T09:00:00Z');
    expect((await world.get(path)).statusCode).toBe(404);
    expect((await world.post(path)).statusCode).toBe(404);
  });

  it('ends a quarter of an hour after it was asked for by mail', async () => {
    world.clock.set('2027-03-02T09:00:00Z');
    const { cookies } = await world.post('/sign-in', { address: 'bob@example.com' });
    const browser = { cookie: `cadans_browser=${cookies[0]?.value}` };
    const [mail] = await world.deliver();
    const path = new URL(mail?.links.find((href) => href.includes('/sign-in/')) ?? '').pathname;
    world.clock.set('2027-03-02T09:14:59Z');
    expect((await world.get(path, browser)).body).toContain('<form');
    world.clock.set('2027-03-02T09:15:00Z');
    expect((await world.post(path, {}, browser)).statusCode).toBe(404);
  });

  it('ends with the last day of its person', async () => {
    world.clock.set('2027-03-31T21:59:00Z');
    const path = await world.linkFor('cas');
    expect((await world.get(path)).statusCode).toBe(200);
    world.clock.set('2027-03-31T22:00:00Z');
    expect((await world.get(path)).statusCode).toBe(404);
    expect((await world.post(path)).statusCode).toBe(404);
  });

  it('is dead in every other spelling, and says what to do without saying why', async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    const path = await world.linkFor('bob');
    const token = path.slice('/sign-in/'.length);
    const [name = '', secret = ''] = token.split('.');
    const other = (await world.linkFor('cas')).slice('/sign-in/'.length).split('.');
    const changed = {
      'first character': flip(token, 0),
      'a character of the id': flip(token, 30),
      'a character of the secret': flip(token, name.length + 10),
      'spare bits of the id': `${sibling(name)}.${secret}`,
      'spare bits of the secret': `${name}.${sibling(secret)}`,
      'the id of another link': `${other[0]}.${secret}`,
      'the secret of another link': `${name}.${other[1]}`,
      shorter: token.slice(0, -1),
      longer: `${token}A`,
      padded: `${token}=`,
      'without secret': name,
      'with an empty secret': `${name}.`,
      'a third part': `${token}.${secret}`,
      'an id': newId(),
      'very long': 'A'.repeat(900),
      'percent signs': '%25%25%25',
      'a zero byte': '%00',
    };
    const bodies = new Set<string>();
    for (const [what, text] of Object.entries(changed)) {
      for (const response of [await world.get(`/sign-in/${text}`), await world.post(`/sign-in/${text}`)]) {
        expect([what, response.statusCode]).toEqual([what, 404]);
        bodies.add(response.body);
      }
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain('Ask for a new one and use the newest mail.');
    expect((await world.post(path)).statusCode).toBe(303);
  });

  it('is not what opens an update, even for the same person and subject', async () => {
    const { id: personId } = await world.people.get(world.here, 'bob@example.com');
    const links = world.app.get(LinksService);
    const expiresAt = world.clock.now() + 60_000;
    const wanted = { organizationId: world.here, subjectId: newId(), personId, expiresAt };
    const [update] = await world.database.write((tx) => links.issue(tx, [{ ...wanted, purpose: 'update' }]));
    const token = update && new URL(links.urlFor(update) ?? '').pathname.split('/').at(-1);
    expect((await world.post(`/sign-in/${token}`)).statusCode).toBe(404);
  });

  it('cannot be guessed at leisure', async () => {
    const statusOf = async (method: 'GET' | 'POST', guess: number) => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const url = `/sign-in/guess${guess}`;
      return (await world.app.inject({ method, url, headers, remoteAddress: '192.0.2.50' })).statusCode;
    };
    for (const method of ['GET', 'POST'] as const) {
      for (let i = 0; i < 60; i += 1) expect(await statusOf(method, i)).toBe(404);
      expect(await statusOf(method, 60)).toBe(429);
    }
  });
});

describe('the page after signing in', () => {
  it.each([
    ['/probe?month=2', '/probe?month=2'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['https:evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/%0d%0aSet-Cookie:x', '/'],
    ['/\tx', '/'],
    ['/sign-in/abc', '/'],
    ['/u/abc', '/'],
    ['', '/'],
  ])('is for %j: %j', async (asked, page) => {
    const path = await world.linkFor('bob', asked);
    expect((await world.get(path)).body).toContain(`name="next" value="${page}"`);
    const forged = await world.post(path, { next: asked });
    expect([forged.statusCode, forged.headers.location]).toEqual([303, page]);
  });
});

describe('another site', () => {
  it.each<[string, Record<string, string>, number]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['an old browser on our page', { origin: 'http://localhost:3000' }, 303],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site, in an old browser', { origin: 'https://evil.example' }, 403],
    ['nobody knows where', {}, 403],
  ])('can not press the button; %s', async (_from, headers, status) => {
    const url = await world.linkFor('bob');
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    const inject = (path: string) =>
      world.app.inject({
        method: 'POST',
        url: path,
        headers: form,
        payload: '',
        remoteAddress: '192.0.2.61',
      });
    expect((await inject(url)).statusCode).toBe(status);
    if (status === 403) {
      expect((await inject('/sign-in')).statusCode).toBe(403);
      expect((await inject('/sign-out')).statusCode).toBe(403);
    }
  });
});

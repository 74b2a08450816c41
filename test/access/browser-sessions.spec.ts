import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;
const isSignedIn = async (cookie: string) => (await world.get('/probe', { cookie })).statusCode === 200;

describe('the cookie of a session', () => {
  it('is for this site alone, out of reach of scripts, for thirty days', async () => {
    const { cookies, headers } = await world.post(await world.linkFor('ada'));
    expect(cookies).toEqual([
      {
        name: 'cadans_session',
        value: expect.stringMatching(/^[\w-]{43}$/),
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        maxAge: 30 * 24 * 60 * 60,
      },
    ]);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is bound to host and TLS where there is TLS', async () => {
    const secure = await startWorld({ settings: { BASE_URL: 'https://cadans.example.org' } });
    const { cookies } = await secure.post(await secure.linkFor('ada'));
    expect(cookies).toMatchObject([
      { name: '__Host-cadans_session', path: '/', secure: true, httpOnly: true },
    ]);
    expect(cookies[0]).not.toHaveProperty('domain');
    const value = cookies[0]?.value ?? '';
    const ask = (name: string) => secure.get('/probe', { cookie: `${name}=${value}` });
    expect((await ask('__Host-cadans_session')).statusCode).toBe(200);
    expect((await ask('cadans_session')).statusCode).toBe(303);
    await secure.close();
  });
});

describe('a session', () => {
  it('ends after thirty days, however often it was used', async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    const start = world.clock.now();
    const ada = await world.signInAs('ada@example.com');
    for (const day of [1, 15, 29]) {
      world.clock.set(start + day * DAY);
      expect(await isSignedIn(ada)).toBe(true);
    }
    world.clock.set(start + 30 * DAY - 1);
    expect(await isSignedIn(ada)).toBe(true);
    world.clock.set(start + 30 * DAY);
    expect(await isSignedIn(ada)).toBe(false);
    world.clock.set(start);
  });

  it('is cleared away when its account signs in after its time', async () => {
    world.clock.set('2027-03-01T09:00:00Z');
    const count = () => world.database.read().count(BrowserSession);
    const before = await count();
    await world.signInAs('bob@example.com');
    await world.signInAs('bob@example.com');
    expect(await count()).toBe(before + 2);
    world.clock.advance(31 * DAY);
    await world.signInAs('bob@example.com');
    expect(await count()).toBe(before + 1);
    world.clock.set('2027-03-01T09:00:00Z');
  });

  it('ends at the server when its browser signs out, and no other does', async () => {
    const [here, there] = [await world.signInAs('ada@example.com'), await world.signInAs('ada@example.com')];
    const { statusCode, headers, cookies } = await world.post('/sign-out', {}, { cookie: here });
    expect([statusCode, headers.location]).toEqual([303, '/sign-in?signed-out']);
    expect(cookies).toMatchObject([{ name: 'cadans_session', value: '', path: '/' }]);
    expect(await isSignedIn(here)).toBe(false);
    expect(await isSignedIn(there)).toBe(true);
    expect((await world.get('/sign-in?signed-out')).body).toContain('You are signed out.');
  });

  it('can be signed out of when it is over, or was never there', async () => {
    for (const cookie of ['cadans_session=nothing', '']) {
      expect((await world.post('/sign-out', {}, { cookie })).statusCode).toBe(303);
    }
  });

  it('gets an id nobody could have set before, and takes the place of the one before', async () => {
    const planted = 'cadans_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const first = await world.post(await world.linkFor('ada'), {}, { cookie: planted });
    const cookie = `cadans_session=${first.cookies[0]?.value}`;
    expect(cookie).not.toBe(planted);
    expect(await isSignedIn(planted)).toBe(false);
    const second = await world.post(await world.linkFor('bob'), {}, { cookie });
    expect(await isSignedIn(`cadans_session=${second.cookies[0]?.value}`)).toBe(true);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('opens by its one spelling alone', async () => {
    const ada = await world.signInAs('ada@example.com');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet[alphabet.indexOf(ada.at(-1) ?? '') ^ 1] ?? '';
    for (const other of [ada.slice(0, -1) + last, ada.slice(0, -1), `${ada}A`, `${ada}%3D`]) {
      expect(await isSignedIn(other)).toBe(false);
    }
    expect(await isSignedIn(ada)).toBe(true);
  });

  it('ends with the last day of its person, at midnight where they are', async () => {
    world.clock.set('2027-03-31T21:59:59Z');
    const cas = await world.signInAs('cas@example.com');
    expect(await isSignedIn(cas)).toBe(true);
    world.clock.set('2027-03-31T22:00:00Z');
    expect(await isSignedIn(cas)).toBe(false);
    world.clock.set('2027-03-01T09:00:00Z');
  });

  it('follows the roles of its person at once', async () => {
    const bob = await world.signInAs('bob@example.com');
    const { name, locale, zone, address, fromDate } = await world.people.get(world.here, 'bob@example.com');
    const command = { name, locale, zone, address, from: fromDate, until: null };
    await world.people.put(world.here, { ...command, roles: ['member'] });
    expect((await world.get('/probe/planners', { cookie: bob })).statusCode).toBe(403);
    await world.people.put(world.here, { ...command, roles: ['planner'] });
    expect((await world.get('/probe/planners', { cookie: bob })).statusCode).toBe(200);
  });
});

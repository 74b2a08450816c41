import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { startWorld, type World } from './world.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) AppleWebKit/605.1.15 Version/17.5 Safari/604.1';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2027-03-01T09:00:00Z');
  await world.database.write((tx) => tx.createQueryBuilder().delete().from(BrowserSession).execute());
});

const signIn = async (name: string, userAgent: string) => {
  const { cookies } = await world.post(await world.linkFor(name), {}, { 'user-agent': userAgent });
  return { cookie: `cadans_session=${cookies[0]?.value}` };
};
const isSignedIn = async (who: { cookie: string }) => (await world.get('/probe', who)).statusCode === 200;
const ends = (body: string) => [...body.matchAll(/action="(\/account\/browsers\/[0-9a-f]{32}\/end)"/g)];
const api = async () => world.api(await world.tokenFor(world.here));

describe('the page of where somebody is signed in', () => {
  it('tells each browser in words, since when, last seen, and which one asks', async () => {
    await signIn('ada', IPHONE);
    world.clock.set('2027-03-03T10:30:00Z');
    const ada = await signIn('ada', FIREFOX);
    const { statusCode, body } = await world.get('/account', ada);
    expect(statusCode).toBe(200);
    const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Firefox on Linux This browser Since 3 Mar 2027; last seen Wed 3 Mar, 11:30; by a link/,
    );
    expect(text).toMatch(/Safari on iPhone Since 1 Mar 2027; last seen Mon 1 Mar, 10:00/);
    expect(ends(body)).toHaveLength(1);
  });

  it('stands behind the name on every page, in Dutch too', async () => {
    const bob = await signIn('bob', FIREFOX);
    expect((await world.get('/probe/page', bob)).body).toContain('<a href="/account">Bob</a>');
    const { body } = await world.get('/account', bob);
    expect(body).toContain('Waar je ingelogd bent');
    expect(body).toContain('Firefox op Linux');
    expect(body).toContain('Je bent nergens anders ingelogd.');
  });

  it('follows when a browser was last seen, by the hour', async () => {
    const [ada, phone] = [await signIn('ada', FIREFOX), await signIn('ada', IPHONE)];
    const seen = async () => {
      const { body } = await world.get('/account', ada);
      return /Safari on iPhone[\s\S]*?last seen ([^;]+);/.exec(body)?.[1];
    };
    world.clock.set('2027-03-01T09:59:59Z');
    await world.get('/probe', phone);
    expect(await seen()).toBe('Mon 1 Mar, 10:00');
    world.clock.set('2027-03-02T07:00:00Z');
    await world.get('/probe', phone);
    expect(await seen()).toBe('Tue 2 Mar, 08:00');
  });

  it('signs one out, at the server and for good', async () => {
    const [ada, phone, bob] = [
      await signIn('ada', FIREFOX),
      await signIn('ada', IPHONE),
      await signIn('bob', FIREFOX),
    ];
    const [[, end = ''] = []] = ends((await world.get('/account', ada)).body);
    const { statusCode, headers } = await world.post(end, {}, ada);
    expect([statusCode, headers.location]).toEqual([303, '/account?done=ended']);
    expect((await world.get('/account?done=ended', ada)).body).toContain('That browser is signed out.');
    expect([await isSignedIn(ada), await isSignedIn(phone), await isSignedIn(bob)]).toEqual([
      true,
      false,
      true,
    ]);
    expect((await world.post(end, {}, ada)).statusCode).toBe(404);
    const { id } = await world.people.get(world.here, 'ada@example.com');
    const [entry] = await world.database.read().find(AuditEntry, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ act: 'POST /account/browsers/:id/end', actorId: id, subjectId: id });
  });

  it('signs all others out', async () => {
    const [ada, phone, third] = [
      await signIn('ada', FIREFOX),
      await signIn('ada', IPHONE),
      await signIn('ada', IPHONE),
    ];
    expect((await world.post('/account/browsers/end', {}, ada)).statusCode).toBe(303);
    expect([await isSignedIn(ada), await isSignedIn(phone), await isSignedIn(third)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('finds nobody else’s, not of another organization of the same person either', async () => {
    const [ada, bob] = [await signIn('ada', FIREFOX), await signIn('bob', FIREFOX)];
    await signIn('bob', IPHONE);
    const elsewhere = await world.database.write(async (tx) => {
      const [row] = await tx.find(BrowserSession, { order: { tokenHash: 'ASC' } });
      const tokenHash = 'f'.repeat(64);
      const { accountId } = await world.people.get(world.elsewhere, 'ada@example.com');
      await tx.insert(BrowserSession, { ...row, tokenHash, accountId, organizationId: world.elsewhere });
      return tokenHash.slice(0, 32);
    });
    const [[, bobs = ''] = []] = ends((await world.get('/account', bob)).body);
    expect(ends((await world.get('/account', ada)).body)).toEqual([]);
    for (const foreign of [bobs, `/account/browsers/${elsewhere}/end`, '/account/browsers/%/end']) {
      expect((await world.post(foreign, {}, ada)).statusCode).toBe(404);
    }
    await world.post('/account/browsers/end', {}, ada);
    expect(await world.database.read().existsBy(BrowserSession, { organizationId: world.elsewhere })).toBe(
      true,
    );
  });

  it('shows browsers from before these things were kept', async () => {
    const ada = await signIn('ada', FIREFOX);
    const unknown = { seenAt: null, browser: null, system: null, way: null };
    await world.database.write((tx) => tx.update(BrowserSession, { organizationId: world.here }, unknown));
    const { body } = await world.get('/account', ada);
    expect(body).toContain('A browser we do not know');
    expect(body).toContain('last seen Mon 1 Mar, 10:00');
  });
});

describe('administrators, by API', () => {
  it('see where somebody is signed in, and sign them out there or everywhere', async () => {
    const [first, second, third] = [
      await signIn('bob', FIREFOX),
      await signIn('bob', IPHONE),
      await signIn('bob', IPHONE),
    ];
    const call = await api();
    const listed = await call('GET', '/api/v1/people/bob@example.com/browsers');
    expect(listed.json()).toHaveLength(3);
    expect(listed.json()).toContainEqual({
      ...{ id: expect.stringMatching(/^[0-9a-f]{32}$/), device: 'Firefox on Linux', way: 'link' },
      ...{ since: '2027-03-01T09:00:00.000Z', seenAt: '2027-03-01T09:00:00.000Z' },
      until: '2027-03-31T09:00:00.000Z',
    });
    const { id } =
      listed.json<{ id: string; device: string }[]>().find(({ device }) => device.includes('Firefox')) ?? {};
    expect((await call('DELETE', `/api/v1/people/bob@example.com/browsers/${id}`)).statusCode).toBe(204);
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
    expect((await call('DELETE', `/api/v1/people/bob@example.com/browsers/${id}`)).statusCode).toBe(404);
    expect((await call('DELETE', '/api/v1/people/bob@example.com/browsers')).statusCode).toBe(204);
    expect([await isSignedIn(second), await isSignedIn(third)]).toEqual([false, false]);
  });

  it('find nobody of another organization', async () => {
    await world.people.put(world.elsewhere, {
      ...{
        address: 'rob@example.com',
        name: 'Rob',
        roles: ['member'],
        locale: 'nl',
        zone: 'Europe/Amsterdam',
      },
      ...{ from: '2027-01-01', until: null },
    });
    const { id } = await world.people.get(world.elsewhere, 'rob@example.com');
    const call = await api();
    for (const person of [id, 'rob@example.com']) {
      for (const method of ['GET', 'DELETE'] as const) {
        expect((await call(method, `/api/v1/people/${person}/browsers`)).statusCode).toBe(404);
      }
      expect((await call('DELETE', `/api/v1/people/${person}/browsers/${'f'.repeat(32)}`)).statusCode).toBe(
        404,
      );
    }
  });
});

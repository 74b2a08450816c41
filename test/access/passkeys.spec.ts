import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { Passkey } from '../../src/access/passkeys/passkey.entity.js';
import { SignInAttempt } from '../../src/access/sign-in-attempt.entity.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { type Asked, SoftwareAuthenticator, type Tampering } from '../support/authenticator.js';
import { dump, startWorld, type World } from './world.js';

const ORIGIN = 'http://localhost:3000';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2027-03-01T09:00:00Z');
  await world.database.write((tx) => tx.createQueryBuilder().delete().from(Passkey).execute());
});

let computers = 0;
/** A browser: keeps its cookies, and sends JSON as the script of our pages does. */
function aBrowser(cookie = '') {
  const cookies = new Map(cookie === '' ? [] : [cookie.split('=') as [string, string]]);
  computers += 1;
  const remoteAddress = `198.51.100.${computers % 250}`;
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    header: () => ({ cookie: header() }),
    post: async (url: string, payload: object = {}) => {
      const headers = { 'sec-fetch-site': 'same-origin', accept: 'application/json', cookie: header() };
      const answer = await world.app.inject({ method: 'POST', url, headers, payload, remoteAddress });
      for (const { name, value } of answer.cookies) cookies.set(name, value);
      return answer;
    },
  };
}
type Browser = ReturnType<typeof aBrowser>;

const signedIn = async (name: string) => aBrowser(await world.signInAs(`${name}@example.com`));
const add = async (browser: Browser, device: SoftwareAuthenticator, tampering: Tampering = {}) => {
  const asked = (await browser.post('/account/passkeys/question')).json<Asked>();
  return browser.post('/account/passkeys', { answer: device.create(asked, tampering), name: 'Laptop' });
};
const signIn = async (browser: Browser, device: SoftwareAuthenticator, tampering: Tampering = {}) => {
  const asked = (await browser.post('/sign-in/passkey/question')).json<Asked>();
  return browser.post('/sign-in/passkey', { answer: device.get(asked, tampering), next: '/probe?month=2' });
};
const whoIs = async (browser: Browser) => {
  const answer = await world.get('/probe', browser.header());
  return answer.statusCode === 200 ? answer.json<{ name: string; organizationName: string }>() : null;
};
const aPasskeyOf = async (name: string) => {
  const device = new SoftwareAuthenticator(ORIGIN);
  expect((await add(await signedIn(name), device)).statusCode).toBe(200);
  return device;
};
const keys = () => world.database.read().find(Passkey, { order: { id: 'ASC' } });

describe('a passkey', () => {
  it('is added on one’s own page, and signs in elsewhere without any mail', async () => {
    const device = await aPasskeyOf('ada');
    const browser = aBrowser();
    const answer = await signIn(browser, device);
    expect(answer.json()).toEqual({ next: '/probe?month=2' });
    expect(await whoIs(browser)).toMatchObject({ name: 'Ada', organizationName: 'Tulip' });
    expect(await world.deliver()).toEqual([]);

    const { id } = await world.people.get(world.here, 'ada@example.com');
    const entries = await world.database.read().find(AuditEntry, { order: { id: 'DESC' }, take: 3 });
    expect(entries).toMatchObject([
      { act: 'signed-in', actorId: id, details: { way: 'passkey' } },
      { act: 'POST /account/passkeys', actorId: id, subjectId: id },
      { act: 'signed-in', details: { way: 'link' } },
    ]);
    const { body } = await world.get('/account', browser.header());
    expect(body).toMatch(/Laptop<\/strong><p[^>]*>Since 1 Mar 2027; last used 1 Mar 2027/);
    expect(body).toContain('with a passkey');
  });

  it('is wanted as a key that its device offers by itself and only to whom it knows', async () => {
    const made = (await (await signedIn('ada')).post('/account/passkeys/question')).json<Asked>();
    const { id } = await world.people.get(world.here, 'ada@example.com');
    expect(made).toMatchObject({
      rp: { name: 'Cadans', id: 'localhost' },
      user: { id: Buffer.from(id).toString('base64url'), name: 'ada@example.com', displayName: 'Ada, Tulip' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
    const asked = (await aBrowser().post('/sign-in/passkey/question')).json<Asked>();
    expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(asked).not.toHaveProperty('allowCredentials.0');
  });

  it('signs in again and again, counting', async () => {
    const device = await aPasskeyOf('ada');
    for (const count of [1, 2, 3]) {
      expect((await signIn(aBrowser(), device)).statusCode).toBe(200);
      expect((await keys())[0]?.counter).toBe(count);
    }
  });

  it('of a device that does not count signs in as well', async () => {
    const device = await aPasskeyOf('ada');
    for (let i = 0; i < 2; i += 1) {
      expect((await signIn(aBrowser(), device, { counter: 0 })).statusCode).toBe(200);
    }
  });

  it('takes the place of the session its browser had', async () => {
    const browser = await signedIn('bob');
    const before = browser.header();
    expect((await signIn(browser, await aPasskeyOf('ada'))).statusCode).toBe(200);
    expect((await whoIs(browser))?.name).toBe('Ada');
    expect((await world.get('/probe', before)).statusCode).toBe(303);
  });

  it.each<[string, Tampering]>([
    ['for another site', { origin: 'https://localhost.evil.example' }],
    ['for another relying party', { relyingParty: 'evil.example' }],
    ['by whoever found the device', { verified: false }],
    ['by a copy that has signed less often', { counter: 3 }],
    ['with another key', { forged: true }],
    ['for a question nobody asked', { challenge: 'c'.repeat(43) }],
    ['for somebody else', { userHandle: '01940000-0000-7000-8000-000000000001' }],
  ])('that signs %s lets nobody in', async (_how, tampering) => {
    const device = await aPasskeyOf('ada');
    expect((await signIn(aBrowser(), device, { counter: 7 })).statusCode).toBe(200);
    const browser = aBrowser();
    const answer = await signIn(browser, device, tampering);
    expect(answer.json()).toMatchObject({ status: 403, code: 'access.passkey-refused' });
    expect(answer.cookies.map(({ name }) => name)).not.toContain('cadans_session');
    expect(await whoIs(browser)).toBeNull();
    expect((await signIn(aBrowser(), device, { counter: 8 })).statusCode).toBe(200);
  });

  it.each<[string, Tampering]>([
    ['for another site', { origin: 'https://evil.example' }],
    ['for another relying party', { relyingParty: 'evil.example' }],
    ['by whoever found the device', { verified: false }],
    ['for a question nobody asked', { challenge: 'c'.repeat(43) }],
  ])('that is made %s is not kept', async (_how, tampering) => {
    const answer = await add(await signedIn('ada'), new SoftwareAuthenticator(ORIGIN), tampering);
    expect(answer.json()).toMatchObject({ status: 403, code: 'access.passkey-not-added' });
    expect(await keys()).toEqual([]);
  });

  it('that nobody knows lets nobody in', async () => {
    const device = new SoftwareAuthenticator(ORIGIN);
    device.create({ challenge: 'x' });
    expect((await signIn(aBrowser(), device)).statusCode).toBe(403);
  });

  it('cannot be made of garbage', async () => {
    const browser = await signedIn('ada');
    for (const answer of [{}, null, 'x', { id: 'x', response: {} }]) {
      for (const url of ['/account/passkeys', '/sign-in/passkey']) {
        expect((await browser.post(url, { answer, name: 'Laptop' })).statusCode).toBe(422);
      }
    }
    const empty = { clientDataJSON: 'AAAA', authenticatorData: 'AA', signature: 'AA', userHandle: '' };
    const answer = { id: 'AA', rawId: 'AA', type: 'public-key', clientExtensionResults: {}, response: empty };
    expect((await browser.post('/sign-in/passkey', { answer })).statusCode).toBe(403);
  });
});

describe('a question', () => {
  it('is answered once, whatever the answer is', async () => {
    const device = await aPasskeyOf('ada');
    const browser = aBrowser();
    const asked = (await browser.post('/sign-in/passkey/question')).json<Asked>();
    const use = (tampering: Tampering) =>
      browser.post('/sign-in/passkey', { answer: device.get(asked, tampering) });
    expect((await use({ forged: true })).statusCode).toBe(403);
    expect((await use({})).statusCode).toBe(403);

    const again = (await browser.post('/sign-in/passkey/question')).json<Asked>();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => browser.post('/sign-in/passkey', { answer: device.get(again) })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403, 403, 403]);
  });

  it('is answered by the browser that was asked', async () => {
    const device = await aPasskeyOf('ada');
    const asked = (await aBrowser().post('/sign-in/passkey/question')).json<Asked>();
    const other = aBrowser();
    await other.post('/sign-in/passkey/question');
    for (const browser of [other, aBrowser()]) {
      expect((await browser.post('/sign-in/passkey', { answer: device.get(asked) })).statusCode).toBe(403);
    }
  });

  it('is answered within ten minutes, and forgotten after', async () => {
    const device = await aPasskeyOf('ada');
    const [browser, late] = [aBrowser(), aBrowser()];
    const asked = (await browser.post('/sign-in/passkey/question')).json<Asked>();
    const askedLate = (await late.post('/sign-in/passkey/question')).json<Asked>();
    world.clock.set('2027-03-01T09:09:59Z');
    expect((await browser.post('/sign-in/passkey', { answer: device.get(asked) })).statusCode).toBe(200);
    world.clock.set('2027-03-01T09:10:00Z');
    expect((await late.post('/sign-in/passkey', { answer: device.get(askedLate) })).statusCode).toBe(403);
    expect(await world.database.read().count(SignInAttempt)).toBeGreaterThan(0);
    await world.app.get(Pruning).run();
    expect(await world.database.read().count(SignInAttempt)).toBe(0);
  });

  it('for a new passkey is answered by whom it was asked', async () => {
    const browser = await signedIn('ada');
    const asked = (await browser.post('/account/passkeys/question')).json<Asked>();
    const answer = new SoftwareAuthenticator(ORIGIN).create(asked);
    await browser.post(await world.linkFor('bob'));
    expect((await browser.post('/account/passkeys', { answer, name: 'Laptop' })).statusCode).toBe(403);
    expect(await keys()).toEqual([]);
  });

  it('to sign in does not make a passkey, nor the other way round', async () => {
    const device = await aPasskeyOf('ada');
    const browser = await signedIn('ada');
    const toSignIn = (await browser.post('/sign-in/passkey/question')).json<Asked>();
    const toAdd = (await browser.post('/account/passkeys/question')).json<Asked>();
    const made = new SoftwareAuthenticator(ORIGIN).create({ ...toSignIn, user: toAdd.user, rp: toAdd.rp });
    expect((await browser.post('/account/passkeys', { answer: made, name: 'x' })).statusCode).toBe(403);
    const used = device.get({ ...toAdd, rpId: 'localhost', userVerification: 'required' });
    expect((await browser.post('/sign-in/passkey', { answer: used })).statusCode).toBe(403);
  });
});

describe('the passkeys of a person', () => {
  it('are named by their device to begin with, renamed, and removed', async () => {
    const browser = await signedIn('bob');
    const page = async (query = '') =>
      (await world.get(`/account${query}`, { ...browser.header(), 'user-agent': FIREFOX })).body;
    expect(await page()).toContain('value="Firefox op Linux"');
    expect(await page()).toContain('Je hebt er nog geen.');
    const device = new SoftwareAuthenticator(ORIGIN);
    expect((await add(browser, device)).json()).toEqual({ next: '/account?done=passkey-added' });
    const [key] = await keys();
    expect(key).toMatchObject({ name: 'Laptop', counter: 0, transports: ['hybrid', 'internal'] });

    const named = await world.post(
      `/account/passkeys/${key?.id}/name`,
      { name: ' Mijn <b>sleutel</b> ' },
      browser.header(),
    );
    expect(named.headers.location).toBe('/account?done=passkey-named');
    expect(await page('?done=passkey-named')).toContain('<strong>Mijn &lt;b>sleutel&lt;/b></strong>');
    for (const name of ['', '   ', 'a\nb', 'x'.repeat(201)]) {
      expect(
        (await world.post(`/account/passkeys/${key?.id}/name`, { name }, browser.header())).statusCode,
      ).toBe(422);
    }

    const removed = await world.post(`/account/passkeys/${key?.id}/removal`, {}, browser.header());
    expect(removed.headers.location).toBe('/account?done=passkey-removed');
    expect((await signIn(aBrowser(), device)).statusCode).toBe(403);
    // Nobody is locked out: the mailed link stays.
    expect(await whoIs(await signedIn('bob'))).toMatchObject({ name: 'Bob' });
  });

  it('are nobody else’s to rename or remove', async () => {
    await aPasskeyOf('ada');
    const [key] = await keys();
    const bob = await signedIn('bob');
    for (const act of ['name', 'removal']) {
      const { statusCode } = await world.post(
        `/account/passkeys/${key?.id}/${act}`,
        { name: 'x' },
        bob.header(),
      );
      expect(statusCode).toBe(404);
    }
    expect(await keys()).toMatchObject([{ name: 'Laptop' }]);
  });

  it('are not added by who signed in more than an hour ago', async () => {
    const browser = await signedIn('ada');
    world.clock.set('2027-03-01T09:59:59Z');
    expect((await browser.post('/account/passkeys/question')).statusCode).toBe(200);
    world.clock.set('2027-03-01T10:00:00Z');
    expect((await browser.post('/account/passkeys/question')).json()).toMatchObject({
      ...{ status: 403, code: 'access.sign-in-too-long-ago' },
    });
    const { body } = await world.get('/account', browser.header());
    expect(body).toContain('To add a passkey, sign in anew.');
    expect(body).not.toContain('data-passkey');
  });

  it('sign in to the organization they were made in, and end with the last day of their person', async () => {
    const device = await aPasskeyOf('cas');
    world.clock.set('2027-03-31T21:59:59Z');
    expect((await signIn(aBrowser(), device)).statusCode).toBe(200);
    world.clock.set('2027-03-31T22:00:00Z');
    expect((await signIn(aBrowser(), device)).statusCode).toBe(403);
  });

  it('go with their person, and leave nothing one could sign in with', async () => {
    await world.people.put(world.here, {
      ...{
        address: 'eve@example.com',
        name: 'Eve',
        roles: ['member'],
        locale: 'en',
        zone: 'Europe/Amsterdam',
      },
      ...{ from: '2027-01-01', until: null },
    });
    const device = await aPasskeyOf('eve');
    const browser = aBrowser();
    await signIn(browser, device);
    const { cookie } = browser.header();
    const rows = await dump(world);
    for (const secret of cookie.split('; ').map((one) => one.split('=')[1] ?? '')) {
      expect(secret).toHaveLength(43);
      expect(rows.includes(secret)).toBe(false);
    }
    await world.app.get(ErasingService).erase(world.here, 'eve@example.com', 'eve@example.com');
    expect(await keys()).toEqual([]);
    expect((await signIn(aBrowser(), device)).statusCode).toBe(403);
    expect(await world.database.read().existsBy(BrowserSession, { organizationId: world.elsewhere })).toBe(
      false,
    );
  });
});

describe('a service that browsers have no passkeys for', () => {
  it('offers none', async () => {
    const plain = await startWorld({ settings: { BASE_URL: 'http://10.0.0.7:3000' } });
    expect((await plain.get('/sign-in')).body).not.toContain('passkey');
    const cookie = await plain.signInAs('ada@example.com');
    expect((await plain.get('/account', { cookie })).body).not.toContain('asskey');
    const ask = (url: string) =>
      plain.app.inject({
        method: 'POST',
        url,
        headers: { 'sec-fetch-site': 'same-origin', cookie },
        payload: {},
      });
    expect((await ask('/sign-in/passkey/question')).statusCode).toBe(403);
    expect((await ask('/account/passkeys/question')).statusCode).toBe(403);
    await plain.close();
  });

  it('has them where there is TLS, and a script that belongs to the page', async () => {
    const { body } = await world.get('/sign-in');
    const [, path = ''] = /src="(\/assets\/[\w-]+\/passkeys\.js)"/.exec(body) ?? [];
    expect((await world.get(path)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(body).toMatch(/<form method="post" action="\/sign-in\/passkey" data-passkey[^>]* hidden/);
  });
});

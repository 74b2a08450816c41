import { generateKeyPairSync, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { IdentityProvider } from '../../src/access/provider/identity-provider.entity.js';
import { listening, startProvider } from '../support/provider.js';
import { dump, startWorld, type World } from './world.js';

const BACK = 'http://localhost:3000/sign-in/provider/return';
const SECRET = 'a-secret-of-the-provider';

let world: World;
let provider: Awaited<ReturnType<typeof startProvider>>;
let ada: { cookie: string };
beforeAll(async () => {
  provider = await startProvider(BACK);
  world = await startWorld({ settings: { PROVIDERS_INSIDE: true } });
  ada = { cookie: await world.signInAs('ada@example.com') };
});
afterAll(async () => {
  await world.close();
  await provider.close();
});
beforeEach(async () => {
  world.clock.set('2027-03-01T09:00:00Z');
  await keep({});
});

const keep = async (changes: Record<string, string>) => {
  const form = {
    issuer: provider.issuer,
    clientId: 'cadans',
    secret: SECRET,
    groupsClaim: 'groups',
    ...changes,
  };
  const answer = await world.post('/account/provider', form, ada);
  expect(answer.statusCode).toBe(303);
};
const rolesOf = async (name: string) => (await world.people.get(world.here, `${name}@example.com`)).roles;

/** A browser on its way: leaves for the provider, and comes back. */
async function leave(next = '/probe', at = 'tulip') {
  const page = await world.post('/sign-in/provider', { at, next });
  const cookie = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const href = /content="0; url=([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { page, href, headers: { cookie } };
}
async function signIn(name: string, next = '/probe') {
  const { page, href, headers } = await leave(next);
  expect(page.statusCode).toBe(200);
  const back = await provider.visit(href, name);
  return world.get(back.pathname + back.search, headers);
}
const sessionOf = ({ cookies }: Awaited<ReturnType<World['get']>>) =>
  cookies.find(({ name }) => name === 'cadans_session')?.value;
const whoIs = async (answer: Awaited<ReturnType<World['get']>>) =>
  (await world.get('/probe', { cookie: `cadans_session=${sessionOf(answer)}` })).json<{ name: string }>();

describe('signing in through the organization', () => {
  it('goes there, comes back, and ends where it was wanted', async () => {
    provider.knows('b', { email: 'Bob@Example.com', email_verified: true });
    expect((await world.get('/sign-in?at=tulip')).body).toContain('Sign in through Tulip');
    const { href } = await leave('/probe?month=2');
    const { origin, searchParams } = new URL(href);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ client_id: 'cadans', response_type: 'code', scope: 'openid email profile', redirect_uri: BACK },
      ...{ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    });
    const answer = await signIn('b', '/probe?month=2');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/probe?month=2']);
    expect(await whoIs(answer)).toMatchObject({ name: 'Bob', organizationName: 'Tulip' });
    const [entry] = await world.database.read().find(AuditEntry, { order: { id: 'DESC' }, take: 1 });
    expect(entry).toMatchObject({ act: 'signed-in', details: { way: 'provider' } });
  });

  it('is offered where it is asked for, and tells nobody which organizations there are', async () => {
    for (const query of ['', '?at=rose', '?at=nobody', '?at=', '?at=tulip&at=rose']) {
      expect((await world.get(`/sign-in${query}`)).body).not.toContain('/sign-in/provider');
    }
    const answers = await Promise.all(['rose', 'nobody', ''].map((at) => leave('/', at)));
    const bodies = answers.map(({ page }) => page.body.replace(/at=\w*/, ''));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('There is no organization here that signs in that way.');
  });

  it('lets nobody in twice, in another browser, or too late', async () => {
    provider.knows('b', { email: 'bob@example.com', email_verified: true });
    const { href, headers } = await leave();
    const back = await provider.visit(href, 'b');
    const path = back.pathname + back.search;
    for (const other of [{}, (await leave()).headers]) {
      const refused = await world.get(path, other);
      expect([refused.statusCode, sessionOf(refused)]).toEqual([403, undefined]);
      expect(refused.body).toContain('Begin again in this browser.');
    }
    expect((await world.get(path, headers)).statusCode).toBe(303);
    expect((await world.get(path, headers)).statusCode).toBe(403);

    const late = await leave();
    const lateBack = await provider.visit(late.href, 'b');
    world.clock.set('2027-03-01T09:10:00Z');
    expect((await world.get(lateBack.pathname + lateBack.search, late.headers)).statusCode).toBe(403);
  });

  it('believes no answer that was changed on the way', async () => {
    provider.knows('b', { email: 'bob@example.com', email_verified: true });
    const changes: Record<string, string>[] = [
      ...[{ code: 'made-up' }, { iss: 'https://evil.example' }, { state: 'x'.repeat(43) }],
    ];
    for (const change of changes) {
      const { href, headers } = await leave();
      const back = await provider.visit(href, 'b');
      for (const [name, value] of Object.entries(change)) back.searchParams.set(name, value);
      const answer = await world.get(back.pathname + back.search, headers);
      expect([answer.statusCode, sessionOf(answer)]).toEqual([403, undefined]);
    }
  });

  it('is over when the organization has another provider by then', async () => {
    provider.knows('b', { email: 'bob@example.com', email_verified: true });
    const { href, headers } = await leave();
    const back = await provider.visit(href, 'b');
    await keep({ issuer: 'https://login.example.org' });
    expect((await world.get(back.pathname + back.search, headers)).body).toContain('This sign-in is over');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no address', {}, 'did not say what your e-mail address is'],
    ['no plain address', { email: '"x" <bob@example.com>' }, 'did not say what your e-mail address is'],
    ['a list of addresses', { email: ['bob@example.com'] }, 'did not say what your e-mail address is'],
    [
      'an address nobody checked',
      { email: 'bob@example.com', email_verified: false },
      'does not say that bob@example.com is really yours',
    ],
    ['an address without a word about it', { email: 'bob@example.com' }, 'is really yours'],
    [
      'an address nobody has',
      { email: 'nobody@example.com', email_verified: true },
      'Nobody here has the address nobody@example.com.',
    ],
    [
      'somebody who has not begun',
      { email: 'dee@example.com', email_verified: true },
      'Nobody here has the address dee@example.com.',
    ],
  ])('lets nobody in whom the provider gives %s, and says what to do', async (_what, claims, sentence) => {
    provider.knows('x', claims);
    const answer = await signIn('x', '/probe?month=2');
    expect([answer.statusCode, sessionOf(answer)]).toEqual([403, undefined]);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain('You can also have a link mailed to you');
    expect(answer.body).toContain('href="/sign-in?at=tulip&amp;next=%2Fprobe%3Fmonth%3D2"');
  });

  it('takes an address without a word about it where administrators say so, and never one that was refused', async () => {
    await keep({ trustsAddresses: 'yes' });
    provider.knows('b', { email: 'bob@example.com' });
    expect((await signIn('b')).statusCode).toBe(303);
    provider.knows('b', { email: 'bob@example.com', email_verified: false });
    expect((await signIn('b')).statusCode).toBe(403);
  });

  it('may be declined there', async () => {
    expect((await signIn('')).body).toContain('Signing in was broken off at your organization.');
  });
});

describe('groups of the provider', () => {
  const put = (roles: string[]) =>
    world.people.put(world.here, {
      ...{ address: 'bob@example.com', name: 'Bob', locale: 'nl', zone: 'Europe/Amsterdam' },
      ...{ from: '2027-01-01', until: null, roles: roles as ['planner'] },
    });
  const known = (groups: unknown) =>
    provider.knows('b', { email: 'bob@example.com', email_verified: true, groups });

  it('give and take the roles they are named for, from the next sign-in', async () => {
    await put(['planner']);
    await keep({ groupRoles: 'Directie = leader\n plan=team = planner' });
    known(['Directie', 'Iedereen']);
    expect((await signIn('b')).statusCode).toBe(303);
    expect(await rolesOf('bob')).toEqual(['leader']);
    const entries = await world.database.read().find(AuditEntry, { order: { id: 'DESC' }, take: 2 });
    expect(entries.find(({ act }) => act === 'roles-followed')?.details).toEqual({
      from: 'planner',
      to: 'leader',
    });
    known(['plan=team']);
    await signIn('b');
    expect(await rolesOf('bob')).toEqual(['planner']);
    known([]);
    await signIn('b');
    expect(await rolesOf('bob')).toEqual(['member']);
  });

  it('change nothing where the provider says nothing about them, or garbage', async () => {
    await put(['planner']);
    await keep({ groupRoles: 'Directie = leader\nPlanning = planner' });
    for (const groups of [undefined, [7], { a: 1 }]) {
      known(groups);
      expect((await signIn('b')).statusCode).toBe(303);
      expect(await rolesOf('bob')).toEqual(['planner']);
    }
  });

  it('leave the last administrator', async () => {
    await keep({ groupRoles: 'Beheer = admin' });
    provider.knows('a', { email: 'ada@example.com', email_verified: true, groups: [] });
    expect((await signIn('a')).statusCode).toBe(303);
    expect(await rolesOf('ada')).toEqual(['admin']);
  });
});

describe('a provider', () => {
  const json = (answer: (url: string) => object) =>
    listening((url) => (_request: IncomingMessage, response: ServerResponse) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(url)));
    });
  const about = (url: string) => ({
    ...{ issuer: url, authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token` },
    ...{ jwks_uri: `${url}/jwks`, response_types_supported: ['code'] },
  });
  const troubled = async (server: { url: string; close: () => Promise<void> }) => {
    await keep({ issuer: server.url });
    const { page } = await leave();
    const check = await world.post('/account/provider/check', {}, ada);
    await server.close();
    return { status: page.statusCode, body: page.body, check: check.body };
  };

  it('that is down gives a page that says what to do, and mail still works', async () => {
    const gone = await json(about);
    await gone.close();
    const { status, body, check } = await troubled(gone);
    expect(status).toBe(503);
    expect(body).toContain('does not answer at this moment');
    expect(check).toContain('The provider does not answer');
    const { cookies } = await world.post('/sign-in', { address: 'bob@example.com' });
    const [mail] = await world.deliver();
    const path = new URL(mail?.links.find((href) => href.includes('/sign-in/')) ?? '').pathname;
    const browser = { cookie: `cadans_browser=${cookies[0]?.value}` };
    expect((await world.post(path, {}, browser)).statusCode).toBe(303);
  });

  it('that says itself that it is down is taken at its word', async () => {
    const broken = await listening(
      () => (_request, response) => void response.writeHead(502).end('Bad gateway'),
    );
    expect(await troubled(broken)).toMatchObject({ status: 503 });
  });

  it('that lies about its issuer is not believed', async () => {
    const { status, body, check } = await troubled(
      await json((url) => ({ ...about(url), issuer: 'https://accounts.example.org' })),
    );
    expect(status).toBe(403);
    expect(body).toContain('it gives itself another name');
    expect(check).toContain('gives another issuer');
  });

  it.each<[string, (url: string) => Promise<{ url: string; close: () => Promise<void> }>]>([
    [
      'a page',
      () => listening(() => (_q, r) => void r.setHeader('content-type', 'text/html').end('<h1>Hello</h1>')),
    ],
    [
      'half a document',
      () =>
        listening(() => (_q, r) => void r.setHeader('content-type', 'application/json').end('{"issuer":')),
    ],
    ['no addresses', () => json((url) => ({ issuer: url }))],
    [
      'a script for an address',
      () => json((url) => ({ ...about(url), authorization_endpoint: 'javascript:alert(1)//' })),
    ],
    ['a million bytes', () => json((url) => ({ ...about(url), more: 'x'.repeat(1_000_000) }))],
    [
      'another address',
      () => listening(() => (_q, r) => void r.writeHead(302, { location: provider.issuer }).end()),
    ],
  ])('that answers with %s is told apart from one', async (_what, start) => {
    const { status, body } = await troubled(await start(''));
    expect(status).toBe(403);
    expect(body).toContain('cannot believe or understand');
  });

  it('that answers is the one it is taken for, when checked', async () => {
    const { body } = await world.post('/account/provider/check', {}, ada);
    expect(body).toContain('The provider answers, and is the one it is taken for.');
  });

  it('in a private network is not asked, unless the settings allow it', async () => {
    const careful = await startWorld();
    const admin = { cookie: await careful.signInAs('ada@example.com') };
    const form = { issuer: 'https://127.0.0.1:9', clientId: 'cadans', secret: '', groupsClaim: '' };
    for (const issuer of [
      'https://127.0.0.1:9',
      'https://localhost:9',
      'https://[::1]:9',
      'https://0x7f.1:9',
    ]) {
      expect((await careful.post('/account/provider', { ...form, issuer }, admin)).statusCode).toBe(303);
      const { body } = await careful.post('/account/provider/check', {}, admin);
      expect(body).toContain('stands in a private network');
      const asked = await careful.post('/sign-in/provider', { at: 'tulip' });
      expect(asked.body).toContain('at an address that Cadans may not use');
    }
    const plain = await careful.post(
      '/account/provider',
      { ...form, issuer: 'http://login.example.org' },
      admin,
    );
    expect(plain.statusCode).toBe(422);
    await careful.close();
  });
});

describe('what a provider signs', () => {
  const [own, foreign] = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ];
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  /** An ID token, as somebody who wants to be believed makes it. */
  const token = (claims: object, key = own.privateKey, alg = 'RS256') => {
    const text = `${part({ alg, kid: 'one' })}.${part(claims)}`;
    return `${text}.${alg === 'none' ? '' : sign('sha256', Buffer.from(text), key).toString('base64url')}`;
  };
  let nonce = '';
  let idToken = (claims: object) => token(claims);
  const start = () =>
    listening((url) => (request, response) => {
      const seconds = Math.floor(Date.now() / 1000);
      const claims = {
        ...{ iss: url, sub: 'b', aud: 'cadans', iat: seconds, exp: seconds + 300, nonce },
        ...{ email: 'bob@example.com', email_verified: true },
      };
      const answers: Record<string, object> = {
        '/.well-known/openid-configuration': {
          ...{ issuer: url, authorization_endpoint: `${url}/auth`, token_endpoint: `${url}/token` },
          ...{ jwks_uri: `${url}/jwks`, response_types_supported: ['code'] },
        },
        '/jwks': {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
        },
        '/token': { access_token: 'x', token_type: 'bearer', id_token: idToken(claims) },
      };
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify(answers[request.url ?? ''] ?? {}));
    });
  const answerTo = async (server: { url: string }, make: typeof idToken) => {
    idToken = make;
    await keep({ issuer: server.url });
    const { href, headers } = await leave();
    const asked = new URL(href).searchParams;
    nonce = asked.get('nonce') ?? '';
    return world.get(`/sign-in/provider/return?code=x&state=${asked.get('state')}`, headers);
  };

  it('is believed only if it is signed by that one, for us, now, and in answer to us', async () => {
    const server = await start();
    expect((await answerTo(server, (claims) => token(claims))).statusCode).toBe(303);
    const wrong = 'cannot believe or understand';
    const lies: [string, typeof idToken, string][] = [
      ['with another key', (claims) => token(claims, foreign.privateKey), wrong],
      ['with no key', (claims) => token(claims, own.privateKey, 'none'), wrong],
      [
        'as another issuer',
        (claims) => token({ ...claims, iss: 'https://evil.example' }),
        'gives itself another name',
      ],
      ['for another client', (claims) => token({ ...claims, aud: 'another' }), wrong],
      ['in answer to another', (claims) => token({ ...claims, nonce: 'n'.repeat(43) }), wrong],
      ['long ago', (claims) => token({ ...claims, iat: 1, exp: 2 }), wrong],
      ['nothing', () => 'garbage', wrong],
    ];
    for (const [how, make, sentence] of lies) {
      const answer = await answerTo(server, make);
      expect([how, answer.statusCode, sessionOf(answer)]).toEqual([how, 403, undefined]);
      expect([how, answer.body.includes(sentence)]).toEqual([how, true]);
    }
    await server.close();
  });
});

describe('the page of the provider', () => {
  const kept = () => world.database.read().findOneByOrFail(IdentityProvider, { organizationId: world.here });

  it('tells what to register, and never shows the secret again', async () => {
    const { body } = await world.get('/account/provider', ada);
    for (const text of [BACK, 'http://localhost:3000/sign-in?at=tulip', provider.issuer, 'There is one.'])
      expect(body).toContain(text);
    expect(body).not.toContain('a-secret-of');
    expect(await dump(world)).not.toContain('a-secret-of');
    expect((await world.get('/account', ada)).body).toContain('href="/account/provider"');
  });

  it('keeps the secret for the issuer it was given for, and for no other', async () => {
    await keep({ secret: '' });
    provider.knows('b', { email: 'bob@example.com', email_verified: true });
    expect((await signIn('b')).statusCode).toBe(303);
    await keep({ secret: '', issuer: 'https://login.example.org' });
    expect((await kept()).sealedSecret).toBeNull();
  });

  it('wants the secret again when the key that sealed it is gone', async () => {
    const { sealedSecret } = await kept();
    const lost = `k0${sealedSecret?.slice(2)}`;
    await world.database.write((tx) =>
      tx.update(IdentityProvider, { organizationId: world.here }, { sealedSecret: lost }),
    );
    expect((await world.post('/account/provider/check', {}, ada)).body).toContain(
      'secret has to be given again',
    );
    expect((await leave()).page.statusCode).toBe(403);
  });

  it('comes back with what was typed, without the secret, and says what is wrong', async () => {
    const typed = {
      issuer: 'ftp://x',
      clientId: '',
      secret: 'never again',
      groupsClaim: 'a b',
      groupRoles: 'Directie: leader',
    };
    const { statusCode, body } = await world.post('/account/provider', typed, ada);
    expect(statusCode).toBe(422);
    for (const text of ['ftp://x', 'Directie: leader', 'Give the client ID', 'Write one group a line'])
      expect(body).toContain(text);
    expect(body).not.toContain('never again');
    expect((await kept()).issuer).toBe(provider.issuer);
  });

  it('is kept by who signed in within the hour, and loses nothing that was typed', async () => {
    world.clock.set('2027-03-01T10:00:00Z');
    const typed = { issuer: 'https://login.evil.example', clientId: 'x', secret: '', groupsClaim: '' };
    const { statusCode, body } = await world.post('/account/provider', typed, ada);
    expect(statusCode).toBe(403);
    expect(body).toContain('You signed in more than an hour ago.');
    expect(body).toContain('value="https://login.evil.example"');
    expect((await kept()).issuer).toBe(provider.issuer);
  });

  it('is for administrators of the organization alone', async () => {
    const bob = { cookie: await world.signInAs('bob@example.com') };
    expect((await world.get('/account/provider', bob)).statusCode).toBe(403);
    for (const path of ['', '/check', '/removal']) {
      expect((await world.post(`/account/provider${path}`, {}, bob)).statusCode).toBe(403);
    }
    expect(await world.database.read().count(IdentityProvider)).toBe(1);
  });

  it('takes the provider away; whoever is signed in stays', async () => {
    expect((await world.post('/account/provider/removal', {}, ada)).headers.location).toBe(
      '/account/provider?done=removed',
    );
    expect((await world.get('/sign-in?at=tulip')).body).not.toContain('/sign-in/provider');
    expect((await world.get('/probe', ada)).statusCode).toBe(200);
    expect((await world.post('/account/provider/check', {}, ada)).body).toContain(
      'There is no provider yet.',
    );
  });
});

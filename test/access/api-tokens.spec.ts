import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiTokensService } from '../../src/access/api-tokens.service.js';
import { newId } from '../../src/platform/ids.js';
import { startWorld, type World } from './world.js';

let world: World;
let tokens: ApiTokensService;
beforeAll(async () => {
  world = await startWorld();
  tokens = world.app.get(ApiTokensService);
});
afterAll(() => world.close());

const make = async (changes: Partial<Parameters<ApiTokensService['make']>[0]> = {}) =>
  tokens.make({
    organizationId: world.here,
    name: 'reports',
    scopes: ['read', 'write'],
    expiresAt: null,
    ...changes,
  });
const statusOf = async (token: string, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  (await world.api(token)(method, '/api/v1/probe')).statusCode;

describe('a token', () => {
  it('acts for its organization as an administrator', async () => {
    const { text, token } = await make({ organizationId: world.elsewhere });
    expect(text).toMatch(new RegExp(`^cdn_${world.elsewhere.replaceAll('-', '')}_[\\w-]{43}$`));
    expect(JSON.stringify(token)).not.toContain(text);
    const response = await world.api(text)('GET', '/api/v1/probe');
    expect(response.json()).toEqual({ organizationId: world.elsewhere, personId: null, roles: ['admin'] });
  });

  it.each<[('read' | 'write')[], number[]]>([
    [['read'], [200, 200, 403]],
    [['write'], [403, 403, 200]],
    [
      ['write', 'read'],
      [200, 200, 200],
    ],
  ])('with %j looks and changes accordingly', async (scopes, statuses) => {
    const { text } = await make({ scopes });
    expect([await statusOf(text), await statusOf(text, 'HEAD'), await statusOf(text, 'POST')]).toEqual(
      statuses,
    );
  });

  it('ends when it is revoked, and for good', async () => {
    const { text, token } = await make();
    expect(await statusOf(text)).toBe(200);
    await tokens.revoke(world.here, token.id);
    expect(await statusOf(text)).toBe(401);
    const before = (await tokens.list(world.here)).find(({ id }) => id === token.id);
    world.clock.advance(1000);
    await tokens.revoke(world.here, token.id);
    expect((await tokens.list(world.here)).find(({ id }) => id === token.id)).toEqual(before);
  });

  it('ends after its time', async () => {
    const { text } = await make({ expiresAt: world.clock.now() + 1000 });
    world.clock.advance(999);
    expect(await statusOf(text)).toBe(200);
    world.clock.advance(1);
    expect(await statusOf(text)).toBe(401);
  });

  it('opens by its one spelling alone, and in its own organization', async () => {
    const { text } = await make();
    const [, organization = '', secret = ''] = /^cdn_([0-9a-f]{32})_(.*)$/.exec(text) ?? [];
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sibling = alphabet[alphabet.indexOf(text.at(-1) ?? '') ^ 1];
    for (const changed of [
      text.slice(0, -1) + sibling,
      text.slice(0, -1),
      `${text}A`,
      `${text}=`,
      `cdn_${organization.toUpperCase()}_${secret}`,
      `cdn_${world.elsewhere.replaceAll('-', '')}_${secret}`,
      `cdn_${newId().replaceAll('-', '')}_${secret}`,
      secret,
    ]) {
      expect(await statusOf(changed)).toBe(401);
    }
    expect(await statusOf(text)).toBe(200);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic TOKEN', 'TOKEN', 'Bearer TOKEN TOKEN', 'bearer  TOKEN'])(
    'is sent as a bearer token, not as %j',
    async (header) => {
      const { text } = await make();
      const authorization = header.replaceAll('TOKEN', text);
      const response = await world.app.inject({ url: '/api/v1/probe', headers: { authorization } });
      expect(response.statusCode).toBe(header === 'bearer  TOKEN' ? 200 : 401);
      if (response.statusCode === 401) {
        expect(response.headers['www-authenticate']).toBe('Bearer');
        expect(response.json()).toMatchObject({ code: 'access.token-refused', status: 401 });
      }
    },
  );

  it.each<[string, Partial<Parameters<ApiTokensService['make']>[0]>]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: 'two\nlines' }],
    ['scopes', { scopes: [] }],
    ['scopes', { scopes: ['admin' as 'read'] }],
    ['expiresAt', { expiresAt: 0 }],
    ['expiresAt', { expiresAt: Number.NaN }],
  ])('is not made with a wrong %s', async (field, changes) => {
    await expect(make(changes)).rejects.toMatchObject({ fields: [{ field }] });
  });
});

describe('tokens by the API', () => {
  it('are made, listed without secrets, and revoked', async () => {
    const api = world.api(await world.tokenFor(world.elsewhere));
    const made = await api('POST', '/api/v1/tokens', {
      name: 'dashboard',
      scopes: ['read'],
      expiresAt: '2028-01-01T00:00:00Z',
    });
    expect(made.statusCode).toBe(201);
    const { token, ...shown } = made.json<{ token: string; id: string; createdAt: string }>();
    expect(shown).toMatchObject({
      name: 'dashboard',
      scopes: ['read'],
      expiresAt: '2028-01-01T00:00:00.000Z',
      revokedAt: null,
    });
    expect((await world.api(token)('GET', '/api/v1/probe')).statusCode).toBe(200);
    const list = await api('GET', '/api/v1/tokens');
    // The request just before is the last one that came in with it.
    expect(list.json()).toContainEqual({ ...shown, usedAt: shown.createdAt });
    expect(list.body).not.toMatch(/cdn_|[0-9a-f]{64}/);
    expect((await api('DELETE', `/api/v1/tokens/${shown.id}`)).statusCode).toBe(204);
    expect((await world.api(token)('GET', '/api/v1/probe')).statusCode).toBe(401);
  });

  it('do no more and last no longer than the one they are made with', async () => {
    const until = world.clock.now() + 60_000;
    const { text } = await make({ scopes: ['write'], expiresAt: until });
    const post = (body: object) => world.api(text)('POST', '/api/v1/tokens', { name: 'x', ...body });
    const at = (instant: number) => new Date(instant).toISOString();
    const refused = [
      await post({ scopes: ['read'], expiresAt: at(until) }),
      await post({ scopes: ['write'], expiresAt: at(until + 1) }),
      await post({ scopes: ['write'], expiresAt: null }),
      await post({ scopes: ['write'] }),
    ];
    expect(
      refused.map((response) => response.json<{ errors: { field: string }[] }>().errors[0]?.field),
    ).toEqual(['scopes', 'expiresAt', 'expiresAt', 'expiresAt']);
    expect((await post({ scopes: ['write'], expiresAt: at(until) })).statusCode).toBe(201);
  });

  it('of another organization are not found', async () => {
    const { token } = await make();
    const api = world.api(await world.tokenFor(world.elsewhere));
    for (const id of [token.id, newId(), 'x', '%00']) {
      expect((await api('DELETE', `/api/v1/tokens/${id}`)).statusCode).toBe(404);
    }
    expect((await tokens.list(world.here)).find(({ id }) => id === token.id)?.revokedAt).toBeNull();
    expect((await api('GET', '/api/v1/tokens')).body).not.toContain(token.id);
  });

  it.each<[string, object]>([
    ['organizationId', { name: 'x', scopes: ['read'], organizationId: newId() }],
    ['scopes[0]', { name: 'x', scopes: ['admin'] }],
    ['scopes', { name: 'x' }],
    ['expiresAt', { name: 'x', scopes: ['read'], expiresAt: 'tomorrow' }],
    ['expiresAt', { name: 'x', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }],
  ])('are refused with a wrong %s', async (field, body) => {
    const response = await world.api(await world.tokenFor(world.here))('POST', '/api/v1/tokens', body);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ errors: [{ field }] });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../src/access/audit-entry.entity.js';
import { ApiToken } from '../../../src/access/api-token.entity.js';
import { RequestKey } from '../../../src/access/requests/request-key.entity.js';
import { KpisService } from '../../../src/kpis/kpis.service.js';
import { Pruning } from '../../../src/platform/retention/pruning.service.js';
import { aKpi, aWorld, type World } from '../../overview/world.js';
import { startTestApp, type TestApp } from '../../support/app.js';

let t: TestApp;
let tulip: World;
let token: string;
let count = 0;
beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  count += 1;
  tulip = await aWorld(t, `tulip-${count}`);
  await t.app.get(KpisService).putAll(tulip.organizationId, [aKpi('orders', {}), aKpi('calls', {})]);
  token = await t.tokenFor(tulip.organizationId);
});

interface Call {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Record<string, string>;
  readonly payload?: object;
  readonly as?: string;
}
const call = (path: string, { as = token, headers = {}, ...more }: Call = {}) =>
  t.app.inject({ url: `/api/v1/${path}`, ...more, headers: { authorization: `Bearer ${as}`, ...headers } });
const tagOf = async (path: string) => String((await call(path)).headers.etag);
const problem = (answer: Awaited<ReturnType<typeof call>>) => [
  answer.statusCode,
  String(answer.headers['content-type']).split(';')[0],
  answer.json<{ code: string }>().code,
];
const named = (name: string) => ({ name, workingDays: [1, 2, 3, 4] });

describe('what is read', () => {
  it('has a tag that stays until it changes, and is not sent again to who has it', async () => {
    const tag = await tagOf('organization');
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = await call('organization', { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
    const packed = await call('organization', { headers: { 'if-none-match': `W/${tag}` } });
    expect(packed.statusCode).toBe(304);
    expect((await call('organization', { method: 'HEAD' })).headers.etag).toBe(tag);
    await call('organization', { method: 'PATCH', payload: { name: 'Tulp' } });
    const changed = await call('organization', { headers: { 'if-none-match': tag } });
    expect([changed.statusCode, changed.headers.etag === tag]).toEqual([200, false]);
  });

  it('has none where it is a problem', async () => {
    const missing = await call('kpis/none');
    expect([missing.statusCode, missing.headers.etag]).toEqual([404, undefined]);
  });
});

describe('what is changed as it was seen', () => {
  it('is changed once: the second of two who saw the same is refused, and nothing is written', async () => {
    const tag = await tagOf('organization');
    const change = (name: string) =>
      call('organization', { method: 'PATCH', payload: { name }, headers: { 'if-match': tag } });
    const both = await Promise.all([change('Ada’s'), change('Bob’s')]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const won = both.find(({ statusCode }) => statusCode === 200)!;
    expect((await call('organization')).json()).toMatchObject({ name: won.json<{ name: string }>().name });
    const lost = both.find(({ statusCode }) => statusCode === 412)!;
    expect(problem(lost)).toEqual([412, 'application/problem+json', 'http.412']);
  });

  it('is refused where it is gone, and a new one where there is one', async () => {
    const put = (path: string, headers: Record<string, string>) =>
      call(path, { method: 'PUT', payload: { name: 'Noord' }, headers });
    expect((await put('departments/north', { 'if-match': '"a"' })).statusCode).toBe(412);
    expect((await put('departments/north', { 'if-none-match': '*' })).statusCode).toBe(200);
    expect((await put('departments/north', { 'if-none-match': '*' })).statusCode).toBe(412);
    expect((await put('departments/north', { 'if-match': '*' })).statusCode).toBe(200);
  });

  it('needs a token that may read', async () => {
    const writer = await t.tokenFor(tulip.organizationId, ['write']);
    const answer = await call('organization', {
      ...{ method: 'PATCH', payload: named('Tulp'), as: writer, headers: { 'if-match': '*' } },
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe('a request with a key', () => {
  const make = (key: string, name = 'Feed', more: Call = {}) =>
    call('tokens', {
      ...{ method: 'POST', payload: { name, scopes: ['read'], expiresAt: null } },
      ...{ headers: { 'idempotency-key': key }, ...more },
    });
  const made = () =>
    t.database.read().countBy(ApiToken, { organizationId: tulip.organizationId, name: 'Feed' });
  const entries = () =>
    t.database.read().countBy(AuditEntry, { organizationId: tulip.organizationId, act: 'POST /tokens' });

  it('is carried out once, and answered the same, down to what is shown once', async () => {
    const first = await make('a-1');
    const again = await make('a-1');
    expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 201, first.body]);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([await made(), await entries()]).toEqual([1, 1]);
    const [row] = await t.database.read().findBy(RequestKey, { organizationId: tulip.organizationId });
    expect(JSON.stringify(row)).not.toContain(first.json<{ token: string }>().token);
  });

  it('sent twice at once is carried out once', async () => {
    const [one, other] = await Promise.all([make('a-1'), make('a-1')]);
    expect(one.body).toBe(other.body);
    expect([await made(), await entries()]).toEqual([1, 1]);
  });

  it('is refused where another came with the key, by the same token alone', async () => {
    await make('a-1');
    expect(problem(await make('a-1', 'Other'))).toEqual([
      ...[422, 'application/problem+json', 'access.request-key-reused'],
    ]);
    const other = await t.tokenFor(tulip.organizationId);
    expect((await make('a-1', 'Other', { as: other })).statusCode).toBe(201);
    const unfit = await make('a key');
    expect(unfit.json()).toMatchObject({ status: 422, errors: [{ field: 'Idempotency-Key' }] });
  });

  it('that was refused is tried anew', async () => {
    expect((await make('a-1', ' ')).statusCode).toBe(422);
    expect((await make('a-1')).statusCode).toBe(201);
  });

  it('is carried out again after a day, when its key is forgotten', async () => {
    await make('a-1');
    t.clock.set(t.clock.now() + 25 * 3_600_000);
    await t.app.get(Pruning).run();
    await make('a-1');
    expect(await made()).toBe(2);
  });
});

describe('a long list', () => {
  const all = async (path: string) => {
    const found: string[] = [];
    for (let next: string | null = path; next !== null;) {
      const answer = await call(next);
      expect(answer.statusCode).toBe(200);
      found.push(...answer.json<{ key: string }[]>().map(({ key }) => key));
      next = /^<\/api\/v1\/(.*)>; rel="next"$/.exec(String(answer.headers.link))?.[1] ?? null;
    }
    return found;
  };

  it('comes in pages, each item once, also what is added meanwhile behind them', async () => {
    expect(await all('kpis?limit=1')).toEqual(['calls', 'nps', 'orders', 'solved', 'stock']);
    const first = await call('kpis?limit=1');
    await t.app.get(KpisService).putAll(tulip.organizationId, [aKpi('aardvark', {}), aKpi('no-shows', {})]);
    const next = /<\/api\/v1\/(.*)>/.exec(String(first.headers.link))![1]!;
    expect(await all(next)).toEqual(['no-shows', 'nps', 'orders', 'solved', 'stock']);
  });

  it('says what is wrong with a page that is none', async () => {
    const wrong = await call('kpis?cursor=%5B%5D');
    expect(problem(wrong)).toEqual([400, 'application/problem+json', 'request.wrong-cursor']);
    expect(wrong.json()).toMatchObject({ errors: [{ field: 'cursor' }] });
    expect((await call('kpis?limit=0')).json()).toMatchObject({ status: 422, errors: [{ field: 'limit' }] });
  });
});

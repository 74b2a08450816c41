import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysOf } from '../../src/access/domain/route-keys.js';
import { type DeclaredRoute, declaredRoutes } from '../../src/declared-routes.js';
import { type Right, type RightRule, RIGHTS } from '../../src/organizations/domain/rights.js';
import type { Role } from '../../src/organizations/domain/roles.js';
import { permissionsPage } from '../../src/permissions-page.js';
import { OPEN } from '../access/open-routes.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { dump } from '../guarantees/support/dump.js';
import { addressIn, fullWorld } from './support/full-world.js';

/** Served by the adapter, out of the reach of Nest's decorators; a guard of its own asks for `read-api-document`. */
const BESIDE = /^\/api\/(docs|openapi\.json)/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const METHOD_NOT_SAFE = /^(POST|PUT|PATCH|DELETE)$/;
/** Right in every way but for who sends it, where an empty form would be refused for what it lacks. */
const TYPED: Readonly<Record<string, Record<string, string>>> = {
  'POST /goal/:goal/change': {
    statement: 'Mine',
    horizon: '2028-06-30',
    owner: 'noor@tulip.example',
    version: '2',
  },
  'POST /goal/:goal/moves': { move: 'retire', reason: 'Done.', version: '2' },
  'POST /decisions/permissions/:permission/answer': { answer: 'yes', answeredOn: '2027-02-02' },
  'POST /sessions/:session/minutes/stance': { stance: 'object', text: 'No.' },
};
/** Limits to what is somebody else's than Mo's. */
const OTHERS = /^(speakers|owners|asked|answering|invited|participating)/;
const declared = declaredRoutes();
const closed = declared.filter(({ openTo }) => openTo === null);
const pages = closed.filter(({ url }) => keysOf(url).session);
const api = closed.filter(({ url }) => url.startsWith('/api/'));
const named = ({ method, url }: Pick<DeclaredRoute, 'method' | 'url'>) => `${method} ${url}`;
const rolesOf = ({ right }: DeclaredRoute): readonly Role[] => (right === null ? [] : RIGHTS[right].roles);

let t: TestApp;
let world: Awaited<ReturnType<typeof fullWorld>>;
const cookies = new Map<Role, string>();
const addresses = new Map<string, string>();
beforeAll(async () => {
  t = await startTestApp();
  world = await fullWorld(t);
  for (const { url } of closed) addresses.set(url, await addressIn(t, world, url));
  const people = { admin: 'piet', planner: 'priska', leader: 'noor', member: 'mo', partner: 'rob' } as const;
  for (const [role, name] of Object.entries(people) as [Role, string][])
    cookies.set(role, await t.signInAs(`${name}@tulip.example`));
});
afterAll(() => t.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
let asked = 0;
/** As a program would: what is refused comes with its code. Each from a computer of its own. */
const ask = ({ method, url }: Pick<DeclaredRoute, 'method' | 'url'>, headers: Record<string, string>) => {
  asked += 1;
  const typed = TYPED[`${method} ${url}`];
  return t.app.inject({
    method: METHODS.find((known) => known === method) ?? 'GET',
    url: addresses.get(url) ?? url,
    headers: { ...BROWSER, accept: 'application/json', ...(typed && FORM), ...headers },
    ...(typed && { payload: new URLSearchParams(typed).toString() }),
    remoteAddress: `10.1.${asked >> 8}.${asked & 255}`,
  });
};
const codeOf = (body: string) => /"code":"([^"]+)"/.exec(body)?.[1] ?? '';

describe('every route', () => {
  it('that is served is declared, with whom it is open to or the right it needs', () => {
    const served = t.routes.filter(({ method, url }) => method !== 'HEAD' && !BESIDE.test(url));
    expect(served.map(named).sort()).toEqual(declared.map(named).sort());
    expect(closed.filter(({ right }) => right === null).map(named)).toEqual([]);
    expect(declared.length).toBeGreaterThan(300);
  });

  it('that is open stands in the list of open routes, with its reason', () => {
    const open = declared.filter(({ openTo }) => openTo !== null).map(({ url }) => url);
    expect([...new Set(open)].sort()).toEqual(Object.keys(OPEN).sort());
  });

  it('that changes something needs a right that says so', () => {
    const changing = closed.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(100);
    expect(changing.filter(({ right }) => right?.startsWith('read-')).map(named)).toEqual([]);
  });

  it('of the API stands in its document, and every operation there is declared', async () => {
    const token = { authorization: `Bearer ${world.token}` };
    const { paths } = (await ask({ method: 'GET', url: '/api/openapi.json' }, token)).json<{
      paths: Record<string, object>;
    }>();
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((key) => METHODS.some((method) => method.toLowerCase() === key))
        .map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(operations.sort()).toEqual(api.map(named).sort());
  });
});

describe('every right', () => {
  it('is needed somewhere, and administrators have it', () => {
    const needed = new Set<Right | null>([...closed.map(({ right }) => right), 'read-api-document']);
    expect(Object.keys(RIGHTS).filter((right) => !needed.has(right as Right))).toEqual([]);
    for (const { roles } of Object.values(RIGHTS)) expect(roles).toContain('admin');
  });

  it('stands in docs/permissions.md as it is: run `npm run permissions`', () => {
    const file = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
    // How the table is laid out is the formatter's.
    const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();
    expect(plain(file)).toBe(plain(permissionsPage()));
  });
});

describe('the door', () => {
  it.each(['planner', 'leader', 'member', 'partner'] as const)(
    'opens to a %s what the table says, and nothing else',
    async (role) => {
      const cookie = cookies.get(role) ?? '';
      const wrong: string[] = [];
      for (const route of pages) {
        const may = rolesOf(route).includes(role);
        // What they may do is done elsewhere; here it would change the world.
        if (may && route.method !== 'GET') continue;
        // A stream of events never ends.
        if (may && route.url.endsWith('/events')) continue;
        const { statusCode, body } = await ask(route, { cookie });
        const isShut =
          role === 'partner'
            ? body.includes('There is no such page')
            : codeOf(body) === 'access.role-missing';
        const { refusedBy }: Partial<RightRule> = route.right === null ? {} : RIGHTS[route.right];
        const refused =
          refusedBy === 'room' && role !== 'partner'
            ? statusCode === 403
            : isShut && statusCode === (role === 'partner' ? 404 : 403);
        if (refused === may) wrong.push(`${statusCode} ${named(route)} ${body.slice(0, 120)}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('is not all: who heads nothing, owns nothing and is not invited is refused by the room, and changes nothing', async () => {
    const limited = pages.filter(({ method, right }) => {
      const { limit }: Partial<RightRule> = right === null ? {} : RIGHTS[right];
      return method !== 'GET' && limit !== undefined && OTHERS.test(limit);
    });
    expect(limited.length).toBeGreaterThan(15);
    const before = await dump(t.database, ['browser_session']);
    const taken: string[] = [];
    for (const route of limited) {
      const { statusCode, body } = await ask(route, { cookie: cookies.get('member') ?? '' });
      if (statusCode !== 403 && statusCode !== 404)
        taken.push(`${statusCode} ${named(route)} ${body.slice(0, 80)}`);
    }
    expect(await dump(t.database, ['browser_session'])).toEqual(before);
    expect(taken).toEqual([]);
  });

  it('opens no operation of the API to a browser, nobody, or a token of the wrong scope', async () => {
    const reader = await t.tokenFor(world.organizationId, ['read']);
    const writer = await t.tokenFor(world.organizationId, ['write']);
    const wrong: string[] = [];
    for (const route of api) {
      const weak = METHOD_NOT_SAFE.test(route.method) ? reader : writer;
      const answers = [
        (await ask(route, {})).statusCode,
        (await ask(route, { cookie: cookies.get('admin') ?? '' })).statusCode,
        codeOf((await ask(route, { authorization: `Bearer ${weak}` })).body),
      ].join();
      if (answers !== '401,401,access.scope-missing') wrong.push(`${answers} ${named(route)}`);
    }
    expect(wrong).toEqual([]);
    expect(api.length).toBeGreaterThan(100);
  });
});

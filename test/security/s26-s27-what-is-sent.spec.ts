import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { declaredRoutes } from '../../src/declared-routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressIn, fullWorld } from './support/full-world.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const TOO_LARGE = JSON.stringify({ name: 'x'.repeat(1024 * 1024) });
/** zod takes an alternative that only names what is required for one that takes everything. */
const BARE = /,"oneOf":\[(?:\{"required":\["\w+"\]\},?)+\]/g;
type Json = Record<string, unknown>;
interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Json }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}

let t: TestApp;
let token: string;
let document: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};
const addresses = new Map<string, string>();
const api = declaredRoutes().filter(({ url }) => url.startsWith('/api/'));
beforeAll(async () => {
  t = await startTestApp();
  const world = await fullWorld(t);
  ({ token } = world);
  for (const { url } of api) addresses.set(url, await addressIn(t, world, url));
  document = (await t.api(token)('GET', '/api/v1/../openapi.json')).json();
});
afterAll(() => t.close());

const operationOf = ({ method, url }: { readonly method: string; readonly url: string }) =>
  document.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
const call = (route: { readonly method: string; readonly url: string }, payload?: string | object) =>
  t.app.inject({
    method: METHODS.find((known) => known === route.method) ?? 'GET',
    url: addresses.get(route.url) ?? '',
    headers: { authorization: `Bearer ${token}`, ...(payload && { 'content-type': 'application/json' }) },
    ...(payload && { payload }),
  });
const taking = () => api.filter((route) => operationOf(route)?.requestBody);

it('with a field nobody knows is refused, and the field named, by every operation that takes a body', async () => {
  const passed: string[] = [];
  for (const route of taking()) {
    const schema = operationOf(route)?.requestBody?.content?.['application/json']?.schema ?? {};
    const unknown = { organizationId: 'mine', roles: ['admin'] };
    const isList =
      schema['type'] === 'array' || JSON.stringify(resolved(schema)).startsWith('{"type":"array"');
    const answer = await call(route, isList ? [unknown] : unknown);
    if (answer.statusCode !== 422 || !/"field":"(?:\[0\]\.)?(?:organizationId|act|body)/.test(answer.body))
      passed.push(`${answer.statusCode} ${route.method} ${route.url} ${answer.body.slice(0, 300)}`);
  }
  expect(passed).toEqual([]);
  expect(taking().length).toBeGreaterThan(40);
});

/** An organization as a file may be larger than anything else. */
const MUCH_TOO_LARGE = JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024) });

it('larger than a megabyte is refused before it is read, by every operation', async () => {
  const taken: string[] = [];
  for (const route of api.filter(({ method }) => method !== 'GET')) {
    const isFile = route.url.startsWith('/api/v1/organization-file');
    const { statusCode } = await call(route, isFile ? MUCH_TOO_LARGE : TOO_LARGE);
    if (statusCode !== 413) taken.push(`${statusCode} ${route.method} ${route.url}`);
  }
  expect(taken).toEqual([]);
});

it('that takes longer than half a minute to arrive is given up', () => {
  const { server } = t.app.getHttpAdapter().getInstance();
  expect(server.requestTimeout).toBe(30_000);
  expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
});

const resolved = (schema: Json): Json => {
  const name = /^#\/components\/schemas\/(.+)$/.exec(String(schema['$ref']))?.[1];
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
};

it('is answered as the served document says, by every operation that only looks', async () => {
  const different: string[] = [];
  let checked = 0;
  for (const route of api.filter(({ method }) => method === 'GET')) {
    const answer = await call(route);
    const schema =
      operationOf(route)?.responses[String(answer.statusCode)]?.content?.['application/json']?.schema;
    if (answer.statusCode !== 200 || !String(answer.headers['content-type']).startsWith('application/json'))
      continue;
    if (schema === undefined) {
      different.push(`${route.url}: no schema`);
      continue;
    }
    checked += 1;
    const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
    const whole = JSON.parse(
      text.replaceAll('#/components/schemas/', '#/$defs/').replaceAll(BARE, ''),
    ) as Parameters<typeof z.fromJSONSchema>[0];
    const read = z.fromJSONSchema(whole).safeParse(answer.json());
    if (!read.success) different.push(`${route.url}: ${z.prettifyError(read.error).slice(0, 300)}`);
  }
  expect(different).toEqual([]);
  expect(checked).toBeGreaterThan(50);
});

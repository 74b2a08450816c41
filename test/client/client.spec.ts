import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import createClient, { type Client } from 'openapi-fetch';
import openapiTS, { astToString } from 'openapi-typescript';
import type { paths } from '../../client/cadans.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let world: World;
let token: string;
let client: Client<paths>;
beforeAll(async () => {
  t = await startTestApp();
  world = await aWorld(t, 'tulip');
  token = await t.tokenFor(world.organizationId);
  await t.app.listen(0, '127.0.0.1');
  const headers = { authorization: `Bearer ${token}` };
  client = createClient<paths>({ baseUrl: await t.app.getUrl(), headers });
});
afterAll(() => t.close());

it('is of the API as it is: run `npm run client`', async () => {
  const document = (await t.api(token)('GET', '/api/openapi.json')).body;
  const [, ...made] = readFileSync(new URL('../../client/cadans.d.ts', import.meta.url), 'utf8').split('\n');
  // What has a default may be left out.
  const types = await openapiTS(document, { defaultNonNullable: false });
  expect(made.join('\n') === astToString(types)).toBe(true);
});

it('reads what is there, each value of its own type', async () => {
  const { data, error } = await client.GET('/api/v1/update-requests', {
    params: { query: { state: 'open' } },
  });
  expect(error).toBeUndefined();
  const asked: string[] | undefined = data?.map(({ department }) => department);
  expect(asked).toEqual(['care', 'product']);
  const goal = await client.GET('/api/v1/goals/{goal}', { params: { path: { goal: 'helped' } } });
  expect(goal.data?.statement satisfies string | undefined).toBe('Helped at once');
});

it('changes what may be changed', async () => {
  const body = { readings: [{ kpi: 'solved', period: '2027-01-15', value: 72 }] };
  const { data } = await client.POST('/api/v1/readings', { body });
  expect(data?.kept satisfies number | undefined).toBe(1);
});

it('has what is wrong as a problem, with the field', async () => {
  const body = { readings: [{ kpi: 'nothing', period: '2027-01-15', value: 72 }] };
  const { error, response } = await client.POST('/api/v1/readings', { body });
  expect(response.status).toBe(422);
  expect(error).toMatchObject({ code: 'input.invalid', errors: [{ field: 'readings[0].kpi' }] });
});

it('does not compile what the API has not', () => {
  // Never called: the compiler is the test (`npm run types`).
  const wrong = [
    // @ts-expect-error -- there is no such address
    () => client.GET('/api/v1/nowhere'),
    // @ts-expect-error -- a goal is named
    () => client.GET('/api/v1/goals/{goal}', { params: { path: {} } }),
    // @ts-expect-error -- a value is a number
    () => client.POST('/api/v1/readings', { body: { readings: [{ kpi: 'x', period: 'y', value: 'z' }] } }),
    // @ts-expect-error -- nobody deletes the organization
    () => client.DELETE('/api/v1/organization'),
  ];
  expect(wrong).toHaveLength(4);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const touchpoint = { name: 'First call', place: 1, channel: 'offline', departments: ['care'] };
  expect((await call('PUT', '/api/v1/touchpoints/call', touchpoint)).statusCode).toBe(200);
});
afterAll(() => t.close());

/** What there is in Tulip, by the name of the place in an address. */
const THERE: Readonly<Record<string, string>> = {
  ...{ goal: 'helped', kpi: 'solved', key: 'solved', department: 'care', touchpoint: 'call' },
  quarter: 'FY2027%20Q1',
};
const NOT_THERE = encodeURIComponent(`x'"<b>%00 ${'é'.repeat(20)}`);
/** Longer than any field may be; all of them together are still a body that is read. */
const LONG = 'x'.repeat(20_000);
/** Fields of many forms at once; a form passes over those it does not know. */
const fields = (text: string) =>
  Object.fromEntries(
    [
      ...['name', 'text', 'what', 'why', 'statement', 'claim', 'customer', 'data', 'reason', 'aim', 'key'],
      ...['owner', 'department', 'low', 'high', 'weight', 'lag', 'baseline', 'target', 'place', 'formula'],
      ...['revisitOn', 'from', 'version', 'move', 'hours', 'money', 'kind', 'channel', 'quarter', 'year'],
    ].map((field) => [field, text]),
  );
const TYPED = ['', LONG, '1e999', '2027-02-31', '<b>&"', '\u0000', 'constructor'];

const written = () =>
  t.routes.filter(({ method, url }) => /^(POST|PUT|PATCH)$/.test(method) && !/sign-out|\*/.test(url));
const addresses = (url: string) => [
  url.replace(/:(\w+)/g, (_, name: string) => THERE[name] ?? NOT_THERE),
  url.replace(/:\w+/g, NOT_THERE),
];

it('answers whatever is typed into any form: no page fails', async () => {
  const cookie = await t.signInAs(tulip.address('noor'));
  const failed: string[] = [];
  const pages = written().filter(({ url }) => !url.startsWith('/api/'));
  expect(pages.length).toBeGreaterThan(30);
  for (const { url } of pages)
    for (const address of new Set(addresses(url)))
      for (const text of TYPED) {
        const { statusCode } = await t.post(address, fields(text), { cookie });
        if (statusCode >= 500) failed.push(`${url} ${JSON.stringify(text.slice(0, 20))}: ${statusCode}`);
      }
  expect(failed).toEqual([]);
});

it('answers whatever is sent to the API', async () => {
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const failed: string[] = [];
  const routes = written().filter(({ url }) => url.startsWith('/api/'));
  expect(routes.length).toBeGreaterThan(30);
  for (const { method, url } of routes)
    for (const address of new Set(addresses(url)))
      for (const body of [
        [],
        ...TYPED.map(fields),
        { ...fields('x'), links: [1], plans: {}, departments: 'care' },
      ]) {
        const { statusCode } = await call(method as 'POST', address, body);
        if (statusCode >= 500)
          failed.push(`${method} ${url} ${JSON.stringify(body).slice(0, 40)}: ${statusCode}`);
      }
  expect(failed).toEqual([]);
});

it('names ten places at most, and nothing that is nested without end', async () => {
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const send = async (body: object) => {
    const answer = await call('POST', '/api/v1/readings', body);
    expect(answer.statusCode).toBe(422);
    return answer.json<{ errors: { field: string }[] }>().errors;
  };
  const many = await send(Array.from({ length: 50_000 }, () => '\u0000'));
  expect(many).toHaveLength(10);
  expect(many[9]?.field).toBe('[9]');
  let deep: object = Array.from({ length: 20_000 }, () => '\u0000');
  for (let i = 0; i < 1_000; i += 1) deep = [deep];
  expect(await send(deep)).toEqual([expect.objectContaining({ field: '[0][0][0]' })]);
});

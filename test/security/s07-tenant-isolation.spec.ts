import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keysOf } from '../../src/access/domain/route-keys.js';
import { type DeclaredRoute, declaredRoutes } from '../../src/declared-routes.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { addressIn, EVERYBODYS, fullWorld, SECRET } from './support/full-world.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const closed = declaredRoutes().filter(({ openTo, url }) => openTo === null && !url.endsWith('/events'));
const named = ({ method, url }: DeclaredRoute) => `${method} ${url}`;
const isSafe = ({ method }: DeclaredRoute) => method === 'GET';
/** Who says a key first has it: Ada's own is made there, or what she sent is not right. */
const MAKES_ITS_OWN = new Set(
  [
    ...['departments/:department', 'people/:address', 'goals/:goal', 'kpis/:kpi', 'projects/:project'],
    ...['customer-goals/:customerGoal', 'contact-goals/:contactGoal', 'touchpoints/:touchpoint'],
  ].map((path) => `PUT /api/v1/${path}`),
);
/** Right in every way but for whose it is, where an empty one would be refused for what it lacks. */
const SENT: Readonly<Record<string, object>> = {
  'PUT /api/v1/sessions/:id/participants': { participants: null },
  'PUT /api/v1/departments/:department/headships': [],
  'POST /api/v1/people/:person/address': { address: 'sanne@elsewhere.example' },
  'POST /api/v1/people/:person/erasure': { confirm: 'sanne@tulip.example' },
  'PUT /api/v1/people/:person/absences/:from': { until: '2027-03-05' },
  'PUT /api/v1/departments/:department/closures/:from': { until: '2027-05-06', name: 'Off' },
  'POST /administration/departments/:id': { name: 'Care', own: '' },
  'POST /administration/departments/:id/headships': {
    ...{ person: 'ada@rose.example', kind: 'head', from: '2027-02-01' },
  },
  'POST /administration/departments/:id/headships/:headship': { until: '2027-12-31', seen: '' },
  'POST /administration/departments/:id/closures': { from: '2027-05-06', until: '2027-05-06', name: 'Off' },
  'POST /api/v1/goals/:goal/moves': { move: 'retire', reason: 'Done.' },
  'POST /goal/:goal/moves': { move: 'retire', reason: 'Done.', version: '1' },
  'POST /api/v1/goals/:goal/choices': { kind: 'not-for', text: 'All', givenUp: 'x' },
  'POST /api/v1/kpis/:kpi/rebasings': { baseline: 1, target: 2, reason: 'Moved.' },
  'POST /api/v1/projects/:project/moves': { state: 'running', on: '2027-02-01' },
  'PUT /api/v1/quarters/:quarter/priorities/:project': { rank: 1 },
  'PUT /api/v1/goals/:goal/worth': { measure: 'nps', moneyPerPoint: 1, hourlyRate: 1, reasoning: 'So.' },
  'POST /api/v1/touchpoints/:touchpoint/feedback': { text: 'Heard', source: 'Call' },
  'PUT /api/v1/kpis/:kpi/guardrail': { low: 1, decides: 'A refund', data: 'Calls' },
  'POST /api/v1/decisions/:decision/outcome': { outcome: 'Well' },
  'POST /api/v1/permissions/:permission/answer': { answer: 'yes', answeredOn: '2027-02-02' },
  'POST /api/v1/sessions/:session/resolutions': { kind: 'decision', what: 'So' },
  'POST /api/v1/resolutions/:resolution/done': { done: true },
  'POST /api/v1/update-rounds/:round/closings': { kind: 'close', reason: 'Over.' },
  'PUT /api/v1/update-requests/:id/update': { readings: [], delivered: 'x', customer: 'y', version: 1 },
  'POST /api/v1/sessions/:session/agenda/changes': { act: 'drop', key: 'opening' },
  'PUT /api/v1/sessions/:session/agenda/cut-off': { until: null },
  'POST /api/v1/sessions/:session/minutes/mails': { seen: 0 },
  'POST /api/v1/sessions/:session/proposals': { title: 'x', customer: 'y' },
  'POST /api/v1/proposals/:proposal/refusal': { reason: 'No.' },
  'PUT /api/v1/webhooks/:webhook': { name: 'x', url: 'https://x.example/', eventTypes: ['action.done'] },
  'PUT /api/v1/webhooks/:webhook/state': { on: false },
};
/** Whether the address names something of Tulip's, and not only a day or a number that everybody has. */
const isTulips = ({ url }: DeclaredRoute) =>
  [...url.matchAll(/:(\w+)/g)].some(([, name = '']) => !(name in EVERYBODYS) && !url.startsWith('/exports/'));

let t: TestApp;
let world: Awaited<ReturnType<typeof fullWorld>>;
/** Ada of Rose, who may do everything there, as a browser and as a program. */
let ada: Record<'cookie' | 'authorization', string>;
/** Two of Tulip, to see that there is something at an address. */
let piet: typeof ada;
let sanne: typeof ada;
const addresses = new Map<string, string>();
beforeAll(async () => {
  t = await startTestApp();
  world = await fullWorld(t);
  const { rose, token } = world;
  ada = { cookie: await t.signInAs('ada@rose.example'), authorization: `Bearer ${await t.tokenFor(rose)}` };
  piet = { cookie: await t.signInAs('piet@tulip.example'), authorization: `Bearer ${token}` };
  sanne = { ...piet, cookie: await t.signInAs('sanne@tulip.example') };
  for (const { url } of closed) addresses.set(url, await addressIn(t, world, url));
});
afterAll(() => t.close());

let asked = 0;
function ask(route: DeclaredRoute, { cookie, authorization }: typeof ada) {
  asked += 1;
  const isApi = !keysOf(route.url).session;
  const sent = SENT[named(route)] ?? {};
  const form = new URLSearchParams(isApi ? {} : { ...sent }).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return t.app.inject({
    method: METHODS.find((known) => known === route.method) ?? 'GET',
    url: addresses.get(route.url) ?? '',
    headers: {
      ...BROWSER,
      ...(isApi ? { authorization } : { cookie }),
      ...(!isApi && !isSafe(route) && type),
    },
    ...(!isSafe(route) && { payload: isApi ? sent : form }),
    remoteAddress: `10.2.${asked >> 8}.${asked & 255}`,
  });
}

/** Every row of Tulip's, table by table. */
async function rowsOfTulip(): Promise<Record<string, string>> {
  const manager = t.database.read();
  const rows: Record<string, string> = {};
  for (const { target, tableName, columns } of manager.connection.entityMetadatas) {
    if (!columns.some(({ propertyName }) => propertyName === 'organizationId')) continue;
    const found = await manager.findBy(target, { organizationId: world.organizationId });
    rows[tableName] = found
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n');
  }
  return rows;
}

it('has something at every address that names something, so that not finding it means something', async () => {
  const missing: string[] = [];
  for (const route of closed.filter((one) => isSafe(one) && isTulips(one))) {
    // Some pages are of one person alone; a report that is not made yet is there all the same.
    const codes = [(await ask(route, piet)).statusCode, (await ask(route, sanne)).statusCode];
    if (!codes.some((code) => code < 400 || code === 409))
      missing.push(`${codes.join()} ${named(route)} ${addresses.get(route.url)}`);
  }
  expect(missing).toEqual([]);
});

it('shows nothing of another organization, at no address', async () => {
  const shown: string[] = [];
  for (const route of closed.filter(isSafe)) {
    const { statusCode, body } = await ask(route, ada);
    if (isTulips(route) && statusCode !== 404) shown.push(`${statusCode} ${named(route)}`);
    if (body.includes(SECRET) || body.includes('@tulip.example'))
      shown.push(`tells of Tulip: ${named(route)}`);
  }
  expect(shown).toEqual([]);
  expect(closed.filter((one) => isSafe(one) && isTulips(one)).length).toBeGreaterThan(50);
});

it('finds nothing of another organization, whatever is searched for', async () => {
  for (const url of [`/search?q=${SECRET}`, `/api/v1/search?q=${SECRET}`]) {
    const foundBy = async (headers: typeof ada) => (await t.app.inject({ method: 'GET', url, headers })).body;
    // The page says again what was searched for.
    const titled = (body: string) => body.split(SECRET).length - 1;
    expect(titled(await foundBy(piet))).toBeGreaterThan(titled(await foundBy(ada)));
    expect(await foundBy(ada)).not.toContain('/decisions/');
    expect(await foundBy(piet)).toContain('/decisions/');
  }
});

it('changes nothing of another organization, at no address', async () => {
  const before = await rowsOfTulip();
  expect(Object.values(before).join()).toContain(SECRET);
  const taken: string[] = [];
  for (const route of closed.filter((one) => !isSafe(one) && isTulips(one))) {
    const { statusCode, body } = await ask(route, ada);
    const isFine = statusCode === 404 || (MAKES_ITS_OWN.has(named(route)) && statusCode === 422);
    if (!isFine) taken.push(`${statusCode} ${named(route)} ${body.slice(0, 300)}`);
    if (body.includes(SECRET)) taken.push(`tells of Tulip: ${named(route)}`);
  }
  expect(await rowsOfTulip()).toEqual(before);
  expect(taken).toEqual([]);
});

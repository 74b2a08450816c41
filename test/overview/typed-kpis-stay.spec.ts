import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, aWorld, type World } from './world.js';

/** Noor and Piet keep the plan, Grace leads in English; Sanne heads care, Priya product, in English too. */
let t: TestApp;
let tulip: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const grace = aPerson('Grace', { address: 'grace@tulip.example', roles: ['leader'], from: '2020-01-01' });
  await t.app.get(PeopleService).put(tulip.organizationId, { ...grace, locale: 'en' });
  for (const name of ['piet', 'noor', 'sanne', 'priya', 'grace'])
    cookies[name] = await t.signInAs(`${name}@tulip.example`);
});
afterAll(() => t.close());

const page = (who: string, path: string) => t.get(path, { cookie: cookies[who] ?? '' });
const send = (who: string, path: string, form: Record<string, string>) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
/** What a form is answered with: its status, and which of the texts stand on the page. */
const answered = async (sent: ReturnType<typeof send>, texts: readonly string[]) => {
  const { statusCode, body } = await sent;
  return [statusCode, ...texts.filter((text) => body.includes(text))];
};
const kept = async (key: string) =>
  (await t.api(await t.tokenFor(tulip.organizationId))('GET', `/api/v1/kpis/${key}`)).json<{
    version: number;
    links: { id: string; weight: number; claim: string }[];
  }>();
const CLAIM = { weight: '2', lag: '1', direction: '1', claim: 'One <answer>, one call.' };

describe('a link that is typed', () => {
  it.each([
    ['sanne', 'stock', 'Alleen de leiding, planners en het hoofd van product of een plaatsvervanger'],
    ['priya', 'solved', 'Only leadership, planners and the head of care or a deputy link its KPIs.'],
  ])('comes back to %s, who may not link %s', async (who, kpi, message) => {
    const { version, links } = await kept(kpi);
    const texts = [message, 'One &lt;answer>, one call.', 'href="#field-claim"'];
    const aim = kpi === 'stock' ? 'kpi:solved' : 'kpi:stock';
    const form = { ...CLAIM, aim, version: `${version}` };
    expect(await answered(send(who, `/kpis/${kpi}/links/new`, form), texts)).toEqual([403, ...texts]);
    const change = `/kpis/${kpi}/links/${links[0]?.id}/change`;
    expect(await answered(send(who, change, form), texts)).toEqual([403, ...texts]);
    expect((await kept(kpi)).version).toBe(version);
  });

  it.each([
    ['noor', 'Alle koppelingen aan dit doel zouden niets wegen'],
    ['grace', 'All links to this goal would weigh nothing'],
  ])('is refused to %s where all weights would sum to nothing', async (who, message) => {
    const weightless = async (kpi: string) => {
      const { version, links } = await kept(kpi);
      const form = { ...CLAIM, aim: 'goal:helped', weight: '0', version: `${version}` };
      return send(who, `/kpis/${kpi}/links/${links[0]?.id}/change`, form);
    };
    expect((await weightless('stock')).statusCode).toBe(303);
    const texts = [message, 'One &lt;answer>, one call.', 'value="0"', 'href="#field-weight"'];
    expect(await answered(weightless('solved'), texts)).toEqual([422, ...texts]);
  });

  it.each([
    ['sanne', 'Iemand anders heeft dit intussen gewijzigd.', '3', '4'],
    ['grace', 'was changed by somebody else in the meantime', '5', '6'],
  ])('meets a change: %s is told, and sends it again', async (who, message, first, second) => {
    await t.app
      .get(KpisService)
      .putAll(tulip.organizationId, who === 'sanne' ? [aKpi('nps-of-care', { name: 'NPS of care' })] : []);
    const before = await kept('nps-of-care');
    const path = `/kpis/nps-of-care/links/${before.links[0]?.id}/change`;
    const version = `${before.version}`;
    const form = { ...CLAIM, aim: 'goal:helped', version };
    expect((await send('piet', path, { ...form, weight: first })).statusCode).toBe(303);
    const texts = [message, 'One &lt;answer>, one call.', 'value="goal:helped"'];
    expect(await answered(send(who, path, { ...form, weight: second }), texts)).toEqual([409, ...texts]);
    const again = { ...form, weight: second, version: `${(await kept('nps-of-care')).version}` };
    expect((await send(who, path, again)).statusCode).toBe(303);
    expect((await kept('nps-of-care')).links).toMatchObject([{ weight: Number(second) }]);
  });

  it('meets its end: whoever was slower may make it anew; nobody’s id stays unknown', async () => {
    const { version, links } = await kept('nps-of-care');
    const path = `/kpis/nps-of-care/links/${links[0]?.id}`;
    expect((await send('piet', `${path}/end`, { version: `${version}` })).statusCode).toBe(303);
    const form = { ...CLAIM, aim: 'goal:helped', version: `${version}` };
    const texts = ['Iemand anders heeft dit', 'One &lt;answer>, one call.', 'value="goal:helped" selected'];
    expect(await answered(send('sanne', `${path}/change`, form), texts)).toEqual([409, ...texts]);
    expect((await send('sanne', `${path}/change`, { ...CLAIM, version: '1' })).statusCode).toBe(404);
    const again = { ...form, version: `${(await kept('nps-of-care')).version}` };
    expect((await send('sanne', `${path}/change`, again)).statusCode).toBe(303);
  });
});

it.each([
  ['a link that closes a circle', '/kpis/stock/links/new', 'This closes a circle: ', 'One &lt;answer>'],
  ['a guardrail whose bounds cross', '/guardrails/solved', 'The bounds cross: ', 'value="90"'],
  ['a moment without a place', '/journey/new', 'Give its place in the journey: ', 'value="Desk"'],
])('%s is refused in English too, and comes back', async (_, path, message, typed) => {
  const { version } = await kept('solved');
  const drives = { ...CLAIM, aim: 'kpi:stock', version: `${version}` };
  if (path.startsWith('/kpis'))
    expect((await send('noor', '/kpis/solved/links/new', drives)).statusCode).toBe(303);
  const bounds = { low: '90', high: '70', decides: 'Who may call', data: 'Calls', from: '', until: '' };
  const seen = path.startsWith('/kpis') ? (await kept('stock')).version : 0;
  const form = { ...CLAIM, aim: 'kpi:solved', name: 'Desk', place: '', ...bounds, version: `${seen}` };
  const texts = [message, typed];
  expect(await answered(send('grace', path, form), texts)).toEqual([422, ...texts]);
});

describe('a formula that is typed', () => {
  it.each([
    ['noor', 'solved / 0', 'Dit deelt in elke maand door nul, wat de cijfers ook zijn.'],
    ['grace', 'solved / (stock - stock)', 'This divides by zero in every month, whatever the figures are.'],
    ['noor', 'solved / ratio', 'Een formule kan zijn eigen KPI niet noemen.'],
    ['grace', 'solved / ratio', 'A formula cannot name its own KPI.'],
  ])('by %s as %s is refused at its field', async (who, formula, message) => {
    const form = { name: 'Ratio <b>', key: 'ratio', place: 'care', decimals: '0', formula };
    const texts = [message, 'value="Ratio &lt;b>"', `value="${formula}"`, 'href="#field-formula"'];
    expect(await answered(send(who, '/kpis/new', form), texts)).toEqual([422, ...texts]);
  });

  it('that divides by zero in one month says so there, in both languages', async () => {
    const { organizationId } = tulip;
    const ratio = aKpi('ratio', { name: 'Ratio', formula: 'solved / stock', plans: [], links: [] });
    await t.app.get(KpisService).put(organizationId, ratio);
    const none = [{ kpi: 'stock', period: '2027-01-15', value: 0 }];
    await t.app
      .get(ReadingsService)
      .recordNamed(organizationId, none, { by: null, source: 'api', at: t.clock.now() });
    expect((await page('noor', '/kpis/ratio')).body).toContain('Geen waarde: dit zou delen door nul zijn.');
    expect((await page('grace', '/kpis/ratio')).body).toContain('No value: this would divide by zero.');
  });
});

it('texts that are too long are answered by the API in the room’s words', async () => {
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const LONG = 'x'.repeat(100_000);
  const errors = async (url: string, body: object) =>
    (await call('PUT', url, body)).json<{ errors: { field: string; message: string }[] }>().errors;
  const kpi = { ...aKpi('long', { links: [] }), key: undefined, customer: LONG };
  expect(await errors('/api/v1/kpis/long', kpi)).toEqual([
    { field: 'customer', message: 'This has 100000 characters. Say it in 2000 at most.' },
  ]);
  const moment = { name: 'Call', place: 1, channel: 'offline', promise: LONG };
  expect(await errors('/api/v1/touchpoints/long', moment)).toEqual([
    { field: 'promise', message: 'This has 100000 characters. Say it in 2000 at most.' },
  ]);
});

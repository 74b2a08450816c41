import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaMail } from '../../src/agendas/mail/agenda.mail.js';
import { Session } from '../../src/cycles/session.entity.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import type { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { agendaWorld } from '../../bench/agenda-world.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;
/** The session about January, on 10 February. */
let session: Session;

beforeAll(async () => {
  t = await startTestApp();
  const other = await aWorld(t, 'elders');
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  session = await t.database.read().findOneByOrFail(Session, {
    ...{ organizationId: tulip.organizationId, kind: 'monthly' as const, date: '2027-02-10' },
  });
});
afterAll(() => t.close());

const form = (changes: Record<string, string> = {}) => ({
  ...{ low: '72', high: '', decides: 'A <b>refund</b> up to € 100', data: 'The score after a call' },
  ...{ from: '', until: '', version: '0' },
  ...changes,
});
const as = (name: keyof World['people']) => t.signInAs(tulip.address(name));
const agenda = async (id = session.id) =>
  (await call('GET', `/api/v1/sessions/${id}/agenda`)).json<{ items: { section: string; title: string }[] }>()
    .items;
const standings = async () => (await call('GET', '/api/v1/guardrails')).json<Record<string, unknown>[]>();
const fieldsOf = ({ json }: Awaited<ReturnType<typeof call>>) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('a guardrail', () => {
  it('has a page that says how to begin, and is set by leadership on a page', async () => {
    const cookie = await as('noor');
    const empty = await t.get('/guardrails', { cookie });
    expect(empty.body).toContain('Er staat nog geen vangrail');
    expect(empty.body).toContain('href="/guardrails/solved"');
    const open = await t.get('/guardrails/solved', { cookie });
    expect(open.body).toContain('De laatste meting is 71%, over januari 2027.');
    expect(open.body).toContain('value="2027-01-01"');

    const crossed = await t.post('/guardrails/solved', form({ high: '70,5' }), { cookie });
    expect(crossed.statusCode).toBe(422);
    expect(crossed.body).toContain('De grenzen kruisen');
    expect(crossed.body).toContain('value="70,5"');
    const wrong = await t.post('/guardrails/solved', form({ low: 'veel', data: '' }), { cookie });
    expect(wrong.body).toContain('“veel” is geen getal');
    expect(wrong.body).toContain('Zeg uit welke klantdata blijkt');
    expect((await t.post('/guardrails/solved', form({ low: '' }), { cookie })).body).toContain(
      'Geef minstens één grens',
    );
    expect((await t.post('/guardrails/solved', form(), { cookie })).statusCode).toBe(303);
  });

  it('judges the reading that is being talked about: a breach, on every page it concerns', async () => {
    expect(await standings()).toMatchObject([
      {
        ...{ kpi: 'solved', department: 'care', latest: { period: 'FY2027 M01', value: 71 } },
        breach: { side: 'low', bound: 72, value: 71, period: 'FY2027 M01' },
        guardrail: { low: 72, high: null, from: '2027-01-01', until: null },
      },
    ]);
    const cookie = await as('sanne');
    const all = await t.get('/guardrails', { cookie });
    expect(all.body).toContain('71%, onder de ondergrens van 72%');
    expect(all.body).toContain('A &lt;b>refund&lt;/b> up to € 100');
    expect(all.body).not.toContain('href="/guardrails/solved"');
    expect((await t.get('/decisions', { cookie })).body).toContain('1 meting ligt buiten haar vangrail');
    const kpi = await t.get('/kpis/solved', { cookie });
    expect(kpi.body).toContain('op de agenda van de volgende maandsessie');
    expect(kpi.body).toContain('januari 2027: 71%, onder de ondergrens van 72%');
    const home = await t.get('/', { cookie });
    expect(home.body).toContain('Er wachten 2 dingen op je.');
    expect(home.body).toContain('Buiten haar vangrail');
    expect((await t.get('/', { cookie: await as('priya') })).body).not.toContain('Outside its guardrail');
  });

  it('comes on the agenda of the next monthly session, and into its mail, in both languages', async () => {
    const items = (await agenda()).filter(({ section }) => section === 'guardrails');
    expect(items).toMatchObject([
      {
        ...{ section: 'guardrails', title: 'Solved at once', department: 'care', customer: null },
        detail: 'Below its lower bound of 72%: 71%, target 72%. What now, and who decides?',
        purpose: 'decide',
      },
    ]);
    const page = await t.get(`/sessions/${session.id}`, { cookie: await as('sanne') });
    expect(page.body).toContain('Buiten de vangrail');
    const quarterly = await t.database.read().findOneByOrFail(Session, {
      ...{ organizationId: tulip.organizationId, kind: 'quarterly' as const },
    });
    expect((await agenda(quarterly.id)).filter(({ section }) => section === 'guardrails')).toEqual([]);

    const { organizationId, people } = tulip;
    const mails = (['sanne', 'priya'] as const).map((name) => ({
      ...{
        organizationId,
        id: name,
        kind: 'agenda',
        occasionId: session.id,
        recipientId: people[name],
        data: {},
      },
    })) as unknown as OutboxMail[];
    const letters = await t.app.get(AgendaMail).compose(mails);
    expect(JSON.stringify(letters.get('sanne')?.blocks)).toContain('Onder de ondergrens van 72%');
    expect(JSON.stringify(letters.get('priya')?.blocks)).toContain('Below its lower bound of 72%');
  });

  it('is changed from the open month on; January stays judged by what held then', async () => {
    const read = await call('GET', '/api/v1/kpis/solved/guardrail');
    const { history } = read.json<{ history: { version: number }[] }>();
    const body = { low: 60, high: 90, decides: 'A refund', data: 'Calls', version: history[0]?.version };
    const changed = await call('PUT', '/api/v1/kpis/solved/guardrail', body);
    expect(changed.json()).toMatchObject({
      history: [
        { low: 72, from: '2027-01-01', until: '2027-01-31' },
        { low: 60, high: 90, from: '2027-02-01', until: null },
      ],
    });
    expect(await standings()).toMatchObject([{ guardrail: { low: 60 }, breach: { bound: 72 } }]);
    const stale = await call('PUT', '/api/v1/kpis/solved/guardrail', body);
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
    const clash = await t.post('/guardrails/solved', form({ low: '50', version: '1' }), {
      cookie: await as('piet'),
    });
    expect(clash.statusCode).toBe(409);
    expect(clash.body).toContain('Iemand anders heeft dit intussen gewijzigd');

    t.clock.set('2027-03-02T10:00:00Z');
    const february = [{ kpi: 'solved', period: '2027-02-15', value: 91 }];
    const { organizationId } = tulip;
    await t.app
      .get(ReadingsService)
      .recordNamed(organizationId, february, { by: null, source: 'api', at: t.clock.now() });
    expect(await standings()).toMatchObject([
      { breach: { side: 'high', bound: 90 }, breaches: [{ value: 91 }, { value: 71, bound: 72 }] },
    ]);
    t.clock.set(NOW);
  });

  it('names all that is wrong with it, and keeps nothing', async () => {
    const url = '/api/v1/kpis/stock/guardrail';
    const wrong = await call('PUT', url, { low: 5, high: 3, decides: ' ', data: 'x'.repeat(100_000) });
    expect([wrong.statusCode, fieldsOf(wrong)]).toEqual([422, ['high', 'decides', 'data']]);
    const over = { low: 5, decides: 'A', data: 'B', until: '2026-05-01' };
    expect(fieldsOf(await call('PUT', url, over))).toEqual(['until']);
    const garbage = await call('PUT', url, { low: 'five', decides: 3 });
    expect(fieldsOf(garbage)).toEqual(expect.arrayContaining(['low', 'decides', 'data']));
    expect((await call('GET', url)).json()).toEqual({ kpi: 'stock', history: [] });
    const measure = await call('PUT', '/api/v1/kpis/nps/guardrail', { low: 5, decides: 'A', data: 'B' });
    expect([measure.statusCode, measure.json<{ code: string }>().code]).toEqual([
      409,
      'decisions.nobody-decides',
    ]);
  });

  it('is set by leadership alone, and is nobody else’s', async () => {
    const cookie = await as('sanne');
    expect((await t.get('/guardrails/stock', { cookie })).statusCode).toBe(403);
    expect((await t.post('/guardrails/stock', form(), { cookie })).statusCode).toBe(403);
    expect((await t.post('/guardrails/solved/end', {}, { cookie })).statusCode).toBe(403);
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect(
      (await reader('PUT', '/api/v1/kpis/solved/guardrail', { low: 1, decides: 'A', data: 'B' })).statusCode,
    ).toBe(403);

    await call('PUT', '/api/v1/kpis/only-here', await onlyHere());
    await call('PUT', '/api/v1/kpis/only-here/guardrail', { low: 1, decides: 'A', data: 'B' });
    const foreign = '/api/v1/kpis/only-here/guardrail';
    expect((await elsewhere('GET', foreign)).statusCode).toBe(404);
    expect((await elsewhere('PUT', foreign, { low: 1, decides: 'A', data: 'B' })).statusCode).toBe(404);
    expect((await elsewhere('DELETE', foreign)).statusCode).toBe(404);
    expect((await elsewhere('GET', '/api/v1/guardrails')).json()).toEqual([]);
    const stranger = await t.signInAs('noor@elders.example');
    expect((await t.get('/guardrails/only-here', { cookie: stranger })).statusCode).toBe(404);
    expect((await t.post('/guardrails/only-here', form(), { cookie: stranger })).statusCode).toBe(404);
    expect((await t.post('/guardrails/only-here/end', {}, { cookie: stranger })).statusCode).toBe(404);
  });

  it('is taken away from the open month on', async () => {
    const cookie = await as('noor');
    expect((await t.post('/guardrails/solved/end', {}, { cookie })).statusCode).toBe(303);
    expect((await call('GET', '/api/v1/kpis/solved/guardrail')).json()).toMatchObject({
      history: [{ low: 72, until: '2027-01-31' }],
    });
    expect((await agenda()).some(({ section }) => section === 'guardrails')).toBe(true);
    expect((await call('DELETE', '/api/v1/kpis/stock/guardrail')).statusCode).toBe(404);
    expect((await call('DELETE', '/api/v1/kpis/only-here/guardrail')).statusCode).toBe(204);
  });
});

it('is no longer held where its KPI ended', async () => {
  const within = { low: 10, decides: 'A refund', data: 'Calls' };
  expect((await call('PUT', '/api/v1/kpis/stock/guardrail', within)).statusCode).toBe(200);
  expect((await standings()).map(({ kpi }) => kpi)).toContain('stock');
  expect((await call('DELETE', '/api/v1/kpis/stock')).statusCode).toBe(204);
  expect((await standings()).map(({ kpi }) => kpi)).not.toContain('stock');
});

/** A KPI that only one of the organizations has. */
async function onlyHere(): Promise<object> {
  const kpi = (await call('GET', '/api/v1/kpis/solved')).json<Record<string, unknown>>();
  const { name, department, nature, timing, direction } = kpi;
  return { name, department, nature, timing, direction };
}

describe('many guardrails', () => {
  it('are shown fifty at a time, and found by name', async () => {
    await agendaWorld(t.app, { departments: 60, kpis: 10, months: 2 });
    const cookie = await t.signInAs('leader@agendas.example');
    const shown = async (path: string) => {
      const { statusCode, body } = await t.get(path, { cookie });
      expect(statusCode).toBe(200);
      const [table = ''] = /<table.*?<\/table>/.exec(body) ?? [];
      return { body, kpis: [...table.matchAll(/<a href="\/kpis\/([\w-]+)">/g)].map(([, key]) => key) };
    };
    const pages = [
      await shown('/guardrails'),
      await shown('/guardrails?page=2'),
      await shown('/guardrails?page=3'),
    ];
    expect(pages.map(({ kpis }) => kpis.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ kpis }) => kpis)).size).toBe(120);
    expect(pages[0]?.body).toContain('Pagina 1 van 3');
    expect(pages[0]?.body).toContain('En nog 380: zoek ze op naam.');
    const found = await shown('/guardrails?q=inkoop+zuid');
    expect(found.kpis).toEqual(['kpi-30-5', 'kpi-30-0']);
    expect(found.body).toContain('8 KPI’s zonder vangrail');
    expect((await shown('/guardrails?q=zzz')).body).toContain('Geen vangrail met die naam gevonden.');
  });
});

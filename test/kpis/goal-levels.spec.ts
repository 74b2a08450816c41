import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let elsewhere: ReturnType<TestApp['api']>;
/** Cookies: a leader, and the head of a department. */
let noor: string;
let sanne: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const other = await aWorld(t, 'elders');
  call = t.api(await t.tokenFor(tulip.organizationId));
  elsewhere = t.api(await t.tokenFor(other.organizationId));
  noor = await t.signInAs(tulip.address('noor'));
  sanne = await t.signInAs(tulip.address('sanne'));
});
afterAll(() => t.close());

const content = () => ({
  ...{ goal: 'helped', kind: 'satisfaction', statement: 'Tevreden <b>na</b> elk contact' },
  ...{ measure: 'nps', owner: tulip.address('sanne'), kpis: ['solved'] },
});
const byPhone = {
  ...{ customerGoal: 'content', channel: 'Telefoon', side: 'offline', aim: 'service' },
  ...{ statement: 'Eén gesprek is genoeg', kpis: ['solved'] },
};
type Answer = Awaited<ReturnType<typeof call>>;
const fieldsOf = ({ json }: Answer) =>
  json<{ errors: { field: string }[] }>().errors.map(({ field }) => field);

describe('the levels between the common goal and the KPIs', () => {
  it('keeps a customer goal; the same again changes nothing', async () => {
    const path = '/api/v1/customer-goals/content';
    expect((await call('PUT', path, content())).json()).toMatchObject({
      ...{ goal: 'helped', target: null, measure: 'nps', kpis: ['solved'], owner: tulip.address('sanne') },
      ...{ holds: true, gaps: ['no-contact'], version: 1 },
    });
    expect((await call('PUT', path, { ...content(), version: 1 })).json()).toMatchObject({ version: 1 });
    const stale = await call('PUT', path, { ...content(), statement: 'Anders', version: 7 });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'version-conflict']);
  });

  it('keeps what a channel is to reach for it', async () => {
    const { json } = await call('PUT', '/api/v1/contact-goals/by-phone', byPhone);
    expect(json()).toMatchObject({ ...byPhone, until: null, holds: true, gaps: [], version: 1 });
    const [customer] = (await call('GET', '/api/v1/customer-goals')).json<object[]>();
    expect(customer).toMatchObject({ key: 'content', gaps: [] });
    expect((await call('GET', '/api/v1/contact-goals')).json()).toHaveLength(1);
  });

  it('names all that is wrong, and keeps nothing of it', async () => {
    const customer = await call('PUT', '/api/v1/customer-goals/none', {
      ...{
        goal: 'nothing',
        kind: 'revenue',
        statement: ' ',
        measure: 'nowhere',
        owner: 'nobody@example.com',
      },
      ...{ kpis: ['solved', 'solved', 'unread'] },
    });
    expect(customer.statusCode).toBe(422);
    expect(fieldsOf(customer)).toEqual(['statement', 'kpis', 'goal', 'measure', 'owner', 'kpis[2]']);
    const aimless = { goal: 'helped', kind: 'revenue', statement: 'Meer' };
    expect(fieldsOf(await call('PUT', '/api/v1/customer-goals/none', aimless))).toEqual(['target']);
    const contact = await call('PUT', '/api/v1/contact-goals/none', {
      ...byPhone,
      ...{ customerGoal: 'none', channel: ' ', kpis: ['unread'] },
    });
    expect(fieldsOf(contact)).toEqual(['channel', 'customerGoal', 'kpis[0]']);
    expect((await call('GET', '/api/v1/customer-goals/none')).statusCode).toBe(404);
  });

  it('is drawn, each level with what follows from it, and says what is missing', async () => {
    const target = 'Tien procent meer';
    await call('PUT', '/api/v1/customer-goals/more', {
      ...{ goal: 'helped', kind: 'revenue' },
      ...{ statement: 'Meer omzet', target },
    });
    const { body } = await t.get('/goal/levels', { cookie: sanne });
    expect(body).toContain('Tevreden &lt;b>na&lt;/b> elk contact');
    expect(body).toMatch(/<svg[^>]*aria-label="Het gezamenlijke doel, de klantdoelen/);
    for (const words of [
      'Helped at once',
      'Telefoon · Hulp',
      'Volgens het plan van NPS',
      'Niemand staat ervoor in',
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('/goal/levels/add-customer-goal');
    expect((await t.get('/goal', { cookie: sanne })).body).toContain('href="/goal/levels"');
  });

  it('is written on a page by leadership, which keeps what was typed and says what is wrong', async () => {
    expect((await t.get('/goal/levels', { cookie: noor })).body).toContain('/goal/levels/add-customer-goal');
    const add = '/goal/levels/add-customer-goal';
    expect((await t.get(add, { cookie: noor })).body).toContain('Wat brengen klanten?');
    const typed = { kind: 'customers', goal: 'helped', statement: 'Meer vrienden', target: '' };
    const wrong = await t.post(add, typed, { cookie: noor });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Zeg waar je op mikt');
    expect(wrong.body).toContain('Meer vrienden');
    const kept = await t.post(add, { ...typed, target: 'Honderd', kpis: 'stock' }, { cookie: noor });
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/goal/levels']);
    expect((await call('GET', '/api/v1/customer-goals/meer-vrienden')).json()).toMatchObject({
      kpis: ['stock'],
    });

    const addContact = '/goal/levels/add-contact-goal';
    expect((await t.get(`${addContact}?for=meer-vrienden`, { cookie: noor })).body).toContain(
      'value="meer-vrienden" selected',
    );
    const nowhere = await t.post(addContact, { channel: 'Chat', statement: 'Snel' }, { cookie: noor });
    expect(nowhere.body).toContain('Kies het klantdoel dat het dient.');
    const chat = {
      customerGoal: 'meer-vrienden',
      channel: 'Chat',
      statement: 'Snel',
      side: 'online',
      aim: 'binding',
    };
    expect((await t.post(addContact, chat, { cookie: noor })).statusCode).toBe(303);
    expect((await call('GET', '/api/v1/contact-goals/chat-snel')).json()).toMatchObject({ gaps: ['no-kpi'] });
  });

  it('is changed and ended there, as it was seen', async () => {
    const change = '/goal/levels/contact-goals/chat-snel/change';
    expect((await t.get(change, { cookie: noor })).body).toContain('value="Chat"');
    const chat = {
      customerGoal: 'meer-vrienden',
      channel: 'Chat',
      statement: 'Snel',
      side: 'online',
      aim: 'binding',
    };
    const ended = { ...chat, until: '2027-01-31', version: '1' };
    expect((await t.post(change, ended, { cookie: noor })).statusCode).toBe(303);
    expect((await call('GET', '/api/v1/contact-goals/chat-snel')).json()).toMatchObject({ holds: false });
    const late = await t.post(change, { ...ended, statement: 'Later' }, { cookie: noor });
    expect([late.statusCode, late.body.includes('Later')]).toEqual([409, true]);
    const customer = '/goal/levels/customer-goals/meer-vrienden/change';
    expect((await t.get(customer, { cookie: noor })).body).toContain('Beëindigd op');
    const over = {
      kind: 'customers',
      goal: 'helped',
      statement: 'Meer vrienden',
      target: 'Honderd',
      until: '2027-02-02',
      version: '1',
    };
    expect((await t.post(customer, over, { cookie: noor })).statusCode).toBe(303);
    const { body } = await t.get('/goal/levels', { cookie: noor });
    expect(body).toContain('gold tot en met 2 feb 2027');
  });

  it('is closed to whoever is no leader, planner or administrator, and to everybody elsewhere', async () => {
    const pages = [
      'add-customer-goal',
      'add-contact-goal',
      'customer-goals/content/change',
      'contact-goals/by-phone/change',
    ];
    for (const page of pages) {
      expect((await t.get(`/goal/levels/${page}`, { cookie: sanne })).statusCode).toBe(403);
      expect((await t.post(`/goal/levels/${page}`, {}, { cookie: sanne })).statusCode).toBe(403);
    }
    const foreign = await t.signInAs('noor@elders.example');
    for (const page of pages.slice(2)) {
      expect((await t.get(`/goal/levels/${page}`, { cookie: foreign })).statusCode).toBe(404);
      expect((await t.post(`/goal/levels/${page}`, {}, { cookie: foreign })).statusCode).toBe(404);
    }
    expect((await elsewhere('GET', '/api/v1/customer-goals/content')).statusCode).toBe(404);
    expect((await elsewhere('GET', '/api/v1/contact-goals/by-phone')).statusCode).toBe(404);
    expect((await elsewhere('PUT', '/api/v1/contact-goals/by-phone', byPhone)).statusCode).toBe(422);
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('PUT', '/api/v1/customer-goals/content', content())).statusCode).toBe(403);
  });

  it('has an empty page that says how to begin', async () => {
    const cookie = await t.signInAs('priya@elders.example');
    expect((await t.get('/goal/levels', { cookie })).body).toContain('Nothing follows from the goal yet');
  });

  it('keeps whoever answers for one from being erased', async () => {
    const charges = await t.app.get(ErasingService).charges(tulip.organizationId, tulip.address('sanne'));
    expect(charges.map(({ en }) => en)).toContain(
      'owner of the customer goal “Tevreden <b>na</b> elk contact”',
    );
  });
});

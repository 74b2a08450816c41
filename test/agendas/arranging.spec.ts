import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { AgendaProposal } from '../../src/agendas/arrangement/proposal.entity.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { newId } from '../../src/platform/ids.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
/** Leads; plans; heads care and takes part. */
let noor: string;
let piet: string;
let sanne: string;
let february: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  [noor, piet, sanne] = [await as('noor'), await as('piet'), await as('sanne')];
  const where = { organizationId: w.organizationId, date: '2027-02-10' };
  february = await t.database.read().findOneByOrFail(Session, where);
  t.clock.set('2027-02-04T10:00:00Z');
});

const as = (name: keyof World['people']) => t.signInAs(w.address(name));
const signedInAt = (at: string, name: keyof World['people']) => {
  t.clock.set(at);
  return as(name);
};
const agenda = () => t.app.get(AgendasService).agendaOf(w.organizationId, february.id, 'en');
const titles = async () => (await agenda()).items.map(({ title }) => title);
const arrange = (form: Record<string, string>, cookie = noor) =>
  t.post(`/sessions/${february.id}/agenda`, form, { cookie });
const item = (changes: Record<string, string> = {}) => ({
  ...{ title: 'Eén nummer voor alle <klanten>', customer: 'Nooit doorverbonden', detail: '' },
  ...{ purpose: 'decide', minutes: '', ...changes },
});
const propose = (cookie: string, changes?: Record<string, string>) =>
  t.post(`/sessions/${february.id}/proposals`, item(changes), { cookie });
const proposals = () =>
  t.database
    .read()
    .find(AgendaProposal, { where: { organizationId: w.organizationId }, order: { id: 'ASC' } });
const answer = async (act: string, form: Record<string, string> = {}, cookie = noor) => {
  const [one] = await proposals();
  return t.post(`/sessions/${february.id}/proposals/${one?.id}/${act}`, form, { cookie });
};
const pageOf = async (path: string, cookie: string) => (await t.get(path, { cookie })).body;

/** What reached this world's people since the last time somebody looked, by kind of news in its heading. */
async function mailed(at: string): Promise<string[]> {
  t.clock.set(at);
  await t.app.get(TickService).tick();
  const own = (await t.deliver()).filter(({ to }) => to.includes(`@tulip-${worlds}.`));
  return own
    .filter(({ html }) => /has changed|is gewijzigd/.test(html))
    .map(({ to, text }) => `${to.split('@')[0]}: ${text}`);
}

describe('those who run a session', () => {
  it('move items, give them time and somebody to bring them in, take them off and put them back', async () => {
    const [first, second] = (await agenda()).items;
    expect((await arrange({ key: second?.key ?? '', act: 'up' })).statusCode).toBe(303);
    expect((await titles()).slice(0, 2)).toEqual([second?.title, first?.title]);
    const set = { key: first?.key ?? '', act: 'set', minutes: '25', owner: 'Sanne' };
    expect((await arrange(set, piet)).statusCode).toBe(303);
    expect((await agenda()).items[1]).toMatchObject({ minutes: 25, isTimed: true, ownerName: 'Sanne' });
    await arrange({ key: first?.key ?? '', act: 'drop' });
    expect(await titles()).not.toContain(first?.title);
    await arrange({ key: first?.key ?? '', act: 'restore' });
    expect((await titles()).slice(0, 2)).toEqual([second?.title, first?.title]);
    const page = await pageOf(`/sessions/${february.id}`, sanne);
    expect(page).toContain('25 min');
    expect(page).toContain('Ingebracht door Sanne');
  });

  it('have the agenda laid out as the rhythm says', async () => {
    const { rules } = await t.app.get(RhythmService).get(w.organizationId);
    const { monthly } = rules;
    if (!monthly) throw new Error('The world meets monthly.');
    const template = [
      { section: 'missing' as const, minutes: 10 },
      ...[{ question: 'Wat zeiden klanten?', purpose: 'discuss' as const, aboutGoal: true, minutes: 20 }],
    ];
    const put = (length: number) =>
      t.app
        .get(RhythmService)
        .put(w.organizationId, { ...rules, monthly: { ...monthly, minutes: length, template } });
    await expect(put(29)).rejects.toMatchObject({ fields: [{ field: 'monthly.template' }] });
    await put(90);
    const { items } = await agenda();
    expect(items.slice(0, 3).map(({ title, minutes }) => [title, minutes])).toEqual([
      ['No update from care yet', 5],
      ['No update from product yet', 5],
      ['Wat zeiden klanten?', 20],
    ]);
    expect(items[2]).toMatchObject({ detail: 'Helped at once' });
  });

  it('see when there is more than fits', async () => {
    const [first] = (await agenda()).items;
    await arrange({ key: first?.key ?? '', act: 'set', minutes: '200', owner: '' });
    expect(await pageOf(`/sessions/${february.id}/agenda`, noor)).toMatch(/2\d\d minuten, 1\d\d meer dan/);
  });

  it.each([
    ['minutes in words', { minutes: 'lang' }, 'Geef hele minuten'],
    ['no time at all', { minutes: '0' }, 'Geef hele minuten van 1 tot'],
    ['a stranger', { owner: 'Eve' }, 'Niemand hier heet zo.'],
  ])('hear of %s, and keep what they typed', async (_, typed, said) => {
    const [first] = (await agenda()).items;
    const form = { key: first?.key ?? '', act: 'set', minutes: '', owner: '', ...typed };
    const { statusCode, body } = await arrange(form);
    expect(statusCode).toBe(422);
    expect(body).toContain(said);
    expect(body).toContain(`value="${Object.values(typed).join()}"`);
  });

  it('find every field by an id of its own, and are led to the one that is wrong', async () => {
    await propose(sanne);
    await propose(sanne, { title: 'Nog een' });
    const [, second] = (await agenda()).items;
    const key = second?.key ?? '';
    const { body } = await arrange({ key, act: 'set', minutes: 'lang', owner: '' });
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const named = [...body.matchAll(/ (?:for|href|aria-describedby)="#?(field-[^"]+)"/g)];
    const meant = named.flatMap(([, many]) => (many ?? '').split(' '));
    expect(meant.filter((id) => !ids.includes(id))).toEqual([]);
    const wrong = /<a href="#(field-[^"]+)">/.exec(body)?.[1];
    expect(body).toMatch(new RegExp(`value="lang"[^>]* id="${wrong}"|id="${wrong}"[^>]* value="lang"`));
    expect(wrong).toBe(`field-minutes-${key.replaceAll(/[^\w-]+/g, '-')}`);
  });

  it('never overwrite each other: each sees the other’s change', async () => {
    const [first, second] = (await agenda()).items;
    const seen = { act: 'set', key: first?.key ?? '', seenMinutes: '', seenOwner: '', owner: '' };
    await arrange({ ...seen, minutes: '10' }, piet);
    const late = await arrange({ ...seen, minutes: '20' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(late.body).toContain('value="20"');
    await arrange({ ...seen, key: second?.key ?? '', minutes: '15' });
    expect((await agenda()).items.slice(0, 2).map(({ minutes }) => minutes)).toEqual([10, 15]);
    const inDutch = await t.app.get(AgendasService).agendaOf(w.organizationId, february.id, 'nl');
    const said = `gewijzigd door Noor: ${inDutch.items[1]?.title}`;
    expect(inDutch.items[1]?.title).not.toBe(second?.title);
    expect(await pageOf(`/sessions/${february.id}/agenda`, piet)).toContain(said);
  });

  it('put one item forward by pressing twice, and another with other words', async () => {
    const act = newId();
    const presses = await Promise.all([propose(sanne, { act }), propose(sanne, { act })]);
    expect(presses.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect((await proposals()).map(({ id }) => id)).toEqual([act]);
    await propose(sanne, { act, title: 'Iets anders' });
    await propose(noor, { act });
    expect((await proposals()).map(({ title }) => title).toSorted()).toEqual(
      [item().title, item().title, 'Iets anders'].toSorted(),
    );
    const { body } = await propose(sanne, { act: 'kept', title: '' });
    expect(body).toContain('name="act" value="kept"');
    expect(await pageOf(`/sessions/${february.id}`, sanne)).toMatch(/name="act" value="[\w-]{36}"/);
  });

  it('lose nothing of what two of them, and somebody who takes part, do at the same moment', async () => {
    const [first, second, third] = (await agenda()).items;
    const set = (key = '', minutes: string) => ({ key, act: 'set', minutes, owner: 'Sanne' });
    const answers = await Promise.all([
      arrange(set(first?.key, '11')),
      arrange(set(second?.key, '12'), piet),
      arrange({ key: third?.key ?? '', act: 'drop' }),
      propose(piet, { title: 'Van Piet' }),
      propose(sanne, { title: 'Van Sanne' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303]);
    const { items, dropped } = await agenda();
    const minutesOf = (key = '') => items.find((one) => one.key === key)?.minutes;
    expect([minutesOf(first?.key), minutesOf(second?.key)]).toEqual([11, 12]);
    expect(dropped.map(({ key }) => key)).toEqual([third?.key]);
    expect(items.map(({ title }) => title)).toContain('Van Piet');
    for (const cookie of [noor, piet]) {
      const page = await pageOf(`/sessions/${february.id}/agenda`, cookie);
      expect(page).toMatch(/11 min[^]*12 min[^]*Van Piet[^]*Van Sanne/);
    }
  });

  it('go on with one that lasts several days until its last day is over', async () => {
    const where = { organizationId: w.organizationId, id: february.id };
    await t.database.write((tx) => tx.update(Session, where, { days: 2 }));
    const [first] = (await agenda()).items;
    const down = { key: first?.key ?? '', act: 'down' };
    expect((await arrange(down, await signedInAt('2027-02-11T09:59:00Z', 'noor'))).statusCode).toBe(303);
    expect((await arrange(down, await signedInAt('2027-02-11T10:00:00Z', 'noor'))).statusCode).toBe(409);
  });

  it('say that it is right, and are told that it was changed since', async () => {
    const path = `/sessions/${february.id}/agenda`;
    expect((await t.post(`${path}/approval`, {}, { cookie: piet })).statusCode).toBe(303);
    expect(await pageOf(path, noor)).toContain('Goedgekeurd door Piet');
    t.clock.set('2027-02-04T11:00:00Z');
    const [first] = (await agenda()).items;
    await arrange({ key: first?.key ?? '', act: 'drop' });
    expect(await pageOf(path, noor)).toContain('Sindsdien is hij gewijzigd.');
  });

  it('are leadership and planners alone, in their own organization, before the session is over', async () => {
    const [first] = (await agenda()).items;
    const drop = { key: first?.key ?? '', act: 'drop' };
    expect((await arrange(drop, sanne)).statusCode).toBe(403);
    expect((await t.get(`/sessions/${february.id}/agenda`, { cookie: sanne })).statusCode).toBe(403);
    expect((await arrange({ ...drop, key: 'kpis:nothing' })).statusCode).toBe(404);
    const other = await aWorld(t, `rival-${worlds}`);
    t.clock.set('2027-02-04T10:00:00Z');
    const rival = await t.signInAs(other.address('noor'));
    expect((await arrange(drop, rival)).statusCode).toBe(404);
    expect((await t.get(`/sessions/${february.id}/agenda`, { cookie: rival })).statusCode).toBe(404);
    t.clock.set('2027-02-10T10:00:00Z');
    const late = await arrange(drop, await as('noor'));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('haar agenda blijft zoals die is');
  });

  it('see why it is only shown, once the session is over or was cancelled', async () => {
    await propose(piet);
    const path = `/sessions/${february.id}/agenda`;
    const forms = ['name="act"', `${path}/approval"`, `${path}/cut-off"`];
    for (const form of forms) expect(await pageOf(path, noor)).toContain(form);
    const before = t.clock.now();
    t.clock.set('2027-02-10T10:00:00Z');
    const over = await pageOf(path, await as('noor'));
    expect(over).toContain('Deze sessie is voorbij: de agenda verandert niet meer.');
    for (const form of forms) expect(over).not.toContain(form);
    expect(over).toContain('/carrying"');
    t.clock.set(before);
    const where = { organizationId: w.organizationId, id: february.id };
    await t.database.write((tx) => tx.update(Session, where, { cancelledAt: before }));
    const cancelled = await pageOf(path, await as('noor'));
    expect(cancelled).toContain('Deze sessie is geannuleerd: er is geen agenda op te maken.');
    for (const form of [...forms, '/carrying"']) expect(cancelled).not.toContain(form);
  });
});

describe('who takes part', () => {
  it('puts an item forward, which stands on the agenda once it is accepted', async () => {
    expect((await propose(sanne, { minutes: '15' })).statusCode).toBe(303);
    expect(await titles()).not.toContain(item().title);
    expect(await pageOf(`/sessions/${february.id}/agenda`, noor)).toContain('Ingebracht door Sanne');
    expect((await answer('acceptance', {}, sanne)).statusCode).toBe(403);
    expect((await answer('acceptance')).statusCode).toBe(303);
    expect((await agenda()).items.find(({ title }) => title === item().title)).toMatchObject({
      ...{ section: 'proposed', customer: 'Nooit doorverbonden', purpose: 'decide' },
      ...{ minutes: 15, ownerName: 'Sanne' },
    });
    expect((await answer('acceptance')).statusCode).toBe(409);
    expect(await pageOf(`/sessions/${february.id}`, sanne)).toContain('Eén nummer voor alle &lt;klanten>');
  });

  it('hears why it is not this time', async () => {
    await propose(sanne);
    const { statusCode, body } = await answer('refusal', { reason: ' ' });
    expect([statusCode, body]).toEqual([422, expect.stringContaining('Zeg waarom niet')]);
    await answer('refusal', { reason: 'Eerst de cijfers' });
    const page = await pageOf(`/sessions/${february.id}`, sanne);
    expect(page).toContain('Eerst de cijfers');
    expect(await titles()).not.toContain(item().title);
  });

  it('takes it back, which nobody else can', async () => {
    await propose(sanne);
    expect((await answer('withdrawal', {}, noor)).statusCode).toBe(403);
    expect((await answer('withdrawal', {}, sanne)).statusCode).toBe(303);
    expect(await proposals()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it.each([
    ['nothing', { title: ' ' }, 'Zeg in één regel waar het over gaat.'],
    ['nothing for the customer', { customer: '' }, 'Wat betekent dit voor de klant?'],
    ['minutes in words', { minutes: 'kort' }, 'Geef hele minuten'],
  ])('cannot put forward %s, and loses nothing', async (_, changes, said) => {
    const { statusCode, body } = await propose(sanne, { detail: 'Lang verhaal', ...changes });
    expect(statusCode).toBe(422);
    expect(body).toContain(said);
    expect(body).toContain('Lang verhaal');
    expect(await proposals()).toEqual([]);
  });

  it('does so until the agenda is mailed, or as long as those who run it say', async () => {
    t.clock.set('2027-02-05T08:00:00Z');
    const late = await propose(sanne);
    expect([late.statusCode, late.body]).toEqual([409, expect.stringContaining('konden worden ingebracht')]);
    expect(late.body).toContain('value="Eén nummer voor alle');
    expect((await propose(noor)).statusCode).toBe(303);
    const cutOff = (until: string, time: string) =>
      t.post(`/sessions/${february.id}/agenda/cut-off`, { until, time }, { cookie: noor });
    expect((await cutOff('2027-02-10', '09:31')).body).toContain('nadat de sessie is begonnen');
    expect((await cutOff('morgen', '12:00')).statusCode).toBe(422);
    const past = await cutOff('2020-01-01', '12:00');
    expect([past.statusCode, past.body]).toEqual([422, expect.stringContaining('Dat moment is al voorbij')]);
    expect(past.body).toContain('value="2020-01-01"');
    expect((await cutOff('2027-02-09', '12:00')).statusCode).toBe(303);
    expect((await propose(sanne)).statusCode).toBe(303);
  });

  it('finds it again at the next session, once, with how often it was carried over', async () => {
    await propose(noor, { detail: 'Lang verhaal.' });
    const carry = (cookie = noor) => answer('carrying', {}, cookie);
    expect((await carry(sanne)).statusCode).toBe(403);
    const nothing = `/sessions/${february.id}/proposals/${february.id}/carrying`;
    expect((await t.post(nothing, {}, { cookie: noor })).statusCode).toBe(404);
    expect((await carry()).statusCode).toBe(303);
    expect((await carry()).statusCode).toBe(303);
    const where = { organizationId: w.organizationId, date: '2027-03-10' };
    const march = await t.database.read().findOneByOrFail(Session, where);
    const next = await t.app.get(AgendasService).agendaOf(w.organizationId, march.id, 'en');
    expect(next.items.filter(({ section }) => section === 'proposed')).toMatchObject([
      { title: item().title, detail: 'Lang verhaal.', carried: 1, ownerName: 'Noor' },
    ]);
    expect(await pageOf(`/sessions/${march.id}`, sanne)).toContain('Al één keer doorgeschoven.');
  });

  it('has to be invited', async () => {
    const where = { organizationId: w.organizationId, id: february.id };
    await t.database.write((tx) => tx.update(Session, where, { participants: [w.address('noor')] }));
    const { statusCode, body } = await propose(sanne);
    expect([statusCode, body]).toEqual([403, expect.stringContaining('Je neemt niet deel')]);
    expect(body).toContain('value="Eén nummer voor alle');
  });
});

describe('by API', () => {
  it('agendas are arranged and items put forward and answered, in one’s own organization alone', async () => {
    const token = await t.tokenFor(w.organizationId);
    const call = t.api(token);
    const base = `/api/v1/sessions/${february.id}`;
    const [first] = (await agenda()).items;
    const change = { act: 'set', key: first?.key, minutes: 30, owner: w.people.sanne };
    expect((await call('POST', `${base}/agenda/changes`, change)).statusCode).toBe(204);
    const { items } = (await call('GET', `${base}/agenda`)).json<{ items: unknown[] }>();
    expect(items[0]).toMatchObject({ key: first?.key, minutes: 30, isTimed: true, owner: 'Sanne' });
    const nobody = { ...change, owner: february.id };
    expect((await call('POST', `${base}/agenda/changes`, nobody)).statusCode).toBe(422);
    const { title, customer } = item();
    expect((await call('POST', `${base}/proposals`, { title, customer })).json()).toMatchObject([
      { title, state: 'accepted', minutes: null },
    ]);
    const [one] = await proposals();
    expect((await call('POST', `/api/v1/proposals/${one?.id}/acceptance`)).statusCode).toBe(409);
    const other = await aWorld(t, `rival-${worlds}`);
    const foreign = t.api(await t.tokenFor(other.organizationId));
    for (const [path, body] of [
      [`${base}/agenda/changes`, change],
      [`${base}/proposals`, { title, customer }],
      [`/api/v1/proposals/${one?.id}/acceptance`, {}],
      [`/api/v1/proposals/${one?.id}/refusal`, { reason: 'No' }],
    ] as const)
      expect((await foreign('POST', path, body)).statusCode).toBe(404);
    expect((await foreign('GET', `${base}/proposals`)).statusCode).toBe(404);
  });
});

describe('who had the agenda', () => {
  beforeEach(async () => {
    for (const at of ['2027-02-05T08:05:00Z', '2027-02-05T14:05:00Z', '2027-02-05T15:00:00Z'])
      await mailed(at);
    [noor, piet, sanne] = [await as('noor'), await as('piet'), await as('sanne')];
  });

  it('hears of all that changed in one mail, once it has settled, and not of what one did oneself', async () => {
    const [first] = (await agenda()).items;
    await propose(noor);
    await mailed('2027-02-05T15:20:00Z');
    await arrange({ key: first?.key ?? '', act: 'drop' });
    expect(await mailed('2027-02-05T15:40:00Z')).toEqual([]);
    const told = await mailed('2027-02-05T15:51:00Z');
    expect(told.map((one) => one.split(':')[0]).sort()).toEqual(['piet', 'priya', 'sanne']);
    const dutch = told.find((one) => one.startsWith('sanne'));
    expect(dutch).toMatch(/Nieuw op de agenda[\s\S]*Eén nummer voor alle <klanten>[\s\S]*Van de agenda af/);
    expect(dutch).toContain(first ? 'Hoe staan de projecten ervoor?' : '');
    expect(await mailed('2027-02-05T17:00:00Z')).toEqual([]);
    const [second] = (await agenda()).items;
    await arrange({ key: second?.key ?? '', act: 'down' }, piet);
    const later = await mailed('2027-02-05T17:31:00Z');
    expect(later.map((one) => one.split(':')[0]).sort()).toEqual(['noor', 'priya', 'sanne']);
    expect(later.join()).not.toContain('Eén nummer voor alle');
  });

  it('hears nothing of what came to nothing', async () => {
    const [first] = (await agenda()).items;
    await arrange({ key: first?.key ?? '', act: 'drop' });
    await arrange({ key: first?.key ?? '', act: 'restore' }, piet);
    expect(await mailed('2027-02-05T16:00:00Z')).toEqual([]);
  });

  it('hears nothing of a session that they take part in no more', async () => {
    await propose(noor);
    const where = { organizationId: w.organizationId, id: february.id };
    const participants = [w.address('noor'), w.address('piet'), w.address('priya')];
    await t.database.write((tx) => tx.update(Session, where, { participants }));
    const told = await mailed('2027-02-05T15:31:00Z');
    expect(told.map((one) => one.split(':')[0]).sort()).toEqual(['piet', 'priya']);
  });

  it('hears of it where the session was moved meanwhile', async () => {
    await propose(noor);
    t.clock.set('2027-02-05T15:10:00Z');
    const caller: Caller = { organizationId: w.organizationId, personId: null, roles: ['planner'] };
    await t.app.get(SessionsService).move(caller, february.id, { date: '2027-02-11' });
    const told = await mailed('2027-02-05T15:31:00Z');
    expect(told.map((one) => one.split(':')[0]).sort()).toEqual(['piet', 'priya', 'sanne']);
    expect(told.join()).toContain('Eén nummer voor alle <klanten>');
  });

  it('hears of it in one mail in the last minutes before the session, too', async () => {
    [noor, piet] = [await signedInAt('2027-02-10T08:17:00Z', 'noor'), await as('piet')];
    await propose(noor);
    expect(await mailed('2027-02-10T08:18:00Z')).toEqual([]);
    const [first] = (await agenda()).items;
    await arrange({ key: first?.key ?? '', act: 'drop' });
    expect(await mailed('2027-02-10T08:20:00Z')).toEqual([]);
    expect(await mailed('2027-02-10T08:23:30Z')).toHaveLength(3);
  });
});

describe('an agenda that is longer than its session', () => {
  it('says by how much, and fits again once the session has another day', async () => {
    const { items } = await agenda();
    for (const { key } of items.slice(0, 2)) await arrange({ act: 'set', key, minutes: '120', owner: '' });
    const total = (await agenda()).items.reduce((sum, { minutes }) => sum + minutes, 0);
    const shown = await pageOf(`/sessions/${february.id}/agenda`, noor);
    expect(shown).toContain(`${total} minuten, ${total - 90} meer dan de sessie heeft.`);
    const planner = {
      organizationId: w.organizationId,
      personId: w.people.piet,
      roles: ['planner' as const],
    };
    await t.app.get(SessionsService).move({ ...planner, roles: ['planner'] }, february.id, { days: 3 });
    expect(await pageOf(`/sessions/${february.id}/agenda`, noor)).not.toContain('meer dan de sessie heeft');
    expect((await agenda()).items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(270);
  });
});

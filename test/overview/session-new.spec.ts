import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/cycles/session.entity.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';
import { aWorld, NOW, type World } from './world.js';

/** It is 3 February 2027; monthly sessions are at 9:30 in North, with Piet who plans, Noor who leads, and two heads. */
let t: TestApp;
let w: World;
let worlds = 0;
let cookies: Record<'piet' | 'noor' | 'priya' | 'sanne', string>;
const PATH = '/year/sessions/new';

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  cookies = {
    piet: await t.signInAs(w.address('piet')),
    noor: await t.signInAs(w.address('noor')),
    priya: await t.signInAs(w.address('priya')),
    sanne: await t.signInAs(w.address('sanne')),
  };
});

const typed = (change: Record<string, string | string[]> = {}) => ({
  ...{ kind: 'monthly', title: 'Budget', date: '2027-03-17', time: '14:00', minutes: '45', days: '1' },
  ...{ place: 'Zuid', people: '' },
  ...change,
});
/** A form as a browser sends it: each tick by itself. */
const send = (change: Record<string, string | string[]> = {}, who: keyof typeof cookies = 'piet') =>
  t.app.inject({
    method: 'POST',
    url: PATH,
    headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', cookie: cookies[who] },
    payload: new URLSearchParams(
      Object.entries(typed(change)).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    ).toString(),
  });
const added = () =>
  t.database.read().findBy(Session, { organizationId: w.organizationId, extraordinary: true });
const despiteIn = (body: string) => /name="despite" value="([^"]+)"/.exec(body)?.[1] ?? '';

describe('a session outside the rhythm', () => {
  it('is added by planners and leadership, from the page of the year', async () => {
    for (const [who, may] of [
      ['piet', true],
      ['noor', true],
      ['sanne', false],
    ] as const) {
      const cookie = cookies[who];
      expect((await t.get('/year', { cookie })).body.includes(`href="${PATH}"`)).toBe(may);
      expect((await t.get(PATH, { cookie })).statusCode).toBe(may ? 200 : 403);
    }
    expect((await send({}, 'sanne')).statusCode).toBe(403);
    expect(await added()).toEqual([]);
    const people = `${w.address('priya')}\r\n${w.address('noor')}`;
    const { statusCode, headers } = await send({ groups: ['planners', 'department:care'], people }, 'noor');
    const [session] = await added();
    expect([statusCode, headers.location]).toEqual([303, `/sessions/${session?.id}`]);
    expect(session).toMatchObject({
      ...{ kind: 'monthly', title: 'Budget', date: '2027-03-17', time: '14:00', minutes: 45, days: 1 },
      ...{ place: 'Zuid', zone: 'Europe/Amsterdam' },
      participants: ['planners', 'department:care', w.address('priya'), w.address('noor')],
    });
    const page = await t.get(`/sessions/${session?.id}`, { cookie: cookies.sanne });
    expect(page.body).toContain('Budget');
  });

  it('is as the rhythm has it where nothing is typed', async () => {
    const empty = { title: '', time: '', minutes: '', days: '', place: '' };
    expect((await send(empty)).statusCode).toBe(303);
    expect(await added()).toMatchObject([
      { title: null, time: '09:30', minutes: 90, days: 1, place: 'North', participants: null },
    ]);
  });

  it.each([
    ['kind', { kind: 'weekly' }, 'wat voor sessie'],
    ['title', { title: 'x'.repeat(201) }, 'hooguit 200'],
    ['date', { date: '2027-02-02' }, 'is al voorbij'],
    // A holiday, but one that is over.
    ['date', { date: '2027-01-01' }, 'is al voorbij'],
    ['date', { date: '2029-03-14' }, 'nog geen planjaar'],
    ['date', { date: 'morgen' }, 'Geef een datum'],
    ['time', { time: '25:00' }, 'Geef een tijd'],
    ['minutes', { minutes: '721' }, 'van 5 tot 720'],
    ['days', { days: '6' }, 'van 1 tot 5'],
    ['place', { place: 'x'.repeat(201) }, 'hooguit 200'],
    ['groups', { groups: 'department:gone' }, 'geen afdeling'],
    ['people', { people: 'frits' }, 'is niemand'],
    ['groups', { kind: 'annual' }, 'zegt dus niet wie'],
    ['time', { kind: 'annual', groups: 'heads', time: '' }, 'kent geen jaarsessie'],
  ] as [string, Record<string, string>, string][])(
    'says at %s what is wrong with %j, and keeps what was typed',
    async (field, change, words) => {
      const { statusCode, body } = await send({ title: 'Budget & meer', ...change });
      expect(statusCode).toBe(422);
      expect(new RegExp(`id="field-${field}-error">.*?</p>`, 's').exec(body)?.[0]).toContain(words);
      for (const text of Object.values({ place: 'Zuid', ...change }))
        if (text !== 'weekly') expect(body).toContain(text);
      expect(await added()).toEqual([]);
    },
  );

  it('on a day off, beside another one or while somebody is away is asked about first', async () => {
    await t.app.get(AbsencesService).put(w.organizationId, w.people.priya, {
      ...{ from: '2027-03-28', until: '2027-03-28', standIn: null },
    });
    const easter = { date: '2027-03-28', groups: ['heads', 'planners'] };
    const asked = await send(easter);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Kijk hier eerst naar');
    expect(asked.body).toMatch(/Zondag 28 maart 2027 is een vrije dag: Pasen/);
    expect(asked.body).toContain('Dan afwezig: Priya.');
    expect(asked.body).toMatch(/value="heads"[^>]*checked|checked[^>]*value="heads"/);
    expect(await added()).toEqual([]);
    const despite = despiteIn(asked.body);
    // Said of that day and those people, not of others.
    expect((await send({ ...easter, date: '2027-04-03', despite })).statusCode).toBe(422);
    expect((await send({ ...easter, groups: ['leaders', 'heads'], despite })).statusCode).toBe(422);
    expect((await send({ ...easter, despite })).statusCode).toBe(303);
    // The same once more is at the same time with the same people: no press adds it twice unseen.
    const again = await send({ ...easter, date: '2027-03-28', title: 'Twee' });
    expect(again.body).toContain('Tegelijk is Budget');
    expect(await added()).toHaveLength(1);
  });

  it('of one organization is nobody else’s', async () => {
    const other = await aWorld(t, `rose-${worlds}`);
    t.clock.set(NOW);
    const cookie = await t.signInAs(other.address('piet'));
    const { headers } = await t.post(PATH, typed(), { cookie });
    expect(await added()).toEqual([]);
    expect((await t.get(headers.location ?? '', { cookie: cookies.piet })).statusCode).toBe(404);
  });
});

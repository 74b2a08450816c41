import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { PlanComparisonService } from '../../src/cycles/plan-comparison.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, NOW, type World } from './world.js';

/** It is 3 February 2027; January's session is on Wednesday 10 February at 9:30, with Piet, Noor, Sanne and Priya. */
let t: TestApp;
let w: World;
let february: Session;
let worlds = 0;
let cookies: Record<'piet' | 'noor' | 'priya', string>;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  february = await t.database
    .read()
    .findOneByOrFail(Session, { organizationId: w.organizationId, date: '2027-02-10' });
  const [piet, noor, priya] = [w.address('piet'), w.address('noor'), w.address('priya')];
  cookies = {
    piet: await t.signInAs(piet),
    noor: await t.signInAs(noor),
    priya: await t.signInAs(priya),
  };
});

const path = (rest = '') => `/sessions/${february.id}/move${rest}`;
const page = (who: keyof typeof cookies = 'piet') => t.get(path(), { cookie: cookies[who] });
const send = (typed: Record<string, string>, rest = '', cookie = cookies.piet) =>
  t.post(path(rest), typed, { cookie });
const now = () => t.app.get(SessionsService).get(w.organizationId, february.id);
const typed = (change: Record<string, string> = {}) => ({
  ...{ date: '2027-02-11', time: '09:30', minutes: '90', days: '1', place: 'North', version: '1' },
  ...change,
});

describe('a session that was begun in its room before its time', () => {
  it('is neither moved nor cancelled, by nobody and not by the rhythm', async () => {
    t.clock.set('2027-02-10T07:30:00Z');
    const [cookie, noor] = [await t.signInAs(w.address('piet')), await t.signInAs(w.address('noor'))];
    await t.post(`/sessions/${february.id}/room/start`, {}, { cookie: noor });
    const moved = await send(typed(), '', cookie);
    expect([moved.statusCode, moved.body]).toEqual([
      409,
      expect.stringContaining('in haar kamer begonnen en wordt dus niet meer verplaatst'),
    ]);
    expect((await send({}, '/cancellation', cookie)).statusCode).toBe(409);
    expect(await now()).toMatchObject({ date: '2027-02-10', cancelledAt: null });
    expect((await t.get(path(), { cookie })).body).not.toContain('/cancellation"');
    const people = await t.get(`/sessions/${february.id}/participants`, { cookie });
    expect([people.statusCode, people.body.includes('/participants"')]).toEqual([200, false]);
    const { differences } = await t.app.get(PlanComparisonService).of(w.organizationId, 2027);
    expect(differences.left.find(({ kept }) => kept.id === february.id)?.why).toBe('past');
  });
});

describe('a session', () => {
  it('is moved by planners, from its page', async () => {
    const link = `href="${path()}"`;
    const session = (who: keyof typeof cookies) =>
      t.get(`/sessions/${february.id}`, { cookie: cookies[who] });
    expect((await session('piet')).body).toContain(link);
    expect((await session('noor')).body).not.toContain(link);
    for (const rest of ['', '/cancellation', '/restoration'])
      expect((await send(typed(), rest, cookies.noor)).statusCode).toBe(403);
    expect((await page('noor')).statusCode).toBe(403);
    const { headers } = await send(typed({ days: '2', minutes: '240' }));
    expect(headers.location).toBe(path('?said=moved'));
    expect(await now()).toMatchObject({ date: '2027-02-11', days: 2, minutes: 240, moved: true });
    const { body } = await t.get(path('?said=moved'), { cookie: cookies.piet });
    expect(body).toContain('Verplaatst: donderdag 11 en vrijdag 12 februari 2027, elke dag 09:30–13:30.');
    expect((await send(typed({ days: '2', minutes: '240', version: '2' }))).headers.location).toBe(
      path('?said=same'),
    );
  });

  it.each([
    ['date', { date: '2027-02-02' }, 'is al voorbij'],
    // A holiday, and a Sunday: over all the same.
    ['date', { date: '2027-01-01' }, 'is al voorbij'],
    ['date', { date: '2027-01-31' }, 'is al voorbij'],
    ['date', { date: 'morgen' }, 'Geef een datum'],
    ['time', { time: '25:00' }, 'Geef een tijd'],
    ['minutes', { minutes: '721' }, 'van 5 tot 720'],
    ['days', { days: '6' }, 'van 1 tot 5'],
    ['place', { place: 'x'.repeat(201) }, 'hooguit 200'],
  ] as [string, Record<string, string>, string][])(
    'says at %s what is wrong with %j',
    async (field, change, words) => {
      const { statusCode, body } = await send(typed(change));
      expect(statusCode).toBe(422);
      expect(new RegExp(`id="field-${field}-error">.*?</p>`, 's').exec(body)?.[0]).toContain(words);
      expect(body).not.toContain('Kijk hier eerst naar');
      expect(await now()).toMatchObject({ date: '2027-02-10', version: 1 });
    },
  );

  it('onto a day off is asked about, once for each day', async () => {
    const asked = await send(typed({ date: '2027-02-12', days: '2' }));
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain(
      'Zaterdag 13 februari 2027 is een vrije dag: op die dag van de week werkt niemand.',
    );
    expect(asked.body).toContain('Houd haar toch zo');
    const [, despite = ''] = /name="despite" value="([^"]+)"/.exec(asked.body) ?? [];
    // Said of one day, not of another.
    const other = await send(typed({ date: '2027-03-28', despite }));
    expect(other.body).toMatch(/Zondag 28 maart 2027 is een vrije dag: Pasen/);
    expect((await now()).date).toBe('2027-02-10');
    const kept = await send(typed({ date: '2027-02-12', days: '2', despite }));
    expect(kept.statusCode).toBe(303);
    expect(await now()).toMatchObject({ date: '2027-02-12', days: 2 });
  });

  it('beside another one with the same people, or while they are away, is warned of', async () => {
    const planner = {
      organizationId: w.organizationId,
      personId: w.people.piet,
      roles: ['planner'] as const,
    };
    await t.app.get(ExtraordinarySessionsService).add(
      { ...planner, roles: ['planner'] },
      {
        ...{ kind: 'quarterly', title: 'Heide', date: '2027-02-15', time: '09:00', minutes: 480, days: 2 },
        participants: [w.address('sanne'), w.address('noor')],
      },
    );
    await t.app.get(AbsencesService).put(w.organizationId, w.people.priya, {
      ...{ from: '2027-02-16', until: '2027-02-16', standIn: null },
    });
    const { body } = await send(typed({ date: '2027-02-16' }));
    expect(body).toContain('Tegelijk is Heide (ma 15 feb – di 16 feb, 09:00), met Noor en Sanne in beide.');
    expect(body).toContain('Dan afwezig: Priya.');
    // In the evening nobody is elsewhere; Priya is still away.
    const evening = await send(typed({ date: '2027-02-16', time: '18:00' }));
    expect([evening.body.includes('Heide'), evening.body.includes('Priya')]).toEqual([false, true]);
    expect((await send(typed({ date: '2027-02-17' }))).statusCode).toBe(303);
  });

  it('so early that updates are late at once is warned of, once', async () => {
    const { body } = await send(typed({ date: '2027-02-04' }));
    expect(body).toContain('De updates worden dan al op dinsdag 2 februari 2027 verwacht');
    const despite = /name="despite" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await now()).date).toBe('2027-02-10');
    // The day they are due is today: there is still time.
    expect((await send(typed({ date: '2027-02-05' }))).statusCode).toBe(303);
    expect((await send(typed({ date: '2027-02-04', version: '2', despite }))).statusCode).toBe(303);
    // Late already: nothing new to warn of.
    expect((await send(typed({ date: '2027-02-04', time: '15:00', version: '3' }))).statusCode).toBe(303);
  });

  it('so early is not warned of where all was answered', async () => {
    await t.database.write((tx) =>
      tx.update(UpdateRequest, { organizationId: w.organizationId }, { version: 1, answeredAt: 1 }),
    );
    expect((await send(typed({ date: '2027-02-04' }))).statusCode).toBe(303);
  });

  it('keeps its place and days where a form does not send them, and has none where it sends them empty', async () => {
    await send(typed({ days: '2', minutes: '240', place: 'South' }));
    const { days, place, ...rest } = typed({ date: '2027-02-17', minutes: '240', version: '2' });
    expect([days, place, (await send(rest)).statusCode]).toEqual(['1', 'North', 303]);
    expect(await now()).toMatchObject({ date: '2027-02-17', days: 2, place: 'South' });
    await send({ ...rest, version: '3', days: '', place: '' });
    expect(await now()).toMatchObject({ date: '2027-02-17', days: 1, place: null });
  });

  it('that somebody else moved meanwhile is not overwritten unseen, and what was typed stays', async () => {
    await send(typed());
    const late = await send(typed({ date: '2027-02-17', place: 'Zuid' }));
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(late.body).toContain('value="Zuid"');
    expect(late.body).toContain('Nu: donderdag 11 februari 2027');
    expect(late.body).toContain('name="version" value="2"');
    expect((await now()).date).toBe('2027-02-11');
  });

  it('is called off and takes place after all; once it has begun it stays', async () => {
    expect((await send({}, '/cancellation')).headers.location).toBe(path('?said=cancelled'));
    const { body } = await page();
    expect([body.includes('name="date"'), body.includes(path('/restoration'))]).toEqual([false, true]);
    expect((await send(typed({ version: '2' }))).body).toContain('Laat haar eerst weer doorgaan');
    expect((await send({}, '/restoration')).headers.location).toBe(path('?said=restored'));
    expect((await now()).cancelledAt).toBeNull();
    t.clock.set('2027-02-10T08:30:00Z');
    const begun = await page();
    expect([begun.body.includes('<form class="stack"'), begun.body.includes('is begonnen')]).toEqual([
      false,
      true,
    ]);
    expect((await send(typed({ version: '3' }))).body).toContain('Deze sessie is al begonnen');
    expect((await send({}, '/cancellation')).statusCode).toBe(422);
  });

  it('of others is not found', async () => {
    const other = await aWorld(t, `rose-${worlds}`);
    const cookie = await t.signInAs(other.address('piet'));
    expect((await t.get(path(), { cookie })).statusCode).toBe(404);
    for (const rest of ['', '/cancellation', '/restoration'])
      expect((await send(typed(), rest, cookie)).statusCode).toBe(404);
    expect(await now()).toMatchObject({ date: '2027-02-10', cancelledAt: null });
  });
});

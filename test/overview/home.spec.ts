import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recorded } from '../../bench/recorded.js';
import { strategyWorld, WORLD_NOW } from '../../bench/strategy-world.js';
import { Meeting } from '../../src/agendas/room/meeting.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { DraftsService } from '../../src/updates/drafts.service.js';
import type { TypedDraft } from '../../src/updates/update-draft.entity.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { aPerson } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, NOW, type World } from './world.js';

let t: TestApp;
let tulip: World;
let session: Session;

/** The year of the world; Sanne heads care, Priya product, Noor leads, Piet plans. In January care is far behind. */
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const { organizationId } = tulip;
  const january = [{ kpi: 'solved', period: '2027-01-15', value: 61 }];
  await t.app
    .get(ReadingsService)
    .recordNamed(organizationId, january, { by: null, source: 'api', at: t.clock.now() });
  const where = { organizationId, kind: 'monthly', date: '2027-02-10' } as const;
  session = await t.database.read().findOneByOrFail(Session, where);
  await t.app
    .get(PeopleService)
    .putAll(organizationId, [
      aPerson('Lena', { address: 'lena@tulip.example', from: '2020-01-01', locale: 'en', roles: ['member'] }),
    ]);
});
afterAll(() => t.close());

const home = async (who: string) =>
  (await t.get('/', { cookie: await t.signInAs(tulip.address(who as 'piet')) })).body;
const call = async (method: 'PUT' | 'POST', url: string, body: object) => {
  const api = t.api(await t.tokenFor(tulip.organizationId));
  const { statusCode, body: answer } = await api(method, url, body);
  expect([url, statusCode < 300 || answer]).toEqual([url, true]);
};

describe('a head', () => {
  it('sees what is owed, how their KPIs stand, and what can still be put forward', async () => {
    const body = await home('sanne');
    expect(body).toContain('Update geven');
    expect(body).toMatch(/Zo staan jouw KPI’s ervoor[\s\S]*0 van 1 op koers[\s\S]*Solved at once[\s\S]*61%/);
    expect(body).toMatch(/Solved at once[\s\S]*<svg[^>]*sparkline/);
    expect(body).not.toContain('In stock');
    expect(body).toContain(`<a href="/sessions/${session.id}#proposals">Draag iets aan, tot vr 5 feb`);
    for (const title of ['De volgende sessie', 'Hiervoor ben jij nodig', 'Wat je besloot'])
      expect(body).not.toContain(title);
  });

  it('goes on with what they typed and did not send', async () => {
    const { organizationId } = tulip;
    const sanne = { organizationId, personId: tulip.people.sanne };
    const open = await t.database.read().findBy(UpdateRequest, { organizationId });
    const typed = { figures: { solved: '62' } } as unknown as TypedDraft;
    const requests = open.map(({ id }) => id);
    await t.app.get(DraftsService).keep(
      sanne,
      requests.map((requestId) => ({ requestId, typed, version: 0 })),
    );
    const body = await home('sanne');
    expect(body).toMatch(/concept bewaard op [^<]*, nog niet verstuurd[^]*Verder met je update/);
    expect(body).not.toContain('Update geven');
    expect(await home('priya')).toContain('Give your update');
    await t.app.get(DraftsService).discard(sanne, requests);
    expect(await home('sanne')).toContain('Update geven');
  });

  it('finds what they decided, and when to look at it again', async () => {
    await call('POST', '/api/v1/decisions', {
      ...{ department: 'care', what: 'Free returns', why: 'They asked', data: '412 calls' },
      ...{ customer: 'Less to pay', kpi: null, effect: null, revisitOn: '2027-03-09' },
    });
    expect(await home('sanne')).toMatch(/Wat je besloot[\s\S]*Free returns[\s\S]*kijk 9 mrt 2027 terug/);
    expect(await home('priya')).not.toContain('Free returns');
    t.clock.set('2027-03-09T10:00:00Z');
    const due = await home('sanne');
    expect(due).not.toContain('Wat je besloot');
    expect(due.match(/Free returns/g)?.length).toBe(2);
    t.clock.set(NOW);
  });

  it('is told by a friendly sentence where nothing waits', async () => {
    const body = await home('lena');
    expect(body).toContain('Nothing waits for you.');
    expect(body).not.toContain('Your updates');
    expect(body).not.toContain('How your KPIs stand');
  });
});

describe('leadership', () => {
  it('sees what is off track and undecided, until something is decided on it', async () => {
    expect(await home('noor')).toMatch(
      /1 KPI is uit koers en er is niets over besloten[\s\S]*Solved at once/,
    );
    expect(await home('sanne')).not.toContain('niets over besloten');
    await call('POST', '/api/v1/decisions', {
      ...{ department: 'care', what: 'Call back', why: 'They wait', data: '99 calls' },
      ...{ customer: 'No queue', kpi: 'solved', effect: 'More at once', revisitOn: '2027-03-10' },
    });
    expect(await home('noor')).not.toContain('niets over besloten');
  });

  it('is asked for permission, and for an answer to what was put forward', async () => {
    await call('POST', '/api/v1/permissions', {
      ...{ department: 'care', what: 'A bigger refund', askedOn: '2027-02-01', whom: tulip.address('noor') },
    });
    const item = { title: 'Queues', detail: '', customer: 'Shorter', purpose: 'inform', minutes: '5' };
    const cookie = await t.signInAs(tulip.address('sanne'));
    expect((await t.post(`/sessions/${session.id}/proposals`, item, { cookie })).statusCode).toBe(303);
    const body = await home('noor');
    expect(body).toMatch(/Hiervoor ben jij nodig[\s\S]*toestemming gevraagd: A bigger refund/);
    expect(body).toContain('Er is 1 punt aangedragen dat op antwoord wacht');
    expect(await home('sanne')).not.toContain('A bigger refund');
  });

  it('hears who is late, by name', async () => {
    t.clock.set('2027-02-09T10:00:00Z');
    expect(await home('noor')).toMatch(/2 afdelingen zijn te laat: care en product/);
    expect(await home('sanne')).not.toContain('zijn te laat');
    t.clock.set(NOW);
  });

  it('finds minutes that are to be adopted', async () => {
    const { organizationId, people } = tulip;
    const meeting = { organizationId, sessionId: session.id, startedAt: 1, startedById: people.noor };
    const ended = { endedAt: 2, endedById: people.noor, current: null, currentSince: null, revision: 1 };
    const rest = { worded: 1, outcome: null, askedAt: null, adoptedAt: null, adoptedById: null };
    await t.database.write((tx) => tx.insert(Meeting, { ...meeting, ...ended, ...rest }));
    expect(await home('noor')).toMatch(
      new RegExp(`Verslagen om vast te stellen: <a href="/sessions/${session.id}/minutes">`),
    );
    expect(await home('sanne')).not.toContain('Verslagen');
    await t.database.write((tx) => tx.delete(Meeting, { organizationId, sessionId: session.id }));
  });
});

describe('a planner', () => {
  it('sees how far the next session is, who owes what, mail and plan, and nothing twice', async () => {
    const { organizationId } = tulip;
    await call('PUT', `/api/v1/people/${tulip.address('priya')}/absences/2027-02-08`, {
      until: '2027-02-12',
    });
    const body = await home('piet');
    expect(body).toMatch(/De volgende sessie[\s\S]*Maandsessie januari 2027/);
    expect(body).toContain('Niemand heeft de agenda nog ingedeeld');
    expect(body).toContain('De agenda gaat vr 5 feb, 09:00 op de mail');
    expect(body).toContain('0 van 2 updates zijn binnen');
    expect(body).toContain('1 aangedragen punt wacht op antwoord');
    expect(body).toContain('1 van 4 deelnemers afwezig: Priya');
    expect(body).toMatch(/vertrekt geen mail: .* <a href="\/mailbox">Naar het postvak/);
    expect(body).not.toContain('De mail vertrekt op tijd');
    expect(body).toMatch(/controles? van het plan vond/);
    expect(body).not.toContain('Er is 1 punt aangedragen');
    await t.database.write((tx) =>
      tx.update(Session, { organizationId, id: session.id }, { place: 'Attic' }),
    );
    expect(await home('piet')).toContain('Attic');
  });

  it('hears that the agenda is out once somebody has it, not once it was due', async () => {
    t.clock.set('2027-02-05T08:30:00Z');
    expect(await home('piet')).toContain('Nog niemand heeft de agenda per mail');
    await t.app.get(TickService).tick();
    await t.deliver();
    expect(await home('piet')).toContain('De agenda is vr 5 feb, 09:30 gemaild');
    t.clock.set(NOW);
  });
});

describe('what it costs', () => {
  it('is as many statements of many departments as of few, and less than 100 kB', async () => {
    t.clock.set(WORLD_NOW);
    const visit = async (size: Parameters<typeof strategyWorld>[1], key: string) => {
      const { leader, organizationId } = await strategyWorld(t.app, size, key);
      await t.app
        .get(PeopleService)
        .put(
          organizationId,
          aPerson('Pia', { address: `pia@${key}.example`, from: '2020-01-01', roles: ['planner'] }),
        );
      const counts: number[] = [];
      for (const address of [leader, `pia@${key}.example`]) {
        const cookie = await t.signInAs(address);
        const { questions, result } = await recorded(t.database.read(), () => t.get('/', { cookie }));
        expect(result.statusCode).toBe(200);
        expect(Buffer.byteLength(result.body)).toBeLessThan(100_000);
        counts.push(questions);
      }
      return counts;
    };
    // Enough that one KPI fell silent: its last reading is asked for beside the others'.
    const few = await visit({ departments: 15, kpis: 2, months: 2 }, 'few');
    const many = await visit({ departments: 200, kpis: 2, months: 2 }, 'many');
    expect(many).toEqual(few);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingAttendee } from '../../../src/agendas/room/meeting-attendee.entity.js';
import { MeetingNote } from '../../../src/agendas/room/meeting-note.entity.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { KpisService } from '../../../src/kpis/kpis.service.js';
import { SaidAttendance } from '../../../src/invitations/said-attendance.entity.js';
import { aKpi, aWorld } from '../../overview/world.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRoom, type RoomWorld } from './rooms.js';

let t: TestApp;
let r: RoomWorld;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  r = await aRoom(t, `tulip-${worlds}`);
});

const MINUTE = 60_000;
const started = async () => {
  expect((await r.post('noor', 'room/start')).statusCode).toBe(303);
  return r.items();
};

describe('a session', () => {
  it('begins with its agenda as it stands, and keeps it whatever changes since', async () => {
    expect(await r.body('sanne', 'room')).toContain('Deze sessie is nog niet begonnen.');
    const items = await started();
    expect(items.length).toBeGreaterThan(3);
    expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    const first = await r.body('sanne', 'room');
    const renamed = aKpi('solved', { name: 'Heel anders genoemd' });
    await t.app.get(KpisService).putAll(r.organizationId, [renamed]);
    expect(await r.body('sanne', 'room')).toBe(first);
    const onPage = async (name: 'sanne' | 'priya') => (await t.get(r.path, { cookie: r.cookies[name] })).body;
    const page = await onPage('sanne');
    expect(page).toContain('Dit is de agenda zoals hij was toen de sessie begon.');
    expect(page).not.toContain('Heel anders genoemd');
    for (const { texts } of items.slice(0, 3)) expect(page).toContain(texts.nl.title.slice(0, 12));
    expect(await onPage('priya')).toContain('This is the agenda as it was when the session began.');
    const about = items.find(({ kpi }) => kpi?.key === 'nps');
    expect(about?.texts.nl.title).toBe('NPS');
    const english = await r.body('priya', 'room');
    expect(english).toContain(items[0]?.texts.en.title);
    expect(english).not.toContain(items[0]?.texts.nl.title);
  });

  it('begins once, however many press', async () => {
    const answers = await Promise.all([r.post('noor', 'room/start'), r.post('piet', 'room/start')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    const late = await r.post('piet', 'room/start');
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Deze sessie is al begonnen.');
  });

  it('begins on its own day and no other, by its own clock', async () => {
    const { organizationId, session } = r;
    const startOn = async (instant: string) => {
      t.clock.set(instant);
      const cookie = await t.signInAs(r.w.address('noor'));
      const page = await t.get(`${r.path}/room`, { cookie });
      const { statusCode, body } = await t.post(`${r.path}/room/start`, {}, { cookie });
      return { statusCode, body, offered: page.body.includes('Begin de sessie'), page: page.body };
    };
    const early = await startOn('2027-02-03T10:00:00Z');
    const words = 'is op woensdag 10 februari 2027 en kan op die dag begonnen worden';
    expect(early).toMatchObject({ statusCode: 409, offered: false, body: expect.stringContaining(words) });
    expect(early.page).toContain(words);
    const late = await startOn('2027-02-10T23:00:00Z');
    expect(late).toMatchObject({ statusCode: 409, offered: false });
    expect(late.body).toContain('was op woensdag 10 februari 2027 en kan niet meer begonnen worden');
    // Two days: still on the second.
    await t.database.write((tx) => tx.update(Session, { organizationId, id: session.id }, { days: 2 }));
    expect(await startOn('2027-02-11T22:59:00Z')).toMatchObject({ statusCode: 303, offered: true });
  });

  it('that was cancelled does not begin', async () => {
    const { organizationId, session } = r;
    await t.database.write((tx) =>
      tx.update(Session, { organizationId, id: session.id }, { cancelledAt: t.clock.now() }),
    );
    const answer = await r.post('noor', 'room/start');
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('Deze sessie is geannuleerd.');
    expect(await r.body('noor', 'room')).not.toContain('Begin de sessie');
  });

  it.each(['end', 'resumption', 'current', 'items/1/state', 'attendance', 'notes/1'])(
    'that was not started takes no %s',
    async (what) => {
      const answer = await r.post('noor', `room/${what}`, { item: '1' });
      expect(answer.statusCode).toBe(409);
      expect(answer.body).toContain('Deze sessie is nog niet begonnen.');
    },
  );

  it('counts how long each item takes, and marks at its end what nobody came to', async () => {
    await started();
    t.clock.advance(12 * MINUTE);
    await r.post('noor', 'room/current', { item: '3' });
    t.clock.advance(5 * MINUTE);
    await r.post('noor', 'room/items/3/state', { state: 'unfinished' });
    await r.post('noor', 'room/current', { item: '1' });
    t.clock.advance(3 * MINUTE);
    expect(await r.body('sanne', 'room')).toContain('15:00 van');
    expect((await r.post('noor', 'room/end')).statusCode).toBe(303);
    const items = await r.items();
    expect(items.map(({ spent, state }) => [spent / MINUTE, state]).slice(0, 3)).toEqual([
      [15, 'done'],
      [0, 'unfinished'],
      [5, 'unfinished'],
    ]);
    expect((await r.post('noor', 'room/end')).statusCode).toBe(409);
    expect((await r.post('noor', 'room/current', { item: '2' })).statusCode).toBe(409);
  });

  it('that ended by mistake goes on the same day, and on no other', async () => {
    await started();
    await r.post('noor', 'room/end');
    await r.post('noor', 'room/resumption');
    expect(await r.meeting()).toMatchObject({ endedAt: null, outcome: null, current: null });
    expect((await r.items()).filter(({ state }) => state === 'unfinished')).toEqual([]);
    await r.post('noor', 'room/end');
    t.clock.advance(24 * 60 * MINUTE);
    const late = await r.post('noor', 'room/resumption');
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('eindigde op een eerdere dag');
  });

  it('of two days goes on the second morning, without the night, and says both days in its minutes', async () => {
    const { organizationId, session } = r;
    await t.database.write((tx) => tx.update(Session, { organizationId, id: session.id }, { days: 2 }));
    await started();
    t.clock.advance(10 * MINUTE);
    expect((await r.post('sanne', 'room/pause')).statusCode).toBe(403);
    expect((await r.post('noor', 'room/pause')).statusCode).toBe(303);
    expect(await r.meeting()).toMatchObject({ current: null, endedAt: null });
    expect(await r.body('noor', 'room')).toContain('Er is nu geen onderwerp aan de beurt.');
    t.clock.advance(30 * MINUTE);
    await r.post('noor', 'room/current', { item: '1' });
    t.clock.advance(2 * MINUTE);
    await r.post('noor', 'room/end');
    expect((await r.post('noor', 'room/pause')).statusCode).toBe(409);
    t.clock.set('2027-02-11T08:30:00Z');
    const cookie = await t.signInAs(r.w.address('noor'));
    const page = async (what: string) => (await t.get(`${r.path}/${what}`, { cookie })).body;
    expect(await page('minutes')).toContain('Laat haar doorgaan: ze duurt nog een dag');
    expect((await t.post(`${r.path}/room/resumption`, {}, { cookie })).statusCode).toBe(303);
    expect((await r.items())[0]?.spent).toBe(12 * MINUTE);
    t.clock.advance(5 * MINUTE);
    await t.post(`${r.path}/room/end`, {}, { cookie });
    expect(await page('minutes')).toContain(
      'woensdag 10 en donderdag 11 februari 2027, van 09:30 op de eerste dag tot 09:35 op de laatste',
    );
  });

  it('says of an item how many sessions in a row did not finish it', async () => {
    await started();
    await r.post('noor', 'room/end');
    const { organizationId } = r;
    const march = await t.database.read().findOneByOrFail(Session, { organizationId, date: '2027-03-10' });
    t.clock.set(march.startsAt);
    const cookie = await t.signInAs(r.w.address('noor'));
    await t.post(`/sessions/${march.id}/room/start`, {}, { cookie });
    const { body } = await t.get(`/sessions/${march.id}/room?item=2`, { cookie });
    expect(body).toContain('Eén keer doorgeschoven');
  });

  it('is run by leadership and planners alone, who also write down what it resolves', async () => {
    expect((await r.post('sanne', 'room/start')).statusCode).toBe(403);
    await started();
    for (const what of ['end', 'resumption', 'current', 'items/1/state'])
      expect((await r.post('sanne', `room/${what}`, { item: '2' })).statusCode).toBe(403);
    const decision = { kind: 'decision', what: 'Retour is gratis', customer: 'Durft te kopen' };
    expect((await r.post('sanne', 'room/resolutions', decision)).statusCode).toBe(403);
    expect((await r.post('noor', 'room/resolutions', decision)).statusCode).toBe(303);
    const wrong = await r.post('noor', 'room/resolutions', { ...decision, kind: 'action' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Zeg wie het doet.');
    expect(wrong.body).toContain('value="Retour is gratis"');
    expect(await r.body('sanne', 'room')).toContain('Durft te kopen');
    expect(await r.body('sanne', 'room')).not.toContain('Schrijf een besluit of actie op');
  });
});

describe('who is here', () => {
  it('is first as they answered, then as they say; of others only whoever runs the session says it', async () => {
    const { organizationId, session, w } = r;
    const said = { organizationId, sessionId: session.id, uid: session.id, sequence: 0, answeredAt: 1 };
    await t.database.write((tx) =>
      tx.insert(SaidAttendance, { ...said, personId: w.people.sanne, attendance: 'accepted' }),
    );
    await started();
    const here = async () =>
      (await t.database.read().findBy(MeetingAttendee, { organizationId }))
        .filter(({ isThere }) => isThere)
        .map(({ personId }) => personId);
    const before = await here();
    await r.post('priya', 'room/attendance', { person: w.people.priya, there: 'yes' });
    const other = await r.post('priya', 'room/attendance', { person: w.people.piet, there: 'yes' });
    expect(other.statusCode).toBe(403);
    await r.post('noor', 'room/attendance', { person: w.people.sanne, there: 'no' });
    expect(await here()).toEqual([...before.filter((id) => id !== w.people.sanne), w.people.priya]);
    const nobody = await r.post('noor', 'room/attendance', { person: 'x', there: 'yes' });
    expect(nobody.statusCode).toBe(404);
  });
});

describe('a note', () => {
  it('is each person’s own: nobody writes over another’s, and all see all', async () => {
    await started();
    const answers = await Promise.all([
      r.type('sanne', 1, 'Van Sanne'),
      r.type('priya', 1, 'From <b>Priya</b>'),
      r.type('noor', 1, 'Van Noor'),
    ]);
    expect(answers.map((answer) => answer.json<object>())).toEqual(Array(3).fill({ revision: 1 }));
    const body = await r.body('piet', 'room');
    for (const text of ['Van Sanne', 'From &lt;b>Priya', 'Van Noor']) expect(body).toContain(text);
  });

  it('in two windows of one person loses neither text, with the script or without', async () => {
    await started();
    await r.type('sanne', 1, 'Eerste venster');
    const clash = await r.type('sanne', 1, 'Tweede venster');
    expect(clash.statusCode).toBe(409);
    expect(clash.json()).toEqual({ text: 'Eerste venster', revision: 1 });
    const page = await r.post('sanne', 'room/notes/1', { text: 'Tweede venster', revision: '0' });
    expect(page.statusCode).toBe(409);
    expect(page.body).toMatch(/Eerste venster[^]*name="revision" value="1"[^]*Tweede venster/);
    const both = { text: 'Eerste en tweede', revision: '1' };
    expect((await r.post('sanne', 'room/notes/1', both)).statusCode).toBe(303);
    // A connection that broke before the answer came makes a browser send the same again.
    expect((await r.type('sanne', 1, 'Eerste en tweede', 1)).json()).toEqual({ revision: 2 });
    expect(await t.database.read().count(MeetingNote, { where: { organizationId: r.organizationId } })).toBe(
      1,
    );
  });

  it('that is longer than anybody reads comes back with its text', async () => {
    await started();
    const long = await r.post('sanne', 'room/notes/1', { text: 'x'.repeat(10_001), revision: '0' });
    expect(long.statusCode).toBe(422);
    expect(long.body).toContain('x'.repeat(10_001));
    expect((await r.type('sanne', 99, 'Nergens')).statusCode).toBe(404);
  });

  it('is written by those who take part, and by whoever runs the session', async () => {
    await started();
    const { organizationId, w } = r;
    await t.database.write((tx) => tx.delete(MeetingAttendee, { organizationId, personId: w.people.priya }));
    expect((await r.type('priya', 1, 'Ik ook')).statusCode).toBe(403);
    expect(await r.body('priya', 'room')).toContain('You look on');
  });
});

it('the room of another organization is not there', async () => {
  await started();
  const other = await aWorld(t, `elders-${worlds}`);
  const cookie = await t.signInAs(other.address('noor'));
  t.clock.set(r.session.startsAt);
  for (const what of ['room', 'room/events', 'minutes'])
    expect((await t.get(`${r.path}/${what}`, { cookie })).statusCode).toBe(404);
  const posts = [
    'start',
    'end',
    'resumption',
    'current',
    'items/1/state',
    'attendance',
    'notes/1',
    'resolutions',
  ];
  for (const what of [
    ...posts.map((one) => `room/${one}`),
    'minutes/mail',
    'minutes/stance',
    'minutes/adoption',
  ])
    expect([what, (await t.post(`${r.path}/${what}`, {}, { cookie })).statusCode]).toEqual([what, 404]);
  expect(await r.meeting()).toMatchObject({ revision: 1 });
});

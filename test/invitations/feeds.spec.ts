import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { convertIcsCalendar } from 'ts-ics';
import { Session } from '../../src/cycles/session.entity.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { CalendarFeed } from '../../src/invitations/calendar-feed.entity.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
let cookie: string;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  cookie = await t.signInAs(w.address('sanne'));
});

const subscribe = async (calendar: string, as = cookie): Promise<string> => {
  const { body, statusCode } = await t.post('/calendar', { calendar }, { cookie: as });
  expect(statusCode).toBe(200);
  const [address = ''] = /https?:\/\/[^<]+\.ics/.exec(body) ?? [];
  return new URL(address).pathname;
};
/** As a calendar program asks: without a cookie, with what it has. */
const fetchFeed = (path: string, known?: string) =>
  t.app.inject({ url: path, headers: known === undefined ? {} : { 'if-none-match': known } });
const eventsOf = (text: string) => convertIcsCalendar(undefined, text).events ?? [];
const february = () =>
  t.database.read().findOneByOrFail(Session, { organizationId: w.organizationId, date: '2027-02-10' });
const planner = () => ({
  organizationId: w.organizationId,
  personId: w.people.piet,
  roles: ['planner' as const],
});

describe('a subscription', () => {
  it('shows the sessions its owner takes part in, in their language, and invites nobody', async () => {
    const { statusCode, headers, body } = await fetchFeed(await subscribe('own'));
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = eventsOf(body);
    expect(events.length).toBeGreaterThan(20);
    const { id } = await february();
    expect(events.find(({ uid }) => uid === `${id}@example.org`)).toMatchObject({
      ...{ summary: 'Maandsessie januari 2027', location: 'North' },
      start: { date: new Date('2027-02-10T08:30:00Z') },
    });
    expect(body).toContain('METHOD:PUBLISH');
    expect(body).not.toContain('ATTENDEE');
  });

  it('is made once by a press, however often it is sent, and shown again only to that browser', async () => {
    const act = /name="act" value="([^"]+)"/.exec((await t.get('/calendar', { cookie })).body)?.[1] ?? '';
    const press = async (changes: Record<string, string> = {}, as = cookie) => {
      const { body } = await t.post('/calendar', { calendar: 'own', act, ...changes }, { cookie: as });
      return /https?:\/\/[^<]+\.ics/.exec(body)?.[0];
    };
    const feeds = () => t.database.read().findBy(CalendarFeed, { organizationId: w.organizationId });
    const [first, second] = await Promise.all([press(), press()]);
    expect([typeof first, second, await press()]).toEqual(['string', first, first]);
    const [only, ...more] = await feeds();
    expect([only?.scope, more]).toEqual(['own', []]);
    const elsewhere = await press({}, await t.signInAs(w.address('sanne')));
    const others = [await press({ calendar: 'year' }), await press({ act: '' }), await press({ act: '' })];
    expect(new Set([first, elsewhere, ...others]).size).toBe(5);
    await t.post(`/calendar/${only?.id}/end`, {}, { cookie });
    expect([await press(), (await feeds()).length]).toEqual([undefined, 5]);
  });

  it('is dated by the clock of whoever reads it', async () => {
    t.clock.set('2027-02-01T23:30:00Z');
    cookie = await t.signInAs(w.address('sanne'));
    await subscribe('own');
    expect((await t.get('/calendar', { cookie })).body).toContain('sinds 2 feb');
  });

  it('is answered with 304 as long as nothing changed, and anew once a session moved', async () => {
    const path = await subscribe('own');
    const { headers } = await fetchFeed(path);
    const tag = String(headers.etag);
    const statements: string[] = [];
    const { connection } = t.database.read();
    const { logger } = connection;
    connection.logger = Object.assign(Object.create(logger) as typeof logger, {
      logQuery: (statement: string) => void statements.push(statement),
    });
    const again = await fetchFeed(path, `W/${tag}`);
    connection.logger = logger;
    expect([again.statusCode, again.body]).toEqual([304, '']);
    // However many sessions there are: none is read.
    expect(statements.length).toBeGreaterThan(2);
    expect(statements.filter((one) => one.includes('"session"'))).toEqual([]);
    const session = await february();
    await t.app.get(SessionsService).move(planner(), session.id, { date: '2027-02-12', place: 'South' });
    const moved = await fetchFeed(path, tag);
    expect(moved.statusCode).toBe(200);
    expect(eventsOf(moved.body).find(({ uid }) => uid.startsWith(session.id))).toMatchObject({
      ...{ sequence: 1, location: 'South', start: { date: new Date('2027-02-12T08:30:00Z') } },
    });
  });

  it('shows an off-site as one event on each of its days', async () => {
    const path = await subscribe('own');
    const tag = String((await fetchFeed(path)).headers.etag);
    const { id } = await february();
    await t.app.get(SessionsService).move(planner(), id, { days: 2 });
    const { statusCode, body } = await fetchFeed(path, tag);
    expect(statusCode).toBe(200);
    expect(eventsOf(body).filter(({ uid }) => uid.startsWith(id))).toMatchObject([
      { sequence: 1, recurrenceRule: { frequency: 'DAILY', count: 2 } },
    ]);
  });

  it('holds no session that was cancelled', async () => {
    const path = await subscribe('year');
    const { id } = await february();
    const before = eventsOf((await fetchFeed(path)).body).length;
    await t.app.get(SessionsService).cancel(planner(), id);
    const events = eventsOf((await fetchFeed(path)).body);
    expect(events.length).toBe(before - 1);
    expect(events.some(({ uid }) => uid.startsWith(id))).toBe(false);
  });

  it('opens nothing once it was ended, nor for a made-up address, nor for who has left', async () => {
    const [one, other] = [await subscribe('own'), await subscribe('year')];
    const [first] = await t.database.read().find(CalendarFeed, {
      where: { organizationId: w.organizationId },
      order: { id: 'ASC' },
    });
    expect((await t.post(`/calendar/${first?.id}/end`, {}, { cookie })).statusCode).toBe(303);
    expect((await fetchFeed(one)).statusCode).toBe(404);
    expect((await fetchFeed(other)).statusCode).toBe(200);
    expect(
      (await fetchFeed(other.replace(/.\.ics$/, (end) => `${end.startsWith('A') ? 'B' : 'A'}.ics`)))
        .statusCode,
    ).toBe(404);
    await t.app.get(PeopleService).end(w.organizationId, w.address('sanne'), '2027-02-01');
    expect((await fetchFeed(other)).statusCode).toBe(404);
  });

  it('is kept as a hash, listed without its address, and ended by nobody else', async () => {
    const path = await subscribe('own');
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    const rows = await t.database.read().findBy(CalendarFeed, { organizationId: w.organizationId });
    expect(JSON.stringify(rows)).not.toContain(token);
    const { body } = await t.get('/calendar', { cookie });
    expect(body).toContain('Sessies waaraan ik meedoe');
    expect(body).not.toContain(token);
    const noor = await t.signInAs(w.address('noor'));
    expect((await t.post(`/calendar/${rows[0]?.id}/end`, {}, { cookie: noor })).statusCode).toBe(404);
    expect((await fetchFeed(path)).statusCode).toBe(200);
  });

  it('is refused for a department there is none of, with the field', async () => {
    const { statusCode, body } = await t.post('/calendar', { calendar: 'nothing' }, { cookie });
    expect(statusCode).toBe(422);
    expect(body).toContain('Kies een afdeling.');
  });
});

it('the same is there to take away once', async () => {
  const { headers, body } = await t.get('/calendar/download', { cookie });
  expect(headers['content-disposition']).toContain('cadans.ics');
  expect(eventsOf(body).length).toBeGreaterThan(20);
});

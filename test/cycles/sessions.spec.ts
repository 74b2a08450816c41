import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ExtraordinarySessionsService } from '../../src/cycles/extraordinary-sessions.service.js';
import { RhythmService } from '../../src/cycles/rhythm.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { NotFound } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { aMarch, type March } from './march.js';
import { callerOf, startCycles, type CyclesWorld } from './world.js';

let world: CyclesWorld;
let sessions: SessionsService;
let organization: March['organization'];
let march: March['march'];
let planner: March['planner'];

beforeAll(async () => {
  world = await startCycles('2027-02-10T08:00:00Z');
  sessions = world.app.get(SessionsService);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ organization, march, planner } = await aMarch(world));
});

describe('an extraordinary session', () => {
  test('takes from the rhythm what is left out, and belongs to the period of its date', async () => {
    const add = world.app.get(ExtraordinarySessionsService);
    const session = await add.add(planner, { kind: 'monthly', date: '2027-03-10', title: 'Budget' });
    expect(session).toMatchObject({
      time: '10:00',
      minutes: 60,
      place: 'Room 2.01',
      zone: 'Europe/Amsterdam',
    });
    expect(session).toMatchObject({ extraordinary: true, plannedDate: null, period: { name: 'FY2027 M03' } });
    expect((await world.occasion(session.id)).until).toBe(session.startsAt);
  });

  test('lasts as many days as it says, and one where only its minutes are said', async () => {
    const add = world.app.get(ExtraordinarySessionsService);
    const rhythm = world.app.get(RhythmService);
    const { rules } = await rhythm.get(organization);
    const quarterly = rules.quarterly && { ...rules.quarterly, days: 3 };
    await rhythm.put(organization, { ...rules, quarterly });
    const onTheirOwn = { kind: 'quarterly', date: '2027-03-15' } as const;
    expect(await add.add(planner, { ...onTheirOwn, days: 2, minutes: 300 })).toMatchObject({ days: 2 });
    expect(await add.add(planner, onTheirOwn)).toMatchObject({ days: 3 });
    expect(await add.add(planner, { ...onTheirOwn, minutes: 45 })).toMatchObject({ days: 1 });
  });

  test('that goes on tomorrow is still to come', async () => {
    const titled = { kind: 'quarterly', date: '2027-03-15', days: 2, title: 'Heath' } as const;
    const { startsAt } = await world.app.get(ExtraordinarySessionsService).add(planner, titled);
    const next = async () => (await sessions.upcoming(organization, 1))[0]?.title;
    world.clock.set(startsAt + 8 * 3_600_000);
    expect(await next()).toBe('Heath');
    world.clock.set(startsAt + 24 * 3_600_000);
    expect(await next()).not.toBe('Heath');
  });

  test('needs a kept year, a moment to come, and sound participants', async () => {
    const add = world.app.get(ExtraordinarySessionsService);
    const monthly = { kind: 'monthly' } as const;
    await expect(add.add(planner, { ...monthly, date: '2028-03-10' })).rejects.toMatchObject({
      code: 'cycles.none-kept',
    });
    await expect(add.add(planner, { ...monthly, date: '2027-02-09' })).rejects.toMatchObject({
      code: 'sessions.in-past',
    });
    const wrong = { ...monthly, date: '2027-03-10', participants: ['department:none'] };
    await expect(add.add(planner, wrong)).rejects.toMatchObject({ fields: [{ field: 'participants[0]' }] });
  });
});

describe('tenancy', () => {
  test('a session of another organization is not found', async () => {
    const elsewhere = callerOf(await world.anOrganization('else'));
    for (const act of [
      sessions.get(elsewhere.organizationId, march.id),
      sessions.move(elsewhere, march.id, { time: '11:00' }),
      sessions.cancel(elsewhere, march.id),
      sessions.restore(elsewhere, march.id),
      sessions.invite(elsewhere, march.id, null),
      sessions.get(organization, newId()),
      sessions.get(organization, 'no-id'),
    ]) {
      await expect(act).rejects.toThrow(NotFound);
    }
    const paths = [
      ['GET', ''],
      ['POST', '/moves'],
      ['PUT', '/cancellation'],
      ['PUT', '/participants'],
      ['DELETE', '/cancellation'],
    ] as const;
    for (const [method, path] of paths) {
      const bodies = { '/moves': { time: '11:00' }, '/participants': { participants: null } };
      const body = path in bodies ? bodies[path as keyof typeof bodies] : undefined;
      const answer = await world.ask(method, `/sessions/${march.id}${path}`, elsewhere.organizationId, body);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
    expect(await sessions.get(organization, march.id)).toMatchObject({ time: '10:00', cancelledAt: null });
  });
});

test('the API says who takes part in one session, until it has begun', async () => {
  const path = `/sessions/${march.id}/participants`;
  const put = (body: object) => world.ask('PUT', path, organization, body);
  const leaders = { participants: ['leaders'], version: 1 };
  expect(await put(leaders)).toMatchObject({
    status: 200,
    body: { outcome: 'changed', session: { participants: ['leaders'], version: 2, moved: false } },
  });
  expect(await put(leaders)).toMatchObject({ status: 409 });
  expect(await put({ participants: ['leaders'] })).toMatchObject({ body: { outcome: 'unchanged' } });
  for (const participants of [[], ['department:none'], ['nobody']])
    expect((await put({ participants })).status).toBe(422);
  expect(await put({ participants: null })).toMatchObject({
    body: { outcome: 'changed', session: { participants: null, version: 3 } },
  });
  await sessions.cancel(planner, march.id);
  expect((await put({ participants: ['leaders'] })).status).toBe(422);
  await sessions.restore(planner, march.id);
  world.clock.set(march.startsAt);
  expect((await put({ participants: ['leaders'] })).status).toBe(422);
  world.clock.set('2027-02-10T08:00:00Z');
});

test('the API lists by date, moves, cancels, restores and adds', async () => {
  const path = `/sessions/${march.id}`;
  const list = await world.ask('GET', '/sessions?from=2027-03-01&to=2027-03-31', organization);
  expect(list).toMatchObject({ status: 200, body: [{ id: march.id, startsAt: '2027-03-03T09:00:00Z' }] });
  expect(await world.ask('POST', `${path}/moves`, organization, { time: '11:00', version: 1 })).toMatchObject(
    {
      status: 200,
      body: { outcome: 'changed', stillOut: [], session: { time: '11:00', version: 2 } },
    },
  );
  expect(await world.ask('PUT', `${path}/cancellation`, organization)).toMatchObject({
    body: { session: { cancelled: true } },
  });
  expect(await world.ask('DELETE', `${path}/cancellation`, organization)).toMatchObject({
    body: { session: { cancelled: false } },
  });
  const body = { kind: 'quarterly', date: '2027-03-11', time: '14:00' };
  const added = await world.ask('POST', '/sessions', organization, body);
  expect(added).toMatchObject({ status: 201, body: { extraordinary: true, period: { name: 'FY2027 Q1' } } });
  // Onto a weekend: it is said, not refused.
  const clash = { date: '2027-03-13', days: 2, minutes: 30 };
  expect(await world.ask('POST', `${path}/moves`, organization, clash)).toMatchObject({
    status: 200,
    body: {
      session: { date: '2027-03-13', days: 2 },
      concerns: {
        daysOff: [
          { date: '2027-03-13', because: 'weekend' },
          { date: '2027-03-14', because: 'weekend' },
        ],
        overlapping: [],
        away: [],
      },
    },
  });
  const wrong = await world.ask('POST', `${path}/moves`, organization, { date: '2027-02-30', to: 'noon' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'date' }, { field: 'to' }] } });
});

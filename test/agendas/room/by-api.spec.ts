import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AgendaProposal } from '../../../src/agendas/arrangement/proposal.entity.js';
import { Agenda } from '../../../src/agendas/arrangement/agenda.entity.js';
import { Session } from '../../../src/cycles/session.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRoom, type RoomWorld } from './rooms.js';

let t: TestApp;
let r: RoomWorld;
let call: ReturnType<TestApp['api']>;
let session: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  r = await aRoom(t, `tulip-${worlds}`);
  t.clock.set('2027-02-09T10:00:00Z');
  const { organizationId } = r;
  call = t.api(await t.tokenFor(organizationId));
  session = await t.database.read().findOneByOrFail(Session, { organizationId, date: '2027-02-10' });
});

const at = (path: string) => `/api/v1/sessions/${session.id}/${path}`;
const agenda = () =>
  t.database.read().findOneBy(Agenda, { organizationId: r.organizationId, sessionId: session.id });

it('a program says until when items are put forward, and that the agenda is right', async () => {
  const until = '2027-02-09T16:00:00Z';
  expect((await call('PUT', at('agenda/cut-off'), { until })).statusCode).toBe(204);
  expect((await call('POST', at('agenda/approval'))).statusCode).toBe(204);
  expect(await agenda()).toMatchObject({
    ...{ proposalsUntil: Date.parse(until), approvedAt: t.clock.now(), approvedBy: null },
  });
  expect((await call('PUT', at('agenda/cut-off'), { until: null })).statusCode).toBe(204);
  expect(await agenda()).toMatchObject({ proposalsUntil: null });
});

it.each([
  ['the past', '2027-02-09T09:00:00Z'],
  ['after the session has begun', '2027-02-11T09:00:00Z'],
  ['no instant', 'tomorrow'],
])('refuses a moment that is %s, with its field', async (_, until) => {
  const answer = await call('PUT', at('agenda/cut-off'), { until });
  expect([answer.statusCode, answer.json()]).toMatchObject([422, { errors: [{ field: 'until' }] }]);
});

it('a program carries an item over to the next session, once however often', async () => {
  const proposed = await call('POST', at('proposals'), { title: 'One number', customer: 'Is heard' });
  const [one] = proposed.json<{ id: string; state: string }[]>();
  expect(one?.state).toBe('accepted');
  const carry = async () => (await call('POST', at(`proposals/${one?.id}/carrying`))).statusCode;
  expect([await carry(), await carry()]).toEqual([204, 204]);
  const carried = await t.database
    .read()
    .findBy(AgendaProposal, { organizationId: r.organizationId, carriedFrom: one?.id ?? '' });
  expect(carried).toMatchObject([{ title: 'One number', carried: 1 }]);
});

it('a program mails what was resolved, once for how often it saw that it was', async () => {
  t.clock.set(session.startsAt);
  const decision = { kind: 'decision', what: 'Returns are free', customer: 'Dares to buy' };
  expect((await call('POST', at('resolutions'), decision)).statusCode).toBe(200);
  const timesMailed = async () =>
    (await call('GET', at('minutes'))).json<{ timesMailed: number }>().timesMailed;
  expect(await timesMailed()).toBe(0);
  const mail = async () => (await call('POST', at('minutes/mails'), { seen: 0 })).json<{ mailed: number }>();
  expect((await mail()).mailed).toBeGreaterThan(0);
  expect(await mail()).toEqual({ mailed: 0 });
  expect(await timesMailed()).toBe(1);
});

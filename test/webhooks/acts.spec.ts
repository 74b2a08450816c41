import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Department } from '../../src/organizations/department.entity.js';
import { Session } from '../../src/cycles/session.entity.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { EVENT_TYPES } from '../../src/webhooks/domain/event-types.js';
import { WebhookEvent } from '../../src/webhooks/webhook-event.entity.js';
import { aRoom, type RoomWorld } from '../agendas/room/rooms.js';
import { NOW as WHILE_ASKED } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let room: RoomWorld;
let call: ReturnType<TestApp['api']>;
beforeAll(async () => {
  t = await startTestApp();
  room = await aRoom(t, 'tulip');
  call = t.api(await t.tokenFor(room.organizationId));
  await must('POST', 'webhooks', { name: 'All', url: 'https://example.org/', eventTypes: EVENT_TYPES });
});
afterAll(() => t.close());

async function must(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: object) {
  const answer = await call(method, `/api/v1/${path}`, body);
  expect([path, answer.statusCode < 300 || answer.body]).toEqual([path, true]);
  return answer;
}
let heard = new Set<string>();
/** What receivers are told by an act, in order. */
async function toldBy(act: () => Promise<unknown>): Promise<unknown[]> {
  const read = () => t.database.read().find(WebhookEvent, { order: { id: 'ASC' } });
  heard = new Set((await read()).map(({ id }) => id));
  await act();
  const news = (await read()).filter(({ id }) => !heard.has(id));
  return news.map(({ body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: object };
    return { type, ...data };
  });
}
const sessionOn = (date: string) =>
  t.database.read().findOneByOrFail(Session, { organizationId: room.organizationId, date });

it('a session that is moved, cancelled and takes place after all', async () => {
  const { id: sessionId } = await sessionOn('2027-03-10');
  const move = { date: '2027-03-11', time: '10:00' };
  expect(await toldBy(() => must('POST', `sessions/${sessionId}/moves`, move))).toEqual([
    { type: 'session.moved', sessionId, startsAt: '2027-03-11T09:00:00Z' },
  ]);
  expect(
    await toldBy(() => must('POST', `sessions/${sessionId}/moves`, { ...move, place: 'Attic' })),
  ).toEqual([]);
  expect(await toldBy(() => must('PUT', `sessions/${sessionId}/cancellation`))).toEqual([
    { type: 'session.cancelled', sessionId },
  ]);
  expect(await toldBy(() => must('PUT', `sessions/${sessionId}/cancellation`))).toEqual([]);
  expect(await toldBy(() => must('DELETE', `sessions/${sessionId}/cancellation`))).toEqual([
    { type: 'session.restored', sessionId, startsAt: '2027-03-11T09:00:00Z' },
  ]);
});

it('an update that is sent, and sent again with something else', async () => {
  const { organizationId } = room;
  const manager = t.database.read();
  const care = await manager.findOneByOrFail(Department, { organizationId, key: 'care' });
  const request = await manager.findOneByOrFail(UpdateRequest, { organizationId, departmentId: care.id });
  const { id: requestId, departmentId, roundId } = request;
  const send = (delivered: string, version: number) => () =>
    must('PUT', `update-requests/${requestId}/update`, {
      ...{ readings: [], delivered, customer: 'Faster answers.', version },
    });
  const told = { type: 'update.sent', requestId, departmentId, roundId };
  const now = t.clock.now();
  t.clock.set(WHILE_ASKED);
  expect(await toldBy(send('A better answer.', 0))).toEqual([{ ...told, number: 1 }]);
  expect(await toldBy(send('A better answer.', 1))).toEqual([]);
  expect(await toldBy(send('Two better answers.', 1))).toEqual([{ ...told, number: 2 }]);
  t.clock.set(now);
});

it('what a session decides and agrees, and an action that is done', async () => {
  const sessionId = room.session.id;
  const written: string[] = [];
  const write = (kind: string) => async () => {
    const body = {
      kind,
      what: 'So',
      customer: 'Heard',
      ...(kind === 'action' && { owner: room.w.address('sanne'), dueOn: '2027-02-24' }),
    };
    const answer = await must('POST', `sessions/${sessionId}/resolutions`, body);
    written.push(...answer.json<{ id: string }[]>().map(({ id }) => id));
  };
  expect(await toldBy(write('decision'))).toEqual([
    { type: 'decision.recorded', resolutionId: written.at(-1), sessionId },
  ]);
  expect(await toldBy(write('action'))).toEqual([
    { type: 'action.recorded', resolutionId: written.at(-1), sessionId },
  ]);
  const done = (isDone: boolean) => () =>
    must('POST', `resolutions/${written.at(-1)}/done`, { done: isDone });
  expect(await toldBy(done(true))).toEqual([
    { type: 'action.done', resolutionId: written.at(-1), sessionId },
  ]);
  expect(await toldBy(done(true))).toEqual([]);
  expect(await toldBy(done(false))).toEqual([]);
});

it('minutes that are adopted', async () => {
  await room.post('noor', 'room/start');
  await room.post('noor', 'room/end');
  expect(await toldBy(() => room.post('noor', 'minutes/adoption'))).toEqual([
    { type: 'minutes.adopted', sessionId: room.session.id },
  ]);
});

it('a goal that is adopted', async () => {
  const goal = {
    ...{ year: 2026, statement: 'Heard at once', why: 'It brings them back.', customer: null },
    ...{ horizon: '2027-06-30', owner: room.w.address('noor'), mandate: 'matrix' },
  };
  expect(await toldBy(() => must('PUT', 'goals/heard', goal))).toEqual([]);
  const adopt = () => must('POST', 'goals/heard/moves', { move: 'adopt' });
  expect(await toldBy(adopt)).toEqual([
    { type: 'goal.adopted', goal: 'heard', cycleId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ]);
});

it('a reading of a month that was closed', async () => {
  const reading = (changes: object) => () =>
    must('POST', 'readings', { readings: [{ kpi: 'solved', value: 74, ...changes }] });
  expect(await toldBy(reading({ period: '2027-02-05' }))).toEqual([]);
  const [told] = await toldBy(reading({ period: '2027-01-15', reason: 'Counted twice.' }));
  expect(told).toEqual({
    ...{ type: 'reading.corrected', count: 1 },
    readings: [{ kpiId: expect.any(String), periodId: expect.any(String) }],
  });
  expect(JSON.stringify(told)).not.toContain('Counted');
});

it('names nobody, and says nothing of what was written', async () => {
  const events = await t.database.read().find(WebhookEvent);
  const all = events.map(({ body }) => body).join('\n');
  expect(new Set(events.map(({ type }) => type)).size).toBe(EVENT_TYPES.length);
  for (const word of ['tulip.example', 'Sanne', 'Noor', 'better', 'Heard']) expect(all).not.toContain(word);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { readAs, type Receiver, startReceiver } from './receiver.js';
import { startWorld, type World } from './world.js';

const HERE = '/administration/webhooks';
const ADOPTED = { goal: 'helped', cycleId: '0190a000-0000-7000-8000-000000000001' };
const given = (url: string) => ({ name: 'Chat', url, eventTypes: 'goal.adopted' });

describe('where nothing is sent inside', () => {
  let world: World;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await startWorld({ WEBHOOKS_INSIDE: false });
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });

  it.each([
    ...[
      'http://example.org/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://10.1.2.3/',
      'https://2130706433/',
    ],
    ...[
      'https://0x7f.1/',
      'https://[::ffff:127.0.0.1]/',
      'https://169.254.169.254/latest',
      'ftp://example.org/',
    ],
    ...[
      'https://ada:secret@example.org/',
      'https://example.org/#x',
      'example.org',
      '',
      `https://${'x'.repeat(500)}/`,
    ],
  ])('takes no receiver at %s', async (url) => {
    const body = { name: 'Chat', url, eventTypes: ['goal.adopted'] };
    const answer = await world.ofTulip('POST', '/api/v1/webhooks', body);
    expect([
      answer.statusCode,
      answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field),
    ]).toEqual([...[422, ['url']]]);
  });

  it('asks no door of its own network, whatever a name stands for, and does not try again', async () => {
    const { port } = new URL(receiver.url);
    const { id } = await world.aWebhook(`https://localhost:${port}/`);
    await world.happen('goal.adopted', ADOPTED);
    await world.send();
    expect(receiver.news()).toEqual([]);
    expect(await world.log(id)).toMatchObject([
      { state: 'failed', nextAt: null, tries: [{ outcome: 'inside', status: null }] },
    ]);
  });
});

describe('administrators', () => {
  let world: World;
  let receiver: Receiver;
  let ada: { cookie: string };
  beforeAll(async () => {
    world = await startWorld();
    receiver = await startReceiver();
    ada = { cookie: await world.signInAs('ada@example.com') };
  });
  afterAll(async () => {
    await world.close();
    await receiver.close();
  });
  const acts = async () =>
    (await world.database.read().find(AuditEntry, { order: { id: 'DESC' }, take: 1 })).map(({ act }) => act);

  it('add a receiver, give it its secret, and see a test arrive', async () => {
    expect((await world.get(HERE, ada)).body).toContain('Nobody is told anything yet');
    const made = await world.post(HERE, given(receiver.url), ada);
    expect(made.statusCode).toBe(303);
    const path = String(made.headers.location).replace(/\?.*/, '');
    const page = await world.get(String(made.headers.location), ada);
    expect(page.body).toContain('Give the receiver its secret');
    expect(page.body).not.toContain('whsec_');
    const shown = await world.post(`${path}/secret`, {}, ada);
    expect(await acts()).toEqual(['POST /administration/webhooks/:webhook/secret']);
    expect(shown.headers['cache-control']).toContain('no-store');
    // The trail has what was kept, but not what opens it.
    const told = JSON.stringify(await world.database.read().query('SELECT * FROM audit_change'));
    expect([told.includes(receiver.url), told.includes('sealed')]).toEqual([true, false]);
    const secret = /whsec_[A-Za-z0-9+/=]+/.exec(shown.body)?.[0] ?? '';
    expect((await world.post(`${path}/test`, {}, ada)).headers.location).toBe(`${path}?done=tested`);
    await world.send();
    expect(readAs(receiver.news()[0]!, secret, world.clock.now())).toMatchObject({ type: 'webhook.tested' });
    const after = (await world.get(path, ada)).body;
    expect(after).toContain('Arrived');
    expect(after).toContain('taken (status 204)');
    expect((await world.get(HERE, ada)).body).toContain(receiver.url);
  });

  it('change, rotate, turn off and on, send again and remove', async () => {
    const made = await world.post(HERE, given(receiver.url), ada);
    const path = String(made.headers.location).replace(/\?.*/, '');
    const renamed = { ...given(receiver.url), name: 'Board' };
    expect((await world.post(path, renamed, ada)).headers.location).toBe(`${path}?done=changed`);
    expect((await world.get(path, ada)).body).toContain('<h1>Board</h1>');
    expect((await world.post(`${path}/rotation`, {}, ada)).headers.location).toBe(`${path}?done=rotated`);
    expect((await world.get(path, ada)).body).toContain('messages are signed with the secret before as well');
    receiver.answers({ status: 500 });
    await world.happen('goal.adopted', ADOPTED);
    await world.send();
    expect((await world.get(path, ada)).body).toContain('It has taken nothing since 1 Mar 2027 10:00');
    await world.post(`${path}/state`, { state: 'off' }, ada);
    const off = (await world.get(path, ada)).body;
    expect(off).toContain('An administrator turned it off on 1 Mar 2027 10:00');
    expect(off).not.toContain('Send again');
    expect((await world.post(`${path}/test`, {}, ada)).statusCode).toBe(409);
    await world.post(`${path}/state`, { state: 'on' }, ada);
    receiver.answers({ status: 200 });
    receiver.news();
    await world.post(`${path}/replays`, {}, ada);
    await world.send();
    const [again] = receiver.news();
    const id = String(again?.headers['webhook-id']);
    await world.post(`${path}/deliveries/${id}/replay`, {}, ada);
    await world.send();
    expect(receiver.news()[0]?.headers['webhook-id']).toBe(id);
    expect((await world.post(`${path}/removal`, {}, ada)).headers.location).toBe(`${HERE}?done=removed`);
    expect((await world.get(path, ada)).statusCode).toBe(404);
    await world.happen('goal.adopted', ADOPTED);
  });

  it('are told at the field what is wrong, and find what they typed', async () => {
    for (const path of [HERE, `${HERE}/new`]) expect((await world.get(path, ada)).statusCode).toBe(200);
    const wrong = { name: ' ', url: 'ftp://old.example', eventTypes: 'nothing' };
    const { statusCode, body } = await world.post(HERE, wrong, ada);
    expect(statusCode).toBe(422);
    for (const field of ['name', 'url', 'eventTypes']) expect(body).toContain(`href="#field-${field}"`);
    expect(body).toContain('value="ftp://old.example"');
  });

  it('of another organization find nothing of it', async () => {
    const { id } = await world.aWebhook(receiver.url);
    await world.happen('goal.adopted', ADOPTED);
    const event = (await world.log(id))[0]?.id ?? '';
    const body = { name: 'Mine', url: receiver.url, eventTypes: ['action.done'] };
    const asked = [
      ['GET', ''],
      ['PUT', '', body],
      ['DELETE', ''],
      ['PUT', '/state', { on: false }],
      ['POST', '/secret'],
      ['POST', '/test'],
      ['GET', '/deliveries'],
      ['POST', '/replays'],
      ['POST', `/deliveries/${event}/replay`],
    ] as const;
    for (const [method, path, sent] of asked) {
      const answer = await world.ofRose(method, `/api/v1/webhooks/${id}${path}`, sent);
      expect([method, path, answer.statusCode]).toEqual([method, path, 404]);
    }
    expect((await world.ofRose('GET', '/api/v1/webhooks')).json()).toEqual([]);
    const mine = await world.ofRose('POST', '/api/v1/webhooks', body);
    const theirs = `/api/v1/webhooks/${mine.json<{ id: string }>().id}/deliveries/${event}/replay`;
    expect((await world.ofRose('POST', theirs)).statusCode).toBe(404);
    await world.ofTulip('DELETE', `/api/v1/webhooks/${id}`);
  });

  it('alone keep them: planners do not', async () => {
    const piet = { cookie: await world.signInAs('piet@example.com') };
    expect((await world.get(HERE, piet)).statusCode).toBe(403);
    expect((await world.post(HERE, given(receiver.url), piet)).statusCode).toBe(403);
  });

  it('keep fifty at the most', async () => {
    const there = (await world.ofTulip('GET', '/api/v1/webhooks')).json<unknown[]>().length;
    for (let count = there; count < 50; count += 1) await world.aWebhook(receiver.url);
    await expect(world.aWebhook(receiver.url)).rejects.toThrow('There are 50 receivers already.');
  });
});

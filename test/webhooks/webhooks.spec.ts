import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { QuarantineService } from '../../src/mail/quarantine.service.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { QUARANTINE_FACT } from '../../src/mail/quarantine.js';
import { WebhookClaims } from '../../src/webhooks/webhook-claims.service.js';
import { WebhookEvent } from '../../src/webhooks/webhook-event.entity.js';
import { WebhookOptions } from '../../src/webhooks/webhook-options.js';
import { WebhookTry } from '../../src/webhooks/webhook-try.entity.js';
import { CERTIFICATE, CERTIFICATE_KEY } from '../mail/support/certificate.js';
import { readAs, type Receiver, startReceiver } from './receiver.js';
import { startWorld, type World } from './world.js';

const NOW = '2027-03-01T09:00:00Z';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ADOPTED = { goal: 'helped', cycleId: '0190a000-0000-7000-8000-000000000001' };

let world: World;
let receiver: Receiver;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOW);
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  for (const { id } of (await world.ofTulip('GET', '/api/v1/webhooks')).json<{ id: string }[]>()) {
    await world.ofTulip('DELETE', `/api/v1/webhooks/${id}`);
  }
});

const adopted = (organizationId?: string) => world.happen('goal.adopted', ADOPTED, organizationId);

describe('an event', () => {
  it('arrives signed, at those who want it and at nobody else', async () => {
    const { id, secret } = await world.aWebhook(`${receiver.url}/goals`);
    await world.aWebhook(`${receiver.url}/actions`, { eventTypes: ['action.done'] });
    await adopted();
    await adopted(world.roses);
    expect(await world.send()).toBe(1);
    const [message, ...others] = receiver.news();
    expect(others).toEqual([]);
    expect(message?.path).toBe('/goals');
    expect(message?.headers['content-type']).toBe('application/json');
    expect(readAs(message!, secret, world.clock.now())).toEqual({
      ...{ type: 'goal.adopted', timestamp: '2027-03-01T09:00:00.000Z', data: ADOPTED },
    });
    expect(await world.log(id)).toEqual([
      {
        ...{ id: message?.headers['webhook-id'], type: 'goal.adopted', at: '2027-03-01T09:00:00Z' },
        ...{ state: 'delivered', nextAt: null },
        tries: [{ at: '2027-03-01T09:00:00Z', outcome: 'delivered', status: 204 }],
      },
    ]);
    expect(await world.send()).toBe(0);
  });

  it('is believed by nobody whose secret is another, who reads it changed, or reads it late', async () => {
    const { secret } = await world.aWebhook(receiver.url);
    const other = await world.aWebhook(`${receiver.url}/other`, { eventTypes: ['action.done'] });
    await adopted();
    await world.send();
    const [message] = receiver.news();
    const now = world.clock.now();
    expect(() => readAs(message!, other.secret, now)).toThrow('No matching signature');
    const changed = { ...message!, body: message!.body.replace('helped', 'harmed') };
    expect(() => readAs(changed, secret, now)).toThrow('No matching signature');
    const renamed = { ...message!, headers: { ...message!.headers, 'webhook-id': 'x' } };
    expect(() => readAs(renamed, secret, now)).toThrow('No matching signature');
    expect(() => readAs(message!, secret, now + 5 * MINUTE)).not.toThrow();
    expect(() => readAs(message!, secret, now + 5 * MINUTE + 1000)).toThrow('too old');
  });

  it('is not told where what it tells of did not come to be', async () => {
    const { id } = await world.aWebhook(receiver.url);
    const undone = world.database.write(async () => {
      await adopted();
      throw new Error('Not after all.');
    });
    await expect(undone).rejects.toThrow('Not after all.');
    expect(await world.send()).toBe(0);
    expect(await world.log(id)).toEqual([]);
  });

  it('leaves no row where nobody wants it', async () => {
    const count = () => world.database.read().count(WebhookEvent);
    const before = await count();
    await world.aWebhook(receiver.url, { eventTypes: ['action.done'] });
    await adopted();
    expect(await count()).toBe(before);
  });
});

describe('a receiver that does not take it', () => {
  it.each([
    ['refused', 500, { status: 500 }],
    ['refused', 404, { status: 404 }],
    ['redirected', 302, { status: 302, headers: { location: 'http://169.254.169.254/' } }],
    ['slow', null, 'silence'],
  ] as const)(
    '%s (%s): is tried again later, with the same id and bytes',
    async (outcome, status, answer) => {
      Object.assign(world.app.get(WebhookOptions), { timeoutMs: answer === 'silence' ? 500 : 10_000 });
      const { id, secret } = await world.aWebhook(receiver.url);
      receiver.answers(answer);
      await adopted();
      expect(await world.send()).toBe(1);
      Object.assign(world.app.get(WebhookOptions), { timeoutMs: 10_000 });
      const [first] = receiver.news();
      const [waiting] = await world.log(id);
      expect(waiting).toMatchObject({ state: 'waiting', tries: [{ outcome, status }] });
      // A minute, shortened by up to a quarter: as mails wait.
      const wait = Date.parse(waiting?.nextAt ?? '') - world.clock.now();
      expect([wait > 45_000, wait <= MINUTE]).toEqual([true, true]);
      expect(await world.send()).toBe(0);
      world.clock.advance(MINUTE);
      receiver.answers({ status: 200 });
      expect(await world.send()).toBe(1);
      const [again, ...more] = receiver.news();
      expect(more).toEqual([]);
      expect([again?.headers['webhook-id'], again?.body]).toEqual([
        first?.headers['webhook-id'],
        first?.body,
      ]);
      expect(again?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
      expect(() => readAs(again!, secret, world.clock.now())).not.toThrow();
      expect((await world.log(id))[0]).toMatchObject({ state: 'delivered', nextAt: null });
      expect(await world.one(id)).toMatchObject({ failingSince: null });
    },
  );

  it('cannot be reached: the same', async () => {
    const { id } = await world.aWebhook(receiver.url);
    await receiver.close();
    await adopted();
    await world.send();
    expect((await world.log(id))[0]).toMatchObject({
      ...{ state: 'waiting', tries: [{ outcome: 'unreachable', status: null }] },
    });
    receiver = await startReceiver();
  });

  it('is given up on after two days, and sent it again when somebody asks', async () => {
    const { id } = await world.aWebhook(receiver.url);
    receiver.answers({ status: 503 });
    await adopted();
    let tries = 0;
    for (; (await world.log(id))[0]?.state === 'waiting'; tries += 1) {
      const next = Date.parse((await world.log(id))[0]?.nextAt ?? '');
      world.clock.set(Math.max(world.clock.now(), next));
      await world.send();
    }
    expect(tries).toBeGreaterThan(20);
    expect(world.clock.now() - Date.parse(NOW)).toBeLessThan(2 * DAY);
    const [sent] = receiver.news();
    receiver.answers({ status: 200 });
    const event = sent?.headers['webhook-id'];
    const replay = await world.ofTulip('POST', `/api/v1/webhooks/${id}/deliveries/${String(event)}/replay`);
    expect(replay.statusCode).toBe(204);
    expect(await world.send()).toBe(1);
    const [again] = receiver.news();
    expect([again?.headers['webhook-id'], again?.body]).toEqual([event, sent?.body]);
    const [log] = await world.log(id);
    expect(log).toMatchObject({ state: 'delivered' });
    expect(log?.tries).toHaveLength(tries + 1);
    // What has arrived can be asked for once more, too: the receiver may have lost it.
    await world.ofTulip('POST', `/api/v1/webhooks/${id}/deliveries/${String(event)}/replay`);
    expect(await world.send()).toBe(1);
    expect(receiver.news()[0]?.headers['webhook-id']).toBe(event);
  });

  it('is turned off after five days, says why, and is told again what failed once it is on', async () => {
    const { id } = await world.aWebhook(receiver.url);
    receiver.answers({ status: 500 });
    for (let day = 0; day <= 5; day += 1) {
      world.clock.set(Date.parse(NOW) + day * DAY);
      expect(await world.one(id)).toMatchObject({ disabledWhy: null });
      await adopted();
      await world.send();
    }
    expect(await world.one(id)).toMatchObject({
      ...{ disabledWhy: 'failing', disabledAt: '2027-03-06T09:00:00Z', failingSince: '2027-03-01T09:00:00Z' },
    });
    expect((await world.log(id)).map(({ state }) => state)).toEqual(
      Array.from({ length: 6 }, () => 'failed'),
    );
    // Its administrator hears of it once, and no planner does.
    const [told, ...others] = await world.deliver();
    expect([told?.to, told?.subject, others]).toEqual([
      ...['ada@example.com', 'Nothing is sent to the webhook Chat any more', []],
    ]);
    expect(told?.text).toContain('For 5 days Chat took nothing');
    expect(told?.links).toContainEqual(expect.stringContaining(`/administration/webhooks/${id}`));
    receiver.news();
    await adopted();
    world.clock.advance(DAY);
    expect([await world.send(), (await world.log(id)).length]).toEqual([0, 6]);
    const refused = await world.ofTulip('POST', `/api/v1/webhooks/${id}/replays`);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'webhooks.off']);

    receiver.answers({ status: 200 });
    await world.ofTulip('PUT', `/api/v1/webhooks/${id}/state`, { on: true });
    const replays = await world.ofTulip('POST', `/api/v1/webhooks/${id}/replays`);
    expect(replays.json()).toEqual({ replayed: 6 });
    expect(await world.send()).toBe(6);
    expect(receiver.news()).toHaveLength(6);
    expect(await world.one(id)).toMatchObject({ disabledAt: null, disabledWhy: null, failingSince: null });
  });

  it('wants no more (410): is turned off at once', async () => {
    const { id } = await world.aWebhook(receiver.url);
    receiver.answers({ status: 410 });
    await adopted();
    await world.send();
    expect(await world.one(id)).toMatchObject({ disabledWhy: 'gone', disabledAt: '2027-03-01T09:00:00Z' });
    expect((await world.log(id))[0]).toMatchObject({ state: 'failed', tries: [{ outcome: 'gone' }] });
    expect((await world.deliver()).map(({ text }) => text.includes('wants nothing more (410)'))).toEqual([
      true,
    ]);
  });

  it('tells nobody where somebody saw to it before the mail left, or turned it off by hand', async () => {
    const { id } = await world.aWebhook(receiver.url);
    receiver.answers({ status: 410 });
    await adopted();
    await world.send();
    await world.ofTulip('PUT', `/api/v1/webhooks/${id}/state`, { on: true });
    await world.ofTulip('PUT', `/api/v1/webhooks/${id}/state`, { on: false });
    expect(await world.deliver()).toEqual([]);
  });

  it('whose certificate is not trusted is sent nothing, and its log says why', async () => {
    const stranger = await startReceiver({ cert: CERTIFICATE, key: CERTIFICATE_KEY });
    const { id } = await world.aWebhook(stranger.url);
    await adopted();
    await world.send();
    expect(stranger.news()).toEqual([]);
    expect((await world.log(id))[0]).toMatchObject({
      state: 'waiting',
      tries: [{ outcome: 'untrusted', status: null }],
    });
    const cookie = await world.signInAs('ada@example.com');
    const { body } = await world.get(`/administration/webhooks/${id}`, { cookie });
    expect(body).toContain('its certificate is not trusted');
    await stranger.close();
  });

  it('keeps no other waiting', async () => {
    const busy = await startReceiver();
    await world.aWebhook(`${busy.url}/busy`);
    const quick = await world.aWebhook(receiver.url, { eventTypes: ['action.done'] });
    for (let count = 0; count < 25; count += 1) await adopted();
    world.clock.advance(1);
    const ids = { resolutionId: ADOPTED.cycleId, sessionId: ADOPTED.cycleId };
    await world.happen('action.done', ids);
    const held = await world.app.get(WebhookClaims).claim();
    expect(held.map(({ endpointId }) => endpointId)).toContain(quick.id);
    await busy.close();
  });
});

describe('workers', () => {
  it('share what is due, and send none of it twice', async () => {
    const urls = ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => `${receiver.url}/${path}`);
    for (const url of urls) await world.aWebhook(url);
    for (let count = 0; count < 4; count += 1) await adopted();
    await Promise.all([world.send(), world.send(), world.send()]);
    await world.send();
    const sent = receiver.news().map(({ path, headers }) => `${path} ${String(headers['webhook-id'])}`);
    expect([sent.length, new Set(sent).size]).toEqual([24, 24]);
  });

  it('that vanish before they send leave it to the next, under the same id', async () => {
    const { id } = await world.aWebhook(receiver.url);
    await adopted();
    const [held] = await world.app.get(WebhookClaims).claim();
    expect(await world.send()).toBe(0);
    world.clock.advance(MINUTE);
    expect(await world.send()).toBe(1);
    expect(receiver.news().map(({ headers }) => headers['webhook-id'])).toEqual([held?.eventId]);
    expect((await world.log(id))[0]?.tries.map(({ outcome }) => outcome)).toEqual(['vanished', 'delivered']);
  });

  it('that come back late change nothing of what another has done since', async () => {
    const { id } = await world.aWebhook(receiver.url);
    receiver.answers({ status: 500 });
    await adopted();
    // While the first waits for its answer, its lease runs out and a second takes over.
    receiver.first(async () => {
      world.clock.advance(MINUTE);
      receiver.answers({ status: 200 });
      expect(await world.send()).toBe(1);
    });
    expect(await world.send()).toBe(1);
    expect((await world.log(id))[0]).toMatchObject({ state: 'delivered' });
    expect(receiver.news()).toHaveLength(2);
  });

  it('send nothing while a restored back-up is in quarantine', async () => {
    await world.aWebhook(receiver.url);
    await adopted();
    await world.app.get(QuarantineService).begin(null);
    expect(await world.send()).toBe(0);
    await world.database.write((tx) => tx.delete(InstallationFact, { name: QUARANTINE_FACT }));
    expect(await world.send()).toBe(1);
  });
});

describe('a secret', () => {
  it('is in no other answer than the one that made it, and in no row', async () => {
    const { id, secret } = await world.aWebhook(receiver.url);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const answers = await Promise.all([
      world.ofTulip('GET', '/api/v1/webhooks'),
      world.ofTulip('GET', `/api/v1/webhooks/${id}`),
      world.ofTulip('PUT', `/api/v1/webhooks/${id}/state`, { on: true }),
    ]);
    const rows: unknown = await world.database.read().query('SELECT * FROM webhook_endpoint');
    const all = answers.map(({ body }) => body).join() + JSON.stringify(rows);
    expect([all.includes(id), all.includes(secret.slice(6))]).toEqual([true, false]);
  });

  it('is changed without a gap: for a day both are good', async () => {
    const before = await world.aWebhook(receiver.url);
    const rotated = await world.ofTulip('POST', `/api/v1/webhooks/${before.id}/secret`);
    const after = rotated.json<{ secret: string; secondSecretUntil: string }>();
    expect(after.secondSecretUntil).toBe('2027-03-02T09:00:00Z');
    expect(after.secret).not.toBe(before.secret);
    await adopted();
    await world.send();
    const [message] = receiver.news();
    for (const { secret } of [before, after]) {
      expect(readAs(message!, secret, world.clock.now())).toMatchObject({ type: 'goal.adopted' });
    }
    world.clock.advance(DAY);
    await adopted();
    await world.send();
    const [later] = receiver.news();
    expect(() => readAs(later!, after.secret, world.clock.now())).not.toThrow();
    expect(() => readAs(later!, before.secret, world.clock.now())).toThrow('No matching signature');
  });
});

it('a test is sent whatever the receiver wants, and says nothing', async () => {
  const { id, secret } = await world.aWebhook(receiver.url, { eventTypes: ['action.done'] });
  const answer = await world.ofTulip('POST', `/api/v1/webhooks/${id}/test`);
  await world.send();
  const [message] = receiver.news();
  expect(message?.headers['webhook-id']).toBe(answer.json<{ event: string }>().event);
  expect(readAs(message!, secret, world.clock.now())).toMatchObject({
    ...{ type: 'webhook.tested', data: { webhookId: id } },
  });
});

it('what was sent is forgotten after a month, its tries with it', async () => {
  const { id } = await world.aWebhook(receiver.url);
  await adopted();
  await world.send();
  world.clock.advance(29 * DAY);
  await adopted();
  await world.send();
  world.clock.advance(2 * DAY);
  await world.app.get(Pruning).run();
  expect((await world.log(id)).map(({ tries }) => tries.length)).toEqual([1]);
  expect(await world.database.read().countBy(WebhookTry, { endpointId: id })).toBe(1);
});

it('pages of the log follow one another', async () => {
  const { id } = await world.aWebhook(receiver.url);
  for (let count = 0; count < 5; count += 1) {
    world.clock.advance(1000);
    await adopted();
  }
  const all = (await world.log(id)).map((one) => one.id);
  const seen: string[] = [];
  for (let after = ''; ;) {
    const url = `/api/v1/webhooks/${id}/deliveries?limit=2${after}`;
    const page = (await world.ofTulip('GET', url)).json<{
      deliveries: { id: string }[];
      next: string | null;
    }>();
    seen.push(...page.deliveries.map((one) => one.id));
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  expect(seen).toEqual(all);
  expect(all).toHaveLength(5);
});

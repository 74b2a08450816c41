import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { MailTransport } from '../../src/mail/transport/mail-transport.js';
import { HandOverFailed } from '../../src/mail/transport/mail-transport.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let rose: World;
let call: ReturnType<TestApp['api']>;
let reader: ReturnType<TestApp['api']>;
let stranger: ReturnType<TestApp['api']>;
const cookies: Record<string, string> = {};
/** Addresses the mail server refuses for good. */
const refused = new Set<string>();

beforeAll(async () => {
  t = await startTestApp();
  Logger.overrideLogger(false);
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId));
  reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
  stranger = t.api(await t.tokenFor(rose.organizationId));
  for (const name of ['piet', 'sanne', 'priya'] as const)
    cookies[name] = await t.signInAs(tulip.address(name));
  const transport = t.app.get(MailTransport);
  const send = transport.send.bind(transport);
  transport.send = (message) => {
    const fault = { responseCode: 554, command: 'DATA', dataBegun: true };
    return refused.has(message.envelope.to)
      ? Promise.reject(new HandOverFailed(fault, '554 5.6.0 content rejected'))
      : send(message);
  };
  // The nudges of two heads, and nobody has answered.
  refused.add(tulip.address('sanne')).add(tulip.address('priya'));
  t.clock.set('2027-02-04T15:00:00Z');
  await t.app.get(TickService).tick();
  await t.deliver();
});
afterAll(() => t.close());
beforeEach(() => refused.clear());

const mailOf = (kind: string, who: keyof World['people']) =>
  t.database.read().findOneOrFail(OutboxMail, {
    where: { organizationId: tulip.organizationId, kind, recipientId: tulip.people[who] },
    order: { id: 'DESC' },
  });
const press = (who: string, path: string, form: Record<string, string> = {}) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
const look = (who: string, path: string) => t.get(path, { cookie: cookies[who] ?? '' });

describe('a mail that failed', () => {
  it('is found by its session and by words of its subject', async () => {
    const { occasionId, subject } = await mailOf('update-nudge', 'sanne');
    const session = /\/sessions\/([0-9a-f-]{36})/.exec((await look('piet', '/year')).body)?.[1] ?? '';
    expect(session).toHaveLength(36);
    const page = async (query: string) =>
      (await call('GET', `/api/v1/outbox?${query}`)).json<{ mails: { occasion: string; id: string }[] }>()
        .mails;
    const words = (subject ?? '').slice(3, 12).toUpperCase();
    const bySubject = await page(`subject=${encodeURIComponent(words)}`);
    expect(bySubject.map(({ occasion }) => occasion)).toContain(occasionId);
    expect(await page('subject=100%25')).toEqual([]);
    expect(await page(`session=${newId()}`)).toEqual([]);
  });

  it('is shown with what happened and what to do, in both languages', async () => {
    const { id } = await mailOf('update-nudge', 'sanne');
    const dutch = (await look('piet', `/outbox/${id}`)).body;
    expect(dutch).toContain('554 5.6.0 content rejected');
    expect(dutch).toContain('Geef zijn woorden door aan wie de mailserver beheert');
    expect(dutch).toContain('Opnieuw versturen');
    expect(dutch).toMatch(/<pre class="mail-text">From: Cadans &lt;cadans@example\.org>?/);
    const json = (await reader('GET', `/api/v1/outbox/${id}`)).json<Record<string, unknown>>();
    expect(json).toMatchObject({
      ...{ status: 'failed', attempts: 1, can: { retry: true, cancel: false, sendNow: false } },
      attemptLog: [{ number: 1, outcome: 'permanent', response: '554 5.6.0 content rejected' }],
      acts: [],
    });
    expect(json['advice']).toContain('Pass its words on to whoever runs the mail server');
    const content = (await reader('GET', `/api/v1/outbox/${id}/content`)).json<Record<string, string>>();
    expect(content['head']).toMatch(/^Message-ID: <[0-9a-f-]+@example\.org>$/m);
    expect(content['text']).toContain('https://link.invalid/');
    expect(JSON.stringify(content)).not.toContain('/u/');
  });

  it('is sent again by a press of a button, and the page says who did', async () => {
    const { id, messageId } = await mailOf('update-nudge', 'sanne');
    const { statusCode, headers } = await press('piet', `/outbox/${id}/retries`);
    expect([statusCode, headers.location]).toEqual([303, `/outbox/${id}?done=retried`]);
    const [arrived] = await t.deliver();
    expect(arrived).toMatchObject({ to: tulip.address('sanne') });
    expect(await mailOf('update-nudge', 'sanne')).toMatchObject({ id, messageId, status: 'sent' });
    const { body } = await look('piet', `/outbox/${id}?done=retried`);
    expect(body).toContain('Hij vertrekt opnieuw.');
    expect(body).toMatch(/Opnieuw verstuurd.*Piet/s);
    const again = await press('piet', `/outbox/${id}/retries`);
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('Deze mail is verstuurd; intrekken of nog eens versturen kan niet meer.');
  });

  it('is sent again with all of a selection', async () => {
    const { id } = await mailOf('update-nudge', 'priya');
    const none = await call('POST', '/api/v1/outbox/retries', { kind: 'agenda' });
    expect(none.json()).toEqual({ retried: [], refused: [] });
    const { statusCode, headers } = await press('piet', '/outbox/retries', { kind: 'update-nudge' });
    expect(statusCode).toBe(303);
    expect(headers.location).toBe('/outbox?kind=update-nudge&done=retried&retried=1&refused=0');
    expect((await look('piet', headers.location ?? '')).body).toContain('1 mail vertrekt opnieuw.');
    expect((await t.deliver()).map(({ to }) => to)).toEqual([tulip.address('priya')]);
    expect(await mailOf('update-nudge', 'priya')).toMatchObject({ id, status: 'sent' });
  });
});

describe('a mail that waits', () => {
  it('is withdrawn by hand, and the rule does not put it in again', async () => {
    t.clock.set('2027-02-08T08:30:00Z');
    await t.app.get(TickService).tick();
    const due = await mailOf('update-due', 'sanne');
    expect((await call('PUT', `/api/v1/outbox/${due.id}/cancellation`)).json()).toMatchObject({
      status: 'withdrawn',
      acts: [{ act: 'cancelled', by: null }],
    });
    await t.app.get(TickService).tick();
    await t.deliver();
    expect(await mailOf('update-due', 'sanne')).toMatchObject({ id: due.id, status: 'withdrawn' });
    // After all.
    expect((await call('POST', `/api/v1/outbox/${due.id}/retries`)).statusCode).toBe(200);
    expect((await t.deliver()).map(({ to }) => to)).toContain(tulip.address('sanne'));
  });
});

describe('whoever may not', () => {
  it('acts on no mail: other organizations find none, others are refused, reading is not writing', async () => {
    const { id } = await mailOf('update-nudge', 'sanne');
    const before = await mailOf('update-nudge', 'sanne');
    const operations = [
      ['GET', `/api/v1/outbox/${id}`],
      ['GET', `/api/v1/outbox/${id}/content`],
      ['POST', `/api/v1/outbox/${id}/retries`],
      ['POST', `/api/v1/outbox/${id}/attempts`],
      ['PUT', `/api/v1/outbox/${id}/cancellation`],
    ] as const;
    for (const [method, path] of operations) {
      const foreign = await stranger(method, path);
      expect([path, foreign.statusCode]).toEqual([path, 404]);
      expect(foreign.json()).toMatchObject({ code: 'not-found' });
      if (method !== 'GET') expect((await reader(method, path)).statusCode).toBe(403);
    }
    expect((await reader('POST', '/api/v1/outbox/retries', {})).statusCode).toBe(403);
    expect((await reader('PUT', '/api/v1/mail-channel/pause', { reason: 'because' })).statusCode).toBe(403);
    expect((await reader('DELETE', '/api/v1/mail-channel/pause')).statusCode).toBe(403);
    for (const path of [
      `/outbox/${id}/retries`,
      `/outbox/${id}/cancellation`,
      '/outbox/retries',
      '/outbox/pause',
    ])
      expect((await press('sanne', path)).statusCode).toBe(403);
    expect(await mailOf('update-nudge', 'sanne')).toEqual(before);
  });

  it('pauses no mail of others: where several organizations share it, the operator does', async () => {
    const api = await call('PUT', '/api/v1/mail-channel/pause', { reason: 'A new server comes.' });
    expect([api.statusCode, api.json<{ code: string }>().code]).toEqual([403, 'mail.channel-by-operator']);
    expect((await look('piet', '/outbox')).body).not.toContain('/outbox/pause');
    expect((await call('PUT', '/api/v1/mail-channel/pause', { reason: ' ' })).statusCode).toBe(422);
  });
});

describe('the channel', () => {
  it('that its server paused shows the words of the server and what to do, and is tried again', async () => {
    await t.database.write((tx) => t.app.get(MailChannels).pause(tx, 'Invalid login: 535 wrong password'));
    const { body } = await look('piet', '/outbox');
    expect(body).toContain('Invalid login: 535 wrong password');
    expect(body).toContain('Verbeter ze in SMTP_URL');
    expect((await reader('GET', '/api/v1/mail-channel')).json()).toMatchObject({
      pause: { cause: 'server', by: null, reason: 'Invalid login: 535 wrong password' },
      unanswered: null,
    });
    expect((await press('piet', '/outbox/resumption')).headers.location).toBe('/outbox?done=resumed');
    expect((await reader('GET', '/api/v1/mail-channel')).json()).toEqual({ pause: null, unanswered: null });
  });

  it('stands in the OpenAPI document with the acts', async () => {
    const { paths } = (await reader('GET', '/api/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(
      Object.entries(paths)
        .filter(([path]) => /outbox|mail-channel/.test(path))
        .flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`))
        .sort(),
    ).toEqual([
      'delete /api/v1/mail-channel/pause',
      'get /api/v1/mail-channel',
      'get /api/v1/outbox',
      'get /api/v1/outbox/{id}',
      'get /api/v1/outbox/{id}/content',
      'post /api/v1/outbox/retries',
      'post /api/v1/outbox/{id}/attempts',
      'post /api/v1/outbox/{id}/retries',
      'put /api/v1/mail-channel/pause',
      'put /api/v1/outbox/{id}/cancellation',
    ]);
  });
});

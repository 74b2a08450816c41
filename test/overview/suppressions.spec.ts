import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReturnedMail } from '../../src/mail/bounces/returned-mail.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { SuppressionsService } from '../../src/mail/suppression/suppressions.service.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let rose: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  for (const name of ['piet', 'noor', 'sanne'] as const) {
    cookies[name] = await t.signInAs(tulip.address(name));
  }
  cookies.stranger = await t.signInAs(rose.address('piet'));
});
afterAll(() => t.close());

const as = (who: string, url: string) => t.get(url, { cookie: cookies[who] ?? '' });
const lift = (who: string, id: string) =>
  t.post(`/outbox/suppressed/${id}/lifting`, {}, { cookie: cookies[who] ?? '' });
const requestTo = (name: 'sanne' | 'priya') =>
  t.database.read().findOneByOrFail(OutboxMail, {
    organizationId: tulip.organizationId,
    kind: 'update-request',
    recipientId: tulip.people[name],
  });
/** The request to somebody comes back; the mail, and the id of the suppression. */
const bounced = async (name: 'sanne' | 'priya') => {
  const { organizationId } = tulip;
  const mail = await requestTo(name);
  const dead = { organizationId, personId: tulip.people[name], mailId: mail.id, status: '5.1.1' };
  const said = `550 5.1.1 no ${name} <here>`;
  await t.database.write(async (tx) => {
    await tx.insert(ReturnedMail, {
      ...{ organizationId, mailId: mail.id, personId: tulip.people[name], digest: newId() },
      ...{ arrivedAt: t.clock.now(), action: 'failed', status: '5.1.1', finding: 'hard', said },
    });
    await t.app
      .get(SuppressionsService)
      .suppress(tx, { ...dead, said, address: tulip.address(name), cause: 'bounced' });
  });
  return mail;
};
const token = () => t.tokenFor(tulip.organizationId);
interface View {
  readonly id: string;
}
const listed = async (query = '') => {
  const answer = await t.api(await token())('GET', `/api/v1/suppressions${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ suppressions: View[]; next: string | null }>();
};

describe('addresses nothing is sent to', () => {
  it('are none at first, and the outbox leads there', async () => {
    expect((await as('piet', '/outbox')).body).toContain('href="/outbox/suppressed"');
    expect((await as('piet', '/outbox/suppressed')).body).toContain('Elk adres krijgt zijn mail');
    expect(await listed()).toEqual({ suppressions: [], next: null });
  });

  it('are listed with why and what to do, and can be lifted; what happened stays', async () => {
    const mail = await bounced('sanne');
    t.clock.advance(60_000);
    const page = await as('piet', '/outbox/suppressed');
    expect(page.body).toContain('Sanne');
    expect(page.body).toContain('550 5.1.1 no sanne &lt;here>');
    expect(page.body).toContain(`href="/outbox/${mail.id}"`);
    expect(page.body).toContain('Wat je kunt doen');
    expect((await as('piet', `/outbox/${mail.id}`)).body).toContain('Dit postvak bestaat niet');
    const [found] = (await listed()).suppressions;
    expect(found).toMatchObject({
      ...{ person: { name: 'Sanne' }, address: tulip.address('sanne'), cause: 'bounced', status: '5.1.1' },
      ...{ mail: mail.id, liftedAt: null },
    });
    const done = await lift('piet', found!.id);
    expect([done.statusCode, done.headers.location]).toEqual([303, `/outbox/suppressed?lifted=${found!.id}`]);
    const after = await as('piet', done.headers.location ?? '');
    expect(after.body).toContain('Sanne krijgt weer mail');
    expect(after.body).toContain('Opgeheven door Piet');
    expect(await listed()).toEqual({ suppressions: [], next: null });
    expect((await listed('?active=false')).suppressions).toMatchObject([
      { id: found!.id, liftCause: 'person', liftedBy: 'Piet' },
    ]);
  });

  it('are lifted by the API, twice without harm', async () => {
    await bounced('priya');
    const [found] = (await listed()).suppressions;
    const call = t.api(await token());
    const first = await call('POST', `/api/v1/suppressions/${found!.id}/lifting`);
    expect(first.json()).toMatchObject({ liftCause: 'api', liftedBy: null });
    t.clock.advance(60_000);
    const second = await call('POST', `/api/v1/suppressions/${found!.id}/lifting`);
    expect(second.json()).toEqual(first.json());
    expect((await call('GET', `/api/v1/suppressions/${found!.id}`)).json()).toEqual(first.json());
  });

  it('come page by page', async () => {
    for (const name of ['sanne', 'priya'] as const) {
      await bounced(name);
      t.clock.advance(1_000);
    }
    const first = await listed('?limit=1');
    const second = await listed(`?limit=1&after=${first.next}`);
    expect([first.suppressions.length, second.suppressions.length, second.next]).toEqual([1, 1, null]);
    expect(first.suppressions[0]?.id).not.toBe(second.suppressions[0]?.id);
  });

  it('are the planners’ and administrators’ business, and nobody’s of another organization', async () => {
    const [found] = (await listed()).suppressions;
    for (const who of ['noor', 'sanne']) {
      expect((await as(who, '/outbox/suppressed')).statusCode).toBe(403);
      expect((await lift(who, found!.id)).statusCode).toBe(403);
    }
    expect((await as('stranger', '/outbox/suppressed')).body).not.toContain('Sanne');
    expect((await lift('stranger', found!.id)).statusCode).toBe(404);
    const foreign = t.api(await t.tokenFor(rose.organizationId));
    for (const id of [found!.id, newId(), 'x']) {
      expect((await foreign('GET', `/api/v1/suppressions/${id}`)).statusCode).toBe(404);
      expect((await foreign('POST', `/api/v1/suppressions/${id}/lifting`)).statusCode).toBe(404);
    }
    expect((await foreign('GET', '/api/v1/suppressions')).json()).toMatchObject({ suppressions: [] });
    const reader = t.api(await t.tokenFor(tulip.organizationId, ['read']));
    expect((await reader('POST', `/api/v1/suppressions/${found!.id}/lifting`)).statusCode).toBe(403);
    expect((await listed()).suppressions.map(({ id }) => id)).toContain(found!.id);
  });

  it('stand in the API’s document', async () => {
    const document = (await t.api(await token())('GET', '/api/openapi.json')).json<{ paths: object }>();
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/suppressions', '/api/v1/suppressions/{id}/lifting']),
    );
  });
});

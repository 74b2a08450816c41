import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TickService } from '../../src/notices/tick.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let call: ReturnType<TestApp['api']>;
let stranger: ReturnType<TestApp['api']>;

beforeAll(async () => {
  t = await startTestApp();
  const rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  call = t.api(await t.tokenFor(tulip.organizationId, ['read']));
  stranger = t.api(await t.tokenFor(rose.organizationId, ['read']));
});
afterAll(() => t.close());

interface ForecastMail {
  readonly at: string;
  readonly kind: string;
  readonly to: { readonly address: string };
  readonly departments: readonly string[];
}
interface Page {
  readonly mails: readonly { readonly id: string; readonly dueAt: string }[];
  readonly next: string | null;
}

describe('the forecast by API', () => {
  const forecast = async (query: string) => {
    const response = await call('GET', `/api/v1/forecast${query}`);
    expect(response.statusCode).toBe(200);
    return response.json<ForecastMail[]>();
  };

  it('foretells who gets which mail when', async () => {
    const mails = await forecast('?to=2027-02-12&person=SANNE@tulip.example');
    expect(mails.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '2027-02-04T08:00:00Z update-nudge',
      '2027-02-05T08:00:00Z agenda',
      '2027-02-08T08:00:00Z update-due',
    ]);
    expect(mails[0]).toMatchObject({ departments: ['care'], to: { address: 'sanne@tulip.example' } });
  });

  it('takes a person by id, and a first day', async () => {
    const mails = await forecast(`?from=2027-02-08&to=2027-02-08&person=${tulip.people.sanne}`);
    expect(mails.map(({ kind }) => kind)).toEqual(['update-due']);
  });

  it('foretells nothing for the past', async () => {
    expect(await forecast('?from=2027-01-01&to=2027-02-02')).toEqual([]);
  });

  it.each([
    ['?from=2027-03-01&to=2027-02-01', 422, 'to'],
    ['?from=2027-03-01&to=2029-03-01', 422, 'to'],
    ['?from=tomorrow', 422, 'from'],
    ['?whom=me', 422, 'whom'],
    ['?person=nobody@tulip.example', 404, undefined],
  ])('refuses %s', async (query, status, field) => {
    const response = await call('GET', `/api/v1/forecast${query}`);
    expect(response.statusCode).toBe(status);
    expect(response.json<{ errors?: { field: string }[] }>().errors?.[0]?.field).toBe(field);
  });

  it('knows nobody of another organization', async () => {
    const named = await stranger('GET', `/api/v1/forecast?person=${tulip.people.sanne}`);
    expect(named.statusCode).toBe(404);
    const all = (await stranger('GET', '/api/v1/forecast')).json<ForecastMail[]>();
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ to }) => to.address.endsWith('@tulip.example'))).toEqual([]);
  });
});

describe('the outbox by API', () => {
  beforeAll(async () => {
    // By then the agenda has gone to four people, three of them at the same instant.
    t.clock.set('2027-02-05T16:00:00Z');
    await t.app.get(TickService).tick();
    await t.deliver();
  });

  const page = async (query: string) => (await call('GET', `/api/v1/outbox${query}`)).json<Page>();

  it('is read page by page, each mail once, the latest due first', async () => {
    const whole = await page('?limit=200');
    expect(whole.mails.length).toBeGreaterThan(4);
    const walked: Page['mails'][number][] = [];
    for (let next: string | null = ''; next !== null;) {
      const part: Page = await page(`?limit=2${next && `&after=${next}`}`);
      walked.push(...part.mails);
      next = part.next;
    }
    expect(walked).toEqual(whole.mails);
    const dues = walked.map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort().reverse());
  });

  it('finds by state, kind, person and day', async () => {
    const { mails } = await page(
      '?status=sent&kind=update-request&person=priya&from=2027-02-01&to=2027-02-01',
    );
    expect(mails).toMatchObject([
      {
        kind: 'update-request',
        status: 'sent',
        attempts: 1,
        to: { name: 'Priya' },
        dueAt: '2027-02-01T14:00:00Z',
      },
    ]);
  });

  it.each(['?status=lost', '?after=1', '?limit=0', '?limit=1000', '?colour=red'])(
    'refuses %s',
    async (query) => {
      expect((await call('GET', `/api/v1/outbox${query}`)).statusCode).toBe(422);
    },
  );

  it('holds nothing of another organization', async () => {
    const own = new Set((await page('?limit=200')).mails.map(({ id }) => id));
    const theirs = (await stranger('GET', '/api/v1/outbox?limit=200')).json<Page>().mails;
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter(({ id }) => own.has(id))).toEqual([]);
  });

  it('stands in the OpenAPI document', async () => {
    const document = (await call('GET', '/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/outbox', '/api/v1/forecast']),
    );
  });
});

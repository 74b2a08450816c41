import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { BrowserSession } from '../../src/access/browser-session.entity.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { startWorld, type World } from './world.js';

let w: World;
let zinnia: string;
beforeAll(async () => {
  w = await startWorld();
  zinnia = await w.app.get(OrganizationsService).create({ ...tulip, key: 'zinnia', name: 'Zinnia' });
  await w.people.put(zinnia, aPerson('Zoë', { address: 'zoe@example.com' }));
  await w.people.put(zinnia, aPerson('Ada', { until: '2027-02-28' }));
});
afterAll(() => w.close());

const go = (organization: string, cookie: string) =>
  w.post(`/account/organizations/${organization}`, {}, { cookie });
const sessions = () => w.database.read().find(BrowserSession, { order: { createdAt: 'ASC' } });
const hereIn = async (cookie: string) =>
  /<footer[^>]*><div[^>]*><p>(\w+)/.exec((await w.get('/account', { cookie })).body)?.[1];

it('lists where somebody is of today, and nothing else', async () => {
  const cookie = await w.signInAs('ada@example.com');
  const { body } = await w.get('/account/organizations', { cookie });
  expect(body).toContain('<strong>Rose</strong>');
  expect(body).toContain('<strong>Tulip</strong>');
  expect(body).not.toContain('Zinnia');
  expect((await w.get('/account', { cookie })).body).toContain('href="/account/organizations"');
});

it('goes on in the other organization under a new token, which lasts no longer than the one before', async () => {
  const before = await w.signInAs('ada@example.com');
  expect(await hereIn(before)).toBe('Tulip');
  const was = (await sessions()).at(-1);
  w.clock.set('2027-03-02T09:00:00Z');
  const gone = await go(w.elsewhere, before);
  expect([gone.statusCode, gone.headers.location]).toEqual([303, '/']);
  const cookie = gone.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(cookie).not.toBe(before);
  expect(gone.cookies[0]?.maxAge).toBe(29 * 24 * 60 * 60);
  expect(await hereIn(cookie)).toBe('Rose');
  expect((await w.get('/account', { cookie: before })).statusCode).toBe(303);
  const now = (await sessions()).find(({ organizationId }) => organizationId === w.elsewhere);
  expect(now).toMatchObject({ createdAt: was?.createdAt, expiresAt: was?.expiresAt, way: 'link' });
  // What one may do there is what one may do there: Ada administers Tulip alone.
  expect((await w.get('/account/provider', { cookie })).statusCode).toBe(403);
  const acts = await w.database.read().findBy(AuditEntry, { organizationId: w.elsewhere });
  expect(acts.map(({ act }) => act)).toContain('POST /account/organizations/:organization');
});

it('finds no organization that somebody is not of, or not of any more', async () => {
  const ada = await w.signInAs('ada@example.com');
  const bob = await w.signInAs('bob@example.com');
  for (const [organization, cookie] of [
    ...[[zinnia, ada] as const, [newId(), ada] as const, ['rose', ada] as const],
    [w.elsewhere, bob] as const,
  ]) {
    expect((await go(organization, cookie)).statusCode).toBe(404);
  }
  expect(await hereIn(ada)).toBe('Tulip');
  expect((await w.get('/account', { cookie: bob })).body).not.toContain('/account/organizations');
});

it('takes nobody elsewhere whom an organization’s own provider let in', async () => {
  const cookie = await w.signInAs('ada@example.com');
  const mine = (await sessions()).filter(({ organizationId }) => organizationId === w.here);
  for (const { tokenHash } of mine)
    await w.database.write((tx) => tx.update(BrowserSession, { tokenHash }, { way: 'provider' }));
  expect((await go(w.elsewhere, cookie)).statusCode).toBe(403);
  expect(await hereIn(cookie)).toBe('Tulip');
  const { body } = await w.get('/account/organizations', { cookie });
  expect(body).not.toContain('<form method="post" action="/account/organizations');
});

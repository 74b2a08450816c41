import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { ApiToken } from '../../src/access/api-token.entity.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
let cookie: string;
beforeAll(async () => {
  t = await startTestApp({ now: NOW });
  w = await aWorld(t, 'tulip');
  cookie = await t.signInAs(w.address('piet'));
});
afterAll(() => t.close());

const PATH = '/administration/tokens';
const make = (form: Record<string, string>) => t.post(PATH, form, { cookie });
const textIn = (page: string) => /cdn_[0-9a-f]{32}_[\w-]{43}/.exec(page)?.[0] ?? '';

it('makes a token that is shown once, works, and is revoked', async () => {
  const made = await make({ name: 'Magazijn', scope: 'read', until: '2027-02-10' });
  expect(made.statusCode).toBe(200);
  const text = textIn(made.body);
  expect((await t.api(text)('GET', '/api/v1/organization')).statusCode).toBe(200);
  expect((await t.api(text)('PATCH', '/api/v1/organization', { name: 'X' })).statusCode).toBe(403);

  const list = await t.get(PATH, { cookie });
  expect(textIn(list.body)).toBe('');
  expect(list.body).toContain('werkt tot en met 10 feb 2027');
  const token = await t.database.read().findOneByOrFail(ApiToken, { name: 'Magazijn' });
  // To the end of its last day, where its maker is.
  expect(new Date(token.expiresAt ?? 0).toISOString()).toBe('2027-02-10T23:00:00.000Z');

  const revoked = await t.post(`${PATH}/${token.id}/revocation`, {}, { cookie });
  expect(revoked.headers.location).toBe(`${PATH}?done=revoked`);
  expect((await t.api(text)('GET', '/api/v1/organization')).statusCode).toBe(401);
  expect((await t.get(PATH, { cookie })).body).toContain('Ingetrokken');
});

it('says at its field what is wrong, and keeps what was typed', async () => {
  const wrong = await make({ name: ' ', scope: 'write', until: '2027-02-01' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Zeg in een paar woorden waarvoor het is');
  expect(wrong.body).toContain('Geef een dag vanaf vandaag');
  expect(wrong.body).toContain('value="write" checked');
});

it('is for administrators who signed in lately', async () => {
  const noor = await t.signInAs(w.address('noor'));
  expect((await t.get(PATH, { cookie: noor })).statusCode).toBe(403);
  const before = t.clock.now();
  t.clock.set(before + 2 * 60 * 60_000);
  expect((await make({ name: 'Later', scope: 'read' })).statusCode).toBe(403);
  expect(await t.database.read().countBy(ApiToken, { name: 'Later' })).toBe(0);
  t.clock.set(before);
  expect((await t.post(`${PATH}/none/revocation`, {}, { cookie })).statusCode).toBe(404);
});

it('says when a token was last used, to the hour, and leaves no trace of reading', async () => {
  const begun = t.clock.now();
  const minutes = (count: number) => t.clock.set(begun + count * 60_000);
  const text = textIn((await make({ name: 'Bord', scope: 'read' })).body);
  const { organizationId } = w;
  const usedAt = async () =>
    (await t.database.read().findOneByOrFail(ApiToken, { organizationId, name: 'Bord' })).usedAt;
  const entries = () => t.database.read().countBy(AuditEntry, { organizationId });
  const trace = await entries();
  // What is refused is no use of it.
  expect((await t.api(text)('PATCH', '/api/v1/organization', { name: 'X' })).statusCode).toBe(403);
  expect(await usedAt()).toBeNull();
  expect((await t.get(PATH, { cookie })).body).toMatch(/Bord.*Nog niet gebruikt\./s);

  const read = t.api(text);
  await Promise.all(Array.from({ length: 20 }, () => read('GET', '/api/v1/organization')));
  expect(await usedAt()).toBe(begun);
  minutes(59);
  await read('GET', '/api/v1/organization');
  expect(await usedAt()).toBe(begun);
  minutes(24 * 60);
  await read('GET', '/api/v1/organization');
  expect(await usedAt()).toBe(t.clock.now());
  expect((await t.get(PATH, { cookie })).body).toMatch(/Bord.*Laatst gebruikt 4 feb 2027\./s);
  expect(await entries()).toBe(trace);
  const list = (await read('GET', '/api/v1/tokens')).json<{ name: string; usedAt: string | null }[]>();
  expect(list.find(({ name }) => name === 'Bord')?.usedAt).toBe(new Date(t.clock.now()).toISOString());
  t.clock.set(begun);
});

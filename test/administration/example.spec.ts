import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { AuditChain } from '../../src/access/audit-chain/audit-chain.service.js';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { isOfOrganizations, referrersFirst } from '../../src/administration/examples/disposal.js';
import { PlanningCycle } from '../../src/cycles/planning-cycle.entity.js';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { FileTransport } from '../../src/mail/transport/file-transport.js';
import { KEPT_HERE } from '../../src/mail/transport/examples-stay-here.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { Period } from '../../src/cycles/period.entity.js';
import { ApplyService } from '../../src/files/apply.service.js';
import { Reading } from '../../src/kpis/reading.entity.js';
import { exampleFile } from '../../src/administration/examples/example-file.js';
import { type EntityMetadata, LessThan } from 'typeorm';
import { TickService } from '../../src/notices/tick.service.js';
import { Account } from '../../src/organizations/account.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { SignInRequestsService } from '../../src/access/sign-in-requests.service.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
let folder: string;
/** Mail leaves by a folder: what is in it has left. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadans-example-'));
  t = await startTestApp({ settings: { SMTP_URL: `file:${folder}`, MAILBOX: false } });
  w = await aWorld(t, 'tulip');
});
afterAll(() => t.close());

const DISPOSAL = (id: string) => `/administration/example/${id}/disposal`;
const example = () => t.database.read().findOneByOrFail(Organization, { isExample: true });

async function rowsOf(organizationId: string): Promise<Record<string, number>> {
  const manager = t.database.read();
  const counts: Record<string, number> = {};
  for (const { target, tableName } of manager.dataSource.entityMetadatas.filter(isOfOrganizations)) {
    const count = await manager.countBy(target, { organizationId });
    if (count > 0) counts[tableName] = count;
  }
  return counts;
}

async function leftFolder(): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.eml'));
  const letters = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return letters.join('\n');
}

it('is loaded beside one’s own organization, with its figures, by administrators alone', async () => {
  const noor = await t.signInAs(w.address('noor'));
  expect((await t.post('/administration/example', {}, { cookie: noor })).statusCode).toBe(403);

  const cookie = await t.signInAs(w.address('piet'));
  expect((await t.get('/administration/example', { cookie })).body).toContain('Voorbeeldorganisatie laden');
  const loaded = await t.post('/administration/example', {}, { cookie });
  expect(loaded.headers.location).toBe('/administration/example?done=loaded');
  // A second press makes no second one.
  expect((await t.post('/administration/example', {}, { cookie })).statusCode).toBe(303);
  expect(await t.database.read().countBy(Organization, { isExample: true })).toBe(1);

  const { organizationId, key } = await example();
  expect(key).toBe('tessel');
  expect(await rowsOf(organizationId)).toMatchObject({ department: 8, planning_cycle: 4 });
  expect((await rowsOf(organizationId))['reading']).toBeGreaterThan(300);
  const entry = await t.database.read().findOneByOrFail(AuditEntry, { act: 'POST /administration/example' });
  expect([entry.organizationId, entry.subjectId]).toEqual([w.organizationId, organizationId]);

  const there = await t.post(`/account/organizations/${organizationId}`, {}, { cookie });
  const inside = there.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const page = await t.get('/administration', { cookie: inside });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('er gaat geen mail weg');
  const home = await t.get('/', { cookie: inside });
  expect(home.body).toMatch(/Van het voorbeeld vertrekt geen mail: .* <a href="\/mailbox">/);
  expect(home.body).not.toContain('De mail vertrekt op tijd');
});

it('lets none of its mails leave, also where a mail server is set', async () => {
  const { organizationId } = await example();
  t.clock.set('2027-02-08T12:00:00Z');
  await t.app.get(TickService).tick();
  t.app.get(SignInRequestsService).ask(w.address('piet'), '/', 'a browser');
  await t.app.get(SignInRequestsService).settled();
  await t.app.get(DeliveryService).deliverDue();

  const sent = await t.database.read().findBy(OutboxMail, { organizationId, status: 'sent' });
  expect(sent.length).toBeGreaterThan(5);
  // Whoever is of both is mailed from their own organization, and from the example not even then.
  expect(sent.some(({ kind, address }) => kind === 'sign-in' && address === w.address('piet'))).toBe(true);
  const attempts = await t.database.read().findBy(DeliveryAttempt, { organizationId });
  expect(new Set(attempts.map(({ response }) => response))).toEqual(new Set([KEPT_HERE]));
  const left = await leftFolder();
  expect(left).not.toContain('tessel.example');
  expect(left.split(`To: Piet <${w.address('piet')}>`).length).toBeGreaterThan(1);
  for (const { messageId } of sent) expect(left).not.toContain(messageId);
});

it('keeps them where its administrator reads them', async () => {
  const { organizationId } = await example();
  const own = await t.signInAs(w.address('piet'));
  expect((await t.get('/mailbox', { cookie: own })).statusCode).toBe(404);
  const there = await t.post(`/account/organizations/${organizationId}`, {}, { cookie: own });
  const cookie = there.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const mailbox = await t.get('/mailbox', { cookie });
  expect(mailbox.statusCode).toBe(200);
  expect((await t.get('/administration', { cookie })).body).toContain('href="/mailbox"');
});

it('says before whatever sends what is to stay, and asks once', async () => {
  const asked: string[] = [];
  const sent: string[] = [];
  const beyond = new FileTransport(folder, ({ id }) => id);
  beyond.send = ({ mail }) => Promise.resolve({ response: `sent ${sent.push(mail.organizationId)}` });
  const { ExamplesStayHere } = await import('../../src/mail/transport/examples-stay-here.js');
  const gate = new ExamplesStayHere(beyond, (id) => {
    asked.push(id);
    return id === 'gone'
      ? Promise.reject(new Error('There is no such organization.'))
      : Promise.resolve(id === 'example');
  });
  const mailOf = (organizationId: string) => gate.send({ mail: { organizationId } } as never);
  for (const id of ['example', 'own', 'example', 'own']) await mailOf(id);
  await expect(mailOf('gone')).rejects.toThrow('no such organization');
  expect(sent).toEqual(['own', 'own']);
  expect(asked).toEqual(['example', 'own', 'gone']);
});

it('is thrown away by who administers it, and nothing else ever is', async () => {
  const { organizationId } = await example();
  const cookie = await t.signInAs(w.address('piet'));
  for (const id of [w.organizationId, 'tessel', '0190a0a0-0000-7000-8000-000000000000']) {
    expect((await t.get(DISPOSAL(id), { cookie })).statusCode).toBe(404);
    expect((await t.post(DISPOSAL(id), {}, { cookie })).statusCode).toBe(404);
  }
  // Its own administrator may; one of its planners, and who is not of it, may not.
  const stranger = await t.signInAs('bram.kuipers@tessel.example');
  expect((await t.post(DISPOSAL(organizationId), {}, { cookie: stranger })).statusCode).toBe(403);
  const noor = await t.signInAs(w.address('noor'));
  expect((await t.post(DISPOSAL(organizationId), {}, { cookie: noor })).statusCode).toBe(403);
  expect(await rowsOf(organizationId)).toMatchObject({ department: 8 });
});

it('leaves no row of it in any table when it is thrown away, and the other organization untouched', async () => {
  const { organizationId } = await example();
  await t.app.get(AuditChain).extend();
  const cookie = await t.signInAs(w.address('piet'));
  expect((await t.get(DISPOSAL(organizationId), { cookie })).body).toContain('Tessel weggooien?');
  const before = await rowsOf(w.organizationId);
  expect(Object.keys(await rowsOf(organizationId)).length).toBeGreaterThan(30);

  const gone = await t.post(DISPOSAL(organizationId), {}, { cookie });
  expect(gone.headers.location).toBe('/administration/example?done=gone');
  expect(await rowsOf(organizationId)).toEqual({});
  const after = await rowsOf(w.organizationId);
  // What was thrown away does not stay in the trail of who did it: from where, and nothing more.
  const oneMore = (table: string) => ({ [table]: (before[table] ?? 0) + 1 });
  expect(after).toEqual({ ...before, ...oneMore('audit_entry'), ...oneMore('audit_change') });
  const accounts = await t.database.read().find(Account);
  expect(accounts.filter(({ address }) => address.endsWith('@tessel.example'))).toEqual([]);
  expect(accounts.some(({ address }) => address === w.address('piet'))).toBe(true);
  expect((await t.get('/', { cookie })).statusCode).toBe(200);
});

it.each(['2026-11-28', '2027-01-02', '2028-02-29', '2031-07-15', '2032-12-31'])(
  'is about the present on %s, with its figures until then',
  async (today) => {
    const fresh = await startTestApp({ now: `${today}T09:00:00Z` });
    try {
      const text = await exampleFile(today);
      const { organizationId } = await fresh.app
        .get(ApplyService)
        .apply(text, { asExample: { key: 'tessel' } });
      const manager = fresh.database.read();
      const cycle = await manager.findOneByOrFail(PlanningCycle, {
        organizationId: organizationId ?? '',
        year: Number(today.slice(0, 4)),
      });
      const months = await manager.find(Period, {
        where: { organizationId: cycle.organizationId, kind: 'month', endsOn: LessThan(today) },
        order: { startsOn: 'DESC' },
        take: 2,
      });
      // Who answers for the last month may still be about to; of the one before, all have.
      const answered = await manager.countBy(Reading, {
        ...{ organizationId: cycle.organizationId, periodId: months[1]?.id ?? '' },
      });
      expect(answered).toBeGreaterThan(20);
    } finally {
      await fresh.close();
    }
  },
);

it('knows for each table which others come before it', () => {
  // In whatever order the entities come.
  const all = t.database.read().dataSource.entityMetadatas;
  for (const tables of [all, all.toReversed()]) expectOrder(referrersFirst(tables));
});

function expectOrder(ordered: readonly EntityMetadata[]) {
  const place = (name: string) => ordered.findIndex(({ tableName }) => tableName === name);
  expect(place('audit_change')).toBeGreaterThan(place('audit_entry'));
  expect(place('organization')).toBe(ordered.length - 1);
  for (const [index, { foreignKeys, tableName }] of ordered.entries()) {
    const later = foreignKeys.map(({ referencedEntityMetadata }) => referencedEntityMetadata);
    const wrong = later.filter((one) => ordered.indexOf(one) < index && ordered.includes(one));
    expect([tableName, wrong.map((one) => one.tableName)]).toEqual([
      tableName,
      wrong.map((one) => one.tableName).filter((name) => name === tableName),
    ]);
  }
}

it('cannot be declared an example afterwards, not even in the database itself', async () => {
  const { organizationId } = w;
  const turned = t.database.write((tx) => tx.update(Organization, { organizationId }, { isExample: true }));
  await expect(turned).rejects.toThrow('from its first moment, or never');
  const erased = t.database.write((tx) => tx.delete(AuditEntry, { organizationId }));
  await expect(erased).rejects.toThrow('append-only');
});

it('can be had before one’s own organization, and thrown away to begin', async () => {
  const fresh = await startTestApp({ now: NOW });
  try {
    const welcome = async () => (await fresh.app.get(BootstrapService).welcome()).join('\n');
    const link = new URL(/http\S+/.exec(await welcome())?.[0] ?? '').pathname;
    const wrong = await fresh.post(`${link}/example`, { name: '', address: 'x' });
    expect(wrong.statusCode).toBe(422);
    const you = { name: 'Mira Bos', address: 'mira@brug.nl' };
    const begun = await fresh.post(`${link}/example`, you, { 'accept-language': 'nl' });
    expect([begun.statusCode, begun.headers.location]).toEqual([303, '/']);
    expect((await fresh.get(link)).statusCode).toBe(404);
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await fresh.get('/', { cookie })).statusCode).toBe(200);
    // Its mails go nowhere: a start prints the way in, as long as there is nothing else.
    expect(await welcome()).toContain('It signs in Mira Bos of Tessel.');

    const own = await fresh.get('/setup/organization', { cookie });
    expect(own.statusCode).toBe(200);
    expect(own.body).not.toContain('name="address"');
    const organization = {
      ...{ part: 'when', organization: 'De Brug', country: 'NL', locale: 'nl', region: '' },
      ...{ zone: 'Europe/Amsterdam', startMonth: '1', namedBy: 'last', address: 'somebody@else.nl' },
    };
    const made = await fresh.post('/setup/organization', organization, { cookie });
    expect(made.headers.location).toBe('/setup');
    const mine = made.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await fresh.get('/setup', { cookie: mine })).body).toContain('De Brug');
    expect((await fresh.post('/setup/organization', organization, { cookie: mine })).statusCode).toBe(404);
    const { organizationId: tessel } = await fresh.database
      .read()
      .findOneByOrFail(Organization, { isExample: true });
    const there = await fresh.post(`/account/organizations/${tessel}`, {}, { cookie: mine });
    const inside = there.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const gone = await fresh.post(DISPOSAL(tessel), {}, { cookie: inside });
    expect(gone.headers.location).toBe('/administration/example?done=gone');
    const back = gone.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    expect((await fresh.get('/administration/example?done=gone', { cookie: back })).body).toContain(
      'er is niets van over',
    );
    expect(await fresh.database.read().count(Organization)).toBe(1);
    expect(await fresh.database.read().count(PlanningCycle)).toBe(0);
  } finally {
    await fresh.close();
  }
});

it('leads back to the beginning where it was all there was', async () => {
  const fresh = await startTestApp({ now: NOW });
  try {
    const welcome = async () => (await fresh.app.get(BootstrapService).welcome()).join('\n');
    const link = new URL(/http\S+/.exec(await welcome())?.[0] ?? '').pathname;
    const begun = await fresh.post(`${link}/example`, { name: 'Mira Bos', address: 'mira@brug.nl' });
    const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const { organizationId } = await fresh.database.read().findOneByOrFail(Organization, {});
    const gone = await fresh.post(DISPOSAL(organizationId), {}, { cookie });
    expect(gone.headers.location).toMatch(/^\/setup\/link\/[\w-]{43}$/);
    expect((await fresh.get(String(gone.headers.location))).statusCode).toBe(200);
    expect((await fresh.get('/', { cookie })).statusCode).toBe(303);
    expect(await welcome()).toContain(String(gone.headers.location));
  } finally {
    await fresh.close();
  }
});

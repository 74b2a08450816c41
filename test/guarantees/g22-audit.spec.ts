import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from '../../src/access/audit.service.js';
import { AuditEntry, INSTALLATION } from '../../src/access/audit-entry.entity.js';
import { inApplication } from '../../src/in-application.js';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { Database } from '../../src/platform/database/database.js';
import { entities } from '../../src/entities.js';
import { VirtualClock } from '../../src/platform/clock.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { freshDatabaseUrl } from '../support/database.js';
import { testSettings } from '../support/settings.js';
import { aRound, type RoundWorld } from '../updates/world.js';

// G22: each send, skip, answer, view by token, configuration change: who, what, when; append-only, tokens hashed.

let t: TestApp;
let w: RoundWorld;
let token: string;
beforeAll(async () => {
  t = await startTestApp();
  w = await aRound(t);
  token = await t.tokenFor(w.organizationId);
});
afterAll(() => t.close());

const acts = () =>
  t.database
    .read()
    .find(AuditEntry, { where: { organizationId: w.organizationId }, order: { at: 'ASC', id: 'ASC' } });
const last = async () => (await acts()).at(-1);
const tokenId = async () => (await t.api(token)('GET', '/api/v1/tokens')).json<{ id: string }[]>();

describe('who did what, and when', () => {
  it('is written down with a change by API, in the same unit of work', async () => {
    t.clock.advance(1_000);
    const person = { name: 'Joris Bakker', locale: 'nl', zone: 'Europe/Amsterdam', roles: [] };
    const answer = await t.api(token)('PUT', '/api/v1/people/joris.bakker@veldwerk.example', {
      ...person,
      ...{ from: '2027-01-01', until: null },
    });
    expect(answer.statusCode).toBeLessThan(300);
    const { id } = answer.json<{ id: string }>();
    expect(await last()).toMatchObject({
      ...{ at: t.clock.now(), actorKind: 'token', act: 'PUT /people/:address' },
      ...{ subjectType: 'people', subjectId: id },
    });
    expect((await last())?.actorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(await tokenId())).toContain((await last())?.actorId ?? '?');
  });

  it('is not written down where nothing was done', async () => {
    const before = (await acts()).length;
    const refused = await t.api(token)('PUT', '/api/v1/people/nobody@veldwerk.example', { name: '' });
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect((await t.api(token)('DELETE', '/api/v1/kpis/no-such-kpi')).statusCode).toBe(404);
    await t.api(token)('GET', '/api/v1/people');
    const people = await t.api(token)('GET', '/api/v1/people/joris.bakker@veldwerk.example');
    const { name, locale, zone, roles, from, until } = people.json<Record<string, unknown>>();
    const asItIs = { name, locale, zone, roles, from, until };
    const same = await t.api(token)('PUT', '/api/v1/people/joris.bakker@veldwerk.example', asItIs);
    expect(same.statusCode).toBe(200);
    expect((await acts()).length).toBe(before);
  });

  it('is written down of signing in and out', async () => {
    t.clock.advance(1_000);
    const cookie = await w.signInAs(`petra.mulder@${w.organizationId}.example`);
    const petra = { actorKind: 'person', actorId: w.people.petra, subjectId: w.people.petra };
    expect(await last()).toMatchObject({ ...petra, act: 'signed-in' });
    await t.post('/sign-out', {}, { cookie });
    expect(await last()).toMatchObject({ ...petra, act: 'signed-out' });
  });

  it('is written down of looking at a mailed link, not of guessing one', async () => {
    const link = await w.linkOf('anna');
    expect((await t.get(link)).statusCode).toBe(200);
    expect(await last()).toMatchObject({
      ...{ act: 'link-viewed', actorKind: 'link', subjectType: 'update-rounds' },
      ...{ subjectId: (await w.round()).id, details: { person: w.people.anna } },
    });
    const before = (await acts()).length;
    expect((await t.get(link.slice(0, -4))).statusCode).toBe(404);
    expect((await acts()).length).toBe(before);
  });

  it('names nobody and holds nothing that opens anything', async () => {
    const kept = JSON.stringify(await acts());
    expect(kept).not.toMatch(/@|Joris|Anna|Petra/);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain((await w.linkOf('anna')).slice('/u/'.length));
  });
});

describe('a unit of work', () => {
  it('that fails takes its entry along', async () => {
    const audit = t.app.get(Audit);
    const before = (await acts()).length;
    const act = { organizationId: w.organizationId, name: 'half', subject: null, details: {} } as const;
    const failing = t.database.write(async (tx) => {
      await audit.record(tx, { ...act, actor: { kind: 'command', id: null } });
      throw new Error('and then it failed');
    });
    await expect(failing).rejects.toThrow('and then it failed');
    expect((await acts()).length).toBe(before);
  });
});

describe('the trail', () => {
  const change = (statement: string) => t.database.write((tx) => tx.query(statement));

  it('takes no change and lets nothing go, whoever asks the database', async () => {
    const before = await acts();
    await expect(change(`UPDATE audit_entry SET actor_id = NULL`)).rejects.toThrow('append-only');
    await expect(change(`DELETE FROM audit_entry`)).rejects.toThrow('append-only');
    expect(await acts()).toEqual(before);
  });

  it('lets go of what is older than it is kept, and of nothing younger', async () => {
    const before = await acts();
    const now = before.at(-1)?.at ?? 0;
    const younger = before.filter(({ at }) => at >= now);
    expect(await t.app.get(Audit).forget(now)).toBe(before.length - younger.length);
    expect(before.length).toBeGreaterThan(younger.length);
    expect(await acts()).toEqual(younger);
    await expect(change(`DELETE FROM audit_entry`)).rejects.toThrow('append-only');
  });

  it('is read as one: acts, answers, and what became of mails, by pages, by administrators alone', async () => {
    const link = await w.linkOf('anna');
    const answer = { 'care.version': '0', 'care.kpi.nps': '43', 'care.kpi.handling-time': '7,2' };
    const sent = await t.post(link, { ...answer, 'care.delivered': 'Chat.', 'care.customer': 'Sneller.' });
    expect(sent.statusCode).toBe(303);
    expect((await t.deliver()).length).toBeGreaterThan(0);
    interface Page {
      entries: { kind: string; what: string; actor: { name: string | null } }[];
      next: string | null;
    }
    const read = async (query: string) => (await t.api(token)('GET', `/api/v1/audit?${query}`)).json<Page>();
    const whole = await read('limit=200');
    expect(new Set(whole.entries.map(({ kind }) => kind))).toEqual(new Set(['act', 'answer', 'mail']));
    expect(whole.entries.find(({ kind }) => kind === 'answer')).toMatchObject({
      ...{ what: 'answered', actor: { kind: 'person', name: 'Anna de Vries' } },
      ...{ details: { revision: '1', by: 'form' } },
    });
    expect(whole.entries.find(({ kind }) => kind === 'mail')).toMatchObject({ what: 'sent' });
    // Page by page it is the same trail.
    const pieces = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Page = await read(`limit=2&${next === '' ? '' : `after=${next}`}`);
      pieces.push(...page.entries);
      next = page.next;
    }
    expect(pieces).toEqual(whole.entries);
    const cookie = await w.signInAs(`petra.mulder@${w.organizationId}.example`);
    expect((await t.get('/audit', { cookie })).statusCode).toBe(403);
  });

  it('names to people what was answered about, not by the id of a row', async () => {
    const admin = aPerson('Ada', { roles: ['admin'], from: '2020-01-01' });
    await t.app.get(PeopleService).put(w.organizationId, admin);
    const { body } = await t.get('/audit?kind=answer', { cookie: await t.signInAs(admin.address) });
    expect(body).toContain('Customer care');
    expect(body).not.toMatch(/<code>[0-9a-f]{8}-/);
  });

  it('shows no other organization anything', async () => {
    const other = await t.app.get(OrganizationsService).create({ ...tulip, key: 'other' });
    const theirs = await t.tokenFor(other);
    const page = await t.api(theirs)('GET', '/api/v1/audit');
    expect(page.json<{ entries: unknown[] }>().entries).toEqual([]);
  });
});

describe('a command', () => {
  it('is written down for the installation, once it changes something', async () => {
    const { url, drop } = await freshDatabaseUrl();
    const settings = testSettings({ DATABASE_URL: url });
    const clock = new VirtualClock('2027-03-01T09:00:00Z');
    const pause = (act: string) =>
      inApplication(settings, clock, (app) => app.get(MailChannels).pauseByHand(null, 'on holiday'), { act });
    await pause('cadans channel pause');
    await inApplication(settings, clock, (app) => app.get(MailChannels).paused(), { act: 'cadans look' });
    const database = await Database.open({ url, entities });
    const entries = await database.read().find(AuditEntry);
    expect(entries).toMatchObject([
      { organizationId: INSTALLATION, actorKind: 'command', actorId: null, act: 'cadans channel pause' },
    ]);
    await database.close();
    await drop();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import { QuarantineService } from '../../src/mail/quarantine.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { newId } from '../../src/platform/ids.js';
import { tulip as organization } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

const DAY = 86_400_000;
let t: TestApp;
let tulip: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  for (const name of ['piet', 'sanne'] as const) cookies[name] = await t.signInAs(tulip.address(name));
});
afterAll(() => t.close());

const page = async (who: string, url: string) => (await t.get(url, { cookie: cookies[who] ?? '' })).body;
const decide = (doubtful: string, who = 'piet') =>
  t.post('/quarantine/release', { doubtful }, { cookie: cookies[who] ?? '' });
/** A receipt to Sanne that was owed so long ago. */
const owed = async (ago: number) => {
  const { organizationId, people } = tulip;
  const mail = {
    ...{ organizationId, kind: 'update-receipt', occasionType: 'update-round' as const, timing: 0, step: 0 },
    ...{ occasionId: newId(), recipientId: people.sanne, dueAt: t.clock.now() - ago, usefulUntil: null },
  };
  await t.database.write((tx) => t.app.get(OutboxService).enqueue(tx, [mail]));
};
const missed = () =>
  t.database.read().countBy(OutboxMail, {
    organizationId: tulip.organizationId,
    reason: 'Not sent again after a restored back-up.',
  });
const restored = () => t.app.get(QuarantineService).begin(t.clock.now() - DAY);

describe('after a restored back-up', () => {
  it('home and health say so, and the page what is held; GET changes nothing', async () => {
    expect(await page('piet', '/quarantine')).toContain('Er staat niets in de wacht');
    await restored();
    await owed(DAY / 2);
    expect(await page('piet', '/')).toContain('Er is een reservekopie teruggezet');
    const body = await page('piet', '/quarantine');
    expect(body).toMatch(/reservekopie van .* teruggezet/);
    expect(body).toMatch(/Noteer 1 mail als gemist, verstuur de rest/);
    expect(await page('piet', '/quarantine')).toBe(body);
    const health = (await t.get('/health/ready')).json<{ checks: { mail: object } }>();
    expect(health.checks.mail).toMatchObject({ ok: false, quarantined: true });
    expect(await t.deliver()).toEqual([]);
  });

  it('only an administrator decides, of an installation of one organization', async () => {
    expect((await t.get('/quarantine', { cookie: cookies['sanne'] ?? '' })).statusCode).toBe(403);
    expect((await decide('discard', 'sanne')).statusCode).toBe(403);
    expect((await decide('perhaps')).headers.location).toBe('/quarantine');
    expect((await t.get('/quarantine/release', { cookie: cookies['piet'] ?? '' })).statusCode).toBe(404);
    expect(await missed()).toBe(0);
  });

  it('by the page: what may have been sent is recorded as missed', async () => {
    expect((await decide('discard')).statusCode).toBe(303);
    expect(await missed()).toBe(1);
    expect(await page('piet', '/quarantine')).toContain('Er staat niets in de wacht');
    expect((await decide('discard')).statusCode).toBe(409);
  });

  it('by the API, unless others share the installation', async () => {
    await restored();
    await owed(DAY / 2);
    const call = t.api(await t.tokenFor(tulip.organizationId));
    const answer = await call('GET', '/api/v1/mail-quarantine');
    expect(answer.json()).toMatchObject({
      quarantined: true,
      backUpTakenAt: new Date(t.clock.now() - DAY).toISOString().replace('.000Z', 'Z'),
      held: [{ kind: 'update-receipt', doubtful: 1, fresh: 0, recipients: 1 }],
    });
    await t.app.get(OrganizationsService).create({ ...organization, key: 'rose', name: 'Rose' });
    const refused = await call('POST', '/api/v1/mail-quarantine/release', { doubtful: 'send' });
    expect(refused.json()).toMatchObject({ status: 403, code: 'mail.release-by-operator' });
    expect(await page('piet', '/quarantine')).toContain('cadans quarantine release');
    expect(await t.app.get(QuarantineService).state()).not.toBeNull();
  });
});

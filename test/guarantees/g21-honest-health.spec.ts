import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { Occasion } from '../../src/mail/occasion.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { InvariantsService } from '../../src/notices/invariants.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { SystemClock } from '../../src/platform/clock.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { DatabaseHealth } from '../../src/platform/health/database.health.js';
import { HealthChecks } from '../../src/platform/health/health-checks.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from '../overview/world.js';

let t: TestApp;
let world: World;

beforeAll(async () => {
  t = await startTestApp();
  Logger.overrideLogger(false);
  world = await aWorld(t, 'honest');
});
afterAll(() => t.close());

interface Ready {
  readonly status: string;
  readonly checks: Record<string, { ok: boolean; cause?: string; todo?: string }>;
}
const ready = async (language = 'en') => {
  const { statusCode, body } = await t.get('/health/ready', { 'accept-language': language });
  return { statusCode, ...(JSON.parse(body) as Ready) };
};
const serving = async () => (await t.get('/health/serving')).statusCode;
const inMinutes = (count: number) => t.clock.advance(count * 60_000);

/** Red by this check alone, with what to do in both languages; requests are answered all the same. */
async function expectRed(check: string, cause: string, words: RegExp, served = 200): Promise<void> {
  const english = await ready();
  expect([english.statusCode, english.status]).toEqual([503, 'not ready']);
  expect(Object.entries(english.checks).filter(([, { ok }]) => !ok)).toMatchObject([
    [check, { cause, todo: expect.stringMatching(words) as unknown }],
  ]);
  const dutch = (await ready('nl')).checks[check]?.todo ?? '';
  expect(dutch).toMatch(/\b(de|het|een|wat)\b/i);
  expect(dutch).not.toBe(english.checks[check]?.todo);
  expect(await serving()).toBe(served);
}

describe('readiness', () => {
  afterEach(async () => {
    const { statusCode, checks } = await ready();
    expect([statusCode, Object.values(checks).every(({ ok }) => ok)]).toEqual([200, true]);
  });

  it('fails while the mail server refuses us, and while somebody holds mail back', async () => {
    const channels = t.app.get(MailChannels);
    await t.database.write((tx) => channels.pause(tx, '535 wrong password'));
    await expectRed('mail', 'paused', /refuses us.*cadans channel resume/);
    expect((await t.get('/health/ready')).body).not.toContain('535');
    await channels.resume();
    await channels.pauseByHand(null, 'The server moves.');
    await expectRed('mail', 'held-back', /holds back all mail/);
    await channels.resume();
  });

  it('fails when the mail server has not answered for too long; before that it says so', async () => {
    const channels = t.app.get(MailChannels);
    await t.database.write((tx) => channels.unanswered(tx, 'Greeting never received'));
    expect(await ready()).toMatchObject({
      statusCode: 200,
      checks: { mail: { ok: true, cause: 'unanswered' } },
    });
    inMinutes(16);
    await expectRed('mail', 'unanswered', /does not answer/);
    await t.database.write((tx) => channels.answered(tx));
  });

  it('fails when the oldest due mail has waited for too long', async () => {
    t.clock.set('2027-02-04T08:00:00Z');
    await t.app.get(TickService).tick();
    inMinutes(14);
    expect((await ready()).statusCode).toBe(200);
    inMinutes(2);
    await expectRed('mail', 'late', /nobody works them off/);
    await t.deliver();
  });

  it('says, without failing, that mails failed for good', async () => {
    const [mail] = await t.database.read().find(OutboxMail, { take: 1 });
    const { organizationId, id, settledAt } = mail!;
    const become = (changes: object) =>
      t.database.write((tx) => tx.update(OutboxMail, { organizationId, id }, changes));
    await become({ status: 'failed', settledAt: t.clock.now() });
    expect((await ready()).checks['mail']).toMatchObject({ ok: true, cause: 'failed', failedToday: 1 });
    await become({ status: 'sent', settledAt });
  });

  it('fails when others follow newer time-zone rules, and then answers no requests either', async () => {
    const facts = { name: 'zone-rules' };
    const { value } = await t.database.read().findOneByOrFail(InstallationFact, facts);
    const become = (version: string) =>
      t.database.write((tx) => tx.update(InstallationFact, facts, { value: version }));
    await become('2031a');
    await expectRed('zoneRules', 'behind', /newer time-zone rules/, 503);
    await become(value);
  });

  it('says, without failing, that its time-zone rules are old', async () => {
    const before = t.clock.now();
    t.clock.set('2035-01-01T00:00:00Z');
    expect((await ready()).checks['zoneRules']).toMatchObject({ ok: true, cause: 'old' });
    t.clock.set(before);
  });
});

it.each([
  [59, true],
  [61, false],
  [-61, false],
])('a clock %i seconds off the database’s is found: ok is %s', async (seconds, ok) => {
  const checks = new HealthChecks();
  const clock = new SystemClock();
  new DatabaseHealth(checks, t.database, clock).onModuleInit();
  clock.follow(Date.now() + seconds * 1000);
  const { clock: finding } = (await checks.findings()).checks;
  expect(finding).toMatchObject(ok ? { ok } : { ok, cause: 'skew' });
});

describe('the scanner', () => {
  const scan = () => t.app.get(InvariantsService).scan();
  const quiet = { 'look-overdue': 0, 'owed-without-mail': 0, 'mail-abandoned': 0 };
  const gauge = async (invariant: string) => {
    const token = await t.tokenFor(world.organizationId, ['read']);
    const { body } = await t.api(token)('GET', '/metrics');
    return Number(
      new RegExp(`^cadans_invariant_breaches\\{invariant="${invariant}"\\} (\\d+)$`, 'm').exec(body)?.[1],
    );
  };
  const become = (occasion: Occasion, changes: Partial<Occasion>) => {
    const { organizationId, id } = occasion;
    return t.database.write((tx) => tx.update(Occasion, { organizationId, id }, changes));
  };

  it('finds nothing while all is well', async () => {
    expect(await scan()).toEqual(quiet);
  });

  it('raises an alarm for a session that nobody looks at though mail is owed, until somebody has', async () => {
    t.clock.set('2027-02-05T07:00:00Z');
    await t.app.get(TickService).tick();
    const next = await t.database.read().findOneOrFail(Occasion, {
      where: {
        organizationId: world.organizationId,
        type: 'session',
        lookAt: Date.parse('2027-02-05T08:00:00Z'),
      },
    });
    // As if a change of a fact had forgotten to say so.
    await become(next, { lookAt: null });
    expect(await scan()).toEqual(quiet);
    t.clock.set('2027-02-05T15:00:00Z');
    await t.app.get(TickService).tick();
    await t.deliver();
    const found = await scan();
    expect(found).toEqual({ ...quiet, 'owed-without-mail': 4 });
    await expectRed('invariants', 'broken', /report this/);
    expect(await gauge('owed-without-mail')).toBe(4);
    await become(next, { lookAt: t.clock.now() });
    await t.app.get(TickService).tick();
    await t.deliver();
    expect(await scan()).toEqual(quiet);
    expect((await ready()).statusCode).toBe(200);
  });

  it('raises an alarm when nobody ticks, and when nobody takes over from a worker that vanished', async () => {
    t.clock.set('2027-02-08T12:00:00Z');
    expect((await scan())['look-overdue']).toBeGreaterThan(0);
    await t.app.get(TickService).tick();
    expect((await scan())['look-overdue']).toBe(0);
    const [mail] = await t.database.read().find(OutboxMail, { where: { status: 'waiting' }, take: 1 });
    const { organizationId, id } = mail!;
    await t.database.write((tx) =>
      tx.update(OutboxMail, { organizationId, id }, { lease: id, nextAt: t.clock.now() }),
    );
    expect((await scan())['mail-abandoned']).toBe(0);
    inMinutes(3);
    expect((await scan())['mail-abandoned']).toBe(1);
    await t.deliver();
    expect(await scan()).toEqual(quiet);
  });
});

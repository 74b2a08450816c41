import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { packagedZoneRules } from '../../src/calendar/zone-rules.js';
import { loadZoneRules } from '../../src/calendar/domain/zones.js';
import { DeliveryService } from '../../src/mail/delivery/delivery.service.js';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { MailModule } from '../../src/mail/mail.module.js';
import { MailboxService } from '../../src/mail/mailbox.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OutboxService } from '../../src/mail/outbox.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { HealthChecks } from '../../src/platform/health/health-checks.js';
import { WebModule } from '../../src/platform/http/web.module.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { openTestDatabase } from '../support/database.js';
import { settings } from './support/post-office.js';
import { TestKind } from './support/test-kind.js';
import { agendas, aWorld, type World } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let room: TestingModule;

beforeAll(async () => {
  loadZoneRules(packagedZoneRules());
  ({ database, close } = await openTestDatabase());
  world = await aWorld(database, 2);
  room = await Test.createTestingModule({
    imports: [PlatformModule.with(settings(), clock, database), WebModule, MailModule],
  }).compile();
  await room.init();
  room.get(MailKinds).register(new TestKind('agenda'));
  const signIn = new TestKind('sign-in', 0);
  room.get(MailKinds).register(signIn);
});
afterAll(async () => {
  await room.close();
  await close();
});

const asAdmin = (person: number, organizationId = world.organizationId): Caller => ({
  organizationId,
  personId: world.people[person]!.id,
  roles: ['admin'],
});
const put = (mails: ReturnType<typeof agendas>) =>
  database.write((tx) => room.get(OutboxService).enqueue(tx, mails));
const mailFinding = async () => (await room.get(HealthChecks).findings()).checks.mail;
const metric = async (name: string) =>
  new RegExp(`^${name}.* (\\S+)$`, 'm').exec(await room.get(Metrics).text())?.[1];

describe('who watches the service', () => {
  it('sees how long the oldest mail has been due, and whether the channel is paused', async () => {
    const quiet = { channelPaused: false, quarantined: false, unansweredSeconds: 0, failedToday: 0 };
    expect(await mailFinding()).toEqual({ ok: true, due: 0, oldestDueSeconds: 0, ...quiet });
    await put(agendas(world, clock.now()));
    clock.advance(20 * 60_000);
    expect(await mailFinding()).toMatchObject({
      ...{ ok: false, due: 2, oldestDueSeconds: 1200, cause: 'late', ...quiet },
      todo: { nl: expect.stringContaining('niemand werkt ze af') as unknown },
    });
    expect(await metric('cadans_mails_due')).toBe('2');
    expect(await metric('cadans_mails_oldest_due_seconds')).toBe('1200');
    await room.get(DeliveryService).deliverDue();
    expect(await mailFinding()).toMatchObject({ ok: true, due: 0 });
    expect(await metric('cadans_mails_total\\{result="sent"\\}')).toBe('2');
    expect(await metric('cadans_mail_latency_seconds_bucket\\{le="900"\\}')).toBe('0');
    expect(await metric('cadans_mail_latency_seconds_bucket\\{le="3600"\\}')).toBe('2');
    expect(await metric('cadans_mail_attempt_duration_seconds_count\\{outcome="sent"\\}')).toBe('2');
    expect(await metric('cadans_mail_claim_size_sum')).toBe('2');
    await database.write((tx) => room.get(MailChannels).pause(tx, 'wrong password'));
    expect(await mailFinding()).toMatchObject({
      ...{ ok: false, channelPaused: true, cause: 'paused' },
    });
    expect(await metric('cadans_mail_channel_paused')).toBe('1');
    await room.get(MailChannels).resume();
  });
});

describe('the built-in mailbox', () => {
  const latest = async (kind: string, person: number) => {
    const recipientId = world.people[person]!.id;
    const where = { organizationId: world.organizationId, kind, recipientId };
    return database.read().findOneOrFail(OutboxMail, { where, order: { id: 'DESC' } });
  };

  it('shows what has left; the links work for their recipient alone', async () => {
    await put(agendas(world, clock.now()));
    await room.get(DeliveryService).deliverDue();
    const mailbox = room.get(MailboxService);
    const mail = await latest('agenda', 0);
    const [newest] = await mailbox.list(asAdmin(1), { take: 1 });
    expect(newest).toMatchObject({ leftAt: clock.now(), readable: true });
    const mine = await mailbox.letter(asAdmin(0), mail.id);
    expect(mine.text).toMatch(/^https:\/\/cadans\.example\/u\/\S+$/m);
    const others = await mailbox.letter(asAdmin(1), mail.id);
    expect(others).toMatchObject({ own: false, to: { id: mail.recipientId, name: 'Person 1' } });
    expect(others.text + others.html).not.toMatch(/cadans\.example\/u\//);
  });

  it('never shows the sign-in mail of another person, and nothing of another organization', async () => {
    await put(agendas(world, clock.now(), { kind: 'sign-in', occasionType: 'sign-in' }));
    await room.get(DeliveryService).deliverDue();
    const mailbox = room.get(MailboxService);
    const mail = await latest('sign-in', 0);
    await expect(mailbox.letter(asAdmin(1), mail.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await mailbox.letter(asAdmin(0), mail.id)).toMatchObject({ own: true });
    const foreign = await aWorld(database, 1);
    const stranger = { ...asAdmin(0, foreign.organizationId), personId: foreign.people[0]!.id };
    await expect(mailbox.letter(stranger, (await latest('agenda', 0)).id)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await mailbox.list(stranger, { take: 9 })).toEqual([]);
    await expect(mailbox.letter(asAdmin(0), 'not-an-id')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

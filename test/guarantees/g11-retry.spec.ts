import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { MailServer, smtpError } from '../mail/support/mail-server.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';

const HOUR = 3_600_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer;
let transport: SmtpTransport;
let office: ReturnType<typeof openPostOffice>;

// What the stories provoke would fill the output.
beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database);
  server = new MailServer();
  transport = new SmtpTransport(await server.start(), 5);
  office = openPostOffice(database, clock, transport);
});
afterEach(async () => {
  transport.close();
  await server.stop();
  await database.write(async (tx) => {
    await tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null });
  });
  await office.channels.resume();
});

const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
  database.write((tx) => office.outbox.enqueue(tx, mails));
const rows = () =>
  database.read().find(OutboxMail, { where: { organizationId: world.organizationId }, order: { id: 'ASC' } });
const attempts = async () =>
  (
    await database.read().find(DeliveryAttempt, {
      where: { organizationId: world.organizationId },
      order: { startedAt: 'ASC', number: 'ASC' },
    })
  ).map(({ number, outcome }) => [number, outcome]);
const one = () => put(agendas({ ...world, people: world.people.slice(0, 1) }, clock.now()));
const minutes = (count: number) => clock.advance(count * 60_000);

describe('a mail that cannot leave now', () => {
  it('is tried again after its back-off and arrives once', async () => {
    server.onRecipient = () => smtpError(451, 'greylisted, come back later');
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, postponed: 1 });
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ status: 'waiting', lease: null, attempts: 1 });
    expect(waiting?.reason).toContain('greylisted');
    const wait = (waiting?.nextAt ?? 0) - clock.now();
    expect(wait).toBeGreaterThanOrEqual(45_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    server.onRecipient = () => null;
    clock.set((waiting?.nextAt ?? 0) - 1);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    minutes(1);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(1);
    expect(await attempts()).toEqual([
      [1, 'temporary'],
      [2, 'sent'],
    ]);
  });

  it('fails for good when the server will never take it, and holds up no other', async () => {
    const refused = world.people[1]?.address;
    server.onRecipient = (address) => (address === refused ? smtpError(550, 'no such mailbox') : null);
    await put(agendas(world, clock.now()));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 2, failed: 1 });
    const failed = (await rows()).find(({ status }) => status === 'failed');
    expect(failed).toMatchObject({ address: refused, nextAt: null, settledAt: clock.now() });
    expect(failed?.reason).toContain('no such mailbox');
  });

  it('does not burn an attempt when signing in to the server fails: the channel pauses until it is resumed', async () => {
    transport.close();
    let password = 'old';
    const strict = new MailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.password === password ? done(null, { user: 'cadans' }) : done(smtpError(535, 'wrong password')),
    });
    const url = (await strict.start()).replace('smtp://', 'smtp://cadans:new@');
    transport = new SmtpTransport(url, 2);
    office = openPostOffice(database, clock, transport);
    await put(agendas(world, clock.now()));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0 });
    expect((await office.channels.paused())?.reason).toContain('wrong password');
    for (const row of await rows())
      expect(row).toMatchObject({ status: 'waiting', lease: null, attempts: 0 });
    minutes(60);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, postponed: 0 });
    password = 'new';
    await office.channels.resume();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
    expect((await rows()).map(({ attempts: count }) => count)).toEqual([1, 1, 1]);
    await strict.stop();
  });

  it('does not leave in clear text because the offer of encryption is gone: the channel pauses, saying what to do', async () => {
    transport.close();
    const stripped = new MailServer();
    const url = await stripped.start();
    transport = new SmtpTransport(`${url}?requireTLS=true`, 2);
    office = openPostOffice(database, clock, transport);
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0 });
    expect((await office.channels.paused())?.reason).toMatch(/takes no encryption.*\?requireTLS=false/);
    expect(stripped.received).toEqual([]);
    expect((await rows())[0]).toMatchObject({ status: 'waiting', attempts: 0 });
    await stripped.stop();
  });

  it('is given up when its moment has passed', async () => {
    server.onRecipient = () => smtpError(451, 'later');
    const usefulUntil = clock.now() + 10 * 60_000;
    const [mail] = agendas(world, clock.now(), { usefulUntil });
    await put(mail ? [mail] : []);
    for (let i = 0; i < 12; i += 1) {
      await office.delivery.deliverDue();
      minutes(1);
    }
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'failed', nextAt: null });
    expect(row?.reason).toContain('Its moment passed.');
    expect((await attempts()).length).toBeGreaterThanOrEqual(3);
  });

  it('is recorded as missed when its moment passed before anybody tried', async () => {
    const [mail] = agendas(world, clock.now(), { usefulUntil: clock.now() + 60_000 });
    await put(mail ? [mail] : []);
    minutes(5);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, missed: 1 });
    expect((await rows())[0]).toMatchObject({ status: 'missed', attempts: 0 });
    expect(server.received).toEqual([]);
  });

  it('is tried for two days, each time after a longer wait up to two hours, and then given up', async () => {
    server.onRecipient = () => smtpError(451, 'later');
    const begun = clock.now();
    await one();
    const waits: number[] = [];
    for (;;) {
      await office.delivery.deliverDue();
      const [row] = await rows();
      if (row?.nextAt == null) break;
      waits.push(row.nextAt - clock.now());
      clock.set(row.nextAt);
    }
    for (const [i, wait] of waits.entries()) {
      const whole = Math.min(60_000 * 2 ** i, 2 * HOUR);
      expect(wait).toBeGreaterThanOrEqual((whole * 3) / 4);
      expect(wait).toBeLessThanOrEqual(whole);
    }
    // Those that failed together do not come back together.
    expect(waits.some((wait, i) => wait < Math.min(60_000 * 2 ** i, 2 * HOUR))).toBe(true);
    expect(clock.now() - begun).toBeLessThanOrEqual(48 * HOUR);
    expect(clock.now() - begun).toBeGreaterThan(30 * HOUR);
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'failed', attempts: waits.length + 1 });
    expect(row?.reason).toContain('It could not be handed over for 48 hours.');
  });
});

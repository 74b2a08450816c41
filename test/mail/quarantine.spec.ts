import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { QuarantineOver, StillInHand } from '../../src/mail/quarantine.errors.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { databaseIdentity } from '../../src/platform/database/identity.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { openTestDatabase, testDatabase } from '../support/database.js';
import { GatedTransport } from './support/gated-transport.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld, type World } from './support/world.js';

const HOUR = 3_600_000;
const RESTORED = '2027-02-02T08:00:00Z';
const clock = new VirtualClock(RESTORED);
let database: Database;
let close: () => Promise<void>;
let world: World;
let transport: GatedTransport;
let office: ReturnType<typeof openPostOffice>;

// What it says when it notices a restored back-up would fill the output.
beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set(RESTORED);
  world = await aWorld(database, 3);
  transport = new GatedTransport(5);
  transport.open();
  office = openPostOffice(database, clock, transport);
});
afterEach(() =>
  database.write(async (tx) => {
    await tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null });
    await tx.clear(InstallationFact);
  }),
);

const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
  database.write((tx) => office.outbox.enqueue(tx, mails));
const yesterday = () => agendas(world, clock.now() - 20 * HOUR);
const signIn = () =>
  agendas({ ...world, people: world.people.slice(0, 1) }, clock.now(), {
    kind: 'sign-in',
    occasionType: 'sign-in',
  });
const fates = async () =>
  (
    await database.read().find(OutboxMail, {
      where: { organizationId: world.organizationId },
      order: { dueAt: 'ASC', kind: 'ASC' },
    })
  ).map(({ kind, status }) => `${kind} ${status}`);
const held = async () => office.quarantine.held((await office.quarantine.state())!, world.organizationId);

describe('in quarantine', () => {
  it('only sign-in mail leaves, and a service that begins says so', async () => {
    await office.quarantine.begin(clock.now() - 24 * HOUR);
    await put([...yesterday(), ...signIn()]);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await fates()).toEqual(['agenda waiting', 'agenda waiting', 'agenda waiting', 'sign-in sent']);
    expect(await office.quarantine.notice()).toEqual({
      takenAt: clock.now() - 24 * HOUR,
      since: clock.now(),
    });
  });

  it('what is owed is counted by kind: what may have been sent before, and what nobody can have sent', async () => {
    await office.quarantine.begin(null);
    await put(yesterday());
    const since = clock.now();
    clock.advance(HOUR);
    await put(agendas({ ...world, people: world.people.slice(0, 2) }, clock.now()));
    expect(await held()).toEqual([
      {
        ...{ kind: 'agenda', doubtful: 3, fresh: 2, recipients: 3 },
        ...{ dueFrom: since - 20 * HOUR, dueUntil: clock.now() },
      },
    ]);
  });
});

describe('released', () => {
  it('without sending, what was owed up to the restore is recorded as missed and the rest leaves', async () => {
    const { since } = await office.quarantine.begin(null);
    await put(yesterday());
    clock.advance(HOUR);
    await put(agendas({ ...world, people: world.people.slice(0, 1) }, clock.now()));
    expect(await office.quarantine.lift(since)).toBe(3);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await fates()).toEqual(['agenda missed', 'agenda missed', 'agenda missed', 'agenda sent']);
    const [row] = await database
      .read()
      .findBy(OutboxMail, { organizationId: world.organizationId, status: 'missed' });
    expect(row).toMatchObject({ reason: 'Not sent again after a restored back-up.', nextAt: null });
    await expect(office.quarantine.lift(since)).rejects.toThrow(QuarantineOver);
  });

  it('sending, everything that is owed leaves', async () => {
    await office.quarantine.begin(null);
    await put(yesterday());
    expect(await office.quarantine.lift(null)).toBe(0);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
  });

  it('waits for what a worker may be sending, and closes the attempts of those that vanished', async () => {
    await put(yesterday());
    const gated = new GatedTransport(5);
    const busy = openPostOffice(database, clock, gated);
    const sending = busy.delivery.deliverDue();
    await gated.waiting(3);
    const { since } = await office.quarantine.begin(null);
    await expect(office.quarantine.lift(since)).rejects.toThrow(StillInHand);
    clock.advance(2 * HOUR);
    expect(await office.quarantine.lift(since)).toBe(3);
    gated.open();
    expect(await sending).toMatchObject({ sent: 0 });
    const attempts = await database.read().findBy(DeliveryAttempt, { organizationId: world.organizationId });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['ambiguous', 'ambiguous', 'ambiguous']);
    expect(await fates()).toEqual(['agenda missed', 'agenda missed', 'agenda missed']);
  });
});

describe('a service that begins', () => {
  it('on the database it knows lets mail leave', async () => {
    expect(await office.quarantine.notice()).toBeNull();
    await office.quarantine.seen();
    clock.advance(48 * HOUR);
    expect(await office.quarantine.notice()).toBeNull();
    await put(yesterday());
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
  });

  it('on a back-up, which carries the mark, writes down since when', async () => {
    const takenAt = clock.now() - 24 * HOUR;
    const mark = { name: 'quarantine', value: JSON.stringify({ takenAt }) };
    await database.write((tx) => tx.insert(InstallationFact, mark));
    expect(await office.quarantine.state()).toEqual({ takenAt, since: null });
    expect(await office.quarantine.notice()).toEqual({ takenAt, since: clock.now() });
    const since = clock.now();
    clock.advance(HOUR);
    expect(await office.quarantine.notice()).toEqual({ takenAt, since });
  });

  it('on a database that was loaded elsewhere notices it by its identity', async () => {
    await office.quarantine.notice();
    await office.quarantine.seen();
    const seenAt = clock.now();
    clock.advance(24 * HOUR);
    const name = 'database-identity';
    const known = await database.read().findOneBy(InstallationFact, { name });
    expect(known?.value ?? null).toBe(await databaseIdentity(database));
    if (testDatabase === 'sqlite') return;
    await database.write((tx) => tx.update(InstallationFact, { name }, { value: '7000/16384' }));
    expect(await office.quarantine.notice()).toEqual({ takenAt: seenAt, since: clock.now() });
    await office.quarantine.lift(null);
    expect(await office.quarantine.notice()).toBeNull();
  });
});

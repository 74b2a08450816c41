import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { GatedTransport } from '../mail/support/gated-transport.js';
import { ManualTimers } from '../mail/support/manual-timers.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';

const LEASE = 60_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(() => clock.set('2027-02-01T08:00:00Z'));
afterEach(async () => {
  await database.write((tx) =>
    tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null }),
  );
});

const breathe = () => new Promise((resolve) => setImmediate(resolve));
const rows = () =>
  database.read().find(OutboxMail, { where: { organizationId: world.organizationId }, order: { id: 'ASC' } });
const outcomes = async () =>
  (
    await database.read().find(DeliveryAttempt, {
      where: { organizationId: world.organizationId },
      order: { number: 'ASC' },
    })
  ).map(({ outcome }) => outcome);

describe('two workers on one database', () => {
  it('share the mails: each leaves once', async () => {
    world = await aWorld(database, 50);
    const transports = [new GatedTransport(5), new GatedTransport(5)];
    transports.forEach((transport) => transport.open());
    const offices = transports.map((transport) =>
      openPostOffice(database, clock, transport, { options: { batch: 7 } }),
    );
    await database.write((tx) => offices[0]!.outbox.enqueue(tx, agendas(world, clock.now())));
    const tallies = await Promise.all(offices.map(({ delivery }) => delivery.deliverDue()));
    const taken = transports.map((transport) => transport.taken);
    expect(tallies.map(({ sent }) => sent)).toEqual(taken.map(({ length }) => length));
    expect(taken.flat().sort()).toEqual((await rows()).map(({ id }) => id));
    expect(taken.every(({ length }) => length > 0)).toBe(true);
    for (const row of await rows()) expect(row).toMatchObject({ status: 'sent', lease: null, attempts: 1 });
  });

  it('never have more on their way than there are connections', async () => {
    world = await aWorld(database, 12);
    const transport = new GatedTransport(3);
    const office = openPostOffice(database, clock, transport);
    await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
    const done = office.delivery.deliverDue();
    await transport.waiting(3);
    expect((await rows()).filter(({ status }) => status === 'sending')).toHaveLength(3);
    transport.open();
    expect(await done).toMatchObject({ sent: 12 });
    expect(transport.mostAtOnce).toBe(3);
  });
});

describe('a worker that says nothing for longer than its lease', () => {
  it('is taken over: the same bytes leave again, counted, and its own result is ignored', async () => {
    world = await aWorld(database, 1);
    const frozen = new GatedTransport(1);
    const first = openPostOffice(database, clock, frozen);
    await database.write((tx) => first.outbox.enqueue(tx, agendas(world, clock.now())));
    const late = first.delivery.deliverDue();
    await frozen.waiting(1);
    clock.advance(LEASE + 1);
    const second = new GatedTransport(1);
    const takenOver = openPostOffice(database, clock, second).delivery.deliverDue();
    await second.waiting(1);
    frozen.open();
    expect(await late).toMatchObject({ sent: 0, failed: 0, postponed: 0 });
    expect((await rows())[0]).toMatchObject({ status: 'sending', ambiguous: 1, attempts: 2 });
    second.open();
    expect(await takenOver).toMatchObject({ sent: 1 });
    expect((await rows())[0]).toMatchObject({ status: 'sent', ambiguous: 1, attempts: 2, lease: null });
    expect(await outcomes()).toEqual(['ambiguous', 'sent']);
    expect(second.bytes[0]?.equals(frozen.bytes[0]!)).toBe(true);
  });

  it('sends nothing it had only claimed', async () => {
    world = await aWorld(database, 1);
    const transport = new GatedTransport(1);
    transport.open();
    const frozen = openPostOffice(database, clock, transport);
    await database.write((tx) => frozen.outbox.enqueue(tx, agendas(world, clock.now())));
    const other = new GatedTransport(1);
    other.open();
    const compose = frozen.agenda.compose.bind(frozen.agenda);
    frozen.agenda.compose = async (mails) => {
      clock.advance(LEASE + 1);
      expect(await openPostOffice(database, clock, other).delivery.deliverDue()).toMatchObject({ sent: 1 });
      return compose(mails);
    };
    expect(await frozen.delivery.deliverDue()).toMatchObject({ sent: 0 });
    expect(transport.taken).toEqual([]);
    expect(other.taken).toHaveLength(1);
  });

  it('keeps its mails while a slow server makes it wait, because it renews its lease', async () => {
    world = await aWorld(database, 2);
    const transport = new GatedTransport(1);
    const timers = new ManualTimers();
    const office = openPostOffice(database, clock, transport, { timers });
    await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
    const done = office.delivery.deliverDue();
    await transport.waiting(1);
    for (let minute = 0; minute < 9; minute += 1) {
      clock.advance(LEASE - 1);
      timers.fire();
      while ((await rows()).some(({ nextAt }) => nextAt !== clock.now() + LEASE)) await breathe();
      expect(await office.claims.claim(office.everyKind())).toBeNull();
    }
    transport.open();
    expect(await done).toMatchObject({ sent: 2 });
    expect(transport.taken).toHaveLength(2);
    expect(timers.running).toBe(0);
  });
});

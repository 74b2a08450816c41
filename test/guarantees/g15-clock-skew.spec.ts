import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SystemClock, VirtualClock } from '../../src/platform/clock.js';
import { DatabaseClock } from '../../src/platform/database/database-clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { GatedTransport } from '../mail/support/gated-transport.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';

const HOUR = 3_600_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
afterEach(() => void jest.restoreAllMocks());

async function anOffice(people: number) {
  clock.set('2027-02-01T08:00:00Z');
  const world = await aWorld(database, people);
  const transport = new GatedTransport(people);
  const office = openPostOffice(database, clock, transport);
  const put = () => database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  const rows = () => database.read().findBy(OutboxMail, { organizationId: world.organizationId });
  return { office, transport, put, rows };
}

describe('a clock that is set back by an hour', () => {
  it('sends nothing a second time, and what falls due by it leaves', async () => {
    const { office, transport, put } = await anOffice(3);
    transport.open();
    await put();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
    clock.advance(-HOUR);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0, missed: 0 });
    await put();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
    expect(new Set(transport.taken).size).toBe(6);
    expect(transport.taken).toHaveLength(6);
  });

  it.each([
    ['back', -HOUR],
    ['forward', HOUR],
  ])('or %s, while mails are on their way: each is recorded as sent, once', async (_direction, step) => {
    const { office, transport, put, rows } = await anOffice(3);
    await put();
    const done = office.delivery.deliverDue();
    await transport.waiting(3);
    clock.advance(step);
    // The loop looks again at every tick.
    const again = office.delivery.deliverDue();
    transport.open();
    expect(await done).toMatchObject({ sent: 3 });
    expect(await again).toMatchObject({ sent: 0 });
    expect(transport.taken).toHaveLength(3);
    for (const row of await rows()) expect(row).toMatchObject({ status: 'sent', ambiguous: 0 });
  });
});

describe('the clock of a replica', () => {
  it.each([
    ['ten minutes fast', 600_000],
    ['ten minutes slow', -600_000],
  ])('that is %s goes by the time of the database, where there is one for all', async (_how, off) => {
    const real = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => real() + off);
    const own = new SystemClock();
    expect(Math.abs(own.now() - real() - off)).toBeLessThan(60_000);
    await new DatabaseClock(database, own).measure();
    const isOwnMachine = database.dialect.name === 'sqlite';
    expect(Math.abs(own.now() - real() - (isOwnMachine ? off : 0))).toBeLessThan(60_000);
    expect(Math.abs(own.skew + (isOwnMachine ? 0 : off))).toBeLessThan(60_000);
  });

  it('that was told the time goes on steadily, whatever is done to the machine’s', () => {
    const own = new SystemClock();
    const now = Date.parse('2027-02-01T08:00:00Z');
    own.follow(now);
    const real = Date.now.bind(Date);
    for (const step of [-HOUR, HOUR, -10 * 365 * 24 * HOUR]) {
      const stepped = jest.spyOn(Date, 'now').mockImplementation(() => real() + step);
      expect(Math.abs(own.now() - now)).toBeLessThan(60_000);
      stepped.mockRestore();
    }
  });
});

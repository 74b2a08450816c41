import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());

it('two processes together hand over no more than the mail server takes in a minute', async () => {
  const options = { perMinute: 120 };
  const offices = [1, 2].map(() => openPostOffice(database, clock, new MailboxTransport(), { options }));
  const [one, two] = offices as [(typeof offices)[0], (typeof offices)[0]];
  const world = await aWorld(database, 50);
  await database.write((tx) => one.outbox.enqueue(tx, agendas(world, clock.now())));

  // Five seconds' worth at once, whoever comes first; the other is told to wait for the next.
  expect(await Promise.all([one.delivery.deliverDue(), two.delivery.deliverDue()])).toMatchObject([
    { sent: 10 },
    { sent: 0 },
  ]);
  expect(two.pace.waitMs()).toBe(500);
  for (let turn = 1; turn <= 6; turn += 1) {
    clock.advance(500 * turn);
    expect(await offices[turn % 2]!.delivery.deliverDue()).toMatchObject({ sent: turn });
  }
  clock.advance(60 * 60_000);
  expect(await two.delivery.deliverDue()).toMatchObject({ sent: 10 });
});

it('a claim that took all that was due waits for nothing', async () => {
  const office = openPostOffice(database, clock, new MailboxTransport(), { options: { perMinute: 60_000 } });
  clock.advance(60_000);
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 9 });
  expect(office.pace.waitMs()).toBeNull();
});

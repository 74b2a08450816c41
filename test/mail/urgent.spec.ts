import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { GatedTransport } from './support/gated-transport.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());

it('a sign-in link does not wait for the agendas that a slow mail server is being given', async () => {
  const world = await aWorld(database, 150);
  const transport = new GatedTransport(1);
  const office = openPostOffice(database, clock, transport);
  await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
  const run = office.delivery.deliverDue();
  await transport.waiting(1);

  const [signIn] = agendas({ ...world, people: world.people.slice(0, 1) }, clock.now(), {
    kind: 'sign-in',
    occasionType: 'sign-in',
  });
  await database.write((tx) => office.outbox.enqueue(tx, [signIn!]));
  office.delivery.hurry();
  while (office.signIn.composed.size === 0) {
    transport.letThrough();
    await transport.waiting(1);
  }
  const [id] = [...office.signIn.composed.keys()];
  const before = transport.taken.length;
  while (!transport.taken.includes(id!)) {
    transport.letThrough();
    await transport.waiting(1);
  }
  // Whatever was on its way while it was being written; not the hundred and more that wait.
  expect(transport.taken.length - before).toBeLessThan(20);
  transport.open();
  expect(await run).toMatchObject({ sent: 151 });
});

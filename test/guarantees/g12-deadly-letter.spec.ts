import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';

const LEASE = 60_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;

beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => (world = await aWorld(database, 20)));

const rows = () =>
  database.read().find(OutboxMail, { where: { organizationId: world.organizationId }, order: { id: 'ASC' } });

/** A process that dies over a letter as soon as it writes it; whether it did. It leaves rows that are held. */
async function diesOver(deadly: string): Promise<boolean> {
  const victim = openPostOffice(database, clock, new MailboxTransport());
  const compose = victim.agenda.compose.bind(victim.agenda);
  const dead = new Promise<true>((resolve) => {
    victim.agenda.compose = (mails) => {
      if (!mails.some(({ id }) => id === deadly)) return compose(mails);
      resolve(true);
      return new Promise(() => undefined);
    };
  });
  return Promise.race([dead, victim.delivery.deliverDue().then(() => false)]);
}

it('a letter that brings down whoever writes it runs out of chances alone, and holds up the others twice at most', async () => {
  const { outbox } = openPostOffice(database, clock, new MailboxTransport());
  await database.write((tx) => outbox.enqueue(tx, agendas(world, clock.now())));
  const deadly = (await rows())[7]!.id;
  let deaths = 0;
  while ((await rows()).some(({ nextAt }) => nextAt !== null)) {
    if (await diesOver(deadly)) deaths += 1;
    clock.advance(LEASE + 1);
    // At first nobody knows whom of those in its company to suspect; after that it is alone.
    if (deaths > 2)
      expect((await rows()).filter(({ id, status }) => id !== deadly && status !== 'sent')).toEqual([]);
  }
  expect(deaths).toBe(4);
  const failed = (await rows()).filter(({ status }) => status !== 'sent');
  expect(failed).toEqual([expect.objectContaining({ id: deadly, status: 'failed', attempts: 3 })]);
  expect(failed[0]?.reason).toContain('vanished over it');
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase, testDatabase } from '../support/database.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());

it('a lease is renewed without waiting for a mail that is being changed', async () => {
  const office = openPostOffice(database, clock, new MailboxTransport());
  await database.write(async (tx) =>
    office.outbox.enqueue(tx, agendas(await aWorld(database, 2), clock.now())),
  );
  const claim = await office.claims.claim(office.everyKind());
  const [changing, other] = claim!.mails;
  clock.advance(10_000);
  const renew = () => office.claims.renew(claim!.lease, claim!.mails);
  // SQLite has one writer, whose units follow each other: there is nothing to wait for.
  if (testDatabase === 'sqlite') await renew();
  else {
    let begin = () => {};
    // Begun outside the unit that holds the row, or it would be a part of it.
    const renewed = new Promise<void>((resolve) => (begin = resolve)).then(renew);
    await database.write(async (tx) => {
      const { organizationId, id } = changing!;
      await tx.update(OutboxMail, { organizationId, id }, { attempts: 1 });
      begin();
      await renewed;
    });
  }
  const [after] = await database.read().findBy(OutboxMail, { id: other!.id });
  expect(after!.nextAt).toBe(clock.now() + 60_000);
});

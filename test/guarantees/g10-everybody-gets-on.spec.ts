import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld } from '../mail/support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());

it('who has three mails due does not wait for those to whom three hundred were due before', async () => {
  const office = openPostOffice(database, clock, new MailboxTransport(), { options: { batch: 20 } });
  const [crowd, few, others] = [
    await aWorld(database, 100),
    await aWorld(database, 3),
    await aWorld(database, 30),
  ];
  const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
    database.write((tx) => office.outbox.enqueue(tx, mails));
  for (let session = 0; session < 3; session += 1) await put(agendas(crowd, clock.now()));
  clock.advance(60_000);
  await put([...agendas(few, clock.now()), ...agendas(others, clock.now())]);

  const claims = [];
  for (
    let claim = await office.claims.claim(office.everyKind());
    claim;
    claim = await office.claims.claim(office.everyKind())
  )
    claims.push(claim);
  const shares = claims.map(({ mails }) =>
    [few, others, crowd].map(
      ({ organizationId }) => mails.filter((mail) => mail.organizationId === organizationId).length,
    ),
  );
  // A third each; what the few leave over goes to those whose mails have been due longest.
  expect(shares.slice(0, 2)).toEqual([
    [3, 7, 10],
    [0, 7, 13],
  ]);
  expect(shares.map((share) => share.reduce((sum, count) => sum + count))).toEqual([
    ...Array.from({ length: 16 }, () => 20),
    13,
  ]);
  const taken = claims.flatMap(({ mails }) => mails.map(({ id }) => id));
  expect(new Set(taken).size).toBe(333);
});

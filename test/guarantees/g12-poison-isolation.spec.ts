import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { GatedTransport } from '../mail/support/gated-transport.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let transport: GatedTransport;
let office: ReturnType<typeof openPostOffice>;

beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database, 12);
  open();
});
afterEach(() =>
  database.write((tx) => tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null })),
);

/** A process; opened again it is another one, which knows only what the database kept. */
function open(): void {
  transport = new GatedTransport(4);
  transport.open();
  office = openPostOffice(database, clock, transport);
}
const put = () => database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
const culprit = () => world.people[5]?.id ?? '';
const rows = () => database.read().findBy(OutboxMail, { organizationId: world.organizationId });
const row = async () => (await rows()).find(({ recipientId }) => recipientId === culprit());

it('a letter that cannot be written delays no other, and is given up after three attempts', async () => {
  office.agenda.poison.add(culprit());
  await put();
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 11, postponed: 1 });
  for (let i = 0; i < 3; i += 1) {
    clock.advance(5 * 60_000);
    await office.delivery.deliverDue();
  }
  expect(await row()).toMatchObject({ status: 'failed', attempts: 3, nextAt: null, messageId: null });
  expect((await row())?.reason).toContain('this letter has no words');
  expect(transport.taken).toHaveLength(11);
});

it('a mail of which nobody can say whether it is still wanted delays no other', async () => {
  const stillWanted = office.agenda.stillWanted.bind(office.agenda);
  office.agenda.stillWanted = (mails) =>
    mails.some(({ recipientId }) => recipientId === culprit())
      ? Promise.reject(new Error('its session is broken'))
      : stillWanted(mails);
  await put();
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 11, postponed: 1 });
  expect((await row())?.reason).toContain('its session is broken');
  expect(await row()).toMatchObject({ status: 'waiting', attempts: 1, lease: null });
});

it('a mail of which there is nothing to write is taken back if nobody wants it, and put off if that cannot be told', async () => {
  const [over, unclear] = [culprit(), world.people[7]?.id ?? ''];
  [over, unclear].forEach((id) => office.agenda.wordless.add(id));
  office.agenda.unwanted.add(over);
  const stillWanted = office.agenda.stillWanted.bind(office.agenda);
  office.agenda.stillWanted = (mails) =>
    mails.some(({ recipientId }) => recipientId === unclear)
      ? Promise.reject(new Error('its session is broken'))
      : stillWanted(mails);
  await put();
  expect(await office.delivery.deliverDue()).toMatchObject({ sent: 10, withdrawn: 1, postponed: 1 });
  expect(await row()).toMatchObject({
    status: 'withdrawn',
    reason: 'No longer wanted when it was to leave.',
  });
  const other = (await rows()).find(({ recipientId }) => recipientId === unclear);
  expect(other).toMatchObject({ status: 'waiting', attempts: 1, lease: null });
});

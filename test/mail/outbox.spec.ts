import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { GatedTransport } from './support/gated-transport.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld, type World } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let office: ReturnType<typeof openPostOffice>;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database, 3);
  office = openPostOffice(database, clock, new MailboxTransport());
});
// What a story leaves waiting is not the next one's business.
afterEach(() =>
  database.write((tx) => tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null })),
);

const rows = () => database.read().findBy(OutboxMail, { organizationId: world.organizationId });
const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
  database.write((tx) => office.outbox.enqueue(tx, mails));

describe('putting in', () => {
  it('takes each place once, however often and by however many it is asked at once', async () => {
    const mails = agendas(world, clock.now());
    const added = await Promise.all([put(mails), put(mails), put(mails.slice(1))]);
    expect(added.reduce((sum, count) => sum + count)).toBe(3);
    expect(await put([...mails, ...agendas(world, clock.now())])).toBe(3);
    expect(await rows()).toHaveLength(6);
  });

  it('leaves nothing behind when the unit that made it so rolls back', async () => {
    const broken = database.write(async (tx) => {
      await office.outbox.enqueue(tx, agendas(world, clock.now()));
      throw new Error('the session was not kept after all');
    });
    await expect(broken).rejects.toThrow('not kept');
    expect(await rows()).toEqual([]);
  });

  it('tells those who deliver, after the commit and only if something is new', async () => {
    let told = 0;
    office.outbox.follow(() => (told += 1));
    const mails = agendas(world, clock.now());
    await database.write(async (tx) => {
      await office.outbox.enqueue(tx, mails);
      expect(told).toBe(0);
    });
    expect(told).toBe(1);
    await put(mails);
    expect(told).toBe(1);
  });

  it('records what is missed without ever sending it', async () => {
    await put(agendas(world, clock.now(), { missed: 'A newer reminder covers it.' }));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    for (const row of await rows()) {
      expect(row).toMatchObject({ status: 'missed', nextAt: null, reason: 'A newer reminder covers it.' });
    }
  });

  it('sends what a person waits for first, and nothing before it is due', async () => {
    const transport = new GatedTransport(1);
    transport.open();
    office = openPostOffice(database, clock, transport, { options: { batch: 2 } });
    await put(agendas(world, clock.now() - 1000));
    await put(agendas(world, clock.now(), { kind: 'sign-in', occasionType: 'sign-in' }));
    await put(agendas(world, clock.now() + 1));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 6 });
    const kinds = new Map((await rows()).map(({ id, kind }) => [id, kind]));
    expect(transport.taken.map((id) => kinds.get(id))).toEqual([
      ...world.people.map(() => 'sign-in'),
      ...world.people.map(() => 'agenda'),
    ]);
  });
});

describe('withdrawing', () => {
  it('takes back older timings and named kinds only', async () => {
    const mails = agendas(world, clock.now());
    const { organizationId, occasionId } = mails[0]!;
    await put(mails);
    await put(mails.map((mail) => ({ ...mail, timing: 1 })));
    await put(mails.map((mail) => ({ ...mail, kind: 'sign-in' })));
    const withdraw = (which: Parameters<typeof office.outbox.withdraw>[3]) =>
      database.write((tx) => office.outbox.withdraw(tx, organizationId, occasionId, which, 'It was moved.'));
    expect(await withdraw({ olderThanTiming: 1, kinds: ['agenda'] })).toBe(3);
    expect(await withdraw({ olderThanTiming: 1, kinds: ['agenda'] })).toBe(0);
    expect(await withdraw({ kinds: ['sign-in'] })).toBe(3);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
    expect(await withdraw({})).toBe(0);
    const written = await office.outbox.written(database.read(), organizationId, occasionId);
    expect(
      written.filter(({ mayHaveLeft }) => mayHaveLeft).map(({ timing, kind }) => [timing, kind]),
    ).toEqual(world.people.map(() => [1, 'agenda']));
  });

  it('touches no other organization', async () => {
    const mails = agendas(world, clock.now());
    await put(mails);
    const other = await aWorld(database, 1);
    const withdrawn = await database.write((tx) =>
      office.outbox.withdraw(tx, other.organizationId, mails[0]!.occasionId, {}, 'not yours'),
    );
    expect(withdrawn).toBe(0);
    expect(await office.outbox.written(database.read(), other.organizationId, mails[0]!.occasionId)).toEqual(
      [],
    );
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
  });

  it('names whose mail is on its way, and waits until it has left', async () => {
    const transport = new GatedTransport(2);
    office = openPostOffice(database, clock, transport);
    const mails = agendas(world, clock.now());
    const { organizationId, occasionId } = mails[0]!;
    await put(mails);
    const done = office.delivery.deliverDue();
    await transport.waiting(2);
    expect(
      await database.write((tx) => office.outbox.withdraw(tx, organizationId, occasionId, {}, 'Canceled.')),
    ).toBe(1);
    // Of three that are due at once, whichever two were taken first.
    const named = expect.stringMatching(/^Person [123]$/);
    expect(await office.outbox.settled(organizationId, occasionId, 0)).toEqual([named, named]);
    const settled = office.outbox.settled(organizationId, occasionId);
    transport.open();
    expect(await settled).toEqual([]);
    expect(await done).toMatchObject({ sent: 2 });
  });
});

describe('the channel', () => {
  it('keeps the first reason, lets nothing leave, and tells when it resumes', async () => {
    let resumed = 0;
    office.channels.follow(() => (resumed += 1));
    await put(agendas(world, clock.now()));
    await database.write((tx) => office.channels.pause(tx, 'wrong password'));
    await database.write((tx) => office.channels.pause(tx, 'another reason'));
    expect(await office.channels.paused()).toEqual({
      ...{ pausedAt: clock.now(), reason: 'wrong password', cause: 'server', by: null },
    });
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    await office.channels.resume();
    expect(resumed).toBe(1);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
  });
});

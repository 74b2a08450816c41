import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { packagedZoneRules } from '../../src/calendar/zone-rules.js';
import { loadZoneRules } from '../../src/calendar/domain/zones.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { SUPPRESSED_REASON } from '../../src/mail/domain/held-back.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Suppression } from '../../src/mail/suppression/suppression.entity.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { Person } from '../../src/organizations/person.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { MailServer, parse, smtpError } from './support/mail-server.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld, type World } from './support/world.js';

const MINUTE = 60_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer;
let transport: SmtpTransport;
let office: ReturnType<typeof openPostOffice>;

beforeAll(async () => {
  Logger.overrideLogger(false);
  loadZoneRules(packagedZoneRules());
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database, 5);
  server = new MailServer();
  // One after the other: what one landing tells, the next departure knows.
  transport = new SmtpTransport(await server.start(), 1);
  office = openPostOffice(database, clock, transport);
});
afterEach(async () => {
  transport.close();
  await server.stop();
  await database.write((tx) =>
    tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null }),
  );
});

const person = (number: number, of = world) => of.people[number - 1]!;
const gone = (number: number, answer = smtpError(550, '5.1.1 no such user here')) => {
  server.onRecipient = (address) => (address === person(number).address ? answer : null);
};
const mailsTo = (numbers: readonly number[], changes: Parameters<typeof agendas>[2] = {}) =>
  agendas({ ...world, people: numbers.map((number) => person(number)) }, clock.now(), changes);
const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
  database.write((tx) => office.outbox.enqueue(tx, mails));
const deliver = () => office.delivery.deliverDue();
const fates = async (number: number, kind = 'agenda') => {
  const where = { organizationId: world.organizationId, recipientId: person(number).id, kind };
  const mails = await database.read().find(OutboxMail, { where, order: { id: 'ASC' } });
  return mails.map(({ status, reason }) => [status, reason]);
};
const suppressions = (of = world) =>
  database
    .read()
    .find(Suppression, { where: { organizationId: of.organizationId }, order: { since: 'ASC' } });
const give = (role: 'planner' | 'admin', numbers: readonly number[]) =>
  database.write((tx) =>
    tx.update(Person, { id: In(numbers.map((number) => person(number).id)) }, { roles: [role] }),
  );
const news = () => server.received.filter(({ raw }) => raw.toString().includes('Subject: No mail reaches'));
const change = async (number: number, address: string) =>
  database.write(async (tx) => {
    await tx.update(Person, { organizationId: world.organizationId, id: person(number).id }, { address });
    await office.changes.announce(tx, world.organizationId);
  });

describe('an address that its server refuses for good', () => {
  it('is flagged at the first attempt, with what the server said; the others get theirs', async () => {
    gone(1);
    await put(mailsTo([1, 2]));
    expect(await deliver()).toMatchObject({ sent: 1, failed: 1, postponed: 0 });
    expect(server.received.map(({ to }) => to)).toEqual([[person(2).address]]);
    const [found, ...more] = await suppressions();
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ...{ personId: person(1).id, address: person(1).address, cause: 'refused', status: '5.1.1' },
      ...{ said: expect.stringContaining('no such user here'), since: clock.now(), liftedAt: null },
    });
    const attempts = await database.read().findBy(DeliveryAttempt, { mailId: found?.mailId ?? '' });
    expect(attempts.map(({ number, outcome }) => [number, outcome])).toEqual([[1, 'permanent']]);
  });

  it('gets nothing more: not what waits, not what a worker holds, not what is owed later', async () => {
    gone(1);
    await put([
      ...mailsTo([1], { step: 1 }),
      ...mailsTo([1], { step: 2 }),
      ...mailsTo([1], { dueAt: clock.now() + 9 * MINUTE }),
    ]);
    expect(await deliver()).toMatchObject({ sent: 0 });
    server.onRecipient = () => null;
    clock.advance(10 * MINUTE);
    await put(mailsTo([1, 2]));
    expect(await deliver()).toMatchObject({ sent: 1, failed: 1 });
    expect(server.received.map(({ to }) => to)).toEqual([[person(2).address]]);
    expect((await fates(1)).map(([status]) => status)).toEqual(['failed', 'failed', 'failed', 'failed']);
    expect((await fates(1)).filter(([, reason]) => reason === SUPPRESSED_REASON)).toHaveLength(3);
    expect(await suppressions()).toHaveLength(1);
  });

  it('still gets the sign-in mail its owner asks for', async () => {
    gone(1);
    await put(mailsTo([1]));
    await deliver();
    server.onRecipient = () => null;
    await put(mailsTo([1], { kind: 'sign-in', occasionType: 'sign-in' }));
    expect(await deliver()).toMatchObject({ sent: 1, failed: 0 });
  });

  it.each([
    ['for the time being', smtpError(450, '4.2.1 try again'), 'waiting'],
    ['because of a policy', smtpError(550, '5.7.1 relaying denied'), 'failed'],
    ['because its mailbox is full', smtpError(552, '5.2.2 over quota'), 'failed'],
  ])('is not one that was refused %s', async (_why, answer, status) => {
    gone(1, answer);
    await put(mailsTo([1]));
    await deliver();
    expect((await fates(1))[0]?.[0]).toBe(status);
    expect(await suppressions()).toEqual([]);
  });

  it('is that of one organization: another with the same address finds out for itself', async () => {
    const other = await aWorld(database, 1);
    await database.write((tx) =>
      tx.update(Person, { id: person(1, other).id }, { address: person(1).address }),
    );
    gone(1);
    await put(mailsTo([1]));
    await deliver();
    server.onRecipient = () => null;
    await put(agendas(other, clock.now()));
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await suppressions(other)).toEqual([]);
  });
});

describe('planners and administrators', () => {
  it('are told once what to do, each in one mail, and nobody of their own address', async () => {
    await give('planner', [3, 1]);
    await give('admin', [4]);
    server.onRecipient = (address) =>
      [1, 2].some((number) => person(number).address === address) ? smtpError(550, '5.1.1 gone') : null;
    await put([...mailsTo([1, 2])]);
    await deliver();
    expect(news()).toEqual([]);
    clock.advance(20 * MINUTE);
    await deliver();
    expect(
      news()
        .map(({ to }) => to[0])
        .sort(),
    ).toEqual([person(3).address, person(4).address]);
    const told = await parse(news()[0]!);
    expect(told.subject).toBe('No mail reaches 2 people any more');
    expect(told.text).toContain(`Person 1 · ${person(1).address}`);
    expect(told.text).toContain(`Person 2 · ${person(2).address}`);
    expect(told.text).toContain('https://cadans.example/outbox/suppressed');
    // Person 1 plans too, is told of person 2 alone, and not reached: recorded, not sent.
    expect(await fates(1, 'address-suppressed')).toEqual([['failed', SUPPRESSED_REASON]]);
    clock.advance(24 * 60 * MINUTE);
    await put(mailsTo([1, 2]));
    await deliver();
    expect(news()).toHaveLength(2);
  });

  it('hear nothing where the only one who plans is the one not reached', async () => {
    await give('planner', [1]);
    gone(1);
    await put(mailsTo([1]));
    await deliver();
    expect(await fates(1, 'address-suppressed')).toEqual([]);
    expect(await suppressions()).toHaveLength(1);
  });

  it('hear nothing of what was lifted before they were told', async () => {
    await give('planner', [3]);
    gone(1);
    await put(mailsTo([1]));
    await deliver();
    const [found] = await suppressions();
    await office.suppressions.lift(world.organizationId, found!.id, person(3).id);
    clock.advance(20 * MINUTE);
    await deliver();
    expect((await fates(3, 'address-suppressed')).map(([status]) => status)).toEqual(['withdrawn']);
  });

  it('are told by as many mails as there are quarters of an hour, however many addresses die', async () => {
    world = await aWorld(database, 60);
    await give('planner', [60]);
    server.onRecipient = (address) => (address === person(60).address ? null : smtpError(550, '5.1.1 gone'));
    await put(mailsTo(world.people.map((_one, i) => i + 1)));
    await deliver();
    clock.advance(20 * MINUTE);
    await deliver();
    expect(await suppressions()).toHaveLength(59);
    expect(news()).toHaveLength(1);
    expect((await parse(news()[0]!)).text).toContain('+ 39');
  });
});

describe('a suppression', () => {
  const flagged = async () => {
    gone(1);
    await put(mailsTo([1]));
    await deliver();
    server.onRecipient = () => null;
    return (await suppressions())[0]!;
  };

  it('ends when somebody lifts it, and what happened stays to be seen', async () => {
    const { id } = await flagged();
    clock.advance(MINUTE);
    const liftedAt = clock.now();
    await office.suppressions.lift(world.organizationId, id, person(3).id);
    clock.advance(MINUTE);
    await office.suppressions.lift(world.organizationId, id, null);
    expect(await suppressions()).toMatchObject([
      { id, liftedAt, liftCause: 'person', liftedBy: person(3).id },
    ]);
    await put(mailsTo([1]));
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('begins anew, and is told anew, if the address is still dead', async () => {
    await give('planner', [3]);
    const { id } = await flagged();
    await office.suppressions.lift(world.organizationId, id, null);
    clock.advance(60 * MINUTE);
    await flagged();
    expect((await suppressions()).map(({ liftCause }) => liftCause)).toEqual(['api', null]);
    clock.advance(20 * MINUTE);
    await deliver();
    expect((await fates(3, 'address-suppressed')).map(([status]) => status)).toEqual(['withdrawn', 'sent']);
  });

  it('ends by itself when the person has another address, not when only its spelling changes', async () => {
    await flagged();
    await change(1, person(1).address.toUpperCase());
    expect(await suppressions()).toMatchObject([{ liftedAt: null }]);
    await change(1, 'new@vlinder.example');
    expect(await suppressions()).toMatchObject([{ liftedAt: clock.now(), liftCause: 'new-address' }]);
    await put(mailsTo([1]));
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('is not to be lifted by another organization', async () => {
    const { id } = await flagged();
    const other = await aWorld(database, 1);
    await expect(office.suppressions.lift(other.organizationId, id, null)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await suppressions()).toMatchObject([{ liftedAt: null }]);
  });
});

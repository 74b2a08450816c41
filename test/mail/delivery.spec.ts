import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { MailContent } from '../../src/mail/mail-content.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { MailServer, parse } from './support/mail-server.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld, type World } from './support/world.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer;
let transport: SmtpTransport;
let office: ReturnType<typeof openPostOffice>;

// What the stories provoke would fill the output.
beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database);
  server = new MailServer();
  transport = new SmtpTransport(await server.start(), 5);
  office = openPostOffice(database, clock, transport);
});
afterEach(async () => {
  transport.close();
  await server.stop();
  await database.write(async (tx) => {
    await tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null });
  });
  await office.channels.resume();
});

const put = (mails: Parameters<typeof office.outbox.enqueue>[1]) =>
  database.write((tx) => office.outbox.enqueue(tx, mails));
const rows = () =>
  database.read().find(OutboxMail, { where: { organizationId: world.organizationId }, order: { id: 'ASC' } });
const attempts = async () =>
  (
    await database.read().find(DeliveryAttempt, {
      where: { organizationId: world.organizationId },
      order: { startedAt: 'ASC', number: 'ASC' },
    })
  ).map(({ number, outcome }) => [number, outcome]);
const one = () => put(agendas({ ...world, people: world.people.slice(0, 1) }, clock.now()));
const minutes = (count: number) => clock.advance(count * 60_000);

describe('a due mail', () => {
  it('reaches its recipient with every header the standards ask for', async () => {
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1, failed: 0, postponed: 0 });
    const [received] = server.received;
    if (!received) throw new Error('nothing arrived');
    const [row] = await rows();
    const mail = await parse(received);
    expect({ from: received.from, to: received.to }).toEqual({
      from: 'cadans@mail.example',
      to: [world.people[0]?.address],
    });
    expect(Object.fromEntries(mail.headers)).toMatchObject({
      from: { value: [{ name: 'Cadans', address: 'cadans@mail.example' }] },
      to: { value: [{ name: 'Person 1', address: world.people[0]?.address }] },
      'reply-to': { value: [{ address: 'cadans@mail.example' }] },
      'message-id': `<${row?.id}@mail.example>`,
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'OOF, AutoReply',
      'mime-version': '1.0',
      'content-type': { value: 'multipart/alternative' },
      date: new Date('2027-02-01T08:00:00Z'),
    });
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.headerLines.find(({ key }) => key === 'date')?.line).toBe(
      'Date: Mon, 01 Feb 2027 08:00:00 +0000',
    );
    const source = received.raw.toString('latin1');
    expect(source.indexOf('text/plain')).toBeLessThan(source.indexOf('text/html'));
    // The head as is asked for, the rest as no server may refuse.
    const longest = (text: string) => Math.max(...text.split('\r\n').map(({ length }) => length));
    expect(longest(source.slice(0, source.indexOf('\r\n\r\n')))).toBeLessThanOrEqual(78);
    expect(longest(source)).toBeLessThanOrEqual(998);
    expect(received.raw.length).toBeLessThan(100_000);
    expect(row).toMatchObject({
      status: 'sent',
      nextAt: null,
      lease: null,
      attempts: 1,
      settledAt: clock.now(),
    });
    expect(await attempts()).toEqual([[1, 'sent']]);
  });
});

describe('a connection cut after the message, before the answer', () => {
  it('is counted as ambiguous, and the mail comes again', async () => {
    server.onMessage = () => {
      server.cut();
      return Promise.resolve(null);
    };
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, postponed: 1 });
    expect((await rows())[0]).toMatchObject({ status: 'waiting', ambiguous: 1, attempts: 1 });
    server.onMessage = () => Promise.resolve(null);
    minutes(2);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(2);
    expect(await attempts()).toEqual([
      [1, 'ambiguous'],
      [2, 'sent'],
    ]);
  });
});

describe('a thread', () => {
  it('has the first mail about a session as its root, for each recipient; each later one names the one before it', async () => {
    const [first] = agendas(world, clock.now());
    if (!first) throw new Error('no mail');
    const step = (number: number) => ({ ...first, step: number });
    await put([first]);
    await office.delivery.deliverDue();
    await put([step(2), step(3)]);
    await office.delivery.deliverDue();
    minutes(1);
    // Never left, and so nothing to answer to.
    office.agenda.unwanted.add(first.recipientId);
    await put([step(4)]);
    await office.delivery.deliverDue();
    office.agenda.unwanted.clear();
    minutes(1);
    await put([step(5)]);
    await office.delivery.deliverDue();
    const [root, ...later] = await Promise.all(server.received.map(parse));
    expect([root?.inReplyTo, root?.references]).toEqual([undefined, undefined]);
    expect(later.map(({ inReplyTo }) => inReplyTo)).toEqual(later.map(() => root?.messageId));
    const [second, third] = later;
    expect(later.map(({ references }) => references)).toEqual([
      root?.messageId,
      [root?.messageId, second?.messageId],
      [root?.messageId, third?.messageId],
    ]);
  });
});

describe('an answer to a mail', () => {
  const organizationId = () => world.organizationId;
  const make = (person: Person | undefined, changes: Partial<Person>) =>
    database.write((tx) =>
      tx.update(Person, { organizationId: organizationId(), id: person?.id ?? '' }, changes),
    );
  const repliesTo = async () => {
    const mails = await Promise.all(server.received.map(parse));
    return new Map(
      mails.map(({ to, replyTo }) => [
        [to].flat()[0]?.value[0]?.name,
        replyTo?.value.map(({ name, address }) => `${name} <${address}>`),
      ]),
    );
  };

  it('reaches the planners who are there, and the sender where the planner alone would write to themselves', async () => {
    const [, planner, former] = world.people;
    await make(planner, { roles: ['member', 'planner'], name: 'Pia, the planner' });
    await make(former, { roles: ['planner'], untilDate: '2027-01-31' });
    await put(agendas(world, clock.now()));
    await office.delivery.deliverDue();
    const pia = [`Pia, the planner <${planner?.address}>`];
    expect(await repliesTo()).toEqual(
      new Map([
        ['Person 1', pia],
        ['Pia, the planner', ['Cadans <cadans@mail.example>']],
        ['Person 3', pia],
      ]),
    );
  });
});

describe('a mailed link', () => {
  it('stands in the mail and opens for its recipient, while what is kept opens nothing', async () => {
    await one();
    await office.delivery.deliverDue();
    const [row] = await rows();
    const [received] = server.received;
    if (!received || !row) throw new Error('nothing arrived');
    const mail = await parse(received);
    const url = /^https:\/\/cadans\.example\/u\/\S+$/m.exec(mail.text ?? '')?.[0] ?? '';
    expect(mail.html).toContain(`href="${url}"`);
    const token = url.slice('https://cadans.example/u/'.length);
    expect(await office.links.open(token, 'update')).toMatchObject({
      organizationId: world.organizationId,
      subjectId: row.occasionId,
      personId: row.recipientId,
    });
    const kept = JSON.stringify([row, await database.read().findBy(MailContent, { mailId: row.id })]);
    expect(kept).not.toContain(token);
    expect(kept).toContain('https://link.invalid/');
    expect(received.raw.toString()).not.toContain('link.invalid');
  });
});

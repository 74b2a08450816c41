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
import { MailServer, parse, smtpError } from './support/mail-server.js';
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
    expect(Math.max(...source.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
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

describe('a mail that cannot leave now', () => {
  it('is tried again after its back-off and arrives once', async () => {
    server.onRecipient = () => smtpError(451, 'greylisted, come back later');
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, postponed: 1 });
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ status: 'waiting', lease: null, attempts: 1 });
    expect(waiting?.reason).toContain('greylisted');
    const wait = (waiting?.nextAt ?? 0) - clock.now();
    expect(wait).toBeGreaterThanOrEqual(45_000);
    expect(wait).toBeLessThanOrEqual(60_000);
    server.onRecipient = () => null;
    clock.set((waiting?.nextAt ?? 0) - 1);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    minutes(1);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(1);
    expect(await attempts()).toEqual([
      [1, 'temporary'],
      [2, 'sent'],
    ]);
  });

  it('fails for good when the server will never take it, and holds up no other', async () => {
    const refused = world.people[1]?.address;
    server.onRecipient = (address) => (address === refused ? smtpError(550, 'no such mailbox') : null);
    await put(agendas(world, clock.now()));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 2, failed: 1 });
    const failed = (await rows()).find(({ status }) => status === 'failed');
    expect(failed).toMatchObject({ address: refused, nextAt: null, settledAt: clock.now() });
    expect(failed?.reason).toContain('no such mailbox');
  });

  it('does not burn an attempt when signing in to the server fails: the channel pauses until it is resumed', async () => {
    transport.close();
    let password = 'old';
    const strict = new MailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.password === password ? done(null, { user: 'cadans' }) : done(smtpError(535, 'wrong password')),
    });
    const url = (await strict.start()).replace('smtp://', 'smtp://cadans:new@');
    transport = new SmtpTransport(url, 2);
    office = openPostOffice(database, clock, transport);
    await put(agendas(world, clock.now()));
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0 });
    expect((await office.channels.paused())?.reason).toContain('wrong password');
    for (const row of await rows())
      expect(row).toMatchObject({ status: 'waiting', lease: null, attempts: 0 });
    minutes(60);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, postponed: 0 });
    password = 'new';
    await office.channels.resume();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
    expect((await rows()).map(({ attempts: count }) => count)).toEqual([1, 1, 1]);
    await strict.stop();
  });

  it('does not leave in clear text because the offer of encryption is gone: the channel pauses, saying what to do', async () => {
    transport.close();
    const stripped = new MailServer();
    const url = await stripped.start();
    transport = new SmtpTransport(`${url}?requireTLS=true`, 2);
    office = openPostOffice(database, clock, transport);
    await one();
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, failed: 0 });
    expect((await office.channels.paused())?.reason).toMatch(/takes no encryption.*\?requireTLS=false/);
    expect(stripped.received).toEqual([]);
    expect((await rows())[0]).toMatchObject({ status: 'waiting', attempts: 0 });
    await stripped.stop();
  });

  it('is given up when its moment has passed', async () => {
    server.onRecipient = () => smtpError(451, 'later');
    const usefulUntil = clock.now() + 10 * 60_000;
    const [mail] = agendas(world, clock.now(), { usefulUntil });
    await put(mail ? [mail] : []);
    for (let i = 0; i < 12; i += 1) {
      await office.delivery.deliverDue();
      minutes(1);
    }
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'failed', nextAt: null });
    expect(row?.reason).toContain('Its moment passed.');
    expect((await attempts()).length).toBeGreaterThanOrEqual(3);
  });

  it('is recorded as missed when its moment passed before anybody tried', async () => {
    const [mail] = agendas(world, clock.now(), { usefulUntil: clock.now() + 60_000 });
    await put(mail ? [mail] : []);
    minutes(5);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0, missed: 1 });
    expect((await rows())[0]).toMatchObject({ status: 'missed', attempts: 0 });
    expect(server.received).toEqual([]);
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

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
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

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { Person } from '../../src/organizations/person.entity.js';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { MailServer, parse, smtpError } from '../mail/support/mail-server.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { aKey, signing, verified } from '../mail/support/signing.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';

// G2: every retry carries the same Message-ID, Date and body bytes.

const clock = new VirtualClock('2027-02-01T08:00:00Z');
const { key } = aKey();
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer;
let transport: SmtpTransport;

beforeAll(() => {
  // What the stories provoke would fill the output.
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database, 2);
  server = new MailServer();
  transport = new SmtpTransport(await server.start(), 1);
});
afterEach(async () => {
  transport.close();
  await server.stop();
});

/** Another process each time, which knows only what the database kept. */
const office = (changes = {}) =>
  openPostOffice(database, clock, transport, {
    settings: testSettings({ MAIL_FROM: 'Cadans <cadans@mail.example>', ...changes }),
  });
const outcomes = async () => {
  const { organizationId } = world;
  const attempts = await database
    .read()
    .find(DeliveryAttempt, { where: { organizationId }, order: { number: 'ASC' } });
  return attempts.map(({ outcome }) => outcome);
};

describe.each([
  ['unsigned', {}],
  ['signed', signing(key)],
])('a mail that leaves %s', (_how, changes) => {
  it('is the same in every copy, whoever sends it, when, and whatever changed meanwhile', async () => {
    const answers = [
      // Cut after the message, before the answer: it may have arrived.
      () => server.cut(),
      // Taken, and then refused for now.
      () => smtpError(451, 'try again later'),
      () => server.cut(),
      () => null,
    ];
    server.onMessage = () => Promise.resolve(answers.shift()?.() ?? null);
    const first = office(changes);
    const { organizationId, people } = world;
    const [anna, planner] = people;
    const change = (person: Person | undefined, changed: Partial<Person>) =>
      database.write((tx) => tx.update(Person, { organizationId, id: person?.id ?? '' }, changed));
    await change(planner, { roles: ['planner'] });
    const [mail] = agendas(world, clock.now());
    if (!mail) throw new Error('no mail');
    await database.write((tx) => first.outbox.enqueue(tx, [mail]));
    await first.delivery.deliverDue();
    // Her address stays: to another one it would be another mail, as test/administration/address.spec.ts tells.
    await change(anna, { name: 'Anna of another name' });
    await change(planner, { roles: [], address: 'gone@new.example' });
    for (let tries = 1; tries < 4; tries += 1) {
      clock.advance(6 * 3_600_000);
      const later = office(changes);
      await later.delivery.deliverDue();
      expect(later.agenda.composed.size).toBe(0);
    }
    expect(await outcomes()).toEqual(['ambiguous', 'temporary', 'ambiguous', 'sent']);
    expect(server.received).toHaveLength(4);
    expect(new Set(server.received.map(({ hash }) => hash)).size).toBe(1);
    const [copy] = server.received;
    if (!copy) throw new Error('nothing arrived');
    const { date, messageId, to, replyTo } = await parse(copy);
    expect(date).toEqual(new Date('2027-02-01T08:00:00Z'));
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@mail\.example>$/);
    expect([to].flat()[0]?.text).toBe(`"Person 1" <${anna?.address}>`);
    expect(replyTo?.text).toBe(`"Person 2" <${planner?.address}>`);
    const signatures = await verified(copy.raw, key);
    expect(signatures.map(({ result }) => result)).toEqual(['DKIM_DOMAIN' in changes ? 'pass' : 'none']);
  });
});

it('two mails that say the same are two: each has a Message-ID of its own', async () => {
  const { outbox, delivery } = office();
  const [mail] = agendas(world, clock.now());
  if (!mail) throw new Error('no mail');
  await database.write((tx) => outbox.enqueue(tx, [mail, { ...mail, step: 2 }]));
  await delivery.deliverDue();
  const ids = await Promise.all(server.received.map(async (copy) => (await parse(copy)).messageId));
  expect(new Set(ids).size).toBe(2);
});

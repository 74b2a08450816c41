import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryLoop } from '../../src/mail/delivery/delivery-loop.js';
import { DeliveryOptions } from '../../src/mail/delivery/delivery-options.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { MailboxTransport } from '../../src/mail/transport/mailbox-transport.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { SystemTimers } from '../../src/platform/timers.js';
import { GatedTransport } from '../mail/support/gated-transport.js';
import { MailServer } from '../mail/support/mail-server.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openTestDatabase } from '../support/database.js';

const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer | undefined;

beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.advance(3_600_000);
  world = await aWorld(database, 20);
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await database.write((tx) =>
    tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null }),
  );
});

const rows = () =>
  database.read().find(OutboxMail, { where: { organizationId: world.organizationId }, order: { id: 'ASC' } });

function loopOf(office: ReturnType<typeof openPostOffice>, stopWithinMs = 12_000): DeliveryLoop {
  const options = DeliveryOptions.with({ stopWithinMs });
  const { delivery, settings, pace, wakeCalls, outbox, channels } = office;
  return new DeliveryLoop(delivery, new SystemTimers(), settings, options, pace, wakeCalls, outbox, channels);
}

describe('the delivery loop', () => {
  it('delivers at once what is put in', async () => {
    const transport = new GatedTransport(1);
    const office = openPostOffice(database, clock, transport);
    const loop = loopOf(office);
    loop.start();
    const [first] = agendas(world, clock.now());
    await database.write((tx) => office.outbox.enqueue(tx, first ? [first] : []));
    await transport.waiting(1);
    transport.open();
    await loop.stop();
    expect(await rows()).toEqual([expect.objectContaining({ status: 'sent' })]);
  });

  it('stops gracefully: what is on its way is finished, the rest is let go of, nothing stays held', async () => {
    const transport = new GatedTransport(4);
    const office = openPostOffice(database, clock, transport);
    const loop = loopOf(office);
    loop.start();
    await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
    await transport.waiting(4);
    const stopped = loop.stop();
    transport.open();
    await stopped;
    const left = await rows();
    expect(left.filter(({ status }) => status === 'sent')).toHaveLength(4);
    expect(left.filter(({ status }) => status === 'waiting')).toHaveLength(16);
    expect(left.filter(({ lease }) => lease !== null)).toEqual([]);
    const next = openPostOffice(database, clock, new MailboxTransport());
    expect(await next.delivery.deliverDue()).toMatchObject({ sent: 16 });
  });

  const silences: [string, (server: MailServer, reached: () => void) => void][] = [
    [
      'takes a message and says nothing',
      (server, reached) => {
        server.onMessage = () => {
          reached();
          return new Promise(() => undefined);
        };
      },
    ],
    [
      'does not even greet',
      (server, reached) => {
        server.onConnection = (socket) => {
          socket.write = () => true;
          reached();
        };
      },
    ],
  ];
  it.each(silences)(
    'stops although the server %s: that is broken off, and nothing stays held',
    async (_how, silence) => {
      const silent = (server = new MailServer());
      const reached = new Promise<void>((resolve) => silence(silent, resolve));
      const office = openPostOffice(database, clock, new SmtpTransport(await silent.start(), 2));
      const loop = loopOf(office, 50);
      await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
      loop.start();
      await reached;
      await loop.stop();
      const left = await rows();
      expect(left.filter(({ status, lease }) => status !== 'waiting' || lease !== null)).toEqual([]);
      const tried = left.filter(({ attempts }) => attempts > 0);
      expect(new Set(tried.map(({ reason }) => reason))).toEqual(new Set(['The connection was broken off.']));
    },
  );
});

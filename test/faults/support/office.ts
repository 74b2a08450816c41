import { VirtualClock } from '../../../src/platform/clock.js';
import { DeliveryAttempt } from '../../../src/mail/delivery-attempt.entity.js';
import { OutboxMail } from '../../../src/mail/outbox-mail.entity.js';
import { openPostOffice } from '../../mail/support/post-office.js';
import { SmtpTransport } from '../../../src/mail/transport/smtp-transport.js';
import { SystemTimers } from '../../../src/platform/timers.js';
import { agendas, aWorld, type World } from '../../mail/support/world.js';
import { openTestDatabase } from '../../support/database.js';

/**
 * Delivery in this process, on a real database and over real connections, with a clock that the story turns: hours of
 * back-off pass at once.
 */
export async function openOffice(url: string, given: { connections?: number; patienceMs?: number } = {}) {
  const { connections = 5, patienceMs } = given;
  const { database, close } = await openTestDatabase();
  const to = (server: string) => new SmtpTransport(server, connections, new SystemTimers(), patienceMs);
  const clock = new VirtualClock('2027-02-01T08:00:00Z');
  let transport = to(url);
  let office = openPostOffice(database, clock, transport);
  return {
    clock,
    channels: office.channels,
    /** One mail to each of so many people of an organization of their own. */
    owe: async (people: number): Promise<World> => {
      const world = await aWorld(database, people);
      await database.write((tx) => office.outbox.enqueue(tx, agendas(world, clock.now())));
      return world;
    },
    deliver: () => office.delivery.deliverDue(),
    /** Delivers whatever falls due within so many minutes, whenever it does. */
    deliverFor: async (minutes: number) => {
      const until = clock.now() + minutes * 60_000;
      for (;;) {
        await office.delivery.deliverDue();
        const nexts = (await database.read().find(OutboxMail)).flatMap(({ nextAt }) => nextAt ?? []);
        const next = Math.min(...nexts);
        if (next > until || (await office.channels.paused()) !== null) break;
        clock.set(Math.max(clock.now(), next));
      }
      clock.set(until);
    },
    /** As a start with another setting would. */
    sendTo: (other: string) => {
      transport.close();
      transport = to(other);
      office = openPostOffice(database, clock, transport);
    },
    rows: () => database.read().find(OutboxMail, { order: { organizationId: 'ASC', id: 'ASC' } }),
    attempts: () => database.read().find(DeliveryAttempt, { order: { startedAt: 'ASC', number: 'ASC' } }),
    close: async () => {
      transport.close();
      await close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { TickService } from '../../src/notices/tick.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import { MailServer } from '../mail/support/mail-server.js';
import { openPostOffice } from '../mail/support/post-office.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { aWorld as aYear, type World as Year } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openTestDatabase } from '../support/database.js';

beforeAll(() => {
  Logger.overrideLogger(false);
});

describe('what somebody withdraws', () => {
  const clock = new VirtualClock('2027-02-01T08:00:00Z');
  let database: Database;
  let close: () => Promise<void>;
  let world: World;
  let server: MailServer;
  let transports: SmtpTransport[];
  let offices: ReturnType<typeof openPostOffice>[];
  let planner: Caller;

  beforeAll(async () => ({ database, close } = await openTestDatabase()));
  afterAll(() => close());
  beforeEach(async () => {
    world = await aWorld(database, 30);
    planner = { organizationId: world.organizationId, personId: null, roles: ['admin'] };
    server = new MailServer();
    const url = await server.start();
    transports = [new SmtpTransport(url, 2), new SmtpTransport(url, 2)];
    offices = transports.map((transport) =>
      openPostOffice(database, clock, transport, { options: { batch: 5 } }),
    );
  });
  afterEach(async () => {
    transports.forEach((transport) => transport.close());
    await server.stop();
    await database.write((tx) =>
      tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null }),
    );
  });

  const rows = () => database.read().findBy(OutboxMail, { organizationId: world.organizationId });

  it('does not begin to leave once that was answered, whatever two workers are about', async () => {
    const [office] = offices;
    await database.write((tx) => office!.outbox.enqueue(tx, agendas(world, clock.now())));
    const addressOf = new Map(world.people.map(({ id, address }) => [id, address]));
    /** Addresses whose withdrawal was answered, and those for which a message began to arrive after that. */
    const withdrawn = new Set<string>();
    const broken: string[] = [];
    const begun = new Set<string>();
    server.onData = (to) => {
      to.forEach((address) => begun.add(address));
      broken.push(...to.filter((address) => withdrawn.has(address)));
    };
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    let first = () => {};
    const arrived = new Promise<void>((resolve) => (first = resolve));
    server.onMessage = async () => {
      first();
      await gate;
      return null;
    };
    const delivered = Promise.all(offices.map(({ delivery }) => delivery.deliverDue()));
    await arrived;
    const acts = (await rows()).map(async ({ id, recipientId }, index) => {
      const address = addressOf.get(recipientId) ?? '';
      try {
        await offices[index % 2]!.acts.cancel(planner, id);
        withdrawn.add(address);
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    open();
    const answers = await Promise.all(acts);
    await delivered;
    expect(broken).toEqual([]);
    expect([...begun].filter((address) => withdrawn.has(address))).toEqual([]);
    // Both happened, and nothing else.
    expect(withdrawn.size).toBeGreaterThan(0);
    expect(begun.size).toBeGreaterThan(0);
    expect(withdrawn.size + begun.size).toBe(world.people.length);
    expect(answers.filter((code) => code !== null)).toEqual(Array(begun.size).fill('mail.sent'));
    for (const row of await rows()) {
      expect(row.status).toBe(withdrawn.has(addressOf.get(row.recipientId) ?? '') ? 'withdrawn' : 'sent');
    }
  });

  it('is not sent when it is withdrawn between the claim and the sending', async () => {
    const [office] = offices;
    await database.write((tx) => office!.outbox.enqueue(tx, agendas(world, clock.now())));
    const compose = office!.agenda.compose.bind(office!.agenda);
    office!.agenda.compose = async (claimed) => {
      const letters = await compose(claimed);
      const { organizationId, occasionId } = claimed[0] ?? {};
      await database.write((tx) =>
        office!.outbox.withdraw(tx, organizationId ?? '', occasionId ?? '', {}, 'The session was canceled.'),
      );
      return letters;
    };
    expect(await office!.delivery.deliverDue()).toMatchObject({ sent: 0 });
    expect(server.received).toEqual([]);
    expect((await rows()).map(({ status, reason }) => [status, reason])).toEqual(
      world.people.map(() => ['withdrawn', 'The session was canceled.']),
    );
  });

  it('is asked about just before it leaves, and withdrawn if nobody wants it', async () => {
    const [office] = offices;
    office!.agenda.unwanted.add(world.people[0]?.id ?? '');
    await database.write((tx) => office!.outbox.enqueue(tx, agendas(world, clock.now())));
    expect(await office!.delivery.deliverDue()).toMatchObject({ sent: 29, withdrawn: 1 });
    expect(server.received.flatMap(({ to }) => to)).not.toContain(world.people[0]?.address);
  });
});

describe('what is no longer so', () => {
  let t: TestApp;
  let year: Year;
  let planner: Caller;

  beforeAll(async () => {
    t = await startTestApp();
    year = await aYear(t, 'rechecked');
    planner = { organizationId: year.organizationId, personId: year.people.piet, roles: ['planner'] };
  });
  afterAll(() => t.close());

  /** Lets the rule put in what is due; nothing leaves yet. */
  const tickAt = async (moment: string) => {
    t.clock.set(moment);
    await t.app.get(TickService).tick();
  };
  const fates = async (kind: string) =>
    (
      await t.database.read().find(OutboxMail, {
        where: { organizationId: year.organizationId, kind },
        order: { timing: 'ASC', dueAt: 'ASC' },
      })
    ).map(({ status, reason }) => `${status}: ${reason}`);
  const theSession = () =>
    t.database
      .read()
      .findOneByOrFail(Session, { organizationId: year.organizationId, plannedDate: '2027-02-10' });

  it('answered, or gone, between the reminder and its leaving: it does not leave, and its row says why', async () => {
    await tickAt('2027-02-04T15:00:00Z');
    expect(await fates('update-nudge')).toEqual(['waiting: null', 'waiting: null']);
    const requests = await t.database.read().findBy(UpdateRequest, { organizationId: year.organizationId });
    const {
      id: requestId,
      roundId,
      version,
    } = requests.find(({ opensAt, closesAt }) => {
      const now = t.clock.now();
      return opensAt <= now && now < closesAt;
    })!;
    const content = {
      readings: {},
      delivered: 'A shorter menu',
      nothingDelivered: false,
      customer: '',
      help: '',
    };
    const { organizationId } = year;
    await t.app.get(UpdatesService).submit({
      ...{ organizationId, roundId, personId: null, source: 'api' },
      answers: [{ requestId, version, ...content, customer: 'Less waiting' }],
    });
    for (const name of ['sanne', 'priya'] as const)
      await t.app.get(PeopleService).end(organizationId, year.address(name), '2027-02-03');
    const kinds = (await t.deliver()).map(({ subject }) => subject);
    expect(kinds.filter((subject) => /Herinnering|Reminder/.test(subject))).toEqual([]);
    expect(await fates('update-nudge')).toEqual(
      Array(2).fill('withdrawn: No longer wanted when it was to leave.'),
    );
  });

  it('moved, then cancelled, between the agenda and its leaving: it does not leave', async () => {
    await tickAt('2027-02-05T15:00:00Z');
    const count = (await fates('agenda')).length;
    expect(count).toBeGreaterThan(0);
    const sessions = t.app.get(SessionsService);
    await sessions.move(planner, (await theSession()).id, { date: '2027-02-17' });
    expect((await t.deliver()).map(({ subject }) => subject)).toEqual([]);
    expect(await fates('agenda')).toEqual(Array(count).fill('withdrawn: the session was moved'));
    await tickAt('2027-02-12T15:00:00Z');
    expect((await fates('agenda')).slice(count)).toEqual(Array(count).fill('waiting: null'));
    await sessions.cancel(planner, (await theSession()).id);
    const subjects = (await t.deliver()).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /agenda/i.test(subject))).toEqual([]);
    expect((await fates('agenda')).slice(count)).toEqual(
      Array(count).fill('withdrawn: the session was cancelled'),
    );
  });
});

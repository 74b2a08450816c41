import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DeliveryAttempt } from '../../src/mail/delivery-attempt.entity.js';
import { MailAct } from '../../src/mail/mail-act.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { SmtpTransport } from '../../src/mail/transport/smtp-transport.js';
import { Account } from '../../src/organizations/account.entity.js';
import type { Caller } from '../../src/organizations/caller.js';
import { Person } from '../../src/organizations/person.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { openTestDatabase } from '../support/database.js';
import { GatedTransport } from './support/gated-transport.js';
import { MailServer, smtpError } from './support/mail-server.js';
import { openPostOffice } from './support/post-office.js';
import { agendas, aWorld, type World } from './support/world.js';

const NOW = '2027-02-01T08:00:00Z';
const clock = new VirtualClock(NOW);
let database: Database;
let close: () => Promise<void>;
let world: World;
let server: MailServer;
let transport: SmtpTransport;
let office: ReturnType<typeof openPostOffice>;
let planner: Caller;

// What the stories provoke would fill the output.
beforeAll(() => {
  Logger.overrideLogger(false);
});
beforeAll(async () => ({ database, close } = await openTestDatabase()));
afterAll(() => close());
beforeEach(async () => {
  clock.set(NOW);
  world = await aWorld(database);
  planner = { organizationId: world.organizationId, personId: world.people[2]!.id, roles: ['planner'] };
  server = new MailServer();
  transport = new SmtpTransport(await server.start(), 3);
  office = openPostOffice(database, clock, transport);
});
afterEach(async () => {
  transport.close();
  await server.stop();
  await database.write((tx) =>
    tx.update(OutboxMail, { organizationId: world.organizationId }, { nextAt: null }),
  );
  await office.channels.resume();
});

/** One agenda, to Person 1, in the outbox. */
const anAgenda = async (changes: Parameters<typeof agendas>[2] = {}): Promise<OutboxMail> => {
  const mails = agendas({ ...world, people: world.people.slice(0, 1) }, clock.now(), changes);
  await database.write((tx) => office.outbox.enqueue(tx, mails));
  const { organizationId, occasionId } = mails[0]!;
  return database.read().findOneByOrFail(OutboxMail, { organizationId, occasionId });
};
const row = ({ organizationId, id }: OutboxMail) =>
  database.read().findOneByOrFail(OutboxMail, { organizationId, id });
const acts = async ({ organizationId, id: mailId }: OutboxMail) =>
  (await database.read().find(MailAct, { where: { organizationId, mailId }, order: { id: 'ASC' } })).map(
    ({ act, personId }) => [act, personId],
  );
const attempts = async ({ organizationId, id: mailId }: OutboxMail) =>
  (
    await database
      .read()
      .find(DeliveryAttempt, { where: { organizationId, mailId }, order: { number: 'ASC' } })
  ).map(({ number, outcome }) => [number, outcome]);
const refusal = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (reason: { code?: string }) => reason,
  );
  return error?.code ?? null;
};
/** What a server that takes the whole message says about it. */
const refuse = () => Promise.resolve(smtpError(554, 'content rejected'));
const accept = () => Promise.resolve(null);
const minutes = (count: number) => clock.advance(count * 60_000);

describe('sending again', () => {
  it('a mail that failed leaves once more: the same Message-ID, the same bytes, attempts of its own', async () => {
    const mail = await anAgenda();
    server.onMessage = () => Promise.resolve(smtpError(554, 'content rejected'));
    await office.delivery.deliverDue();
    expect(await row(mail)).toMatchObject({ status: 'failed', attempts: 1 });
    server.onMessage = () => Promise.resolve(null);
    minutes(90);
    await office.acts.retry(planner, mail.id);
    expect(await row(mail)).toMatchObject({
      status: 'waiting',
      nextAt: clock.now(),
      attempts: 0,
      settledAt: null,
    });
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(server.received).toHaveLength(2);
    expect(server.received[1]?.hash).toBe(server.received[0]?.hash);
    expect(await attempts(mail)).toEqual([
      [1, 'permanent'],
      [2, 'sent'],
    ]);
    expect(await acts(mail)).toEqual([['retried', planner.personId]]);
  });

  it('a mail to an address that was put right meanwhile goes to the right one', async () => {
    const mail = await anAgenda();
    server.onRecipient = () => smtpError(550, 'no such mailbox');
    await office.delivery.deliverDue();
    expect(await refusal(office.acts.retry(planner, mail.id))).toBe('mail.suppressed');
    const { organizationId, recipientId } = mail;
    const right = { id: newId(), address: `right@${organizationId}.example` };
    await database.write(async (tx) => {
      await tx.insert(Account, right);
      await tx.update(
        Person,
        { organizationId, id: recipientId },
        { accountId: right.id, address: right.address },
      );
      await office.changes.announce(tx, organizationId);
    });
    server.onRecipient = () => null;
    await office.acts.retry(planner, mail.id);
    await office.delivery.deliverDue();
    expect(await row(mail)).toMatchObject({ status: 'sent', address: right.address });
    expect(server.received.map(({ to }) => to)).toContainEqual([right.address]);
  });

  it('twice at once is one mail', async () => {
    const mail = await anAgenda();
    server.onMessage = refuse;
    await office.delivery.deliverDue();
    server.onMessage = accept;
    const codes = await Promise.all([1, 2, 3].map(() => refusal(office.acts.retry(planner, mail.id))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'mail.waiting')).toHaveLength(2);
    await office.delivery.deliverDue();
    expect(server.received).toHaveLength(2);
    expect(await refusal(office.acts.retry(planner, mail.id))).toBe('mail.sent');
    expect(await acts(mail)).toHaveLength(1);
  });

  it('a poison letter that was put right is written then, with all its chances', async () => {
    const mail = await anAgenda();
    office.agenda.poison.add(mail.recipientId);
    for (let i = 0; i < 3; i += 1) {
      await office.delivery.deliverDue();
      minutes(5);
    }
    expect(await row(mail)).toMatchObject({ status: 'failed', attempts: 3, messageId: null });
    await office.acts.retry(planner, mail.id);
    await office.delivery.deliverDue();
    expect(await row(mail)).toMatchObject({ status: 'waiting', attempts: 1 });
    office.agenda.poison.clear();
    minutes(5);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
  });

  it('a missed mail leaves while it makes sense, and is refused with a reason when it does not', async () => {
    const useful = await anAgenda({ missed: 'its moment had passed', usefulUntil: clock.now() + 60_000 });
    await office.acts.retry(planner, useful.id);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    const late = await anAgenda({ missed: 'its moment had passed', usefulUntil: clock.now() + 60_000 });
    minutes(1);
    expect(await refusal(office.acts.retry(planner, late.id))).toBe('mail.too-late');
    const answered = await anAgenda({ missed: 'covered by another notice' });
    office.agenda.unwanted.add(answered.recipientId);
    expect(await refusal(office.acts.retry(planner, answered.id))).toBe('mail.unwanted');
    for (const mail of [late, answered]) expect(await row(mail)).toMatchObject({ status: 'missed' });
  });

  it('what was withdrawn by hand may be sent after all, what the product withdrew may not', async () => {
    const byHand = await anAgenda();
    await office.acts.cancel(planner, byHand.id);
    const { organizationId, occasionId, id } = await anAgenda();
    await database.write((tx) => office.outbox.withdraw(tx, organizationId, occasionId, {}, 'moved'));
    expect(await refusal(office.acts.retry(planner, id))).toBe('mail.withdrawn');
    await office.acts.retry(planner, byHand.id);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await acts(byHand)).toEqual([
      ['cancelled', planner.personId],
      ['retried', planner.personId],
    ]);
  });

  it('of many, sends those for which it makes sense and says why not for the others', async () => {
    const mails = [await anAgenda(), await anAgenda(), await anAgenda({ usefulUntil: clock.now() + 60_000 })];
    server.onMessage = refuse;
    expect(await office.delivery.deliverDue()).toMatchObject({ failed: 3 });
    server.onMessage = accept;
    minutes(2);
    const waiting = await anAgenda();
    const [a, b, late] = mails.map(({ id }) => id);
    const { retried, refused } = await office.acts.retryAll(planner, [a!, b!, late!, waiting.id]);
    expect([...retried].sort()).toEqual([a, b].sort());
    expect(new Map(refused.map((one) => [one.id, one.why]))).toEqual(
      new Map([
        [late, 'too-late'],
        [waiting.id, 'waiting'],
      ]),
    );
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 3 });
  });
});

describe('taking back', () => {
  it('a mail that a worker holds already does not leave', async () => {
    const mail = await anAgenda();
    const compose = office.agenda.compose.bind(office.agenda);
    office.agenda.compose = async (claimed) => {
      const letters = await compose(claimed);
      await office.acts.cancel(planner, mail.id);
      return letters;
    };
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    expect(await row(mail)).toMatchObject({ status: 'withdrawn', cancelledAt: clock.now(), lease: null });
    expect(server.received).toEqual([]);
    expect(await refusal(office.acts.cancel(planner, mail.id))).toBe('mail.ended');
  });

  it('a mail that is leaving is waited for: it has been sent then, or is taken back when that failed', async () => {
    const gate = new GatedTransport(1);
    office = openPostOffice(database, clock, gate);
    const mail = await anAgenda();
    const delivered = office.delivery.deliverDue();
    await gate.waiting(1);
    const cancelled = refusal(office.acts.cancel(planner, mail.id));
    gate.open();
    expect(await cancelled).toBe('mail.sent');
    expect(await delivered).toMatchObject({ sent: 1 });

    office = openPostOffice(database, clock, transport);
    const second = await anAgenda();
    let release = () => {};
    const arrived = new Promise<void>((resolve) => {
      server.onMessage = () => {
        resolve();
        return new Promise((answer) => (release = () => answer(smtpError(451, 'later'))));
      };
    });
    const tried = office.delivery.deliverDue();
    await arrived;
    const taken = refusal(office.acts.cancel(planner, second.id));
    release();
    expect(await taken).toBe(null);
    expect(await tried).toMatchObject({ postponed: 1 });
    expect(await row(second)).toMatchObject({ status: 'withdrawn', nextAt: null });
  });
});

describe('trying at once', () => {
  it('does not wait for the back-off, and costs no patience', async () => {
    const mail = await anAgenda();
    server.onRecipient = () => smtpError(451, 'greylisted');
    await office.delivery.deliverDue();
    expect(await row(mail)).toMatchObject({ status: 'waiting', attempts: 1 });
    for (let i = 0; i < 4; i += 1) {
      await office.acts.sendNow(planner, mail.id);
      await office.delivery.deliverDue();
    }
    expect(await row(mail)).toMatchObject({ status: 'waiting', attempts: 1 });
    server.onRecipient = () => null;
    await office.acts.sendNow(planner, mail.id);
    expect(await refusal(office.acts.sendNow(planner, mail.id))).toBe('mail.held');
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect((await attempts(mail)).at(-1)).toEqual([6, 'sent']);
    expect(await refusal(office.acts.sendNow(planner, mail.id))).toBe('mail.sent');
  });
});

describe('whoever acts', () => {
  it('finds no mail of another organization, and nothing that is no mail', async () => {
    const mail = await anAgenda();
    const other = await aWorld(database, 1);
    const stranger: Caller = {
      ...planner,
      organizationId: other.organizationId,
      personId: other.people[0]!.id,
    };
    for (const act of ['retry', 'cancel', 'sendNow'] as const) {
      expect(await refusal(office.acts[act](stranger, mail.id))).toBe('not-found');
      expect(await refusal(office.acts[act](planner, 'no-mail'))).toBe('not-found');
    }
    expect(await refusal(office.acts.retryAll(stranger, [mail.id]))).toBe('not-found');
    expect(await row(mail)).toMatchObject({ status: 'waiting' });
  });
});

describe('the channel', () => {
  it('is paused by a person with a reason, once, and let go again', async () => {
    const mail = await anAgenda();
    await office.channels.pauseByHand(null, 'The new server is not there yet.');
    expect(await office.channels.paused()).toEqual({
      pausedAt: clock.now(),
      reason: 'The new server is not there yet.',
      cause: 'person',
      by: null,
    });
    expect(await refusal(office.channels.pauseByHand(null, 'again'))).toBe('mail.paused-already');
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 0 });
    await office.channels.resume();
    await office.channels.resume();
    expect(await office.channels.paused()).toBe(null);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await row(mail)).toMatchObject({ status: 'sent' });
  });

  it('of several organizations is paused, and let go again, by their operator alone', async () => {
    await aWorld(database, 1);
    expect(await refusal(office.channels.pauseByHand(planner, 'ours'))).toBe('mail.channel-by-operator');
    await office.channels.pauseByHand(null, 'for all');
    expect(await refusal(office.channels.resume(planner))).toBe('mail.channel-by-operator');
    expect(await office.channels.paused()).toMatchObject({ reason: 'for all' });
    await office.channels.resume();
    await database.write((tx) => office.channels.pause(tx, 'wrong password'));
    // To try again is nobody's harm.
    await office.channels.resume(planner);
    expect(await office.channels.paused()).toBe(null);
  });

  it('remembers since when its server does not answer, until it does', async () => {
    const mail = await anAgenda();
    server.onMessage = () => {
      server.cut();
      return Promise.resolve(null);
    };
    const since = clock.now();
    for (let i = 0; i < 2; i += 1) {
      await office.delivery.deliverDue();
      minutes(5);
    }
    expect(await office.channels.state()).toMatchObject({ pause: null, silence: { since } });
    server.onMessage = () => Promise.resolve(null);
    // Another process, which knows of the silence from the database alone.
    office = openPostOffice(database, clock, transport);
    await office.acts.sendNow(planner, mail.id).catch(() => undefined);
    expect(await office.delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(await office.channels.state()).toEqual({ pause: null, silence: null });
  });
});

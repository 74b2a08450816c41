import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { packagedZoneRules } from '../../src/calendar/zone-rules.js';
import { loadZoneRules } from '../../src/calendar/domain/zones.js';
import { ReturnedMailsService } from '../../src/mail/bounces/returned-mails.service.js';
import { ReturnedMail } from '../../src/mail/bounces/returned-mail.entity.js';
import { SUPPRESSED_REASON } from '../../src/mail/domain/held-back.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Suppression } from '../../src/mail/suppression/suppression.entity.js';
import { VirtualClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openTestDatabase } from '../support/database.js';
import { GatedTransport } from './support/gated-transport.js';
import { openPostOffice, settings } from './support/post-office.js';
import { type About, exim, forwardedReport, postfix, readReceipt, vacation } from './support/reports.js';
import { agendas, aWorld, type World } from './support/world.js';

const DAY = 86_400_000;
const clock = new VirtualClock('2027-02-01T08:00:00Z');
let database: Database;
let close: () => Promise<void>;
let world: World;
let office: ReturnType<typeof openPostOffice>;
let returned: ReturnedMailsService;
const given = settings({ BOUNCE_ADDRESS: 'bounces@mail.example' });

beforeAll(async () => {
  Logger.overrideLogger(false);
  loadZoneRules(packagedZoneRules());
  ({ database, close } = await openTestDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  clock.set('2027-02-01T08:00:00Z');
  world = await aWorld(database, 2);
  const transport = new GatedTransport(5);
  transport.open();
  office = openPostOffice(database, clock, transport, { settings: given });
  returned = new ReturnedMailsService(database, clock, given, office.suppressions);
});

/** Sends an agenda to a person; what reports on it are about. */
const sent = async (person = 0): Promise<About & { mail: OutboxMail }> => {
  const to = { ...world, people: [world.people[person]!] };
  const mails = agendas(to, clock.now());
  await database.write((tx) => office.outbox.enqueue(tx, mails));
  await office.delivery.deliverDue();
  const mail = await database.read().findOneByOrFail(OutboxMail, { occasionId: mails[0]!.occasionId });
  const { address, messageId } = mail;
  const returnPath = office.sender.returnPathOf(mail);
  return { returnPath, recipient: address ?? '', messageId: messageId ?? '', mail };
};
const take = (source: string) => returned.take(Buffer.from(source));
const whose = () => ({ organizationId: world.organizationId });
const suppressions = () => database.read().find(Suppression, { where: whose(), order: { since: 'ASC' } });
const reports = () => database.read().find(ReturnedMail, { where: whose() });

describe('a report on one of our return paths', () => {
  it('suppresses the address that a hard bounce tells of, and stands beside the mail', async () => {
    const about = await sent();
    expect(await take(postfix(about))).toMatchObject({ finding: 'hard' });
    expect(await suppressions()).toMatchObject([
      { cause: 'bounced', mailId: about.mail.id, address: about.recipient, status: '5.1.1', liftedAt: null },
    ]);
    expect(await reports()).toMatchObject([
      { mailId: about.mail.id, action: 'failed', status: '5.1.1', finding: 'hard', arrivedAt: clock.now() },
    ]);
    const next = await sent();
    expect(next.mail).toMatchObject({ status: 'failed', reason: SUPPRESSED_REASON });
  });

  it('counts once, however often it is read, and by however many at once', async () => {
    const about = await sent();
    const source = postfix(about);
    const judgments = await Promise.all([take(source), take(source), take(source)]);
    expect(judgments.filter((one) => one !== null)).toHaveLength(1);
    expect(await take(source)).toBeNull();
    expect(await reports()).toHaveLength(1);
    expect(await suppressions()).toHaveLength(1);
  });

  it('cannot be sent without end by whoever got the mail', async () => {
    const about = await sent();
    for (let i = 0; i < 30; i += 1) await take(postfix({ ...about, action: 'delayed', said: `try ${i}` }));
    expect(await reports()).toHaveLength(20);
  });

  it('counts in whatever case the address comes back, and after the key was changed', async () => {
    const about = await sent();
    const LINK_KEYS = 'k2:another-key-that-is-long-enough-here,k1:a-key-that-is-long-enough-for-mailed-links';
    const later = settings({ BOUNCE_ADDRESS: 'bounces@mail.example', LINK_KEYS });
    const reader = new ReturnedMailsService(database, clock, later, office.suppressions);
    const source = exim({ ...about, returnPath: about.returnPath.toUpperCase() });
    expect(await reader.take(Buffer.from(source))).toMatchObject({ finding: 'hard' });
  });

  it('flags nothing once the person has another address', async () => {
    const about = await sent();
    const { organizationId } = world;
    await database.write(async (tx) => {
      await tx.query(
        `UPDATE person SET address = 'new@vlinder.example' WHERE id = '${about.mail.recipientId}'`,
      );
      await office.changes.announce(tx, organizationId);
    });
    expect(await take(postfix(about))).toMatchObject({ finding: 'hard' });
    expect(await suppressions()).toEqual([]);
  });
});

describe('soft bounces', () => {
  const full = async () => {
    const about = await sent();
    await take(postfix({ ...about, status: '5.2.2', said: '552 5.2.2 mailbox full' }));
    return about;
  };

  it('suppress after five mails within thirty days', async () => {
    for (let mails = 1; mails <= 4; mails += 1) {
      const about = await full();
      // The same mail, reported on again, counts once.
      await take(postfix({ ...about, status: '5.2.2', said: '552 5.2.2 still full' }));
      clock.advance(2 * DAY);
    }
    expect(await suppressions()).toEqual([]);
    await full();
    expect(await suppressions()).toMatchObject([{ cause: 'soft-bounces', status: '5.2.2' }]);
  });

  it('do not where they lie further apart, and begin anew once it was lifted', async () => {
    for (let mails = 1; mails <= 6; mails += 1) {
      await full();
      clock.advance(8 * DAY);
    }
    expect(await suppressions()).toEqual([]);
    for (let mails = 1; mails <= 3; mails += 1) await full();
    const [first] = await suppressions();
    clock.advance(DAY);
    await office.suppressions.lift(world.organizationId, first!.id, null);
    clock.advance(DAY);
    for (let mails = 1; mails <= 4; mails += 1) await full();
    expect(await suppressions()).toHaveLength(1);
    await full();
    expect(await suppressions()).toHaveLength(2);
  });
});

describe('what changes nothing', () => {
  it('is everything that is no report, on a return path of ours or not', async () => {
    const about = await sent();
    const forged = about.returnPath.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    const other = await sent(1);
    const messages = [
      vacation(about),
      readReceipt(about),
      forwardedReport(about),
      postfix({ ...about, returnPath: 'bounces@mail.example' }),
      postfix({ ...about, returnPath: forged }),
      postfix({ ...about, returnPath: about.returnPath.replace('mail.example', 'evil.example') }),
      // A return path of our own that names another mail than the report does.
      postfix({ ...about, returnPath: other.returnPath }),
      'Subject: hello\r\n\r\nhello\r\n',
      '',
    ];
    for (const source of messages) expect(await take(source)).toBeNull();
    expect([await reports(), await suppressions()]).toEqual([[], []]);
    expect((await sent()).mail).toMatchObject({ status: 'sent' });
  });

  it('is a delay, and a policy of the other side: they are seen at the mail, nothing more', async () => {
    const about = await sent();
    await take(postfix({ ...about, action: 'delayed', status: '4.4.1', said: 'timed out' }));
    await take(postfix({ ...about, status: '5.7.1', said: '550 5.7.1 spam' }));
    expect((await reports()).map(({ finding }) => finding).sort()).toEqual(['delayed', 'other']);
    expect(await suppressions()).toEqual([]);
  });
});

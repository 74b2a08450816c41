import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { ImapMailbox } from '../../src/mail/incoming/imap-mailbox.js';
import { SUPPRESSED_REASON } from '../../src/mail/domain/held-back.js';
import { Person } from '../../src/organizations/person.entity.js';
import { MailServer, smtpError } from '../mail/support/mail-server.js';
import { exim as report } from '../mail/support/reports.js';
import { agendas, aWorld, type World } from '../mail/support/world.js';
import { openBounceOffice } from './support/bounce-office.js';
import { Dovecot } from './support/dovecot.js';
import { Postfix } from './support/postfix.js';
import { note } from './support/proof.js';

const PEOPLE = 60;
const GONE = 40;
const FULL = 5;

let sink: MailServer;
let dovecot: Dovecot;
let postfix: Postfix;
let smtp: string;
let office: Awaited<ReturnType<typeof openBounceOffice>>;
let world: World;

beforeEach(async () => {
  sink = new MailServer();
  dovecot = new Dovecot();
  await dovecot.start();
  postfix = new Postfix(
    await sink.start(),
    {
      transport_maps: 'inline:{mail.example=dovecot:}',
      recipient_delimiter: '+',
      dovecot_destination_recipient_limit: '1',
      // What is refused for now is given up at once.
      maximal_queue_lifetime: '0',
    },
    dovecot.delivery,
  );
  smtp = await postfix.start();
  office = await openBounceOffice(smtp, dovecot.urlOf('bounces'));
  world = await aWorld(office.database, PEOPLE);
  const place = new Map(world.people.map(({ address }, i) => [address, i]));
  sink.onRecipient = (address) => {
    const i = place.get(address) ?? PEOPLE;
    if (i < GONE) return smtpError(550, '5.1.1 User unknown');
    return i < GONE + FULL ? smtpError(452, '4.2.2 Mailbox full') : null;
  };
  const planner = world.people.at(-1)!;
  await office.database.write((tx) => tx.update(Person, { id: planner.id }, { roles: ['planner'] }));
});
afterEach(async () => {
  await office.close();
  await postfix.remove();
  await dovecot.remove();
  await sink.stop();
});

const round = async () => {
  await office.enqueue(agendas(world, office.clock.now()));
  const tally = await office.deliver();
  await postfix.idle();
  return tally;
};
/** Puts a message into the bounce mailbox the way anybody could: by sending it there. */
const sendTo = async (address: string, raw: string) => {
  const transport = createTransport(smtp);
  await transport.sendMail({ envelope: { from: 'mallory@evil.example', to: address }, raw });
  transport.close();
  await postfix.idle();
};
const findings = async () => {
  const count: Record<string, number> = {};
  for (const { finding } of await office.reports()) count[finding] = (count[finding] ?? 0) + 1;
  return count;
};

describe('a storm of bounces', () => {
  it('from a real Postfix into a real Dovecot counts each report once, read by two at once', async () => {
    // Postfix takes them all, and finds out later.
    expect(await round()).toMatchObject({ sent: PEOPLE, failed: 0 });
    expect(dovecot.messagesOf('bounces')).toHaveLength(GONE + FULL);
    await Promise.all([office.reader().readNew(), office.reader().readNew()]);
    expect(await findings()).toEqual({ hard: GONE, soft: FULL });
    const suppressed = await office.suppressions();
    expect(suppressed.map(({ personId }) => personId).sort()).toEqual(
      world.people
        .slice(0, GONE)
        .map(({ id }) => id)
        .sort(),
    );
    expect(suppressed[0]).toMatchObject({ cause: 'bounced', status: '5.1.1' });
    expect(suppressed[0]?.said).toContain('User unknown');
    await office.reader().readNew();
    expect(await office.reports()).toHaveLength(GONE + FULL);

    office.clock.advance(20 * 60_000);
    const taken = sink.received.length;
    expect(await round()).toMatchObject({ sent: PEOPLE - GONE + 1, failed: GONE });
    const news = sink.received.slice(taken).filter(({ raw }) => raw.includes('people any more'));
    expect(news.map(({ to }) => to[0])).toEqual([world.people.at(-1)?.address]);
    const kept = (await office.rows()).filter(({ reason }) => reason === SUPPRESSED_REASON);
    expect(kept).toHaveLength(GONE);
    note(
      `Postfix returned ${GONE + FULL} of ${PEOPLE} mails into Dovecot; read by two at once: ${GONE} addresses suppressed, ${FULL} counted as full, the planner told by 1 mail, nothing more sent to the ${GONE}`,
    );
  });

  it('is read again if what it says could not be committed', async () => {
    await round();
    const before: number[] = [];
    const failing = new ImapMailbox(dovecot.urlOf('bounces')).read((messages) => {
      before.push(messages.length);
      return Promise.reject(new Error('the database is away'));
    });
    await expect(failing).rejects.toThrow('the database is away');
    await office.reader().readNew();
    expect(await findings()).toEqual({ hard: GONE, soft: FULL });
    expect(before).toEqual([GONE + FULL]);
  });
});

describe('forged reports', () => {
  it('change nothing, sent through the same server into the same mailbox', async () => {
    sink.onRecipient = () => null;
    await round();
    const [mail] = await office.rows();
    const returnPath = office.office.sender.returnPathOf(mail!);
    const genuine = { returnPath, recipient: mail!.address ?? '', messageId: mail!.messageId ?? '' };
    const guessed = returnPath.replace(/.(?=@)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    const other = world.people[1]!.address;
    const forged: [address: string, raw: string][] = [
      ['bounces@mail.example', report({ ...genuine, returnPath: 'bounces@mail.example' })],
      [guessed, report({ ...genuine, returnPath: guessed })],
      // Whoever got a mail knows its return path, and can report no one else's address dead with it.
      [returnPath, report({ ...genuine, recipient: other, messageId: '<made@up.example>' })],
      [returnPath, `To: ${returnPath}\r\nSubject: Undelivered\r\n\r\n550 5.1.1 User unknown\r\n`],
    ];
    for (const [address, raw] of forged) await sendTo(address, raw);
    expect(dovecot.messagesOf('bounces')).toHaveLength(forged.length);
    await office.reader().readNew();
    expect([await office.reports(), await office.suppressions()]).toEqual([[], []]);
    expect(await round()).toMatchObject({ sent: PEOPLE });
    note(`${forged.length} forged reports in the mailbox: none counted, no address suppressed`);
  });
});

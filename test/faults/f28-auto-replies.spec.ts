import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { MailServer } from '../mail/support/mail-server.js';
import { vacation } from '../mail/support/reports.js';
import { agendas, aWorld } from '../mail/support/world.js';
import { openBounceOffice } from './support/bounce-office.js';
import { Dovecot } from './support/dovecot.js';
import { Postfix } from './support/postfix.js';
import { note } from './support/proof.js';

const ANSWER = 'I am away until Monday.';
const PEOPLE = 3;

let sink: MailServer;
let dovecot: Dovecot;
let postfix: Postfix;
let smtp: string;
let office: Awaited<ReturnType<typeof openBounceOffice>>;

beforeEach(async () => {
  sink = new MailServer();
  // Every mailbox answers whoever writes to it: those of the people, and the one that bounces come to.
  dovecot = new Dovecot({ answers: ANSWER, smtp: () => postfix.port });
  postfix = new Postfix(
    await sink.start(),
    {
      transport_maps: 'inline:{mail.example=dovecot: away.example=dovecot:}',
      recipient_delimiter: '+',
      dovecot_destination_recipient_limit: '1',
    },
    dovecot.delivery,
  );
  await dovecot.start();
  smtp = await postfix.start();
  office = await openBounceOffice(smtp, dovecot.urlOf('bounces'));
});
afterEach(async () => {
  await office.close();
  await postfix.remove();
  await dovecot.remove();
  await sink.stop();
});

const send = async (from: string, to: string, raw: string) => {
  const transport = createTransport(smtp);
  await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  await postfix.idle();
};
const inAll = () =>
  ['person.1', 'person.2', 'person.3', 'bounces', 'cadans', 'anna'].flatMap((user) =>
    dovecot.messagesOf(user),
  );
const answers = () => inAll().filter((message) => message.includes(ANSWER));

it('mailboxes that answer everybody answer no mail of ours, and what answers all the same changes nothing', async () => {
  const world = await aWorld(office.database, PEOPLE);
  await office.database.write((tx) =>
    tx.query("UPDATE person SET address = REPLACE(address, SUBSTR(address, 10), 'away.example')"),
  );
  await office.enqueue(agendas(world, office.clock.now()));
  expect(await office.deliver()).toMatchObject({ sent: PEOPLE });
  await postfix.idle();
  expect(dovecot.messagesOf('person.1')).toHaveLength(1);
  expect(inAll()).toHaveLength(PEOPLE);
  expect(answers()).toEqual([]);

  // They do answer: a person who writes without our header hears of it.
  const human = 'From: anna@mail.example\r\nTo: person.1@away.example\r\nSubject: Lunch?\r\n\r\nToday?\r\n';
  await send('anna@mail.example', 'person.1@away.example', human);
  expect(dovecot.messagesOf('anna').filter((message) => message.includes(ANSWER))).toHaveLength(1);

  // A machine that answers whatever comes, to the return path and to the sender.
  const [mail] = await office.rows();
  const returnPath = office.office.sender.returnPathOf(mail!);
  const about = { returnPath, recipient: mail!.address ?? '', messageId: mail!.messageId ?? '' };
  for (const [i, to] of [returnPath, 'bounces@mail.example', 'cadans@mail.example'].entries()) {
    await send('', to, vacation({ ...about, returnPath: to }));
    await send(`person.${i + 1}@away.example`, to, vacation({ ...about, returnPath: to }));
  }
  expect(dovecot.messagesOf('bounces')).toHaveLength(4);
  const before = [await office.rows(), sink.received.length];
  await office.reader().readNew();
  await postfix.idle();
  expect(dovecot.messagesOf('bounces')).toHaveLength(4);
  expect([await office.reports(), await office.suppressions()]).toEqual([[], []]);
  expect([await office.rows(), sink.received.length]).toEqual(before);
  // Three mails of ours, a person's and the answer to it, six answers of machines: and nothing answered those.
  expect(inAll()).toHaveLength(PEOPLE + 2 + 6);
  note(
    `${PEOPLE} mailboxes with a vacation answered a person and none of our mails; 6 automatic answers to us were answered by nobody and changed nothing`,
  );
});

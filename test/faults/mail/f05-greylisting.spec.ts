import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { copiesById } from '../support/copies.js';
import { Greylist } from '../support/greylist.js';
import { type Office, openOffice } from '../support/office.js';
import { Postfix } from '../support/postfix.js';
import { note } from '../support/proof.js';

const MAILS = 30;
let sink: MailServer;
let greylist: Greylist;
let postfix: Postfix;
let office: Office;

beforeEach(async () => {
  sink = new MailServer();
  greylist = new Greylist(2);
  const asks = await greylist.start();
  postfix = new Postfix(await sink.start(), { smtpd_recipient_restrictions: asks });
  office = await openOffice(await postfix.start());
});
afterEach(async () => {
  await office.close();
  await postfix.remove();
  greylist.stop();
  await sink.stop();
});

it('a Postfix that greylists twice gets each mail three times offered and takes it once', async () => {
  await office.owe(MAILS);
  expect(await office.deliver()).toMatchObject({ sent: 0, postponed: MAILS });
  expect((await office.rows())[0]?.reason).toContain('Greylisted');
  // Whoever comes again too soon is not let in either: nothing is tried before its back-off is over.
  expect(await office.deliver()).toMatchObject({ sent: 0, postponed: 0 });
  await office.deliverFor(10);
  expect((await office.rows()).map(({ status, attempts }) => [status, attempts])).toEqual(
    Array.from({ length: MAILS }, () => ['sent', 3]),
  );
  await arrived(MAILS);
  const copies = copiesById(sink.received);
  expect([copies.size, sink.received.length]).toEqual([MAILS, MAILS]);
  expect([...greylist.refused.values()]).toEqual(Array.from({ length: MAILS }, () => 2));
  note(
    `Postfix refused each of ${MAILS} recipients with 451 twice: ${sink.received.length} mails arrived behind it`,
  );
});

/** What Postfix took reaches the server behind it a moment later. */
async function arrived(count: number): Promise<void> {
  if (sink.received.length >= count) return;
  await new Promise<void>((resolve) => {
    sink.onMessage = () => {
      if (sink.received.length >= count) resolve();
      return Promise.resolve(null);
    };
  });
}

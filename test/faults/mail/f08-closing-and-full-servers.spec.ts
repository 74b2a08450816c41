import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer, smtpError } from '../../mail/support/mail-server.js';
import { copiesById } from '../support/copies.js';
import { type Office, openOffice } from '../support/office.js';
import { Postfix } from '../support/postfix.js';
import { note } from '../support/proof.js';

const MAILS = 60;
let sink: MailServer;
let office: Office | undefined;
let postfix: Postfix | undefined;

beforeEach(() => {
  sink = new MailServer();
});
afterEach(async () => {
  await office?.close();
  await postfix?.remove();
  await sink.stop();
  [office, postfix] = [undefined, undefined];
});

async function expectEachOnce(behind: Office): Promise<void> {
  const rows = await behind.rows();
  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([]);
  expect(rows).toHaveLength(MAILS);
  await arrived(MAILS);
  expect([copiesById(sink.received).size, sink.received.length]).toEqual([MAILS, MAILS]);
}

async function arrived(count: number): Promise<void> {
  if (sink.received.length >= count) return;
  await new Promise<void>((resolve) => {
    sink.onMessage = () => {
      if (sink.received.length >= count) resolve();
      return Promise.resolve(null);
    };
  });
}

it('a server that says 421 after every three messages is connected to again, and no mail is lost or doubled', async () => {
  const url = await sink.start();
  sink.onSender = (_address, taken) => (taken >= 3 ? smtpError(421, 'enough for one connection') : null);
  office = await openOffice(url);
  await office.owe(MAILS);
  await office.deliver();
  expect(sink.received.length).toBeGreaterThan(0);
  await office.deliverFor(120);
  await expectEachOnce(office);
  note(`421 after every 3 messages of a connection: ${MAILS} mails, each once`);
});

it('a Postfix that greets the third connection with 421 gets each mail once', async () => {
  postfix = new Postfix(await sink.start(), { smtpd_client_connection_count_limit: '2' });
  office = await openOffice(await postfix.start(), { connections: 6 });
  await office.owe(MAILS);
  await office.deliver();
  await office.deliverFor(120);
  expect(await office.channels.paused()).toBeNull();
  await expectEachOnce(office);
  const refused = (await office.attempts()).filter(({ response }) => /^.*421/.test(response ?? '')).length;
  expect(refused).toBeGreaterThan(0);
  note(`Postfix let in 2 of 6 connections and answered 421 ${refused} times: ${MAILS} mails, each once`);
});

it('a Postfix whose disk is full (452) gets each mail once when there is room again', async () => {
  postfix = new Postfix(await sink.start(), { queue_minfree: '9000000000000000' });
  office = await openOffice(await postfix.start());
  await office.owe(MAILS);
  expect(await office.deliver()).toMatchObject({ sent: 0, failed: 0, postponed: MAILS });
  const [row] = await office.rows();
  expect(row?.reason).toContain('452');
  expect(await office.channels.paused()).toBeNull();
  await postfix.change({ queue_minfree: '0' });
  await office.deliverFor(120);
  await expectEachOnce(office);
  note(`Postfix answered 452 to ${MAILS} mails; with room again each arrived once`);
});

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MailServer } from '../../mail/support/mail-server.js';
import { type Office, openOffice } from '../support/office.js';
import { note } from '../support/proof.js';

let server: MailServer;
let office: Office;

beforeEach(async () => {
  server = new MailServer();
  office = await openOffice('smtp://mail.invalid:25');
});
afterEach(async () => {
  await office.close();
  await server.stop();
});

it('a mail server whose name cannot be found is tried again until it can', async () => {
  await office.owe(10);
  await office.deliverFor(30);
  const waiting = await office.rows();
  expect(waiting.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'waiting'));
  expect(waiting[0]?.reason).toContain('mail.invalid');
  expect(await office.channels.paused()).toBeNull();
  expect((await office.channels.state()).silence?.lastWords).toContain('mail.invalid');
  office.sendTo(await server.start());
  await office.deliverFor(120);
  expect((await office.rows()).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'sent'));
  expect(server.received).toHaveLength(10);
  note(
    'the name could not be found for 30 minutes: 10 mails kept and tried again; each sent once afterwards',
  );
});

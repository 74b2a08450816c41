import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { IncomingMail } from '../../src/mail/incoming/incoming-mail.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { UpdateRevision } from '../../src/updates/update-revision.entity.js';
import { aWorld, withDigest } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Dovecot } from './support/dovecot.js';
import { Postfix } from './support/postfix.js';
import { note } from './support/proof.js';

let dovecot: Dovecot;
let postfix: Postfix;
let smtp: string;
let t: TestApp;

beforeEach(async () => {
  dovecot = new Dovecot();
  await dovecot.start();
  postfix = new Postfix(
    'smtp://127.0.0.1:9',
    {
      // Everybody has a mailbox here, and so have the answers.
      transport_maps: 'inline:{mail.example=dovecot: tulip.example=dovecot:}',
      recipient_delimiter: '+',
      dovecot_destination_recipient_limit: '1',
    },
    dovecot.delivery,
  );
  smtp = await postfix.start();
  const settings = {
    SMTP_URL: smtp,
    IMAP_URL: dovecot.urlOf('answers'),
    REPLY_ADDRESS: 'answers@mail.example',
  };
  t = await startTestApp({ settings });
});
afterEach(async () => {
  await t.close();
  await postfix.remove();
  await dovecot.remove();
});

/** Somebody's mails, the last to come at the end. */
const mailsOf = async (user: string) => {
  await postfix.idle();
  const mails = await Promise.all(dovecot.messagesOf(user).map((raw) => simpleParser(raw)));
  return mails.sort((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0));
};
const mailOf = async (user: string, subject: RegExp) =>
  (await mailsOf(user)).findLast((mail) => subject.test(mail.subject ?? ''));
const send = async (from: string, to: string, lines: readonly string[]) => {
  const transport = createTransport(smtp);
  const head = [
    `From: Sanne <${from}>`,
    `To: ${to}`,
    'Subject: Re: Je update',
    'Message-ID: <1@phone.example>',
    'MIME-Version: 1.0',
  ];
  const raw = [...head, 'Content-Type: text/plain; charset=utf-8', '', ...lines, ''].join('\r\n');
  await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  await postfix.idle();
};

it('a head answers by mail: a KPI goes red, on the map, on the agenda and in leadership’s digest before the session', async () => {
  const tulip = await aWorld(t, 'tulip');
  await withDigest(t, tulip.organizationId);
  const asked = await mailOf('sanne', /update over januari/i);
  const to = [asked?.replyTo?.value].flat()[0]?.address ?? '';
  expect(to).toMatch(/^answers\+[a-z2-7]{48}@mail\.example$/);

  // Typed into the mail as it is quoted; an import said 71 meanwhile.
  const quoted = (asked?.text ?? '').split('\n').map((line) => `> ${line}`.trimEnd());
  expect(quoted).toContain('> Solved at once (%):');
  const typed = quoted.map((line) => {
    if (line.startsWith('> Solved at once')) return '> Solved at once (%): 40 (storing in de centrale)';
    if (line === '> Opgeleverd:') return '> Opgeleverd: niets';
    return line === '> Klant:' ? '> Klant: twee keer bellen' : line;
  });
  const sanne = tulip.address('sanne');
  await send(sanne, to, ['Op ma 1 feb 2027 om 09:00 schreef Cadans <cadans@example.org>:', ...typed]);
  await send('mallory@tulip.example', to, ['Solved at once: 100', 'Opgeleverd: alles', 'Klant: blij']);
  await Promise.all([t.app.get(IncomingMail).readNew(), t.app.get(IncomingMail).readNew()]);
  await t.deliver();

  const { organizationId } = tulip;
  expect(await t.database.read().findBy(UpdateRevision, { organizationId })).toMatchObject([
    { source: 'mail', personId: tulip.people.sanne, content: { customer: 'twee keer bellen' } },
  ]);
  const receipt = await mailOf('sanne', /^Ontvangen:/);
  expect(receipt?.inReplyTo).toBe('<1@phone.example>');
  expect(receipt?.text).toMatch(/Solved at once: 40/);
  expect(await mailsOf('mallory')).toEqual([]);
  expect(await mailOf('sanne', /^Niet overgenomen/)).toBeDefined();

  const cookie = await t.signInAs(tulip.address('noor'));
  const { body } = await t.get('/map?status=off-track', { cookie });
  expect(body).toContain('Solved at once');
  for (const moment of ['2027-02-05T09:00:00Z', '2027-02-08T09:00:00Z', '2027-02-09T15:00:00Z']) {
    t.clock.set(moment);
    await t.app.get(TickService).tick();
    await t.deliver();
  }
  const agenda = await mailOf('noor', /agenda|sessie/i);
  expect(agenda?.text).toContain('Solved at once');
  expect(agenda?.text).toContain('Niet op koers');
  const digest = await mailOf('noor', /waar we staan/);
  expect(digest?.text).toMatch(/Uit koers geraakt[^]*Solved at once/);
  expect(
    (await mailsOf('sanne')).filter(({ subject }) => /update over januari/i.test(subject ?? '')).length,
  ).toBe(1);
  note(
    'a head answered by mail through Postfix and Dovecot, typed into the quoted form: her KPI went off track on the map and stood on the agenda mailed before the session and in leadership’s digest on its eve; a stranger’s answer to the same address changed nothing',
  );
});

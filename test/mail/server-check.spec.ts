import { afterEach, describe, expect, it } from '@jest/globals';
import { checkMail } from '../../src/mail/check/check-mail.js';
import { testSettings } from '../support/settings.js';
import { CERTIFICATE, CERTIFICATE_KEY } from './support/certificate.js';
import { MailServer, parse, smtpError } from './support/mail-server.js';
import { PublishedNames } from './support/published-names.js';
import { aKey, recordFor, signing, verified } from './support/signing.js';

const { key } = aKey();
const names = new PublishedNames({
  'TXT mail.example': ['v=spf1 -all'],
  'TXT k1._domainkey.mail.example': [recordFor(key)],
  'TXT _dmarc.mail.example': ['v=DMARC1; p=none'],
  'MX mail.example': ['mx.mail.example'],
});
const withTls = { disabledCommands: [], cert: CERTIFICATE, key: CERTIFICATE_KEY };
const trusted = `tls.ca=${encodeURIComponent(CERTIFICATE)}&requireTLS=true`;
let server: MailServer;
afterEach(() => server.stop());

async function check(url: string, to: string | null = null, now = '2027-02-01T08:00:00Z') {
  const values = { BASE_URL: 'https://cadans.example', MAIL_FROM: 'cadans@mail.example', SMTP_URL: url };
  const settings = testSettings({ ...values, ...signing(key) });
  const found = await checkMail({ settings, names, now: Date.parse(now), to });
  return new Map(found.map((one) => [one.about, one]));
}

describe('the mail server, looked at by cadans mail check', () => {
  it('is reached, encrypts, takes the password and a signed test message', async () => {
    server = new MailServer({
      ...withTls,
      authOptional: false,
      onAuth: (_auth, _session, done) => done(null, { user: 'cadans' }),
    });
    const url = (await server.start()).replace('smtp://', 'smtp://cadans:secret@');
    const found = await check(`${url}?${trusted}`, 'anna@tessel.example');
    expect([...found.values()].filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(found.get('encryption')?.says).toMatch(/^TLSv1\.3; .* \d+ more days\.$/);
    const [message] = server.received;
    if (!message) throw new Error('no test message');
    expect((await parse(message)).subject).toBe('Cadans: a test message');
    expect((await verified(message.raw, key)).map(({ result }) => result)).toEqual(['pass']);
  });

  it('whose certificate ends soon is warned of', async () => {
    server = new MailServer(withTls);
    const found = await check(`${await server.start()}?${trusted}`, null, '2126-10-25T08:00:00Z');
    expect(found.get('encryption')).toMatchObject({ level: 'warning' });
    expect(found.get('encryption')?.says).toMatch(/valid for \d more days/);
  });

  it.each<[string, ConstructorParameters<typeof MailServer>[0], string, string, RegExp]>([
    ['nobody trusts', withTls, '?requireTLS=true', 'certificate', /self-signed certificate/],
    ['offers no encryption', {}, '?requireTLS=true', 'encryption', /offers no encryption/],
    [
      'hides behind any certificate',
      withTls,
      '?tls.rejectUnauthorized=false',
      'encryption',
      /any certificate/,
    ],
  ])('that %s is a finding with what to do', async (_what, options, query, about, says) => {
    server = new MailServer(options);
    const found = (await check(`${await server.start()}${query}`)).get(about);
    expect(found?.says).toMatch(says);
    expect(found?.remedy).toBeDefined();
    expect(found?.dutch.remedy).toMatch(/\.$/);
    expect(found?.dutch.remedy).not.toBe(found?.remedy);
  });

  it('that refuses the password gets no test message', async () => {
    server = new MailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(smtpError(535, 'wrong password')),
    });
    const url = (await server.start()).replace('smtp://', 'smtp://cadans:old@');
    const found = await check(url, 'anna@tessel.example');
    expect(found.get('signing in')).toMatchObject({ level: 'problem' });
    expect(found.has('test message')).toBe(false);
    expect(server.received).toEqual([]);
  });

  it('that refuses the recipient is quoted', async () => {
    server = new MailServer();
    server.onRecipient = () => smtpError(550, 'no such mailbox here');
    const found = await check(await server.start(), 'nobody@tessel.example');
    expect(found.get('test message')).toMatchObject({ level: 'problem' });
    expect(found.get('test message')?.says).toContain('no such mailbox here');
  });

  it('that is not there is a problem', async () => {
    server = new MailServer();
    const url = await server.start();
    await server.stop();
    expect((await check(url)).get('mail server')).toMatchObject({ level: 'problem' });
    server = new MailServer();
    await server.start();
  });
});

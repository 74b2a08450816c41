import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailChecks } from '../../src/mail/check/mail-checks.service.js';
import { MailChannels } from '../../src/mail/mail-channels.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { canLeave, staysIn, wayOut } from '../../src/mail/domain/way-out.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

const AT = '/administration/mail';
let t: TestApp;
let tulip: World;
let piet: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  piet = await t.signInAs(tulip.address('piet'));
});
afterAll(() => t.close());

const page = async () => (await t.get(AT, { cookie: piet })).body;
const press = (path: string, form: Record<string, string> = {}) =>
  t.post(`${AT}/${path}`, form, { cookie: piet });
const tests = ({ organizationId }: World) =>
  t.database.read().countBy(OutboxMail, { organizationId, kind: 'test' });

describe('the mail channel', () => {
  it('is for administrators alone', async () => {
    const noor = await t.signInAs(tulip.address('noor'));
    expect((await t.get(AT, { cookie: noor })).statusCode).toBe(403);
    for (const path of ['tests', 'check', 'pause', 'resumption'])
      expect((await t.post(`${AT}/${path}`, {}, { cookie: noor })).statusCode).toBe(403);
    expect(await tests(tulip)).toBe(0);
  });

  it('says how mail leaves, and where that is set', async () => {
    const body = await page();
    expect(body).toContain('ze blijft in het ingebouwde postvak');
    expect(body).toContain('SMTP_URL');
  });

  it('sends whoever asks a test mail, to their own address, and shows what became of it', async () => {
    expect((await press('tests', { address: 'eve@evil.example' })).headers.location).toBe(`${AT}?said=asked`);
    expect(await page()).toMatch(/Je laatste testmail, van [^<]+: ?<span[^>]*>(<[^>]*>)*Wacht/);
    const [mail, ...others] = await t.deliver();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: tulip.address('piet'), subject: 'Testmail van Tulip tulip' });
    const body = await page();
    expect(body).toMatch(/href="\/outbox\/[0-9a-f-]{36}"/);
    // There is no mail server: nothing is said to have been sent.
    expect(body).toContain('Blijft in het postvak');
    expect(body).toContain('op je eigen adres komt niets aan');
    expect(body).toContain('<a href="/mailbox">Naar het postvak</a>');
    const said = (await t.get(`${AT}?said=asked`, { cookie: piet })).body;
    expect(said).toContain('De testmail is gemaakt en blijft hier');
    expect(body + said).not.toMatch(/Verstuurd|naar je onderweg|Stuurt een echte mail/);
  });

  it('sends so many of them and no more', async () => {
    for (let i = 0; i < 4; i += 1) expect((await press('tests')).statusCode).toBe(303);
    const { statusCode, body } = await press('tests');
    expect(statusCode).toBe(429);
    expect(body).toContain('Je stuurde jezelf 5 testmails binnen 15 minuten');
    expect(await tests(tulip)).toBe(5);
    t.clock.advance(16 * 60_000);
    expect((await press('tests')).statusCode).toBe(303);
    await t.deliver();
  });

  it('is held back and let go again, with a reason', async () => {
    const missing = await press('pause', { reason: '' });
    expect(missing.statusCode).toBe(422);
    expect((await press('pause', { reason: 'Verhuizing' })).headers.location).toBe(`${AT}?said=paused`);
    expect(await page()).toContain('<q>Verhuizing</q>');
    await press('tests');
    expect(await t.deliver()).toEqual([]);
    expect((await press('resumption')).headers.location).toBe(`${AT}?said=resumed`);
    expect(await t.app.get(MailChannels).paused()).toBeNull();
    expect(await t.deliver()).toHaveLength(1);
  });

  it('is looked at as a receiver would, when somebody asks', async () => {
    const nobody = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    t.app.get(MailChecks).names = () =>
      Promise.resolve({
        ...{ resolve4: nobody, resolve6: nobody, resolveMx: nobody, reverse: nobody },
        resolveTxt: (name) =>
          name.startsWith('_dmarc') ? Promise.resolve([['v=DMARC1; p=none']]) : nobody(),
      });
    expect(await page()).not.toContain('DMARC');
    const { statusCode, body } = await press('check');
    expect(statusCode).toBe(200);
    expect(body).toContain('DMARC');
    expect(body).toContain('Stel SMTP_URL in, dan kunnen mails vertrekken.');
    expect(body).toContain('Goed om te weten');
    expect(body).not.toContain('lang="en"');
    expect(body).not.toContain('Set SMTP_URL');
  });
});

it('says that mail leaves where there is a mail server, on the home of planners too', async () => {
  const mailing = await startTestApp({ settings: { SMTP_URL: 'smtp://localhost:1', MAILBOX: false } });
  try {
    const rose = await aWorld(mailing, 'rose');
    const cookie = await mailing.signInAs(rose.address('piet'));
    const channel = (await mailing.get(AT, { cookie })).body;
    expect(channel).toContain('Stuurt een echte mail naar je eigen adres');
    expect((await mailing.get(`${AT}?said=asked`, { cookie })).body).toContain('is naar je onderweg');
    const home = (await mailing.get('/', { cookie })).body;
    expect(channel + home).not.toMatch(/vertrekt geen mail|Naar het postvak/);
  } finally {
    await mailing.close();
  }
});

it.each([
  [undefined, { kind: 'mailbox', server: null }],
  ['file:/var/mails', { kind: 'folder', server: null }],
  ['smtp://anna:geheim@mail.example:587/?requireTLS=false', { kind: 'server', server: 'mail.example:587' }],
  ['smtps://a%40b:p%40ss@mail.example', { kind: 'server', server: 'mail.example' }],
  ['smtp://a:p@ss@mail.example', { kind: 'server', server: 'mail.example' }],
])('of %s shows no name and no password', (url, way) => {
  expect(wayOut(url)).toEqual(way);
  expect(canLeave(url)).toBe(way.kind === 'server');
  expect(staysIn(url, false)).toBe(way.kind === 'server' ? null : way.kind);
  expect(staysIn(url, true)).toBe('example');
});

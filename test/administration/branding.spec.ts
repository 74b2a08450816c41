import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailBranding } from '../../src/mail/style/mail-branding.entity.js';
import { MailLogo } from '../../src/mail/style/mail-logo.entity.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { aPng } from '../mail/support/pictures.js';
import { aWorld, type World } from '../overview/world.js';
import { formWith } from '../spreadsheets/files.js';
import { BROWSER, startTestApp, type TestApp } from '../support/app.js';

const PAGE = '/administration/branding';
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
const LOOK = { accent: '#B3123A', senderName: 'Tulip planning', footerNl: 'Tulip, Amsterdam', footerEn: '' };

let t: TestApp;
let tulip: World;
let piet: string;
let stranger: string;

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const rose = await aWorld(t, 'rose');
  piet = await t.signInAs(tulip.address('piet'));
  stranger = await t.signInAs(rose.address('piet'));
});
afterAll(() => t.close());

const page = async (url = PAGE, cookie = piet) => (await t.get(url, { cookie })).body;
const save = (form: Record<string, string>, cookie = piet) => t.post(PAGE, form, { cookie });
const sendLogo = (bytes: Buffer, name = 'logo.png', cookie = piet) => {
  const { payload, type } = formWith(name, bytes, 'logo');
  return t.app.inject({
    ...{ method: 'POST', url: `${PAGE}/logo`, payload },
    headers: { ...BROWSER, cookie, 'content-type': type },
  });
};
const version = async () => /name="version" value="(\d+)"/.exec(await page())?.[1] ?? '';
const rowOf = ({ organizationId }: World) => t.database.read().findOneBy(MailBranding, { organizationId });
const logos = () => t.database.read().countBy(MailLogo, { organizationId: tulip.organizationId });
const signInMail = async (world: World) => {
  await t.post('/sign-in', { address: world.address('piet') });
  return (await t.deliver()).at(-1);
};

describe('the look of mails', () => {
  it('is for administrators alone', async () => {
    const noor = await t.signInAs(tulip.address('noor'));
    expect((await t.get(PAGE, { cookie: noor })).statusCode).toBe(403);
    expect((await save(LOOK, noor)).statusCode).toBe(403);
    expect((await sendLogo(aPng({}), 'logo.png', noor)).statusCode).toBe(403);
    expect(await page('/administration')).toContain(`href="${PAGE}"`);
  });

  it('is shown as it is typed, light and dark, and kept only when it is saved', async () => {
    const typed = { ...LOOK, version: '0', kind: 'agenda', locale: 'en' };
    const shown = await t.post(`${PAGE}/preview`, typed, { cookie: piet });
    expect(shown.statusCode).toBe(200);
    const frames = [...shown.body.matchAll(/<iframe[^>]* src="([^"]+)"/g)].map(([, src = '']) =>
      src.replaceAll('&amp;', '&'),
    );
    const [light, dark] = await Promise.all(frames.map((src) => t.get(src, { cookie: piet })));
    expect(light?.body).toContain('@media not all');
    expect(dark?.body).toContain('@media all');
    for (const frame of [light, dark]) {
      expect(frame?.headers['content-security-policy']).toContain('sandbox');
      expect(frame?.body).toContain('bgcolor="#b3123a"');
      expect(frame?.body).toContain('Tulip, Amsterdam');
      expect(frame?.body).toContain('Agenda of the monthly session');
    }
    expect(shown.body.replaceAll('<wbr/>', '')).toContain('Tulip planning &lt;cadans@');
    expect(await rowOf(tulip)).toBeNull();

    expect((await save(typed)).headers.location).toBe(`${PAGE}?said=saved`);
    expect(await rowOf(tulip)).toMatchObject({ accent: '#b3123a', senderName: 'Tulip planning', version: 1 });
    expect(await signInMail(tulip)).toMatchObject({ html: expect.stringContaining('bgcolor="#b3123a"') });
  });

  it('says where a color would not be seen, and what is done about it', async () => {
    const { body } = await t.post(`${PAGE}/preview`, { ...LOOK, accent: '#fff3b0' }, { cookie: piet });
    expect(body).toMatch(/#[0-9a-f]{6}: iets donkerder dan jullie kleur/);
    expect(body).toMatch(/#fff3b0, de woorden erop met contrast \d+(,\d)? op 1/);
  });

  it('is not lost when two keep it at once', async () => {
    const late = await save({ ...LOOK, accent: '#000000', version: '0' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect(late.body).toContain('value="#000000"');
    expect(await rowOf(tulip)).toMatchObject({ accent: '#b3123a' });
  });

  it.each([
    ['accent', 'rood', 'zes cijfers van 0 tot f'],
    ['accent', '#fff;}body{x:y', 'zes cijfers van 0 tot f'],
    ['senderName', 'Tulip\r\nBcc: eve@evil.example', 'Laat tekens zoals'],
    ['senderName', 'Tulip\r\nBcc eve', 'Schrijf het op één regel'],
    ['footerNl', 'javascript:alert(1)', 'Laat web- en mailadressen weg'],
    ['footerEn', 'See https://evil.example', 'Laat web- en mailadressen weg'],
    ['footerEn', '<img src=x>', 'Schrijf gewone tekst'],
  ])('refuses %s %j with a sentence, and keeps what was typed', async (field, text, sentence) => {
    const before = await rowOf(tulip);
    const { statusCode, body } = await save({ ...LOOK, [field]: text, version: await version() });
    expect(statusCode).toBe(422);
    expect(body).toContain(`href="#field-${field}"`);
    expect(body).toContain(sentence);
    expect(body).not.toContain('<img src=x>');
    expect(await rowOf(tulip)).toEqual(before);
  });
});

describe('a logo', () => {
  it('is carried by the mails that are written from then on', async () => {
    expect((await sendLogo(aPng({}))).headers.location).toBe(`${PAGE}?said=logo`);
    expect(await page()).toContain(`src="data:image/png;base64,${aPng({}).toString('base64')}"`);
    const mail = await signInMail(tulip);
    expect(mail?.html).toMatch(/<img[^>]+src="data:image\/png;base64,/);
  });

  it.each<[string, string, Buffer]>([
    ['an SVG of 50 MB with a script', 'logo.svg', Buffer.concat([Buffer.from(SVG), Buffer.alloc(50e6, 32)])],
    ['an SVG that is called a PNG', 'logo.png', Buffer.from(SVG)],
    [
      'the head of a PNG with junk behind it',
      'logo.png',
      Buffer.concat([aPng({}).subarray(0, 8), Buffer.from(SVG)]),
    ],
    ['a PNG with a script behind it', 'logo.png', Buffer.concat([aPng({}), Buffer.from(SVG)])],
    ['a picture too small to see', 'logo.png', aPng({ width: 8, height: 8 })],
    ['a picture far too wide', 'logo.png', aPng({ width: 2_001, height: 16 })],
    ['an empty file', 'logo.png', Buffer.alloc(0)],
  ])('is not %s', async (_what, name, bytes) => {
    const before = await rowOf(tulip);
    const { statusCode, body } = await sendLogo(bytes, name);
    expect(statusCode).toBe(422);
    expect(body).toMatch(/id="field-logo-error">.*Kies een (heel PNG- of JPEG-bestand|afbeelding van)/s);
    expect(await rowOf(tulip)).toEqual(before);
  });

  it('has to be chosen', async () => {
    const { statusCode, body } = await t.post(`${PAGE}/logo`, {}, { cookie: piet });
    expect([statusCode, body.includes('Kies eerst een bestand')]).toEqual([422, true]);
  });

  it('and all else is never another organization’s', async () => {
    const theirs = await page(PAGE, stranger);
    const sample = await page(`${PAGE}/sample?kind=agenda`, stranger);
    for (const body of [theirs, sample])
      expect(body).not.toMatch(/data:image\/png|b3123a|Tulip planning|Tulip, Amsterdam/);
    expect((await save({ ...LOOK, senderName: 'Rose', version: '0' }, stranger)).statusCode).toBe(303);
    expect((await t.post(`${PAGE}/logo/removal`, {}, { cookie: stranger })).statusCode).toBe(303);
    expect(await rowOf(tulip)).toMatchObject({ senderName: 'Tulip planning', logoId: expect.any(String) });
  });

  it('that another took the place of goes once no mail is left that shows it', async () => {
    await sendLogo(aPng({ color: [0, 0, 0] }));
    await t.post(`${PAGE}/logo/removal`, {}, { cookie: piet });
    expect(await logos()).toBe(2);
    expect((await signInMail(tulip))?.html).not.toContain('<img');
    t.clock.advance(91 * 86_400_000);
    expect(await t.app.get(Pruning).run()).toMatchObject({ 'mail logos': 2 });
    expect(await logos()).toBe(0);
  });

  it('is written down as done', async () => {
    piet = await t.signInAs(tulip.address('piet'));
    const audit = await page('/audit');
    expect(audit).toContain('Huisstijl van de mails gewijzigd');
    expect(audit).toMatch(/administration\/branding/);
  });
});

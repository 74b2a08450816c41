import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { BootstrapService } from '../../src/access/bootstrap.service.js';
import { InstallationFact } from '../../src/platform/database/installation.entity.js';
import { Organization } from '../../src/organizations/organization.entity.js';
import { Person } from '../../src/organizations/person.entity.js';
import { dump } from '../access/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeEach(async () => {
  t = await startTestApp({ now: '2027-03-01T09:00:00Z' });
});
afterEach(() => t.close());

const DUTCH = { 'accept-language': 'nl-NL,nl;q=0.9' };
const welcome = async () => (await t.app.get(BootstrapService).welcome()).join('\n');
const pathIn = (text: string) => new URL(/http\S+/.exec(text)?.[0] ?? '').pathname;
const printedLink = async () => pathIn(await welcome());

const WHO = {
  ...{ part: 'who', organization: 'De Brug', country: 'NL', locale: 'nl' },
  ...{ name: 'Mira Bos', address: 'mira@brug.example' },
};
const WHEN = {
  ...{ ...WHO, part: 'when', region: '', zone: 'Europe/Amsterdam', startMonth: '4', namedBy: 'first' },
};

const cookieOf = ({ cookies }: { cookies: { name: string; value: string }[] }) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

async function setUp() {
  const created = await t.post(await printedLink(), WHEN);
  expect(created.statusCode).toBe(303);
  return cookieOf(created);
}

it('says on an empty database where the link is, wherever one comes in', async () => {
  for (const door of ['/', '/setup']) {
    const { headers, statusCode } = await t.get(door);
    expect(statusCode).toBe(303);
    const page = await t.get(String(headers.location), DUTCH);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Kijk waar Cadans is gestart');
    expect(page.body).not.toContain('name="address"');
  }
});

it('leads from the printed link to an organization and its first administrator, signed in', async () => {
  const text = await welcome();
  expect(text).toContain('It works once, until 2027-03-02 09:00 UTC.');
  const link = pathIn(text);

  const first = await t.get(link, DUTCH);
  expect(first.statusCode).toBe(200);
  expect(first.body).toContain('Stap 1 van 5');
  expect(first.body).toContain('<option value="NL" selected>Nederland</option>');

  const second = await t.post(link, WHO, DUTCH);
  expect(second.statusCode).toBe(200);
  expect(second.body).toContain('<option value="Europe/Amsterdam" selected>Europe/Amsterdam</option>');
  expect(second.body).toContain('value="De Brug"');
  expect(await t.database.read().count(Organization)).toBe(0);

  const created = await t.post(link, WHEN, DUTCH);
  expect([created.statusCode, created.headers.location]).toEqual([303, '/setup']);
  const organization = await t.database.read().findOneByOrFail(Organization, {});
  expect(organization).toMatchObject({
    ...{ key: 'de-brug', name: 'De Brug', locale: 'nl', country: 'NL', region: null, isExample: false },
    fiscalYear: { type: 'months', startMonth: 4, namedBy: 'first' },
  });
  const person = await t.database.read().findOneByOrFail(Person, {});
  expect(person).toMatchObject({ name: 'Mira Bos', roles: ['admin', 'planner'] });

  const cookie = cookieOf(created);
  const hub = await t.get('/setup', { cookie });
  expect(hub.statusCode).toBe(200);
  expect(hub.body).toContain('Stap 2 van 5');
  const home = await t.get('/', { cookie });
  expect(home.body).toContain('Maak het inrichten af');
  const audit = await t.get('/audit', { cookie });
  expect(audit.body).toContain('Organisatie gemaakt');
});

it('keeps what was typed when one goes back, and refuses nothing silently', async () => {
  const link = await printedLink();
  const back = await t.post(link, { ...WHEN, back: 'who' }, DUTCH);
  expect(back.body).toContain('value="mira@brug.example"');
  expect(back.body).toContain('name="startMonth" value="4"');

  const wrong = await t.post(link, { ...WHO, organization: ' ', country: 'ZZ', address: 'mira' }, DUTCH);
  expect(wrong.statusCode).toBe(422);
  for (const said of ['Geef een naam op één regel', 'Kies een land uit de lijst.', 'Geef één e-mailadres']) {
    expect(wrong.body).toContain(said);
  }
  expect(wrong.body).toContain('value="Mira Bos"');

  const late = await t.post(link, { ...WHEN, zone: 'Mars/Olympus', startMonth: '13', region: 'XX' }, DUTCH);
  expect(late.statusCode).toBe(422);
  for (const said of ['Kies een tijdzone', 'Kies de maand', 'Kies een regio'])
    expect(late.body).toContain(said);
  expect(await t.database.read().count(Organization)).toBe(0);
});

it('asks for a region where holidays differ within the country', async () => {
  const link = await printedLink();
  const german = await t.post(link, { ...WHO, country: 'DE', locale: 'en' });
  expect(german.body).toContain('<option value="BY">');
  expect(german.body).toContain('<option value="Europe/Berlin" selected>Europe/Berlin</option>');
  const danish = await t.post(link, { ...WHO, country: 'DK', locale: 'en' });
  expect(danish.body).not.toContain('name="region"');
});

it('opens nothing to a guess, to another spelling, or once its day is over', async () => {
  const link = await printedLink();
  const last = link.at(-1) ?? '';
  // 32 bytes leave spare bits in the last character: other spellings of the same secret.
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const other = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
  for (const path of [link.slice(0, -1) + other, `${link}=`, '/setup/link/x', link.replace(/.$/, '')]) {
    expect((await t.get(path)).statusCode).toBe(404);
    expect((await t.post(path, WHEN)).statusCode).toBe(404);
  }
  expect(await t.database.read().count(Organization)).toBe(0);
  t.clock.set('2027-03-02T09:00:00Z');
  expect((await t.get(link)).statusCode).toBe(404);
  expect((await t.post(link, WHEN)).statusCode).toBe(404);
});

it('is printed again by every start, until its time is nearly over', async () => {
  const link = await printedLink();
  t.clock.set('2027-03-02T07:00:00Z');
  expect(await printedLink()).toBe(link);
  t.clock.set('2027-03-02T08:30:00Z');
  const fresh = await printedLink();
  expect(fresh).not.toBe(link);
  expect((await t.get(link)).statusCode).toBe(404);
  expect((await t.get(fresh)).statusCode).toBe(200);
});

it('works once, whoever is faster, and never beside an organization', async () => {
  const link = await printedLink();
  const both = await Promise.all([t.post(link, WHEN), t.post(link, { ...WHEN, organization: 'Het Veer' })]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([303, 404]);
  expect(await t.database.read().count(Organization)).toBe(1);
  expect((await t.get(link)).statusCode).toBe(404);
  expect(await t.database.read().countBy(InstallationFact, { name: 'set-up.link' })).toBe(0);
  expect(await welcome()).toBe('');
});

it('keeps nothing that opens the link', async () => {
  const token = (await printedLink()).split('/').at(-1) ?? '';
  expect(token).toHaveLength(43);
  expect(await dump(t)).not.toContain(token);
});

it('adds departments from a pasted list, and leads on', async () => {
  const cookie = await setUp();
  const pasted =
    'Afdeling\r\nVerkoop\r\n- Binnendienst\r\nKlantenservice\r\nVerkoop\r\nIT;Klantenservice\r\n';
  const added = await t.post('/setup/departments', { departments: pasted }, { cookie });
  expect(added.headers.location).toBe('/setup/departments?added=4');
  const page = await t.get('/setup/departments?added=4', { cookie });
  expect(page.body).toContain('4 afdelingen zijn toegevoegd.');
  expect(page.body).toContain('<li>Verkoop<ul><li>Binnendienst</li></ul></li>');
  expect(page.body).toContain('<li>Klantenservice<ul><li>IT</li></ul></li>');
  const again = await t.post('/setup/departments', { departments: 'verkoop' }, { cookie });
  expect(again.headers.location).toBe('/setup/departments?added=0');

  const wrong = await t.post('/setup/departments', { departments: 'Sales;Nowhere' }, { cookie });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Regel 1: “Sales” moet onder “Nowhere” vallen');
  expect(wrong.body).toContain('>Sales;Nowhere</textarea>');
  expect((await t.post('/setup/departments', { departments: ' \n' }, { cookie })).statusCode).toBe(422);
  expect((await t.get('/setup', { cookie })).body).toContain('Stap 3 van 5');
});

it('ends at the first kept year', async () => {
  const cookie = await setUp();
  const mail = (await t.get('/setup/mail', { cookie })).body;
  expect(mail).toContain('Geen: mails blijven hier');
  expect(mail).toMatch(/class="flash tone-at-risk"[\s\S]*<a href="\/mailbox">Naar het postvak/);
  await t.post('/setup/departments', { departments: 'Verkoop' }, { cookie });
  const list = 'Noor Smit;noor@brug.example;Verkoop;hoofd';
  const look = await t.post('/people/paste', { list, act: 'preview' }, { cookie });
  const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(look.body)?.[1] ?? '';
  const pasted = await t.post('/people/paste', { list, fingerprint, act: 'apply' }, { cookie });
  // The pages of the menu lead on while it is being set up.
  const people = await t.get(String(pasted.headers.location), { cookie });
  expect(people.body).toMatch(/href="\/setup\/mail"[^>]*>Naar de volgende stap/);
  expect((await t.get('/administration/mail', { cookie })).body).not.toContain('Naar de volgende stap');
  await t.post('/administration/mail/tests', {}, { cookie });
  const tested = await t.get('/administration/mail', { cookie });
  expect(tested.body).toMatch(/href="\/setup\/year"[^>]*>Naar de volgende stap/);

  const before = await t.get('/setup/year', { cookie });
  expect(before.body).not.toContain('/year/plan/');

  const rhythm = await t.get('/rhythm', { cookie });
  expect(rhythm.body).toContain('2026'); // the year that the usual rhythm would make
  const fields = [...rhythm.body.matchAll(/<input [^>]*name="([^"]+)"[^>]*>/g)].map(([tag, name = '']) => ({
    ...{ tag, name },
    value: /value="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
  const sent = Object.fromEntries(
    fields
      .filter(({ tag }) => !/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked'))
      .map(({ name, value }) => [name, value]),
  );
  const selects: [string, string][] = [
    ...rhythm.body.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs),
  ].map(([, name = '', options = '']) => [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '']);
  const saved = await t.post('/rhythm', { ...sent, ...Object.fromEntries(selects) }, { cookie });
  expect(saved.headers.location).toBe('/rhythm?said=saved');
  expect((await t.get('/rhythm?said=saved', { cookie })).body).toContain('href="/setup/year"');

  expect((await t.get('/setup', { cookie })).body).toContain('Stap 5 van 5');
  const step = await t.get('/setup/year', { cookie });
  expect(step.body).toContain('href="/year/plan/2026"');
  const shown = await t.get('/year/plan/2026', { cookie });
  expect(shown.body).toContain('Waar het mee begint');
  // It began before there was anybody: who leads today counts.
  expect(shown.body).toMatch(/Verkoop <span class="muted">Noor Smit/);
  const kept = await t.post('/year/plan/2026', {}, { cookie });
  expect(kept.statusCode).toBe(303);
  const made = await t.get(String(kept.headers.location), { cookie });
  expect(made.body).toMatch(/href="\/goal\/new[^"]*"[\s\S]*href="\/kpis\/new">Begin de eerste KPI/);
  for (const page of ['/people', '/people/paste', '/administration/mail', '/rhythm'])
    expect((await t.get(page, { cookie })).body).not.toContain('Stappen van het inrichten');
  expect((await t.get('/setup', { cookie })).body).toContain('Klaar: je eerste planningsjaar staat vast');
  expect((await t.get('/', { cookie })).body).not.toContain('Maak het inrichten af');
});

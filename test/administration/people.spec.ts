import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbsencesService } from '../../src/organizations/absences.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson, tulip } from '../organizations/tulip.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let world: World;
let rose: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  world = await aWorld(t, 'tulip');
  const { organizationId } = world;
  await t.app
    .get(PeopleService)
    .putAll(organizationId, [
      aPerson('Pam', { address: 'pam@tulip.example', roles: ['planner'] }),
      aPerson('Gus', { address: 'gus@tulip.example', until: '2027-01-31' }),
      aPerson('Rob', { address: 'rob@parts.example', roles: ['partner'], company: 'Parts' }),
    ]);
  await t.app.get(AbsencesService).put(organizationId, world.people.noor, {
    ...{ from: '2027-02-01', until: '2027-02-05', standIn: world.address('sanne') },
  });
  for (const who of ['piet', 'sanne', 'priya']) cookies[who] = await t.signInAs(`${who}@tulip.example`);
  cookies['pam'] = await t.signInAs('pam@tulip.example');
  cookies['rob'] = await t.signInAs('rob@parts.example');
});
afterAll(() => t.close());

const page = (url: string, who = 'pam') => t.get(url, { cookie: cookies[who] ?? '' });
const post = (url: string, form: Record<string, string>, who = 'pam') =>
  t.post(url, form, { cookie: cookies[who] ?? '' });
const textOf = (html: string) =>
  (html.split('<main')[1] ?? '').replaceAll('<wbr/>', '').replaceAll('&amp;', '&').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '); // prettier-ignore
const get = (address: string) => t.app.get(PeopleService).get(world.organizationId, address);
const summary = (html: string) =>
  [
    ...(html.split('error-summary-title')[2] ?? '').split('</div>')[0]!.matchAll(/href="([^"]+)">([^<]+)/g),
  ].map(([, href, text]) => `${href} ${text}`);
const seenOn = async (id: string) =>
  /name="seen" value="([^"]+)"/.exec((await page(`/people/${id}`)).body)?.[1] ?? '';
const typed = (changes: Record<string, string> = {}) => ({
  ...{ name: 'Sanne', roles: 'member', company: '', locale: 'nl', zone: 'Europe/Amsterdam' },
  ...{ from: '2020-01-01', until: '', ...changes },
});

describe('the list', () => {
  it('shows a planner who is here, what they are, what they lead, and who is away', async () => {
    const { statusCode, body } = await page('/people');
    expect(statusCode).toBe(200);
    const text = textOf(body);
    for (const said of [
      'Noor noor@tulip.example Leiding – Nederlands Afwezig t/m 5 feb 2027',
      'care (hoofd)',
      'Partner van Parts',
      '6 van 7 mensen',
    ])
      // prettier-ignore
      expect(text).toContain(said);
    expect(text).not.toContain('Gus');
  });

  it('finds people by a part of a name or an address, and those who left', async () => {
    const names = async (query: string) =>
      [...(await page(`/people?${query}`)).body.matchAll(/<a href="\/people\/[0-9a-f-]{36}">([^<]+)</g)].map(
        ([, name]) => name,
      );
    expect(await names('q=PARTS')).toEqual(['Rob']);
    expect(await names('show=gone')).toEqual(['Gus']);
    expect(await names('show=away')).toEqual(['Noor']);
    expect(await names('q=nobody')).toEqual([]);
    expect(textOf((await page('/people?q=nobody')).body)).toContain('Niemand gevonden');
    expect(await names('show=all&page=99')).toHaveLength(7);
  });

  it('is closed to who keeps nothing', async () => {
    expect((await page('/people', 'sanne')).statusCode).toBe(403);
    // Partners from outside do not even hear that there is such a page.
    expect((await page('/people', 'rob')).statusCode).toBe(404);
  });
});

describe('a person', () => {
  it('is added, and comes back with what is wrong at its fields', async () => {
    const form = typed({
      name: '',
      address: 'tess@tulip',
      zone: 'Mars',
      until: '2019-01-01',
      company: 'Parts',
    });
    const refused = await post('/people/new', form);
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body).map((line) => line.split(' ')[0])).toEqual(
      ['address', 'name', 'zone', 'until', 'company'].map((name) => `#field-${name}`),
    );
    expect(refused.body).toContain('value="tess@tulip"');
    const added = await post('/people/new', typed({ name: 'Tess', address: 'tess@tulip.example', from: '' }));
    const { id, fromDate } = await get('tess@tulip.example');
    expect([added.statusCode, added.headers['location']]).toEqual([303, `/people/${id}?said=added`]);
    expect(fromDate).toBe('0001-01-01');
  });

  it('is never overwritten by somebody new with the same address', async () => {
    const refused = await post('/people/new', typed({ name: 'Imposter', address: 'Sanne@Tulip.example' }));
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body)).toEqual([expect.stringMatching(/^#field-address .* heeft dit adres al/)]);
    expect((await get('sanne@tulip.example')).name).toBe('Sanne');
  });

  it('is changed and keeps the address; who was slower is told, and keeps what they typed', async () => {
    const { sanne } = world.people;
    const seen = await seenOn(sanne);
    const saved = await post(`/people/${sanne}`, {
      ...typed({ name: 'Sanne Smit', address: 'other@tulip.example' }),
      seen,
    });
    expect(saved.statusCode).toBe(303);
    expect(await get('sanne@tulip.example')).toMatchObject({ id: sanne, name: 'Sanne Smit' });
    const slower = await post(`/people/${sanne}`, { ...typed({ name: 'Sanne Slow' }), seen });
    expect(slower.statusCode).toBe(409);
    expect(slower.body).toContain('value="Sanne Slow"');
    expect((await get('sanne@tulip.example')).name).toBe('Sanne Smit');
  });

  it('becomes an administrator by one alone, and the last one stays', async () => {
    const { sanne, piet } = world.people;
    const makeAdmin = async (id: string, who: string) =>
      post(`/people/${id}`, { ...typed(), roles: 'admin', seen: await seenOn(id) }, who);
    const refused = await makeAdmin(sanne, 'pam');
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body)).toEqual([expect.stringMatching(/^#field-roles Alleen een beheerder/)]);
    const pam = await get('pam@tulip.example');
    expect((await makeAdmin(pam.id, 'pam')).statusCode).toBe(422);
    const alone = { ...typed({ name: 'Piet' }), seen: await seenOn(piet) };
    const role = await post(`/people/${piet}`, { ...alone, roles: 'planner' }, 'piet');
    expect(summary(role.body)).toEqual([expect.stringMatching(/^#field-roles Dit is de enige beheerder/)]);
    const leaves = { ...alone, roles: 'admin', until: '2027-12-31' };
    const left = await post(`/people/${piet}`, leaves, 'piet');
    expect(summary(left.body)).toEqual([expect.stringMatching(/^#field-until Dit is de enige beheerder/)]);
    expect(summary((await post(`/people/${piet}`, leaves)).body)).toEqual([
      expect.stringMatching(/^#field-until Alleen een beheerder bepaalt/),
    ]);
    expect((await makeAdmin(sanne, 'piet')).statusCode).toBe(303);
    expect((await post(`/people/${piet}`, { ...alone, roles: 'planner' }, 'piet')).statusCode).toBe(303);
    expect((await get('piet@tulip.example')).roles).toEqual(['planner']);
  });

  it('keeps the role by the API too', async () => {
    const call = t.api(await t.tokenFor(world.organizationId));
    const body = { name: 'Sanne', locale: 'nl', zone: 'Europe/Amsterdam', roles: ['member'] };
    const refused = await call('PUT', '/api/v1/people/sanne@tulip.example', body);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('only administrator');
  });

  it('is found in no other organization', async () => {
    const { piet } = rose.people;
    expect((await page(`/people/${piet}`)).statusCode).toBe(404);
    for (const path of ['', '/absences', '/absences/removal'])
      expect((await post(`/people/${piet}${path}`, { from: '2027-05-01', until: '2027-05-02' })).statusCode).toBe(404); // prettier-ignore
  });
});

describe('an absence', () => {
  const absence = (changes: Record<string, string> = {}) => ({
    ...{ from: '2027-05-03', until: '2027-05-07', standIn: '', was: '', ...changes },
  });
  const kept = async (id: string) =>
    (await t.app.get(AbsencesService).listOf(world.organizationId, id)).map(({ from, until, standIn }) =>
      [from, until, standIn ?? '–'].join(' '),
    );

  it('is added with a stand-in by name, changed on all its days, and removed', async () => {
    const { priya } = world.people;
    const path = `/people/${priya}/absences`;
    const added = await post(path, absence({ standIn: 'noor' }));
    expect(added.headers['location']).toBe(`/people/${priya}?said=absence`);
    expect(await kept(priya)).toEqual(['2027-05-03 2027-05-07 noor@tulip.example']);
    const offered = 'Pam <pam@tulip.example>';
    await post(path, absence({ from: '2027-05-04', standIn: offered, was: '2027-05-03' }));
    expect(await kept(priya)).toEqual(['2027-05-04 2027-05-07 pam@tulip.example']);
    expect(textOf((await page(`/people/${priya}`)).body)).toContain(
      '4 mei 2027 t/m 7 mei 2027 Pam neemt waar',
    );
    await post(`${path}/removal`, { from: '2027-05-04' });
    expect(await kept(priya)).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['dates that are none', { from: '2027-02-30' }, /^#field-from-absence .*geen datum/],
    ['an end before its beginning', { until: '2027-05-01' }, /^#field-until-absence Het eindigt op/],
    ['a stand-in nobody knows', { standIn: 'Niemand' }, /^#field-standIn-absence Niemand hier heet/],
    [
      'days that are taken',
      { from: '2027-02-01', until: '2027-02-02' },
      /^#field-from-absence Twee afwezigheden van Noor/,
    ],
    [
      'themselves as stand-in',
      { standIn: 'noor@tulip.example' },
      /^#field-standIn-absence Niemand hier heet/,
    ],
    [
      'a circle',
      { from: '2027-06-01', until: '2027-06-05', standIn: 'Sanne' },
      /^#field-standIn-absence .*blijft er niemand over/,
    ],
  ])('comes back with what is wrong: %s', async (_, changes, why) => {
    const { noor, sanne } = world.people;
    await t.app.get(AbsencesService).put(world.organizationId, sanne, {
      ...{ from: '2027-06-01', until: '2027-06-05', standIn: world.address('noor') },
    });
    const refused = await post(`/people/${noor}/absences`, absence(changes));
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body)).toEqual([expect.stringMatching(why)]);
    expect(await kept(noor)).toEqual(['2027-02-01 2027-02-05 sanne@tulip.example']);
  });

  it('of their own everybody of the organization keeps, and nobody else', async () => {
    const { priya } = world.people;
    expect((await page('/account', 'priya')).body).toContain('/account/absences');
    expect((await post('/account/absences', absence({ standIn: 'Noor' }), 'priya')).statusCode).toBe(303);
    expect(await kept(priya)).toEqual(['2027-05-03 2027-05-07 noor@tulip.example']);
    const refused = await post('/account/absences', absence({ from: '2027-05-04' }), 'priya');
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body)).toEqual([expect.stringMatching(/Two absences of Priya overlap/)]);
    await post('/account/absences/removal', { from: '2027-05-03' }, 'priya');
    expect(await kept(priya)).toEqual([]);
    expect((await post(`/people/${priya}/absences`, absence(), 'priya')).statusCode).toBe(403);
    expect((await page('/account/absences', 'rob')).statusCode).toBe(404);
    expect((await page('/account', 'rob')).body).not.toContain('/account/absences');
  });
});

describe('with a thousand people', () => {
  it('no page weighs more than 100 kB', async () => {
    const organizationId = await t.app
      .get(OrganizationsService)
      .create({ ...tulip, key: 'big', name: 'Big' });
    const people = Array.from({ length: 1000 }, (_, at) =>
      aPerson(`Wilhelmina Johanna van den Broek ${at}`, {
        address: `wilhelmina.johanna.van.den.broek.${at}@customer-care.example`,
      }),
    );
    const ada = aPerson('Ada', { address: 'ada@big.example', roles: ['admin'] });
    await t.app.get(PeopleService).putAll(organizationId, [ada, ...people]);
    cookies['ada'] = await t.signInAs('ada@big.example');
    const { id } = await t.app.get(PeopleService).get(organizationId, 'ada@big.example');
    const pages = [
      '/people',
      '/people?show=all&page=20',
      `/people/${id}`,
      '/account/absences',
      '/people/paste',
    ];
    for (const url of pages) {
      const { statusCode, body } = await page(url, 'ada');
      expect([url, statusCode, Buffer.byteLength(body) < 100_000]).toEqual([url, 200, true]);
    }
    expect(textOf((await page('/people?page=20', 'ada')).body)).toContain('Pagina 20 van 21');
  });
});

describe('a pasted list on its page', () => {
  const list = 'Naam\tMail\nVic\tvic@tulip.example\nIda\t\n<b>\tvic@tulip.example';
  const fingerprintOn = (html: string) => /name="fingerprint" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('is shown, kept by the button, and what is wrong stands in the field again', async () => {
    const shown = await post('/people/paste', { list, act: 'preview' });
    expect(shown.statusCode).toBe(200);
    expect(textOf(shown.body)).toContain('Bewaar 1 persoon');
    expect(textOf(shown.body)).toContain('Rij 2 noemt dit adres ook');
    await expect(get('vic@tulip.example')).rejects.toMatchObject({ kind: 'not-found' });
    const fingerprint = fingerprintOn(shown.body);
    const other = await post('/people/paste', {
      list: list.replace('Vic', 'Victor'),
      act: 'apply',
      fingerprint,
    });
    expect(other.statusCode).toBe(409);
    await expect(get('vic@tulip.example')).rejects.toMatchObject({ kind: 'not-found' });
    const done = await post('/people/paste', { list, act: 'apply', fingerprint });
    expect(done.statusCode).toBe(422);
    expect(textOf(done.body)).toContain('1 toegevoegd, 0 gewijzigd. Nog te verbeteren: 2 rijen.');
    expect(/<textarea[^>]*>([^]*?)<\/textarea>/.exec(done.body)?.[1]).toBe(
      'Naam\tMail\nIda\t\n&lt;b>\tvic@tulip.example',
    );
    // The second row of one address would change what was just kept: it is looked at again first.
    expect(done.body).not.toContain('value="apply"');
    expect(textOf(done.body)).toContain('Rij 2 noemt dit adres ook');
    const mended = 'Naam\tMail\nIda\tida@tulip.example';
    const again = fingerprintOn((await post('/people/paste', { list: mended })).body);
    const all = await post('/people/paste', { list: mended, act: 'apply', fingerprint: again });
    expect([all.statusCode, all.headers['location']]).toEqual([303, '/people?added=1&changed=0']);
    expect(textOf((await page('/people?added=1&changed=0')).body)).toContain('Klaar: 1 toegevoegd');
  });

  it('is refused with one sentence at the field', async () => {
    const refused = await post('/people/paste', { list: ' ', act: 'apply', fingerprint: 'x' });
    expect(refused.statusCode).toBe(422);
    expect(summary(refused.body)).toEqual([expect.stringMatching(/^#field-list Er staat niemand/)]);
    expect((await post('/people/paste', { list }, 'priya')).statusCode).toBe(403);
  });
});

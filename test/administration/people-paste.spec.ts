import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeoplePasteService } from '../../src/administration/people-paste.service.js';
import type { Caller } from '../../src/organizations/caller.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson } from '../organizations/tulip.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let world: World;
let rose: World;
let paste: PeoplePasteService;
let admin: Caller;
let planner: Caller;

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  world = await aWorld(t, 'tulip');
  paste = t.app.get(PeoplePasteService);
  const { organizationId } = world;
  admin = { organizationId, personId: world.people.piet, roles: ['planner', 'admin'] };
  planner = { organizationId, personId: null, roles: ['planner'] };
  await t.app
    .get(PeopleService)
    .put(organizationId, aPerson('Gus', { address: 'gus@tulip.example', until: '2027-01-31' }));
});
afterAll(() => t.close());

const list = (...rows: string[]) => ['Naam;E-mail;Rol;Afdeling;Hoofd', ...rows].join('\n');
const outcomes = async (by: Caller, text: string) =>
  (await paste.preview(by, text)).rows.map(({ outcome, name }) => [outcome, name]);
const whys = async (by: Caller, text: string) =>
  (await paste.preview(by, text)).rows.map(({ wrong }) => wrong.map(({ nl }) => nl).join(' '));
const get = (name: string) => t.app.get(PeopleService).get(world.organizationId, `${name}@tulip.example`);
const headsOf = async (department: string) =>
  (await t.app.get(HeadshipsService).list(world.organizationId, department)).map(({ headship, person }) =>
    [headship.kind, person.name, headship.fromDate].join(' '),
  );

describe('a pasted list', () => {
  it('says what it would do row by row, and does nothing', async () => {
    const text = list(
      'Tess Tak;tess@tulip.example;;;',
      'Sanne Smit;sanne@tulip.example;;;',
      'Noor;NOOR@tulip.example;leiding;;',
      'Tessa;Tess@Tulip.example;;;',
      'Ida;;;;',
    );
    expect(await outcomes(admin, text)).toEqual([
      ['new', 'Tess Tak'],
      ['changed', 'Sanne Smit'],
      ['unchanged', 'Noor'],
      ['wrong', 'Tessa'],
      ['wrong', 'Ida'],
    ]);
    expect((await get('sanne')).name).toBe('Sanne');
    await expect(get('tess')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is done as it was shown; wrong rows stop nobody, and come back below the headings', async () => {
    const text = list(
      'Tess Tak;tess@tulip.example;planner;;',
      'Sanne Smit;sanne@tulip.example;;;',
      'Ida;ida@;;;',
      '"Tak; Tess";tess@tulip.example;;;',
    );
    const { fingerprint } = await paste.preview(admin, text);
    const done = await paste.apply(admin, text, fingerprint);
    expect(done.counts).toEqual({ new: 1, changed: 1, unchanged: 0, wrong: 2 });
    expect(done.leftOver).toBe(list('Ida;ida@;;;', '"Tak; Tess";tess@tulip.example;;;'));
    expect(await get('tess')).toMatchObject({
      ...{ name: 'Tess Tak', roles: ['planner'], locale: 'nl', zone: 'Europe/Amsterdam' },
      untilDate: null,
    });
    expect(await get('sanne')).toMatchObject({
      name: 'Sanne Smit',
      roles: ['member'],
      id: world.people.sanne,
    });
    expect((await paste.preview(admin, text)).counts).toEqual({ new: 0, changed: 0, unchanged: 2, wrong: 2 });
  });

  it('is refused where it is not what was shown: the list was changed, or somebody else was faster', async () => {
    const text = list('Uma;uma@tulip.example;;;');
    const { fingerprint } = await paste.preview(admin, text);
    const other = list('Uma;uma@tulip.example;beheerder;;');
    await expect(paste.apply(admin, other, fingerprint)).rejects.toMatchObject({
      isOvertaken: true,
      preview: { counts: { new: 1 } },
    });
    await t.app
      .get(PeopleService)
      .put(world.organizationId, aPerson('Umay', { address: 'uma@tulip.example' }));
    await expect(paste.apply(admin, text, fingerprint)).rejects.toMatchObject({ isOvertaken: true });
    expect((await get('uma')).name).toBe('Umay');
  });

  it('makes heads of departments that have none, and deputies; who follows whom is not its to say', async () => {
    const { organizationId } = world;
    await t.app.get(HeadshipsService).replace(organizationId, 'product', []);
    const text = list(
      'Vic;vic@tulip.example;;Product;ja',
      'Wim;wim@tulip.example;hoofd;product;',
      'Xia;xia@tulip.example;;CARE;plaatsvervanger',
      'Yan;yan@tulip.example;hoofd;Prodcut;',
      'Zoë;zoe@tulip.example;hoofd;;',
      'Ad;ad@tulip.example;;Kantine;',
    );
    const preview = await paste.preview(admin, text);
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual([
      'new',
      'wrong',
      'new',
      'wrong',
      'wrong',
      'new',
    ]);
    expect(preview.unknownDepartments).toEqual(['Prodcut', 'Kantine']);
    expect(await whys(admin, text)).toEqual([
      '',
      'Rij 2 maakt Vic hoofd van product. Een afdeling heeft één hoofd: laat er een van staan.',
      '',
      'Er is geen afdeling “Prodcut”. Is product bedoeld?',
      'Hoofd of plaatsvervanger, en van geen afdeling. Zeg van welke.',
      '',
    ]);
    await paste.apply(admin, text, preview.fingerprint);
    expect(await headsOf('product')).toEqual(['head Vic 2027-02-03']);
    expect(await headsOf('care')).toEqual(['head Sanne Smit 2020-01-01', 'deputy Xia 2027-02-03']);
    expect((await paste.preview(admin, text)).counts).toMatchObject({ unchanged: 3, wrong: 3 });
  });

  it('says of somebody who stands there twice only that, whatever the second row makes of them', async () => {
    await t.app.get(HeadshipsService).replace(world.organizationId, 'product', []);
    const twice = list('Abe;abe@tulip.example;;product;ja', 'Abe;abe@tulip.example;;product;ja');
    expect(await whys(admin, twice)).toEqual(['', 'Rij 2 noemt dit adres ook. Laat er een van staan.']);
  });

  it('reads a column of jobs as far as it names roles, and tells by the row what it did not read', async () => {
    await t.app.get(HeadshipsService).replace(world.organizationId, 'product', []);
    const text = [
      'Naam\tE-mail\tAfdeling\tFunctie\tTelefoon',
      'Abe\tabe@tulip.example\tproduct\thoofd\t1',
      'Bas\tbas@tulip.example\tproduct\tplaatsvervanger\t2',
      'Cor\tcor@tulip.example\tproduct\tplanner\t3',
      'Dik\tdik@tulip.example\tproduct\tboekhouder\t4',
    ].join('\n');
    const { rows } = await paste.preview(admin, text);
    expect(rows.map(({ command, leading }) => [command.roles.join(), leading?.kind])).toEqual([
      ['member', 'head'],
      ['member', 'deputy'],
      ['planner', undefined],
      ['member', undefined],
    ]);
    const cookie = await t.signInAs(world.address('piet'));
    const { body } = await t.post('/people/paste', { list: text }, { cookie });
    expect(body).toContain('Niet gelezen: Telefoon.');
    expect(body).toContain('“boekhouder” is niet als rol gelezen');
  });

  it('gives no role that whoever pastes may not give, and never takes the last administrator away', async () => {
    const text = list(
      'Bea;bea@tulip.example;beheerder;;',
      'Piet;piet@tulip.example;planner;;',
      'Noor;noor@tulip.example;planner;;',
    );
    const reserved = expect.stringMatching(/^Alleen een beheerder maakt iemand beheerder/);
    expect(await whys(planner, text)).toEqual([reserved, reserved, '']);
    expect(await whys(admin, text)).toEqual(['', '', '']);
    const alone = list('Piet;piet@tulip.example;planner;;');
    expect(await whys(admin, alone)).toEqual([
      'Dit is de enige beheerder. Maak eerst iemand anders beheerder.',
    ]);
  });

  it('brings nobody back who left, and nobody in as a partner of nowhere', async () => {
    const text = list('Gus;gus@tulip.example;;;', 'Rob;rob@parts.example;partner;;');
    expect(await whys(admin, text)).toEqual([
      expect.stringMatching(/^Gus is vertrokken op 2027-01-31/),
      expect.stringMatching(/van welke organisatie/),
    ]);
    const named =
      'Naam;Mail;Rol;Bedrijf\nRob;rob@parts.example;partner;Parts\nTess Tak;tess@tulip.example;;Tulip';
    expect(await outcomes(admin, named)).toEqual([
      ['new', 'Rob'],
      ['unchanged', 'Tess Tak'],
    ]);
  });

  it('stays within its organization', async () => {
    const text = 'Piet Rose;piet@rose.example';
    const { fingerprint, counts } = await paste.preview(admin, text);
    expect(counts.new).toBe(1);
    await paste.apply(admin, text, fingerprint);
    const there = await t.app.get(PeopleService).get(rose.organizationId, rose.address('piet'));
    expect(there.name).toBe('Piet');
  });

  it.each<[string, string, RegExp]>([
    ['nothing', ' \n\t\n', /niemand in deze lijst/],
    ['headings alone', 'Naam;Mail', /niemand in deze lijst/],
    [
      'more rows than are taken at once',
      Array.from({ length: 2001 }, (_, at) => `p${at}@tulip.example`).join('\n'),
      /2001 rijen; er kunnen er 2000 tegelijk/,
    ],
    ['more than a megabyte', 'x'.repeat(1_000_001), /langer dan één megabyte/],
  ])('is refused in one sentence: %s', async (_, text, why) => {
    await expect(paste.preview(admin, text)).rejects.toMatchObject({
      texts: { nl: expect.stringMatching(why) },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { Department } from '../../src/organizations/department.entity.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aDepartment, aPerson, tulip } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errorAt, type Form, formIn, sendForm } from './forms.js';

/** It is 3 February 2027. Care, which Sanne heads, and product, which Priya does; Piet keeps the organization. */
let t: TestApp;
let w: World;
let worlds = 0;
let piet: string;
let ids: Record<string, string>;
const HERE = '/administration/departments';

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  piet = await t.signInAs(w.address('piet'));
  ids = await idsByKey();
});

const all = () => t.app.get(DepartmentsService).list(w.organizationId);
const idsByKey = async () => Object.fromEntries((await all()).map(({ key, id }) => [key, id]));
const kept = (key: string) => t.app.get(DepartmentsService).get(w.organizationId, key);
const pathOf = (key: string) => `${HERE}/${ids[key]}`;
const open = (url: string, cookie = piet) => t.get(url, { cookie });
const send = (url: string, form: Form, cookie = piet) => sendForm(t, url, form, cookie);
/** Changes what the form of a department holds. */
const change = async (key: string, changes: Form) =>
  send(pathOf(key), { ...formIn((await open(pathOf(key))).body, pathOf(key)), ...changes });
const heads = async (key = 'care') =>
  (await t.app.get(HeadshipsService).list(w.organizationId, key)).map(({ headship, person }) =>
    [person.name, headship.kind, headship.fromDate, headship.untilDate ?? ''].join(' ').trim(),
  );
const headship = async (key = 'care') =>
  (await t.app.get(HeadshipsService).list(w.organizationId, key)).at(-1)?.headship.id ?? '';
const lead = (changes: Form = {}): Form => ({
  ...{ person: w.address('noor'), kind: 'head', from: '2027-03-01', until: '' },
  ...changes,
});

describe('the tree of departments', () => {
  it('shows each below the one it belongs to, with who leads it', async () => {
    const departments = t.app.get(DepartmentsService);
    await departments.putAll(w.organizationId, [
      aDepartment('phone', { name: 'Phone', parent: 'care', from: '2020-01-01' }),
      aDepartment('night', { name: 'Night', parent: 'phone', from: '2027-04-01' }),
      aDepartment('fax', { name: 'Fax', from: '2020-01-01', until: '2024-12-31' }),
    ]);
    await t.app
      .get(HeadshipsService)
      .replace(w.organizationId, 'phone', [
        { person: w.address('noor'), kind: 'deputy', from: '2027-01-01', until: null },
      ]);
    ids = await idsByKey();
    const { body } = await open(HERE);
    const nested = new RegExp(
      `href="${pathOf('care')}">care</a>.*Sanne.*<ul class="tree"><li><div>` +
        `<a href="${pathOf('phone')}">Phone</a>.*plaatsvervanger: Noor.*<ul class="tree"><li><div>` +
        `<a href="${pathOf('night')}">Night</a>.*begint op 1 apr 2027.*Niemand leidt haar.*</ul></li></ul></li>` +
        `<li><div><a href="${pathOf('product')}">`,
      's',
    );
    expect(body).toMatch(nested);
    expect(body).toMatch(/<details.*Afdelingen die er niet meer zijn \(1\).*Fax.*eindigt op 31 dec 2024/s);
    expect(body).toContain('href="/departments/changes"');
  });

  it('says what a department is where there is none', async () => {
    await t.app
      .get(PeopleService)
      .put(await anEmpty(), aPerson('Ada', { roles: ['admin'], address: `ada@empty-${worlds}.example` }));
    const ada = await t.signInAs(`ada@empty-${worlds}.example`);
    const { body } = await open(HERE, ada);
    expect(body).toContain('Er zijn nog geen afdelingen');
    expect(body).toContain(`href="${HERE}/new"`);
  });

  it('stays light with two hundred of them', async () => {
    const many = Array.from({ length: 198 }, (_, index) =>
      aDepartment(`department-${index}`, {
        name: `A department with a name of usual length ${index}`,
        parent: index < 10 ? 'care' : `department-${index % 10}`,
        from: '2020-01-01',
      }),
    );
    await t.app.get(DepartmentsService).putAll(w.organizationId, many);
    const term = { person: w.address('noor'), kind: 'head', from: '2020-01-01', until: null } as const;
    await t.app.get(HeadshipsService).replaceAll(
      w.organizationId,
      many.map(({ key }) => ({ department: key, headships: [term] })),
    );
    const { body } = await open(HERE);
    expect(body.match(/<li><div>/g)).toHaveLength(200);
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    expect(Buffer.byteLength((await open(pathOf('care'))).body)).toBeLessThan(100_000);
  });
});

describe('a department', () => {
  it('is added, with a key made of its name, and then somebody leads it', async () => {
    const fresh = formIn((await open(`${HERE}/new`)).body, `${HERE}/new`);
    expect(fresh).toMatchObject({ name: '', key: '', parent: '', from: '2027-02-03' });
    const { statusCode, headers } = await send(`${HERE}/new`, {
      ...fresh,
      name: 'Klant & Zorg',
      parent: 'care',
    });
    const { id, parentId, fromDate, calendar } = await kept('klant-zorg');
    expect([statusCode, headers.location]).toEqual([303, `${HERE}/${id}?said=added#headships`]);
    expect({ parentId, fromDate, calendar }).toEqual({
      ...{ parentId: ids.care, fromDate: '2027-02-03', calendar: null },
    });
    expect((await open(`${HERE}/${id}?said=added`)).body).toContain('De afdeling is er.');
    // The same name again is another department.
    expect((await send(`${HERE}/new`, { ...fresh, name: 'Klant & Zorg' })).statusCode).toBe(303);
    expect((await kept('klant-zorg-2')).name).toBe('Klant & Zorg');
  });

  it('is changed, and goes on where nothing is different', async () => {
    expect((await change('care', {})).headers.location).toBe(`${pathOf('care')}?said=same`);
    const renamed = await change('care', { name: 'Zorg', parent: 'product', from: '' });
    expect(renamed.headers.location).toBe(`${pathOf('care')}?said=saved`);
    expect(await kept('care')).toMatchObject({ name: 'Zorg', parentId: ids.product, fromDate: '0001-01-01' });
  });

  it('keeps its last day, which is given where it is ended', async () => {
    await t.app.get(DepartmentsService).end(w.organizationId, 'care', '2027-12-31');
    await change('care', { name: 'Zorg' });
    expect(await kept('care')).toMatchObject({ name: 'Zorg', untilDate: '2027-12-31' });
  });

  it('may have days of its own: which updates become due otherwise is told before', async () => {
    const brought = await change('care', { own: 'yes', country: 'DE', show: 'regions' });
    expect(brought.statusCode).toBe(200);
    const form = formIn(brought.body, pathOf('care'));
    expect(form).toMatchObject({ own: 'yes', country: 'DE' });
    const asked = await send(pathOf('care'), { ...form, region: 'BY', workingDays: ['2', '3', '4', '5'] });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('<li>ma 8 feb → vr 5 feb: care</li>');
    expect((await kept('care')).calendar).toBeNull();
    expect((await send(pathOf('care'), formIn(asked.body, pathOf('care')))).statusCode).toBe(303);
    expect((await kept('care')).calendar).toEqual({ country: 'DE', region: 'BY', workingDays: [2, 3, 4, 5] });
  });

  it.each([
    ['name', { name: '' }, 'Geef een naam'],
    ['key', { key: 'Zorg en zo' }, 'kleine letters'],
    ['key', { key: 'care' }, 'al een afdeling'],
    ['parent', { parent: 'gone' }, 'uit de lijst'],
    ['from', { from: '2027-02-30' }, 'geen datum'],
    ['workingDays', { own: 'yes', workingDays: [] }, 'minstens één dag'],
    ['country', { own: 'yes', country: 'XX' }, 'Kies een land'],
    ['region', { own: 'yes', country: 'NL', region: 'BY' }, 'streek van dit land'],
  ] as [string, Form, string][])(
    'says at %s what is wrong with %j, and keeps what was typed',
    async (field, typed, words) => {
      const fresh = formIn((await open(`${HERE}/new`)).body, `${HERE}/new`);
      const { statusCode, body } = await send(`${HERE}/new`, { ...fresh, name: 'Klant "en" zorg', ...typed });
      expect(statusCode).toBe(422);
      expect(errorAt(body, field)).toContain(words);
      expect(body).toContain(`href="#field-${field}"`);
      if (!('name' in typed)) expect(body).toContain('Klant &quot;en&quot; zorg');
      expect(await all()).toHaveLength(2);
    },
  );

  it('never hangs below itself', async () => {
    await t.app
      .get(DepartmentsService)
      .put(w.organizationId, aDepartment('phone', { parent: 'care', from: '2020-01-01' }));
    const { body } = await open(pathOf('care'));
    const [, choices = ''] = /<select[^>]*name="parent"[^>]*>(.*?)<\/select>/s.exec(body) ?? [];
    expect([...choices.matchAll(/value="([^"]+)"/g)].map(([, key]) => key)).toEqual(['product']);
    for (const parent of ['care', 'phone']) {
      const refused = await change('care', { parent });
      expect(refused.statusCode).toBe(422);
      expect(errorAt(refused.body, 'parent')).toContain('kan niet onder zichzelf vallen');
    }
    expect((await kept('care')).parentId).toBeNull();
  });

  it('is not overwritten unseen: what was typed stays, and holds once it is said again', async () => {
    const seen = formIn((await open(pathOf('care'))).body, pathOf('care'));
    expect((await change('care', { name: 'Van een ander' })).statusCode).toBe(303);
    const late = await send(pathOf('care'), { ...seen, name: 'Van mij' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft deze afdeling intussen gewijzigd');
    expect((await kept('care')).name).toBe('Van een ander');
    const again = formIn(late.body, pathOf('care'));
    expect(again.name).toBe('Van mij');
    expect((await send(pathOf('care'), again)).statusCode).toBe(303);
    expect((await kept('care')).name).toBe('Van mij');
  });
});

describe('who leads a department', () => {
  it('is somebody else from a day on, and the head before goes the day before', async () => {
    expect((await open(pathOf('care'))).body).toMatch(/Sanne.*Hoofd.*gaat door/s);
    const { statusCode, headers } = await send(`${pathOf('care')}/headships`, lead({ takesOver: 'yes' }));
    expect([statusCode, headers.location]).toEqual([303, `${pathOf('care')}?said=saved`]);
    expect(await heads()).toEqual(['Sanne head 2020-01-01 2027-02-28', 'Noor head 2027-03-01']);
    expect((await open(pathOf('care'))).body).toContain('komt nog');
  });

  it('may be two people, and deputies beside them', async () => {
    await send(`${pathOf('care')}/headships`, lead({ from: '2027-02-01' }));
    await send(
      `${pathOf('care')}/headships`,
      lead({ person: w.address('piet'), kind: 'deputy', from: '2027-02-01', takesOver: 'yes' }),
    );
    expect(await heads()).toEqual([
      ...['Sanne head 2020-01-01', 'Noor head 2027-02-01', 'Piet deputy 2027-02-01'],
    ]);
  });

  it.each([
    ['person', { person: '' }, 'Kies iemand'],
    ['person', { person: 'nobody@tulip.example' }, 'Er is niemand met het adres'],
    ['kind', { kind: 'king' }, 'hoofd of plaatsvervanger'],
    ['from', { from: '' }, 'geen datum'],
    ['from', { from: '2027-13-01' }, 'geen datum'],
    ['until', { until: '2027-02-01' }, 'voordat het begint'],
  ] as [string, Form, string][])('says at %s what is wrong with %j', async (field, typed, words) => {
    const { statusCode, body } = await send(
      `${pathOf('care')}/headships`,
      lead({ until: '2027-06-30', ...typed }),
    );
    expect(statusCode).toBe(422);
    expect(errorAt(body, `${field}-headship`)).toContain(words);
    expect(body).toContain(`href="#field-${field}-headship"`);
    expect(await heads()).toEqual(['Sanne head 2020-01-01']);
  });

  it('is nobody twice on the same days, nor a partner from outside', async () => {
    const twice = await send(`${pathOf('care')}/headships`, lead({ person: w.address('sanne') }));
    expect(twice.statusCode).toBe(422);
    expect(errorAt(twice.body, 'from-headship')).toContain('al hoofd. Maak er één periode van.');
    await t.app
      .get(PeopleService)
      .put(
        w.organizationId,
        aPerson('Rob', { roles: ['partner'], company: 'Post', address: 'rob@post.example' }),
      );
    const partner = await send(`${pathOf('care')}/headships`, lead({ person: 'rob@post.example' }));
    expect(errorAt(partner.body, 'person-headship')).toContain('partner van buiten');
    expect((await open(pathOf('care'))).body).not.toContain('rob@post.example');
  });

  it('gets a last day, which is taken off again', async () => {
    const term = `${pathOf('care')}/headships/${await headship()}`;
    const wrong = await send(term, { until: '2019-12-31', seen: '' });
    expect(wrong.statusCode).toBe(422);
    expect(errorAt(wrong.body, `until-${await headship()}`)).toContain('voordat het begint');
    expect((await send(term, { until: '2027-06-30', seen: '' })).statusCode).toBe(303);
    expect(await heads()).toEqual(['Sanne head 2020-01-01 2027-06-30']);
    // Whoever still has the page of before does not undo it.
    const late = await send(term, { until: '2027-05-31', seen: '' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd');
    expect((await send(term, { until: '', seen: '2027-06-30' })).statusCode).toBe(303);
    expect(await heads()).toEqual(['Sanne head 2020-01-01']);
  });

  it('is taken back only before it has begun', async () => {
    await send(`${pathOf('care')}/headships`, lead());
    const coming = `${pathOf('care')}/headships/${await headship()}`;
    expect((await send(coming, { act: 'remove' })).headers.location).toBe(`${pathOf('care')}?said=removed`);
    expect(await heads()).toEqual(['Sanne head 2020-01-01']);
    const begun = await send(`${pathOf('care')}/headships/${await headship()}`, { act: 'remove' });
    expect(begun.statusCode).toBe(422);
    expect(begun.body).toContain('Dit is al begonnen');
    expect(await heads()).toEqual(['Sanne head 2020-01-01']);
  });
});

describe('days on which a department alone is closed', () => {
  it('are entered, changed and taken back on its page', async () => {
    const path = `${pathOf('care')}/closures`;
    const own = () => t.app.get(ClosuresService).listOf(w.organizationId, 'care');
    const outing = { from: '2027-05-10', until: '2027-05-11', name: 'Uitje' };
    const asked = await send(path, outing);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toMatch(/<li>ma 10 mei → [a-z]+ \d+ [a-z]+: care<\/li>/);
    expect((await send(path, { ...outing, despite: '2027-05-10 2027-05-11' })).statusCode).toBe(303);
    expect(await own()).toEqual([outing]);
    const moved = { ...outing, from: '2027-08-02', until: '2027-08-02', was: '2027-05-10' };
    const kept = await send(path, { ...moved, seen: '2027-05-11 Uitje', despite: '2027-08-02 2027-08-02' });
    expect(kept.statusCode).toBe(303);
    expect(await own()).toEqual([{ from: '2027-08-02', until: '2027-08-02', name: 'Uitje' }]);
    expect((await send(`${path}/2027-08-02/removal`, {})).statusCode).toBe(303);
    expect(await own()).toEqual([]);
    expect((await send(`${path}/2027-08-02/removal`, {})).statusCode).toBe(404);
  });
});

describe('pages about departments', () => {
  it('are for who keeps the organization', async () => {
    for (const who of ['noor', 'sanne'] as const) {
      const cookie = await t.signInAs(w.address(who));
      for (const url of [HERE, `${HERE}/new`, pathOf('care')])
        expect((await open(url, cookie)).statusCode).toBe(403);
      for (const url of [
        `${HERE}/new`,
        pathOf('care'),
        `${pathOf('care')}/headships`,
        `${pathOf('care')}/closures`,
      ])
        expect((await send(url, { name: 'Mijn', ...lead() }, cookie)).statusCode).toBe(403);
    }
    expect(await all()).toHaveLength(2);
    expect(await heads()).toEqual(['Sanne head 2020-01-01']);
  });

  it('find nothing of another organization, nor of another department', async () => {
    const rose = await aWorld(t, `rose-${worlds}`);
    const care = await t.database
      .read()
      .findOneByOrFail(Department, { organizationId: rose.organizationId, key: 'care' });
    const foreign = `${HERE}/${care.id}`;
    expect((await open(foreign)).statusCode).toBe(404);
    for (const url of [foreign, `${foreign}/headships`, `${foreign}/closures`])
      expect((await send(url, { ...lead(), name: 'Mijn', until: '2027-03-02' })).statusCode).toBe(404);
    const [theirs] = await t.app.get(HeadshipsService).list(rose.organizationId, 'care');
    for (const id of [theirs?.headship.id, await headship('product'), 'x'])
      expect((await send(`${pathOf('care')}/headships/${id}`, { until: '', seen: '' })).statusCode).toBe(404);
    expect((await open(`${HERE}/x`)).statusCode).toBe(404);
  });
});

function anEmpty(): Promise<string> {
  return t.app.get(OrganizationsService).create({ ...tulip, key: `empty-${worlds}` });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KpiDetailsService } from '../../src/kpis/kpi-details.service.js';
import { strategyWorld } from '../../bench/strategy-world.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
let other: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  other = await aWorld(t, 'elders');
  for (const name of ['piet', 'noor', 'sanne', 'priya'] as const)
    cookies[name] = await t.signInAs(tulip.address(name));
  cookies.stranger = await t.signInAs(other.address('noor'));
});
afterAll(() => t.close());

const page = (who: string, path: string) => t.get(path, { cookie: cookies[who] ?? '' });
const send = (who: string, path: string, form: Record<string, string>) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
/** What a browser would send of the form as it is shown now. */
const filled = (body: string): Record<string, string> => {
  const said = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const tags = (pattern: RegExp) =>
    [...body.matchAll(pattern)].map(([, tag = '', inside = '']) => ({ tag, inside }));
  const inputs = tags(/<input([^>]*)>/g)
    .filter(({ tag }) => !/type="(radio|checkbox)"/.test(tag) || tag.includes(' checked'))
    .map(({ tag }): [string, string] => [said(tag, 'name'), said(tag, 'value')]);
  const areas = tags(/<textarea([^>]*)>([^<]*)/g).map(({ tag, inside }): [string, string] => [
    said(tag, 'name'),
    inside,
  ]);
  const selects = tags(/<select([^>]*)>(.*?)<\/select>/g).map(({ tag, inside }): [string, string] => {
    const chosen = [...inside.matchAll(/<option[^>]*>/g)].find(([option]) => option.includes(' selected'));
    return [said(tag, 'name'), said(chosen?.[0] ?? '', 'value')];
  });
  return Object.fromEntries([...inputs, ...areas, ...selects]);
};
const kept = (key: string) => t.app.get(KpiDetailsService).one(tulip.organizationId, key);

describe('the list of KPIs', () => {
  it('names every department, with what its KPIs still lack, and is found from the goal', async () => {
    expect((await page('sanne', '/goal')).body).toContain('href="/kpis"');
    const { statusCode, body } = await page('sanne', '/kpis');
    expect(statusCode).toBe(200);
    expect(body.match(/<h2 id="of-[^>]*>[^<]+/g)).toEqual([
      '<h2 id="of-care">care',
      '<h2 id="of-product">product',
      '<h2 id="of-the-goal">Maatstaven van het doel',
    ]);
    expect(body).toContain('een eigenaar, wat hij over de klant zegt');
    // January's is known, February's not yet: 71 of 72 is on track.
    expect(body).toMatch(/Solved at once(?:(?!<tr).)*Op koers/);
    expect(body).toMatch(/In stock(?:(?!<tr).)*Nog geen meting/);
    expect(body).toContain('href="/kpis/solved"');
  });

  it('is shown a hundred at a time where there are many, and what is looked for is found', async () => {
    const { leader } = await strategyWorld(t.app, { departments: 13, kpis: 9, months: 2 });
    cookies.lotte = await t.signInAs(leader);
    const shown = async (path: string) => {
      const { statusCode, body } = await page('lotte', path);
      expect(statusCode).toBe(200);
      return {
        body,
        kpis: [...body.matchAll(/<a href="\/kpis\/((?:kpi|measure)-[\w-]+)">/g)].map(([, key]) => key),
      };
    };
    const [first, second] = [await shown('/kpis'), await shown('/kpis?page=2')];
    expect([first.kpis.length, second.kpis.length]).toEqual([100, 19]);
    expect(new Set([...first.kpis, ...second.kpis]).size).toBe(119);
    expect(first.body).toContain('Pagina 1 van 2');
    expect(first.body).toContain('href="/kpis?page=2"');
    expect(second.kpis.slice(-2)).toEqual(['measure-1', 'measure-0']);
    // A page there is none of is the last one.
    expect((await shown('/kpis?page=9')).kpis).toEqual(second.kpis);
    // By a part of the name of departments, all they have; by its own, a KPI.
    const marketing = await shown('/kpis?q=marketing');
    expect(marketing.kpis.map((key) => key?.replace(/\d+$/, ''))).toEqual([
      ...Array.from({ length: 9 }, () => 'kpi-4-'),
      ...Array.from({ length: 9 }, () => 'kpi-12-'),
    ]);
    expect(marketing.body).toContain('18 van 119 KPI’s');
    expect((await shown('/kpis?q=NPS')).kpis).toEqual(['measure-0']);
    expect((await shown('/kpis?q=zzz')).body).toContain('Geen KPI met die naam gevonden');
  });

  it('is changed by planners and leaders only', async () => {
    expect((await page('sanne', '/kpis')).body).not.toContain('/change');
    expect((await page('sanne', '/kpis/solved')).body).not.toContain('href="/kpis/solved/change"');
    for (const path of ['/kpis/new', '/kpis/new?starter=nps', '/kpis/solved/change'])
      expect((await page('sanne', path)).statusCode).toBe(403);
    expect((await send('sanne', '/kpis/solved/change', { name: 'Mine' })).statusCode).toBe(403);
    expect((await page('noor', '/kpis')).body).toContain('href="/kpis/solved/change"');
    expect((await page('noor', '/kpis/solved')).body).toContain('href="/kpis/solved/change"');
  });
});

describe('a new KPI', () => {
  it('begins from the library, in the reader’s language, and is kept with its plan', async () => {
    const library = await page('noor', '/kpis/new?place=care');
    expect(library.body).toContain('In één keer goed');
    expect(library.body).toContain('Of één contact genoeg is.');
    expect(library.body).toContain('href="/kpis/new?starter=first-time-right&amp;place=care"');
    const begun = filled((await page('noor', '/kpis/new?starter=first-time-right&place=care')).body);
    expect(begun).toMatchObject({
      ...{ name: 'In één keer goed', key: 'first-time-right', place: 'care', unit: '%', direction: 'higher' },
      customer: 'Of één contact genoeg is.',
    });
    const sent = await send('noor', '/kpis/new', {
      ...{ ...begun, baseline: '60,5', target: '72', trajectory: 'steps', 'month-6': '65,25' },
      ...{ owner: tulip.address('sanne'), source: 'Het klantsysteem', every: 'quarter', rewarded: 'yes' },
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/kpis/first-time-right']);
    expect(await kept('first-time-right')).toMatchObject({
      kpi: {
        name: 'In één keer goed',
        every: 'quarter',
        freshFor: 3,
        rewarded: true,
        source: 'Het klantsysteem',
      },
      ...{ department: 'care', owner: tulip.address('sanne') },
    });
    const plan = (await kept('first-time-right')).plans.get(2027);
    expect(plan?.versions).toMatchObject([{ plan: { baseline: 60.5, target: 72, trajectory: 'steps' } }]);
    expect([...(plan?.targets ?? [])]).toEqual([[6, 65.25]]);
    const shown = await page('sanne', '/kpis/first-time-right');
    for (const words of ['elk kwartaal; uit Het klantsysteem', 'Iemands beloning', 'Sanne'])
      expect(shown.body).toContain(words);
  });

  it('may be empty, gets a key of its name, and may measure the goal itself', async () => {
    const begun = filled((await page('piet', '/kpis/new?starter=none')).body);
    const sent = await send('piet', '/kpis/new', { ...begun, name: 'Één idee méér', place: 'goal:helped' });
    expect(sent.headers.location).toBe('/kpis/een-idee-meer');
    expect(await kept('een-idee-meer')).toMatchObject({ department: null, measures: ['helped'] });
  });

  it('that is wrong comes back as it was typed, with everything said at its field in both languages', async () => {
    const typed = {
      ...{
        name: '<b>Nee</b>',
        key: 'nee',
        place: 'nowhere',
        decimals: '9',
        baseline: 'veel',
        target: '1.234',
      },
      ...{ formula: 'solved / nee', owner: 'x@y.example' },
    };
    const figures = await send('noor', '/kpis/new', typed);
    expect(figures.statusCode).toBe(422);
    expect(figures.body).toContain('href="#field-baseline"');
    expect(figures.body).toContain('Dit is niet één getal.');
    expect(figures.body).toContain('value="veel"');
    expect(figures.body).toContain('value="&lt;b>Nee&lt;/b>"');
    const rest = await send('noor', '/kpis/new', { ...typed, decimals: '9', baseline: '', target: '' });
    expect(rest.body).toContain('Geef een aantal decimalen van 0 tot en met 6.');
    const names = await send('noor', '/kpis/new', { ...typed, decimals: '0', baseline: '5', target: '5' });
    expect(names.body).toContain('De doelwaarde is de uitgangswaarde');
    const known = await send('noor', '/kpis/new', { ...typed, decimals: '0', baseline: '5', target: '6' });
    for (const words of [
      'Er is geen afdeling',
      'Niemand van de organisatie heeft nu het adres x@y.example',
      'Een formule kan zijn eigen KPI niet noemen.',
    ])
      // prettier-ignore
      expect(known.body).toContain(words);
    const english = await t.signInAs(tulip.address('priya'));
    expect((await t.post('/kpis/new', typed, { cookie: english })).statusCode).toBe(403);
  });

  it('takes no key that is taken, and survives whatever is sent', async () => {
    const taken = await send('noor', '/kpis/new', { name: 'Solved', key: 'solved', place: 'care' });
    expect([taken.statusCode, taken.body.includes('Er is al een KPI met deze sleutel.')]).toEqual([
      422,
      true,
    ]);
    expect((await send('noor', '/kpis/new', {})).statusCode).toBe(422);
    // Nobody saw version 0.
    expect((await send('noor', '/kpis/solved/change', {})).statusCode).toBe(409);
  });
});

describe('a KPI that is changed', () => {
  it('keeps what the form does not ask: its links, and the targets of its year', async () => {
    const before = await kept('solved');
    const form = filled((await page('piet', '/kpis/solved/change')).body);
    expect(form).toMatchObject({ name: 'Solved at once', baseline: '60', target: '84', 'month-1': '72' });
    const sent = await send('piet', '/kpis/solved/change', {
      ...form,
      customer: 'Of één telefoontje genoeg is.',
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/kpis/solved']);
    const after = await kept('solved');
    expect(after.kpi.customer).toBe('Of één telefoontje genoeg is.');
    expect([after.links, after.plans]).toEqual([before.links, before.plans]);
    const again = filled((await page('piet', '/kpis/solved/change')).body);
    await send('piet', '/kpis/solved/change', again);
    expect((await kept('solved')).kpi.version).toBe(after.kpi.version);
  });

  it('is not overwritten by whoever came later: what they typed is kept, and the form is as it is now', async () => {
    const mine = filled((await page('piet', '/kpis/stock/change')).body);
    await send('noor', '/kpis/stock/change', { ...mine, name: 'On the shelf' });
    const late = await send('piet', '/kpis/stock/change', { ...mine, source: 'The warehouse' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft dit intussen gewijzigd.');
    expect(late.body).toContain('value="The warehouse"');
    expect((await send('piet', '/kpis/stock/change', { ...filled(late.body), name: 'On the shelf' })).statusCode).toBe(303); // prettier-ignore
    expect((await kept('stock')).kpi).toMatchObject({ name: 'On the shelf', source: 'The warehouse' });
  });

  it('does not exist for others', async () => {
    await send('piet', '/kpis/new', { name: 'Ours', key: 'ours', place: 'care' });
    expect((await page('stranger', '/kpis/ours/change')).statusCode).toBe(404);
    expect((await send('stranger', '/kpis/ours/change', { name: 'Theirs', place: 'care' })).statusCode).toBe(
      404,
    );
    expect((await page('stranger', '/kpis')).body).not.toContain('Ours');
  });
});

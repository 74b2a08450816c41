import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entities } from '../../src/entities.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { aPerson, tulip as organization } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, aWorld, NOW, type World } from './world.js';

let t: TestApp;
let tulip: World;
let rose: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  for (const name of ['piet', 'noor', 'sanne', 'priya'] as const) {
    cookies[name] = await t.signInAs(tulip.address(name));
  }
  cookies.stranger = await t.signInAs(rose.address('piet'));
});
afterAll(() => t.close());

const as = async (who: string, url: string) => {
  const { statusCode, body, headers } = await t.get(url, { cookie: cookies[who] ?? '' });
  return { statusCode, body, headers };
};
const mailOf = (kind: string, recipientId: string) =>
  t.database.read().findOneByOrFail(OutboxMail, {
    organizationId: tulip.organizationId,
    kind,
    recipientId,
  });
const PAGES = ['/', '/year', '/goal', '/kpis/solved', '/outbox'];

describe('what waits for whom', () => {
  it('a head finds the update that is asked, with the way to its form', async () => {
    const { body } = await as('sanne', '/');
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain('Er wacht één ding op je.');
    expect(body).toContain('Update over januari 2027');
    expect(body).toContain('Uiterlijk ma 8 feb');
    const form = /href="(\/updates\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? '';
    expect((await as('sanne', form)).statusCode).toBe(200);
    expect(body).toContain('Maandsessie januari 2027');
    expect(body).not.toContain('Wie nog een update moet geven');
  });

  it('reads times in their own zone and language', async () => {
    const { body } = await as('priya', '/');
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('Wednesday 10 February 2027, 03:30–05:00 (09:30 in Amsterdam)');
  });

  it('a planner finds who still owes, and whether mail leaves', async () => {
    const { body } = await as('piet', '/');
    expect(body).toContain('0 van 2 afdelingen hebben geantwoord');
    expect(body).toMatch(/care.*Sanne/s);
    expect(body).toContain('Van deze installatie vertrekt geen mail');
    expect(body).not.toContain('De mail vertrekt op tijd');
  });

  it('leadership finds how the goal stands', async () => {
    const { body } = await as('noor', '/');
    expect(body).toContain('Helped at once');
    expect(body).toContain('92%');
    expect(body).toContain('Op basis van 50% van het gewicht');
  });
});

describe('the year', () => {
  it('shows sessions, rounds and days off, and says them in words', async () => {
    const { body } = await as('sanne', '/year');
    expect(body.match(/<svg class="strip"/g)).toHaveLength(14);
    expect(body).toContain('Gevraagd ma 1 feb, uiterlijk ma 8 feb');
    expect(body).toMatch(/Eerste Paasdag|1e Paasdag|Pasen/);
  });

  it('lists what was mailed and what will be, with the reason', async () => {
    const { body } = await as('sanne', '/year');
    expect(body).toContain('Updateverzoek');
    expect(body).toContain('Vraagt om de update van care · 7 werkdagen voor de sessie, om 09:00');
    expect(body).toContain('Als de update van care dan nog niet binnen is');
    expect(body).toMatch(/Verstuurd.*Gepland/s);
  });

  it('shows the mails of others to planners alone', async () => {
    expect((await as('piet', `/year?person=${tulip.people.sanne}`)).body).toContain('Mails aan Sanne');
    expect((await as('piet', '/year?person=all')).body).toContain('2 personen');
    expect((await as('sanne', `/year?person=${tulip.people.priya}`)).statusCode).toBe(404);
    expect((await as('sanne', '/year?person=all')).statusCode).toBe(404);
  });

  it('goes from year to year', async () => {
    expect((await as('sanne', '/year?cycle=2026')).body).toContain('<h1>2026</h1>');
    expect((await as('sanne', '/year?cycle=2031')).statusCode).toBe(404);
  });
});

describe('the goal', () => {
  it('shows progress with its coverage, and that the measures tell another story', async () => {
    const { body } = await as('noor', '/goal');
    expect(body).toContain('Op basis van 50% van het gewicht; de rest heeft geen verse meting.');
    expect(body).toContain('Noor, beslist samen met de afdelingen');
    expect(body).toContain('href="/kpis/stock"');
    expect(body).toMatch(/In stock.*Nog geen meting/s);
    expect(body).not.toContain('Verouderd');
    expect(body).toContain('Deze twee vertellen een verschillend verhaal');
  });

  it('marks a horizon that has passed', async () => {
    t.clock.set('2028-07-01T09:00:00Z');
    const cookie = await t.signInAs(tulip.address('noor'));
    const { body } = await t.get('/goal?cycle=2027', { cookie });
    expect(body).toContain('Verlopen: tijd voor een nieuw doel');
    t.clock.set(NOW);
    cookies.noor = await t.signInAs(tulip.address('noor'));
  });

  it('says of a month without readings that nobody can say', async () => {
    const { body } = await as('noor', '/goal?month=FY2027%20M02');
    expect(body).toContain('Onbekend');
    expect((await as('noor', '/goal?month=nonsense')).statusCode).toBe(404);
  });

  it('shows each KPI with its claim, its chart and all its figures', async () => {
    const { body } = await as('priya', '/kpis/solved');
    expect(body).toContain('One answer, one call.');
    expect(body).toMatch(
      /<svg class="chart trend-chart" role="img" aria-label="Solved at once, by month: [–, ]*71%/,
    );
    expect(body).toMatch(/January 2027.*71%.*72%/s);
    expect((await as('priya', '/kpis/nothing')).statusCode).toBe(404);
  });
});

describe('the outbox', () => {
  it('belongs to planners and administrators', async () => {
    const { id } = await mailOf('update-request', tulip.people.sanne);
    for (const url of ['/outbox', `/outbox/${id}`, `/outbox/${id}/preview`]) {
      expect([url, (await as('sanne', url)).statusCode]).toEqual([url, 403]);
      expect([url, (await as('piet', url)).statusCode]).toEqual([url, 200]);
    }
    expect((await as('sanne', '/')).body).not.toContain('href="/outbox"');
  });

  it.each([
    ['status=sent', true],
    ['status=failed', false],
    ['kind=update-request&status=', true],
    ['kind=agenda', false],
    ['person=SANNE', true],
    ['person=%25', false],
    ['from=2027-02-01&to=2027-02-01', true],
    ['to=2027-01-31', false],
  ])('with %s finds the request to Sanne: %s', async (query, found) => {
    const { id } = await mailOf('update-request', tulip.people.sanne);
    expect((await as('piet', `/outbox?${query}`)).body.includes(`/outbox/${id}`)).toBe(found);
  });

  it('tells the life of a mail', async () => {
    const { id } = await mailOf('update-request', tulip.people.priya);
    const { body } = await as('piet', `/outbox/${id}`);
    expect(body).toContain('Vraagt om de update van product');
    expect(body).toContain('1 feb 2027, 15:00');
    expect(body).toContain('Aangenomen');
    expect(body).toContain('[een link, alleen in de mail zelf]');
  });

  it('shows a mail in a frame that can do nothing, without a working link', async () => {
    const { id } = await mailOf('update-request', tulip.people.sanne);
    const page = await as('piet', `/outbox/${id}`);
    expect(page.body).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(page.headers['content-security-policy']).toContain("frame-src 'self'");
    const { body, headers } = await as('piet', `/outbox/${id}/preview`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['content-security-policy']).not.toContain('script');
    expect(body).not.toMatch(/link\.invalid|\/u\//);
  });

  it('shows nobody what signs somebody else in', async () => {
    await t.post('/sign-in', { address: tulip.address('noor') });
    await t.deliver();
    const noors = await mailOf('sign-in', tulip.people.noor);
    const { body } = await as('piet', `/outbox/${noors.id}`);
    expect(body).toContain('Waarmee iemand inlogt, krijgt niemand anders te zien.');
    expect(body).not.toContain('iframe');
    expect((await as('piet', `/outbox/${noors.id}/preview`)).statusCode).toBe(404);
  });
});

describe('an organization that has only begun', () => {
  it.each([
    ['/', 'Er is nog geen gezamenlijk doel'],
    ['/year', 'Er is nog geen jaar gepland'],
    ['/goal', 'Er is nog geen gezamenlijk doel'],
    ['/outbox?kind=agenda', 'Geen enkele mail past hierbij'],
    ['/outbox', 'Er is nog niets gemaild'],
  ])('sees at %s what would bring something there', async (url, sentence) => {
    const begun = { ...organization, key: `begun${url.replace(/\W+/g, '-')}end`, name: 'Begun' };
    const organizationId = await t.app.get(OrganizationsService).create(begun);
    const address = `ann@${begun.key}.example`;
    const person = aPerson('Ann', { address, roles: ['planner'] });
    await t.app.get(PeopleService).put(organizationId, person);
    const { statusCode, body } = await t.get(url, { cookie: await t.signInAs(address) });
    expect(statusCode).toBe(200);
    expect(body).toContain(sentence);
  });
});

describe('all of these pages', () => {
  it.each(PAGES)('%s asks who is not signed in to do so', async (url) => {
    const { statusCode, headers } = await t.get(url);
    expect([statusCode, headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(url)}`]);
  });

  it.each(PAGES)('%s carries no style and no script of its own', async (url) => {
    const { statusCode, body } = await as('piet', url);
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
  });

  it('know nothing of another organization', async () => {
    const { id } = await mailOf('update-request', tulip.people.sanne);
    for (const url of [`/outbox/${id}`, `/outbox/${id}/preview`, `/year?person=${tulip.people.sanne}`]) {
      expect([url, (await as('stranger', url)).statusCode]).toEqual([url, 404]);
    }
    await t.app.get(KpisService).put(tulip.organizationId, aKpi('own', { department: 'care', links: [] }));
    expect((await as('stranger', '/kpis/own')).statusCode).toBe(404);
    for (const url of ['/outbox', '/outbox?person=sanne', '/year?person=all', '/']) {
      expect((await as('stranger', url)).body).not.toContain(id);
    }
  });

  it('change nothing', async () => {
    const everything = async () => {
      const tables = [];
      for (const entity of entities) tables.push(await t.database.read().find(entity));
      return tables;
    };
    const round = await t.database
      .read()
      .findOneByOrFail(UpdateRound, { organizationId: tulip.organizationId });
    const { id } = await mailOf('update-request', tulip.people.sanne);
    const before = await everything();
    for (const url of [...PAGES, `/outbox/${id}`, `/outbox/${id}/preview`, '/year?person=all'])
      await as('piet', url);
    expect(round.id).toBeTruthy();
    expect(await everything()).toEqual(before);
  });

  it('ask the database as often, however much there is', async () => {
    const urls = [...PAGES, '/year?person=all'];
    const before = await queriesOf(urls);
    const { organizationId } = tulip;
    const people = Array.from({ length: 12 }, (_, i) => aPerson(`extra${i}`, { roles: ['leader'] }));
    await t.app.get(PeopleService).putAll(organizationId, people);
    const kpis = Array.from({ length: 12 }, (_, i) => aKpi(`kpi-${i}`, {}));
    await t.app.get(KpisService).putAll(organizationId, kpis);
    const readings = kpis.map(({ key }) => ({ kpi: key, period: '2027-01-15', value: 70 }));
    const said = { by: tulip.people.noor, source: 'form', at: t.clock.now() } as const;
    await t.app.get(ReadingsService).recordNamed(organizationId, readings, said);
    expect(await queriesOf(urls)).toEqual(before);
  });
});

/** How many queries each page takes. */
async function queriesOf(urls: readonly string[]): Promise<[string, number][]> {
  const { connection } = t.database.read();
  const { logger } = connection;
  const counts: [string, number][] = [];
  for (const url of urls) {
    let count = 0;
    connection.logger = Object.assign(Object.create(logger) as typeof logger, {
      logQuery: () => void (count += 1),
    });
    await as('piet', url);
    counts.push([url, count]);
  }
  connection.logger = logger;
  return counts;
}

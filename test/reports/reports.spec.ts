import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecisionsService } from '../../src/decisions/decisions.service.js';
import { ResolutionsService } from '../../src/decisions/resolutions/resolutions.service.js';
import { SessionsService } from '../../src/cycles/sessions.service.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { ErasingService } from '../../src/organizations/erasing.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { PackWork } from '../../src/reports/pack-work.service.js';
import { Report } from '../../src/reports/report.entity.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import { aWorld, type World } from '../overview/world.js';
import { aPerson } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { readPdf } from './read-pdf.js';

let t: TestApp;
let tulip: World;
let rose: World;

/** On the day of the session of 10 February: care has answered, product has not; two things were resolved. */
beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  const { organizationId, people, address } = tulip;
  const requests = await t.database.read().findBy(UpdateRequest, { organizationId });
  const [first] = requests.sort((a, b) => a.opensAt - b.opensAt);
  await t.app.get(UpdatesService).submit({
    ...{ organizationId, roundId: first?.roundId ?? '', personId: people.sanne, source: 'form' },
    answers: requests
      .filter(({ roundId }) => roundId === first?.roundId)
      .map(({ id }) => ({
        ...{ requestId: id, version: 0, readings: {}, nothingDelivered: false },
        ...{ delivered: 'Eén <loket>: “zó snel” – voor € 3,50.', customer: 'They wait less.' },
        help: 'Two days of an analyst.',
      })),
  });
  const leading = { personId: people.noor, roles: ['leader'] } as const;
  await t.app.get(DecisionsService).log(
    organizationId,
    {
      ...{ department: 'care', kpi: null, what: 'Refund at once', why: 'They call twice.' },
      ...{ data: 'Calls in January', customer: 'They get it back.', effect: null, revisitOn: '2027-03-01' },
      fares: null,
    },
    { personId: people.sanne, roles: ['member'] },
  );
  t.clock.set('2027-02-10T12:00:00Z');
  const sessions = await t.app
    .get(SessionsService)
    .list(organizationId, { from: '2027-02-10', to: '2027-02-10' });
  const record = (command: object) =>
    t.app.get(ResolutionsService).record(organizationId, sessions[0]?.id ?? '', command as never, leading);
  await record({
    kind: 'decision',
    what: 'Call back within a day',
    customer: 'Nobody waits.',
    owner: null,
    dueOn: null,
  });
  await record({
    kind: 'action',
    what: 'Hire an analyst',
    customer: '',
    owner: address('sanne'),
    dueOn: '2027-02-20',
  });
});
afterAll(() => t.close());

const as = async (who: keyof World['people'], world = tulip) => ({
  cookie: await t.signInAs(world.address(who)),
});
const make = () => t.app.get(PackWork).workOff();

async function askFor(
  period: string,
  form: Record<string, string> = {},
  who: keyof World['people'] = 'noor',
) {
  const asked = await t.post('/reports', { period, locale: 'nl', ...form }, await as(who));
  expect(asked.statusCode).toBe(303);
  return String(asked.headers.location);
}

describe('the board pack of a month', () => {
  it('is asked for, made in the background and read as PDF', async () => {
    expect((await t.get('/reports', await as('noor'))).body).toMatch(
      /<option value="FY2027 M01" selected[^>]*>Januari 2027</,
    );
    const path = await askFor('FY2027 M01');
    const waits = await t.get(path, await as('noor'));
    expect(waits.headers.refresh).toBe('2');
    expect(waits.body).toContain('Wacht op zijn beurt');
    expect((await t.get(`${path}.pdf`, await as('noor'))).statusCode).toBe(409);
    expect(await make()).toBe(1);
    const page = await t.get(path, await as('noor'));
    expect(page.headers.refresh).toBeUndefined();
    expect(page.body).toContain(`href="${path}.pdf"`);
    expect(page.body).toContain('Stand van woensdag 10 februari 2027, 13:00.');

    const file = await t.get(`${path}.pdf`, await as('noor'));
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="board-pack-tulip-fy2027-m01-nl.pdf"',
      'cache-control': 'private, no-cache',
    });
    const again = await t.get(`${path}.pdf`, {
      ...(await as('noor')),
      'if-none-match': String(file.headers.etag),
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('tells the goal, the map, each department, decisions and actions, and says so in its structure', async () => {
    const path = await askFor('FY2027 M01');
    await make();
    const { rawPayload } = await t.get(`${path}.pdf`, await as('noor'));
    const pdf = await readPdf(rawPayload);
    expect(pdf.title).toBe('Bestuursrapport januari 2027 · stand van woensdag 10 februari 2027, 13:00');
    expect(pdf.language).toBe('nl');
    expect(pdf.outline).toEqual([
      ...['Het gezamenlijke doel', 'De strategiekaart', 'Januari 2027: in het kort'],
      ...['  care', '  product', 'Besluiten en acties'],
    ]);
    const texts = pdf.pages.map(({ text }) => text.replace(/\s+/g, ' '));
    expect(texts[0]).toMatch(/Tulip tulip.*Bestuursrapport januari 2027.*Helped at once/);
    expect(texts[1]).toMatch(/Voortgang.*Eigen maatstaven van het doel.*NPS.*Wie het doel draagt.*care/);
    expect(texts[2]).toMatch(/De strategiekaart.*Solved at once/);
    expect(texts[3]).toMatch(/Hulp gevraagd.*Two days of an analyst\..*Niet beantwoord.*product/);
    expect(texts[4]).toContain('Eén <loket>: “zó snel” – voor € 3,50.');
    expect(texts[4]).toMatch(/Solved at once.*71%.*72%/);
    expect(texts[5]).toContain('Niet beantwoord.');
    expect(texts[6]).toMatch(/Besluit Call back within a day.*Actie Hire an analyst Sanne 20 feb 2027/);
    expect(texts.map((text, i) => text.includes(`${i + 1} / ${texts.length}`))).not.toContain(false);
    expect(texts.slice(1).every((text) => text.includes('Tulip tulip'))).toBe(true);
    expect(pdf.pages.map(({ tags }) => tags.filter((tag) => tag === 'H1').length)).toEqual([
      1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(pdf.pages[1]?.tags).toEqual(
      expect.arrayContaining(['H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD']),
    );
    expect(pdf.pages[2]?.tags).toContain('Figure');
  });

  it('is there in English, and of a quarter', async () => {
    const path = await askFor('FY2027 Q1', { locale: 'en' });
    await make();
    const pdf = await readPdf((await t.get(`${path}.pdf`, await as('noor'))).rawPayload);
    expect(pdf.language).toBe('en');
    // February has begun, and nobody has answered about it yet.
    expect(pdf.pages[0]?.text).toContain('Told up to January 2027');
    expect(pdf.outline.filter((title) => title.endsWith('in short'))).toEqual(['January 2027: in short']);
    const care = pdf.pages.find(({ text }) => text.startsWith('care'));
    expect(care?.text.replace(/\s+/g, ' ')).toMatch(/KPIs, January 2027.*They wait less\./);
  });
});

describe('who has board packs', () => {
  it('is leadership and those who plan; nobody from elsewhere', async () => {
    const path = await askFor('FY2027 M01');
    await make();
    for (const url of ['/reports', path, `${path}.pdf`])
      expect((await t.get(url, await as('sanne'))).statusCode).toBe(403);
    for (const url of [path, `${path}.pdf`, '/reports/nothing', '/reports/nothing.pdf'])
      expect((await t.get(url, await as('noor', rose))).statusCode).toBe(404);
    expect((await t.get('/reports', await as('noor', rose))).body).not.toContain(path);
    expect((await t.get('/reports', await as('piet'))).body).toContain(path);
  });

  it('is asked for a period that has begun', async () => {
    const asked = await t.post('/reports', { period: 'FY2027 M12' }, await as('noor'));
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Kies een maand of een kwartaal dat begonnen is.');
  });

  it('is programs, too', async () => {
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const asked = await api('POST', '/api/v1/reports', { period: 'FY2027 M02', locale: 'en' });
    expect(asked.statusCode).toBe(202);
    const { id } = asked.json<{ id: string }>();
    expect(asked.json()).toMatchObject({ period: 'FY2027 M02', state: 'queued', asOf: null });
    // Whoever asks again for what waits gets the same.
    expect(
      (await api('POST', '/api/v1/reports', { period: 'FY2027 M02', locale: 'en' })).json(),
    ).toMatchObject({ id });
    await make();
    expect((await api('GET', `/api/v1/reports/${id}`)).json()).toMatchObject({
      ...{ state: 'done', asOf: '2027-02-10T12:00:00Z', kind: 'month' },
    });
    const file = await api('GET', `/api/v1/reports/${id}.pdf`);
    expect([file.statusCode, file.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    const other = t.api(await t.tokenFor(rose.organizationId));
    for (const url of [`/api/v1/reports/${id}`, `/api/v1/reports/${id}.pdf`])
      expect((await other('GET', url)).statusCode).toBe(404);
    expect((await api('POST', '/api/v1/reports', { period: 'FY2031 M01' })).statusCode).toBe(422);
  });
});

describe('leadership', () => {
  it('is written to once if asked, however often the pack is made', async () => {
    await t.deliver();
    const path = await askFor('FY2027 M01', { mail: 'yes' });
    await make();
    const mails = await t.deliver();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [tulip.address('noor'), 'Bestuursrapport januari 2027'],
    ]);
    expect(mails[0]?.links).toContainEqual(expect.stringContaining(path));
    const id = path.split('/').at(-1) ?? '';
    const key = { organizationId: tulip.organizationId, id };
    await t.database.write((tx) =>
      tx.update(Report, key, { state: 'queued', mailedAt: null, workAt: t.clock.now() }),
    );
    await make();
    expect(await t.deliver()).toEqual([]);
    expect(await t.database.read().countBy(OutboxMail, { kind: 'board-pack', occasionId: id })).toBe(1);
  });
});

describe('a pack whose process ended in the middle', () => {
  it('is made by the next one once its lease is over, and given up after a few times', async () => {
    const { organizationId } = tulip;
    const id = (await askFor('FY2027 M02')).split('/').at(-1) ?? '';
    const key = { organizationId, id };
    const later = () => t.database.read().findOneByOrFail(Report, key);
    const leased = {
      state: 'making',
      done: 3,
      total: 7,
      turn: 1,
      failures: 1,
      workAt: t.clock.now() + 60_000,
    } as const;
    await t.database.write((tx) => tx.update(Report, key, leased));
    expect(await make()).toBe(0);
    const page = await t.get(`/reports/${id}`, await as('noor'));
    expect(page.body).toMatch(/<progress [^>]*max="7" value="3"[^>]*>.*3 van 7 delen/);
    t.clock.set(t.clock.now() + 61_000);
    expect(await make()).toBe(1);
    expect(await later()).toMatchObject({ state: 'done', turn: 2, failures: 0, workAt: null });
    await t.database.write((tx) =>
      tx.update(Report, key, { state: 'making', failures: 5, workAt: t.clock.now() }),
    );
    await make();
    expect(await later()).toMatchObject({ state: 'failed', workAt: null });
  });
});

describe('what is kept of packs', () => {
  it('names nobody who was erased, and goes after ninety days', async () => {
    const { organizationId, address } = tulip;
    await t.app
      .get(PeopleService)
      .putAll(organizationId, [aPerson('Bram', { address: address('bram' as never), roles: ['leader'] })]);
    const bram = { cookie: await t.signInAs(address('bram' as never)) };
    const path = String((await t.post('/reports', { period: 'FY2027 M02' }, bram)).headers.location);
    await make();
    expect((await t.get('/reports', await as('noor'))).body).toContain('Bram');
    await t.app.get(ErasingService).erase(organizationId, address('bram' as never), address('bram' as never));
    expect((await t.get(path, await as('noor'))).body).toContain('Wacht op zijn beurt');
    expect(await make()).toBeGreaterThan(0);
    expect((await t.get('/reports', await as('noor'))).body).not.toContain('Bram');
    expect((await t.get(`${path}.pdf`, await as('noor'))).statusCode).toBe(200);
    await t.deliver();
    t.clock.set(t.clock.now() + 91 * 86_400_000);
    expect(await t.app.get(Pruning).run()).toMatchObject({ reports: expect.any(Number) });
    expect((await t.get(path, await as('noor'))).statusCode).toBe(404);
    expect(await t.database.read().countBy(Report, { organizationId })).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recorded } from '../../bench/recorded.js';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { MailKinds } from '../../src/mail/mail-kinds.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { ForecastService } from '../../src/notices/forecast.service.js';
import { TickService } from '../../src/notices/tick.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { UpdateRequest } from '../../src/updates/update-request.entity.js';
import { UpdatesService } from '../../src/updates/updates.service.js';
import { aDepartment } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aKpi, aWorld, type World, withDigest } from './world.js';

let t: TestApp;
let tulip: World;
let rose: World;

/** On the eve of the session of 10 February: care has answered that it fell far behind, product has not. */
beforeAll(async () => {
  t = await startTestApp();
  rose = await aWorld(t, 'rose');
  tulip = await aWorld(t, 'tulip');
  const { organizationId } = tulip;
  await withDigest(t, organizationId);
  await t.app
    .get(KpisService)
    .putAll(organizationId, [aKpi('returns', { name: 'Returns', department: 'care', direction: 'higher' })]);
  const at = { by: null, source: 'api', at: t.clock.now() } as const;
  await t.app.get(ReadingsService).recordNamed(organizationId, [{ kpi: 'returns', period: '2027-01-15', value: 61 }], at); // prettier-ignore
  const requests = await t.database.read().findBy(UpdateRequest, { organizationId });
  const [first] = requests.sort((a, b) => a.opensAt - b.opensAt);
  const results = await t.app.get(UpdatesService).submit({
    ...{ organizationId, roundId: first?.roundId ?? '', personId: tulip.people.sanne, source: 'form' },
    answers: requests
      .filter(({ roundId }) => roundId === first?.roundId)
      .map(({ id }) => ({
        ...{ requestId: id, version: 0, readings: {}, nothingDelivered: false },
        ...{ delivered: 'One <counter>.', customer: 'They wait less.', help: 'Two days of an analyst.' },
      })),
  });
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['not-allowed', 'saved']);
});
afterAll(() => t.close());

const page = async (who: 'noor' | 'sanne' | 'priya', url = '/month') =>
  (await t.get(url, { cookie: await t.signInAs(tulip.address(who)) })).body;

describe('the month on one page', () => {
  it('tells progress, what went off track, who asks for help and who did not answer, as of when', async () => {
    const body = await page('noor');
    expect(body).toContain('Januari 2027 op één pagina');
    expect(body).toContain('Helped at once');
    expect(body).toMatch(/Uit koers geraakt[\s\S]*Returns/);
    expect(body).toMatch(/Hulp gevraagd[\s\S]*care[\s\S]*Two days of an analyst\./);
    expect(body).toMatch(/Niet beantwoord[\s\S]*product/);
    expect(body).toContain('One &lt;counter>.');
    expect(body).toContain('Stand van woensdag 3 februari 2027, 11:00.');
    expect(body).toMatch(/<svg class="status-strip"[^>]*aria-label="[^"]*Returns: Uit koers/);
  });

  it('is there in English, for a month that is named, and for nobody from elsewhere', async () => {
    const body = await page('priya', '/month/2027-01');
    expect(body).toContain('January 2027 on one page');
    expect(body).toContain('href="/month/FY2026%20M12"');
    expect(body).not.toContain('href="/owed/');
    const cookie = await t.signInAs(tulip.address('noor'));
    expect((await t.get('/month/FY2031%20M01', { cookie })).statusCode).toBe(404);
    const other = await t.get('/month/2027-01', { cookie: await t.signInAs(rose.address('noor')) });
    expect(other.body).not.toContain('Returns');
  });

  it('is read by programs', async () => {
    const api = t.api(await t.tokenFor(tulip.organizationId));
    const month = (await api('GET', '/api/v1/months/last')).json<{ kpis: unknown[]; answers: unknown[] }>();
    expect(month).toMatchObject({ month: 'FY2027 M01', goal: 'helped', asOf: '2027-02-03T10:00:00Z' });
    expect(month.kpis).toContainEqual(
      expect.objectContaining({ kpi: 'returns', status: 'off-track', turn: 'red', department: 'care' }),
    );
    expect(month.answers).toMatchObject([
      { department: 'care', answered: true, help: 'Two days of an analyst.' },
      { department: 'product', answered: false },
    ]);
    expect((await api('GET', '/api/v1/months/2031-01')).statusCode).toBe(404);
  });
});

describe('leadership’s digest', () => {
  it('comes on the eve of the session, as foretold, and says what the page says', async () => {
    const { organizationId } = tulip;
    const eve = Date.parse('2027-02-09T14:00:00Z');
    const foretold = await t.app.get(ForecastService).forecast(organizationId, t.clock.now(), eve + 1);
    expect(foretold.filter(({ kind }) => kind === 'month-digest').map(({ at, to }) => [at, to])).toEqual([
      [eve, tulip.people.noor],
    ]);
    t.clock.set(eve);
    await t.app.get(TickService).tick();
    const mail = (await t.deliver()).find(({ subject }) => subject === 'Januari 2027: waar we staan');
    expect(mail?.to).toBe(tulip.address('noor'));
    expect(mail?.text).toMatch(/Uit koers geraakt[\s\S]*Returns[\s\S]*care: 61%/);
    expect(mail?.text).toMatch(/Hulp gevraagd[\s\S]*Two days of an analyst\./);
    expect(mail?.text).toMatch(/Niet beantwoord[\s\S]*product/);
    expect(mail?.links.some((link) => link.endsWith('/month/FY2027%20M01'))).toBe(true);
    expect(mail?.text).toContain('de maand op één pagina');
  });

  it('takes five queries to write, whatever the number of departments', async () => {
    const { organizationId } = tulip;
    const more = Array.from({ length: 40 }, (_, i) => aDepartment(`team-${i}`, { from: '2020-01-01' }));
    await t.app.get(DepartmentsService).putAll(organizationId, more);
    await t.app
      .get(KpisService)
      .putAll(organizationId, more.map(({ key }) => aKpi(`of-${key}`, { department: key }))); // prettier-ignore
    const mails = await t.database.read().findBy(OutboxMail, { organizationId, kind: 'month-digest' });
    expect(mails).toHaveLength(1);
    const { questions, result } = await recorded(t.database.read(), () =>
      t.app.get(MailKinds).get('month-digest').compose(mails),
    );
    expect(result.size).toBe(1);
    expect(questions).toBeLessThanOrEqual(5);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/cycles/session.entity.js';
import { OrganizationsService } from '../../src/organizations/organizations.service.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errorAt, type Form, formIn, sendForm } from './forms.js';

/** It is 3 February 2027. Piet keeps Tulip, which works in Amsterdam; Noor leads it. 2026 and 2027 are kept. */
let t: TestApp;
let w: World;
let worlds = 0;
let piet: string;
const PATH = '/administration/organization';

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  piet = await t.signInAs(w.address('piet'));
});

const page = (cookie = piet) => t.get(PATH, { cookie });
const held = async () => formIn((await page()).body, PATH);
const send = async (change: Form, cookie = piet) =>
  sendForm(t, PATH, { ...(await held()), ...change }, cookie);
const kept = () => t.app.get(OrganizationsService).get(w.organizationId);
const march = () =>
  t.database.read().findOneByOrFail(Session, { organizationId: w.organizationId, date: '2027-03-10' });

describe('the page of the organization', () => {
  it('holds what is kept, and keeps it once more without a change', async () => {
    expect(await held()).toMatchObject({
      ...{ name: `Tulip tulip-${worlds}`, locale: 'nl', zone: 'Europe/Amsterdam', country: 'NL', region: '' },
      ...{ workingDays: ['1', '2', '3', '4', '5'], fiscal: 'months', startMonth: '1', namedBy: 'last' },
      ...{ onTrack: '90', atRisk: '70', version: '1' },
    });
    const { statusCode, headers } = await send({});
    expect([statusCode, headers.location]).toEqual([303, `${PATH}?said=same`]);
    expect((await kept()).version).toBe(1);
  });

  it('changes what moves nothing at once', async () => {
    const { statusCode, headers } = await send({ name: 'Tulip & Rose', onTrack: '87,5', locale: 'en' });
    expect([statusCode, headers.location]).toEqual([303, `${PATH}?said=saved`]);
    expect(await kept()).toMatchObject({
      ...{ name: 'Tulip & Rose', locale: 'en', thresholds: { onTrack: 0.875, atRisk: 0.7 }, version: 2 },
    });
    expect((await t.get(`${PATH}?said=saved`, { cookie: piet })).body).toContain('Bewaard.');
  });

  it('says before it is kept what another time zone does to the sessions, and keeps it all the same', async () => {
    const asked = await send({ zone: 'America/New_York' });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Kijk hier eerst naar');
    expect(asked.body).toMatch(/\d+ sessies van 2027 zouden ergens anders staan/);
    expect(asked.body).toContain('wo 10 mrt, 09:30 (Amsterdam) → wo 10 mrt, 09:30 (New York)');
    expect((await kept()).zone).toBe('Europe/Amsterdam');

    const again = formIn(asked.body, PATH);
    expect(again.zone).toBe('America/New_York');
    expect((await sendForm(t, PATH, again, piet)).statusCode).toBe(303);
    expect((await kept()).zone).toBe('America/New_York');
    // Kept sessions follow when the year is told to, and the page says where.
    expect((await march()).zone).toBe('Europe/Amsterdam');
    expect((await page()).body).toContain('Het jaar volgt nog niet');
    expect((await page()).body).toContain('href="/rhythm#recompute"');
  });

  it('asks anew where something else is typed than what was shown', async () => {
    const asked = await send({ zone: 'America/New_York' });
    const other = { ...formIn(asked.body, PATH), zone: 'Asia/Tokyo' };
    expect((await sendForm(t, PATH, other, piet)).statusCode).toBe(422);
    expect((await kept()).zone).toBe('Europe/Amsterdam');
  });

  it('tells which sessions other working days move, and which updates become due on another day', async () => {
    const asked = await send({ workingDays: ['1', '2', '4', '5'] });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('12 sessies van 2027 zouden ergens anders staan:');
    expect(asked.body).toContain('Maandsessie februari 2027: wo 10 mrt, 09:30 → do 11 mrt, 09:30');
    expect(asked.body).not.toContain('op een andere dag binnen zijn');

    const mondays = await send({ workingDays: ['2', '3', '4', '5'] });
    expect(mondays.body).toContain('24 updates moeten op een andere dag binnen zijn:');
    expect(mondays.body).toContain('<li>ma 8 feb → vr 5 feb: care en product</li>');
    expect(mondays.body).not.toContain('zouden ergens anders staan');
    expect((await sendForm(t, PATH, formIn(mondays.body, PATH), piet)).statusCode).toBe(303);
    expect((await kept()).workingDays).toEqual([2, 3, 4, 5]);
  });

  it('says that kept years keep their periods where the fiscal year becomes another', async () => {
    const asked = await send({ startMonth: '4' });
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('2027 staat al en houdt zijn perioden');
    expect((await sendForm(t, PATH, formIn(asked.body, PATH), piet)).statusCode).toBe(303);
    expect((await kept()).fiscalYear).toEqual({ type: 'months', startMonth: 4, namedBy: 'last' });
    expect((await page()).statusCode).toBe(200);
  });

  it('keeps a year of whole weeks', async () => {
    const asked = await send({ fiscal: 'weeks', pattern: '4-5-4', endsOn: '7', endRule: 'nearest' });
    expect((await sendForm(t, PATH, formIn(asked.body, PATH), piet)).statusCode).toBe(303);
    expect((await kept()).fiscalYear).toEqual({
      ...{ type: 'weeks', pattern: '4-5-4', endsOn: 7, endMonth: 12, endRule: 'nearest' },
      ...{ week53: 'last-month', namedBy: 'last' },
    });
    expect(await held()).toMatchObject({ fiscal: 'weeks', pattern: '4-5-4', endRule: 'nearest' });
  });

  it('brings the regions of another country without keeping anything', async () => {
    const { statusCode, body } = await send({ country: 'DE', name: 'Nieuwe naam', show: 'regions' });
    expect(statusCode).toBe(200);
    expect(body).toContain('<option value="BY">Bayern</option>');
    expect(formIn(body, PATH)).toMatchObject({ country: 'DE', name: 'Nieuwe naam' });
    expect(await kept()).toMatchObject({ country: 'NL', version: 1 });
  });

  it.each([
    ['name', { name: ' ' }, 'Geef een naam'],
    ['name', { name: 'x'.repeat(201) }, 'hooguit 200'],
    ['locale', { locale: 'fr' }, 'Kies er een'],
    ['zone', { zone: 'Mars/Olympus' }, 'Kies een tijdzone'],
    ['country', { country: 'XX' }, 'Kies een land'],
    ['region', { country: 'DE', region: 'NH' }, 'streek van dit land'],
    ['workingDays', { workingDays: [] }, 'minstens één dag'],
    ['workingDays', { workingDays: '8' }, 'minstens één dag'],
    ['fiscal', { fiscal: 'moons' }, 'Kies er een'],
    ['startMonth', { startMonth: '13' }, 'Kies er een'],
    ['week53', { fiscal: 'weeks', week53: '0' }, 'Kies er een'],
    ['onTrack', { onTrack: '101' }, 'van 1 tot 100'],
    ['atRisk', { atRisk: '90' }, 'lager percentage'],
  ] as [string, Form, string][])(
    'says at %s what is wrong with %j, and keeps what was typed',
    async (field, change, words) => {
      const { statusCode, body } = await send({ name: 'Tulp <b>', ...change });
      expect(statusCode).toBe(422);
      expect(errorAt(body, field)).toContain(words);
      expect(body).toContain(`href="#field-${field}"`);
      if (!('name' in change)) expect(body).toContain('value="Tulp &lt;b>"');
      expect((await kept()).version).toBe(1);
    },
  );

  it('takes whatever is sent for a form', async () => {
    const { statusCode, body } = await sendForm(t, PATH, { name: ['a', 'b'], locale: '' }, piet);
    expect(statusCode).toBe(422);
    expect(errorAt(body, 'locale')).not.toBe('');
  });

  it('does not overwrite what somebody else kept in the meantime, until it is said once more', async () => {
    const seen = await held();
    expect((await send({ name: 'Van een ander' })).statusCode).toBe(303);
    const late = await sendForm(t, PATH, { ...seen, name: 'Van mij' }, piet);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft de organisatie intussen gewijzigd');
    expect(late.body).toContain('verschilt van wat er nu staat in: Naam.');
    expect((await kept()).name).toBe('Van een ander');
    const again = formIn(late.body, PATH);
    expect(again).toMatchObject({ name: 'Van mij', version: '2' });
    expect((await sendForm(t, PATH, again, piet)).statusCode).toBe(303);
    expect((await kept()).name).toBe('Van mij');
  });

  it('is for who keeps the organization', async () => {
    const form = await held();
    for (const who of ['noor', 'sanne'] as const) {
      const cookie = await t.signInAs(w.address(who));
      expect((await page(cookie)).statusCode).toBe(403);
      expect((await sendForm(t, PATH, { ...form, name: 'Mijn' }, cookie)).statusCode).toBe(403);
    }
    expect((await kept()).name).not.toBe('Mijn');
  });
});

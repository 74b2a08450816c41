import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { Reading } from '../../src/kpis/reading.entity.js';
import { OutboxMail } from '../../src/mail/outbox-mail.entity.js';
import { Headship } from '../../src/organizations/headship.entity.js';
import { UpdateRevision } from '../../src/updates/update-revision.entity.js';
import { Kpi } from '../../src/kpis/kpi.entity.js';
import type { TestApp } from '../support/app.js';
import { aRound, OPEN, type RoundWorld, ZONE, startUpdates } from './world.js';

let t: TestApp;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());

const care = (fields: Record<string, string> = {}, version = 0) => ({
  'care.version': String(version),
  'care.kpi.nps': '43',
  'care.kpi.handling-time': '7,2',
  'care.delivered': 'Chat staat live.',
  'care.customer': 'Sneller antwoord.',
  'care.help': '',
  ...fields,
});

describe('the form behind the mailed link', () => {
  let w: RoundWorld;
  let link: string;
  beforeAll(async () => {
    w = await aRound(t);
    link = await w.linkOf('anna');
  });

  const revisions = async (key: 'care' | 'web' | 'stores' | 'sales') =>
    w.database.read().find(UpdateRevision, {
      where: { organizationId: w.organizationId, requestId: (await w.requestOf(key)).id },
      order: { number: 'ASC' },
    });

  it('is one form for all three departments of one head, in her language, under 50 kB', async () => {
    const { statusCode, body, headers } = await w.get(link);
    expect(statusCode).toBe(200);
    expect(body.match(/<h2>[^<]+/g)).toEqual(['<h2>Customer care', '<h2>Stores', '<h2>Web shop']);
    expect(body).toContain('<html lang="nl">');
    expect(body).toContain('Wat betekent dit voor de klant?');
    expect(body).toContain('Of klanten ons aanraden.');
    expect(body).toContain('Vorige: 41 (december 2026), doel 39, hoger is beter');
    expect(body).toContain('aria-label="Verloop: oktober 2026 37, november 2026 40, december 2026 41"');
    expect(body).not.toContain('name="sales.');
    expect(Buffer.byteLength(body)).toBeLessThan(50_000);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['x-robots-tag']).toContain('noindex');
  });

  it('asks for a quarterly figure only in the month that ends the quarter, and never for a computed one', async () => {
    const one = { organizationId: w.organizationId, key: 'handling-time' };
    await w.database.write((tx) => tx.update(Kpi, one, { every: 'quarter' }));
    const january = await w.get(link);
    await w.database.write((tx) => tx.update(Kpi, one, { every: 'month', formula: 'nps * 2' }));
    const computed = await w.get(link);
    await w.database.write((tx) => tx.update(Kpi, one, { formula: null }));
    expect(computed.body).not.toContain('Afhandeltijd');
    expect(january.body).toContain('NPS na contact');
    expect(january.body).not.toContain('Afhandeltijd');
  });

  it('keeps what is right, and asks with the field named about what is not', async () => {
    const sent = care({ 'care.kpi.nps': '1.234', 'care.kpi.handling-time': 'zeven', 'care.customer': ' ' });
    const { statusCode, body } = await w.post(link, sent);
    expect(statusCode).toBe(422);
    expect(body).toContain('NPS na contact: ‘1.234’ kan twee dingen betekenen. Schrijf 1234 of 1,2340.');
    expect(body).toContain('Afhandeltijd: ‘zeven’ is geen getal.');
    expect(body).toContain('href="#field-care-customer"');
    expect(body).toContain('value="zeven"');
    expect(body).toContain('Chat staat live.');
    expect(await revisions('care')).toEqual([]);
  });

  it('lists what is wrong in the order of the page, whatever it is', async () => {
    const [, first = '', second = ''] = /"(care\.kpi\.[^"]+)"[^]*?"(care\.kpi\.(?!\1)[^"]+)"/.exec((await w.get(link)).body) ?? []; // prettier-ignore
    const wrong = { [first]: '9'.repeat(18), [second]: 'zeven', 'care.customer': ' ' };
    const { body } = await w.post(link, care(wrong));
    const fields = [...body.matchAll(/<a href="#field-(care-[^"]+)"/g)].map(([, field]) => field);
    const ids = [first, second, 'care.customer'].map((name) => name.replaceAll('.', '-'));
    expect(fields).toEqual(ids);
  });

  it('does not take an empty form', async () => {
    const { statusCode, body } = await w.post(link, {});
    expect(statusCode).toBe(422);
    expect(body).toContain('Er is nog niets ingevuld.');
  });

  it('saves one department, leaves the others open, and shows the receipt', async () => {
    const { statusCode, headers } = await w.post(link, care());
    expect([statusCode, headers.location]).toEqual([303, `${link}/sent`]);
    const { body } = await w.get(`${link}/sent`);
    expect(body).toContain('Dank je, het is binnen');
    expect(body).toContain('Nog open: Stores, Web shop.');
    expect(body).toContain('7,2\u00a0min');
    const [revision] = await revisions('care');
    expect(revision).toMatchObject({ number: 1, personId: w.people.anna, source: 'form' });
    const readings = await w.database.read().findBy(Reading, {
      organizationId: w.organizationId,
      periodId: w.month('2027-01'),
    });
    expect(readings.map(({ value }) => value).sort((a, b) => a - b)).toEqual([7.2, 43]);
  });

  it('counts a second press of the button as the same answer', async () => {
    const { statusCode } = await w.post(link, care());
    expect(statusCode).toBe(303);
    expect(await revisions('care')).toHaveLength(1);
  });

  it('revises: a figure that is left out is missing again, and each revision has its receipt', async () => {
    const why = { 'care.note.handling-time': 'De telling loopt nog.' };
    await w.post(link, care({ 'care.kpi.handling-time': '', ...why }, 1));
    expect((await revisions('care')).map(({ number }) => number)).toEqual([1, 2]);
    const time = { organizationId: w.organizationId, kpiId: w.kpis.time, periodId: w.month('2027-01') };
    expect(await w.database.read().countBy(Reading, time)).toBe(0);
    const receipts = await w.database.read().findBy(OutboxMail, {
      organizationId: w.organizationId,
      kind: 'update-receipt',
    });
    expect(receipts.map(({ step, recipientId }) => [step, recipientId])).toEqual([
      [1, w.people.anna],
      [2, w.people.anna],
    ]);
  });

  it('refuses a form that another site sends', async () => {
    const { statusCode } = await w.post(link, care({}, 4), { 'sec-fetch-site': 'cross-site' });
    expect(statusCode).toBe(403);
  });
});

describe('the list of updates', () => {
  it('shows everybody who has answered, and leads whoever may answer to the form', async () => {
    const w = await aRound(t);
    await w.post(await w.linkOf('anna'), care());
    const cookieOf = (name: string) => w.signInAs(`${name}@${w.organizationId}.example`);
    const form = `href="/updates/${(await w.round()).id}"`;
    const anna = await w.get('/updates', { cookie: await cookieOf('anna.de.vries') });
    expect(anna.statusCode).toBe(200);
    expect(anna.body.match(/Beantwoord|>Open</g)).toHaveLength(4);
    expect(anna.body).toContain(form);
    const noor = await w.get('/updates', { cookie: await cookieOf('noor.bakker') });
    expect(noor.body).toContain('Update januari 2027');
    expect(noor.body).not.toContain(form);
    t.clock.set(instantOf('2027-02-03', '10:00', ZONE));
    expect((await w.get('/updates', { cookie: await cookieOf('noor.bakker') })).body).toContain(
      'Er staat nu niets open',
    );
  });

  it('leads from an early receipt back to the form', async () => {
    const w = await aRound(t);
    const link = await w.linkOf('dirk');
    const { statusCode, headers } = await w.get(`${link}/sent`);
    expect([statusCode, headers.location]).toEqual([303, link]);
  });
});

describe('a link that opens nothing', () => {
  let w: RoundWorld;
  beforeAll(async () => void (w = await aRound(t)));

  const expectDead = async (path: string) => {
    for (const answer of [await w.get(path), await w.post(path, care())]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('This link does not work');
      expect(answer.body).not.toMatch(/Veldwerk|Anna|care/i);
    }
  };

  it('with any one character changed', async () => {
    const link = await w.linkOf('anna');
    for (const index of [3, 20, 44, 50, link.length - 1]) {
      const other = link[index] === 'A' ? 'B' : 'A';
      await expectDead(link.slice(0, index) + other + link.slice(index + 1));
    }
    await expectDead('/u/x');
    await expectDead(`${link.slice(0, 20)}%z${link.slice(22)}`);
    for (const length of [2_000, 12_000]) await expectDead(`/u/${'x'.repeat(length)}`);
    await expectDead(`${link}/extra`.replace('/extra', '%20'));
  });

  it('after its time', async () => {
    const link = await w.linkOf('bram', instantOf('2027-02-17', '10:00', ZONE));
    w.clock.set(instantOf('2027-02-17', '10:00', ZONE));
    await expectDead(link);
    w.clock.set(OPEN);
  });

  it('for who leads nothing any more, at once', async () => {
    const link = await w.linkOf('dirk');
    expect((await w.get(link)).statusCode).toBe(200);
    await w.database.write((tx) =>
      tx.update(
        Headship,
        { organizationId: w.organizationId, personId: w.people.dirk },
        { untilDate: '2027-01-26' },
      ),
    );
    await expectDead(link);
  });

  it('for a person of another organization who asks by id', async () => {
    const other = await aRound(t, OPEN, 'Elders');
    const cookie = await w.signInAs(`anna.de.vries@${other.organizationId}.example`);
    const foreign = (await w.round()).id;
    const own = (await other.round()).id;
    expect((await w.get(`/updates/${own}`, { cookie })).statusCode).toBe(200);
    for (const path of [`/updates/${foreign}`, `/updates/${foreign}/sent`, '/updates/nonsense']) {
      expect((await w.get(path, { cookie })).statusCode).toBe(404);
    }
    expect((await w.post(`/updates/${foreign}`, care(), { cookie })).statusCode).toBe(404);
  });
});

describe('a stand-in', () => {
  it('answers for as long as the absence lasts, in the name of whoever is away', async () => {
    const w = await aRound(t);
    await w.away('anna', '2027-01-28', '2027-01-29', 'carla');
    const link = await w.linkOf('carla');
    expect((await w.get(link)).statusCode).toBe(404);
    w.clock.set(instantOf('2027-01-28', '00:00', ZONE));
    const { statusCode, body } = await w.get(link);
    expect(statusCode).toBe(200);
    expect(body).toContain('Je antwoordt namens Anna de Vries, die afwezig is.');
    w.clock.set(instantOf('2027-01-29', '23:59', ZONE));
    expect((await w.post(link, care())).statusCode).toBe(303);
    w.clock.set(instantOf('2027-01-30', '00:00', ZONE));
    expect((await w.get(link)).statusCode).toBe(404);
    expect((await w.post(link, care({ 'care.help': 'Meer' }, 1))).statusCode).toBe(404);
  });
});

describe('a request that has closed', () => {
  it('says whom to ask, and takes nothing', async () => {
    const w = await aRound(t);
    const link = await w.linkOf('anna');
    w.clock.set(instantOf('2027-02-03', '09:59', ZONE));
    expect((await w.post(link, care())).statusCode).toBe(303);
    w.clock.set(instantOf('2027-02-03', '10:00', ZONE));
    for (const answer of [await w.get(link), await w.post(link, care({ 'care.help': 'Meer' }, 1))]) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('Deze update is gesloten');
      expect(answer.body).toContain('Vraag Petra Mulder');
      expect(answer.body).not.toContain('Chat staat live.');
    }
    const cookie = await w.signInAs(`anna.de.vries@${w.organizationId}.example`);
    const signedIn = await w.get(`/updates/${(await w.round()).id}`, { cookie });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.body).toContain('Chat staat live.');
  });
});

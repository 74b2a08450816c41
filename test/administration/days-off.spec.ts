import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/access/audit-entry.entity.js';
import { ClosuresService } from '../../src/organizations/closures.service.js';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { aDepartment } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errorAt, type Form, sendForm } from './forms.js';

/** It is 3 February 2027; Tulip works in the Netherlands, and its monthly sessions are on second Wednesdays. */
let t: TestApp;
let w: World;
let worlds = 0;
let piet: string;
const PATH = '/administration/days-off';

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  piet = await t.signInAs(w.address('piet'));
});

const open = (query = '', cookie = piet) => t.get(`${PATH}${query}`, { cookie });
const outing = { from: '2027-03-22', until: '2027-03-23', name: 'Uitje' };
const send = (form: Form, cookie = piet) => sendForm(t, PATH, form, cookie);
const closures = () => t.app.get(ClosuresService).listOf(w.organizationId, null);
const put = (closure: typeof outing) => t.app.get(ClosuresService).put(w.organizationId, null, closure);

describe('the page of days off', () => {
  it('draws the holidays of the year, and of those beside it', async () => {
    const { body } = await open();
    expect(body).toContain('Feestdagen van Nederland');
    expect(body).toMatch(/Koningsdag <span class="muted">di 27 apr<\/span>/);
    expect(body).toMatch(/class="off off-named"[^>]*><title>di 27 apr: Koningsdag/);
    expect(body).toContain(`href="${PATH}?year=2027" aria-current="page"`);
    const next = await open('?year=2028');
    expect(next.body).toMatch(/Koningsdag <span class="muted">do 27 apr<\/span>/);
    expect(next.body).toContain(`href="${PATH}?year=2029"`);
  });

  it.each(['?year=9999999', '?year=never', '?year=1000', '?said=hacked'])(
    'is of this year at %s',
    async (query) => {
      const { statusCode, body } = await open(query);
      expect([statusCode, body.includes('Feestdagen van 2027')]).toEqual([200, true]);
    },
  );

  it('names departments with days of their own', async () => {
    const calendar = { country: 'DE', region: 'BY', workingDays: [1, 2, 3, 4, 5] };
    await t.app
      .get(DepartmentsService)
      .put(w.organizationId, aDepartment('care', { from: '2020-01-01', calendar }));
    expect((await open()).body).toMatch(/care<\/a> <span class="muted">Duitsland, Bayern/);
  });

  it('stays light', async () => {
    for (let month = 1; month <= 9; month += 1)
      await put({ from: `2028-0${month}-03`, until: `2028-0${month}-20`, name: `Gesloten ${month}` });
    expect(Buffer.byteLength((await open()).body)).toBeLessThan(100_000);
  });
});

describe('a closure', () => {
  it('that moves nothing is kept at once, and drawn', async () => {
    const { statusCode, headers } = await send(outing);
    expect([statusCode, headers.location]).toEqual([303, `${PATH}?year=2027&said=saved`]);
    expect(await closures()).toEqual([outing]);
    expect((await open('?year=2027&said=saved')).body).toMatch(/<title>ma 22 mrt: Uitje/);
  });

  it('stands in the audit trail once, as what was kept and not as what was only looked at', async () => {
    const trail = () => t.database.read().findBy(AuditEntry, { act: `POST ${PATH}` });
    const before = (await trail()).length;
    // It moves a session, so it is asked about, and nothing is done.
    await send({ ...outing, from: '2027-03-10' });
    expect(await trail()).toHaveLength(before);
    await send(outing);
    const [entry, ...others] = (await trail()).filter((one) => one.organizationId === w.organizationId);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ actorId: w.people.piet });
  });

  it('tells before it is kept which sessions and updates it moves', async () => {
    const typed = { from: '2027-03-08', until: '2027-03-10', name: 'Beurs' };
    const asked = await send(typed);
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain('Eén sessie van 2027 zou ergens anders staan:');
    expect(asked.body).toContain('Maandsessie februari 2027: wo 10 mrt, 09:30 → do 11 mrt, 09:30');
    expect(asked.body).toMatch(/<li>ma 8 mrt → \w+ \d+ mrt: care en product<\/li>/);
    expect(asked.body).toContain('value="Beurs"');
    expect(await closures()).toEqual([]);

    const [, despite = ''] = /name="despite" value="([^"]*)"/.exec(asked.body) ?? [];
    // Other days are asked about anew.
    expect((await send({ ...typed, until: '2027-03-11', despite })).statusCode).toBe(422);
    expect((await send({ ...typed, despite })).statusCode).toBe(303);
    expect(await closures()).toEqual([typed]);
    const { body } = await open();
    expect(body).toContain('Sessies op een vrije dag');
    expect(body).toMatch(/Maandsessie februari 2027<\/a> <span class="muted">wo 10 mrt: Beurs/);
    expect(body).toContain('href="/rhythm#recompute"');
  });

  it.each([
    ['name', { name: ' ' }, 'Geef een naam'],
    ['from', { from: '' }, 'Geef de eerste vrije dag'],
    ['from', { from: '2027-02-30' }, 'geen datum'],
    ['until', { until: '' }, 'Geef de laatste vrije dag'],
    ['until', { until: '2027-03-21' }, 'voordat het begint'],
    ['until', { until: '2029-03-21' }, 'meer dan een jaar zonder werkdag'],
    ['from', { from: '2027-12-24', until: '2027-12-31' }, 'Twee sluitingen beginnen op 2027-12-24'],
  ] as [string, Form, string][])(
    'says at %s what is wrong with %j, and keeps what was typed',
    async (field, typed, words) => {
      await put({ from: '2027-12-24', until: '2027-12-31', name: 'Kerst' });
      const { statusCode, body } = await send({ ...outing, ...typed });
      expect(statusCode).toBe(422);
      expect(errorAt(body, `${field}-closure-`)).toContain(words);
      expect(body).toContain(`href="#field-${field}-closure-"`);
      if (!('name' in typed)) expect(body).toContain('value="Uitje"');
      expect(await closures()).toHaveLength(1);
    },
  );

  it('is changed, to other days too', async () => {
    await put(outing);
    const { body } = await open();
    expect(body).toContain('name="was" value="2027-03-22"');
    const changed = { from: '2027-03-24', until: '2027-03-24', name: 'Dagje' };
    const { statusCode } = await send({ ...changed, was: '2027-03-22', seen: '2027-03-23 Uitje' });
    expect(statusCode).toBe(303);
    expect(await closures()).toEqual([changed]);
  });

  it('is not overwritten unseen', async () => {
    await put({ ...outing, name: 'Van een ander' });
    const mine = { ...outing, name: 'Van mij', was: '2027-03-22', seen: '2027-03-23 Uitje' };
    const late = await send(mine);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Iemand anders heeft deze dagen intussen gewijzigd');
    expect(late.body).toContain('value="Van mij"');
    expect(late.body).toContain('name="seen" value="2027-03-23 Van een ander"');
    expect(await closures()).toMatchObject([{ name: 'Van een ander' }]);
    // Taken back meanwhile: what was typed comes back as one to add.
    await t.app.get(ClosuresService).remove(w.organizationId, null, outing.from);
    const gone = await send(mine);
    expect(gone.statusCode).toBe(409);
    expect(gone.body).toContain('value="Van mij"');
    expect(await closures()).toEqual([]);
  });

  it('is taken back', async () => {
    await put(outing);
    const removal = (from: string) => sendForm(t, `${PATH}/${from}/removal`, {}, piet);
    expect((await removal('2027-03-22')).headers.location).toBe(`${PATH}?year=2027&said=removed`);
    expect(await closures()).toEqual([]);
    expect((await removal('2027-03-22')).statusCode).toBe(404);
    expect((await removal('never')).statusCode).toBe(404);
  });

  it('is for who keeps the organization, and of no other one', async () => {
    await put(outing);
    for (const who of ['noor', 'sanne'] as const) {
      const cookie = await t.signInAs(w.address(who));
      expect((await open('', cookie)).statusCode).toBe(403);
      expect((await send({ ...outing, from: '2027-03-23' }, cookie)).statusCode).toBe(403);
      expect((await sendForm(t, `${PATH}/2027-03-22/removal`, {}, cookie)).statusCode).toBe(403);
    }
    const rose = await aWorld(t, `rose-${worlds}`);
    t.clock.set(NOW);
    const other = await t.signInAs(rose.address('piet'));
    expect((await open('', other)).body).not.toContain('Uitje');
    expect((await sendForm(t, `${PATH}/2027-03-22/removal`, {}, other)).statusCode).toBe(404);
    expect(await closures()).toEqual([outing]);
  });
});

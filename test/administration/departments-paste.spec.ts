import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DepartmentsService } from '../../src/organizations/departments.service.js';
import { aDepartment } from '../organizations/tulip.js';
import { aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { errorAt, type Form, formIn, sendForm } from './forms.js';

/** It is 3 February 2027. Care and product are there; Piet keeps the organization. */
let t: TestApp;
let w: World;
let worlds = 0;
let piet: string;
const HERE = '/administration/departments/paste';

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  t.clock.set(NOW);
  piet = await t.signInAs(w.address('piet'));
});

const departments = () => t.app.get(DepartmentsService);
const all = async () => (await departments().list(w.organizationId)).map(({ key }) => key);
const send = (form: Form, cookie = piet) => sendForm(t, HERE, form, cookie);
const look = (list: string, from = '2027-02-03') => send({ departments: list, from, act: 'preview' });
const apply = async (list: string, body: string) =>
  send({ ...formIn(body, HERE), departments: list, act: 'apply' });

describe('a list of departments, pasted later than the first run', () => {
  it('is offered beside the tree', async () => {
    expect((await t.get('/administration/departments', { cookie: piet })).body).toContain(`href="${HERE}"`);
    const { body } = await t.get(HERE, { cookie: piet });
    expect(formIn(body, HERE)).toMatchObject({ from: '2027-02-03' });
    expect(body).not.toContain('value="apply"');
  });

  it('is shown line by line before anything is kept', async () => {
    const { statusCode, body } = await look('Verkoop\n- Binnendienst\nCare\nverkoop');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/>Verkoop<\/th>.*valt onder geen andere afdeling/s);
    expect(body).toMatch(/>Binnendienst<\/th>.*onder Verkoop/s);
    expect(body).toMatch(/>Care<\/th>.*blijft zoals ze is, en waar ze is/s);
    expect(body).toMatch(/>verkoop<\/th>.*telt één keer/s);
    expect(body).toContain('Voeg 2 afdelingen toe');
    expect(await all()).toEqual(['care', 'product']);
  });

  it('is kept as it was shown; what is there already stays as it was', async () => {
    const list = 'Verkoop\n- Binnendienst\n- Care';
    const before = await departments().get(w.organizationId, 'care');
    const kept = await apply(list, (await look(list)).body);
    expect([kept.statusCode, kept.headers.location]).toEqual([303, '/administration/departments?added=2']);
    const inside = await departments().get(w.organizationId, 'binnendienst');
    const sales = await departments().get(w.organizationId, 'verkoop');
    expect(inside).toMatchObject({ parentId: sales.id, fromDate: '2027-02-03' });
    expect(await departments().get(w.organizationId, 'care')).toEqual(before);
    const { body } = await t.get(kept.headers.location ?? '', { cookie: piet });
    expect(body).toContain('2 afdelingen zijn toegevoegd. Zeg nu wie ze leidt.');
    expect((await look(list)).body).toContain('Er is niets toe te voegen');
  });

  it('were always there, where the first day is left empty', async () => {
    await apply('Verkoop', (await look('Verkoop', '')).body);
    expect((await departments().get(w.organizationId, 'verkoop')).fromDate).toBe('0001-01-01');
  });

  it.each([
    ['the list was changed', 'Verkoop\nInkoop', null],
    ['somebody was faster', 'Verkoop', 'verkoop'],
    ['nothing was shown', 'Verkoop', ''],
  ])('is not kept where %s: what would happen now is shown', async (_, list, faster) => {
    const { body } = await look('Verkoop');
    if (faster) await departments().put(w.organizationId, aDepartment(faster, { name: 'Verkoop' }));
    const there = await all();
    const late = faster === '' ? await send({ departments: list, act: 'apply' }) : await apply(list, body);
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('er is niets bewaard');
    expect(await all()).toEqual(there);
  });

  it('is not kept while a line is wrong: it says which, and keeps what was typed', async () => {
    const wrong = await look('Verkoop\nInkoop;Nergens');
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('href="#field-departments"');
    expect(wrong.body).toContain('Regel 2: “Inkoop” moet onder “Nergens” vallen');
    expect(wrong.body).toContain('>Verkoop\nInkoop;Nergens</textarea>');
    expect(wrong.body).not.toContain('value="apply"');
    const day = await look('Verkoop', '2027-02-30');
    expect(day.statusCode).toBe(422);
    expect(errorAt(day.body, 'from')).toContain('geen datum');
    const empty = await look(' \n');
    expect(errorAt(empty.body, 'departments')).toContain('ten minste één afdeling');
    expect(await all()).toEqual(['care', 'product']);
  });

  it('is for who keeps the organization', async () => {
    for (const who of ['noor', 'sanne'] as const) {
      const cookie = await t.signInAs(w.address(who));
      expect((await t.get(HERE, { cookie })).statusCode).toBe(403);
      expect((await send({ departments: 'Verkoop', act: 'apply' }, cookie)).statusCode).toBe(403);
    }
  });

  it('stays light at its longest', async () => {
    const list = Array.from({ length: 500 }, (_, index) => `Afdeling met een gewone naam ${index}`).join(
      '\n',
    );
    const { body } = await look(list);
    expect(body).toContain('En nog 400.');
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf } from '../../src/calendar/domain/zones.js';
import { Reading } from '../../src/kpis/reading.entity.js';
import { ReadingsService } from '../../src/kpis/readings.service.js';
import { newId } from '../../src/platform/ids.js';
import { ProjectDepartment } from '../../src/projects/project-department.entity.js';
import { Project } from '../../src/projects/project.entity.js';
import { UpdateRevision } from '../../src/updates/update-revision.entity.js';
import type { TestApp } from '../support/app.js';
import { fieldsIn } from './form-fields.js';
import { aRound, aSession, type RoundWorld, startUpdates, ZONE } from './world.js';

let t: TestApp;
let w: RoundWorld;
let anna: string;
beforeAll(async () => void (t = await startUpdates()));
afterAll(() => t.close());
beforeEach(async () => {
  w = await aRound(t);
  anna = await w.linkOf('anna');
});

const care = (fields: Record<string, string> = {}, version = 0) => ({
  ...{ 'care.version': String(version), 'care.kpi.nps': '43', 'care.kpi.handling-time': '7,2' },
  ...{ 'care.delivered': 'Chat staat live.', 'care.customer': 'Sneller antwoord.' },
  ...fields,
});
const revisions = async () =>
  w.database.read().find(UpdateRevision, {
    where: { organizationId: w.organizationId, requestId: (await w.requestOf('care')).id },
    order: { number: 'ASC' },
  });
const reading = (kpiId: string) =>
  w.database.read().findOneBy(Reading, {
    ...{ organizationId: w.organizationId, kpiId, periodId: w.month('2027-01') },
  });

/** Customer care works on the chat. */
async function theChat(): Promise<string> {
  const id = newId();
  const whose = { organizationId: w.organizationId, projectId: id };
  await w.database.write(async (tx) => {
    await tx.insert(Project, {
      ...{ organizationId: w.organizationId, id, key: 'chat', name: 'Chat', category: 'customer' as const },
      ...{ who: 'Bellers', wants: 'antwoord', obstacle: 'wachtrij', customer: 'Minder wachten.' },
      ...{ ownerId: w.people.anna, estimatedHours: 10, estimatedMoney: 0, state: 'running' as const },
      ...{ since: '2027-01-04', heardOn: '2027-01-04', spentHours: 0, spentMoney: 0 },
      ...{ customersTouched: 0, version: 1 },
    });
    await tx.insert(ProjectDepartment, { ...whose, departmentId: w.departments.care });
  });
  return id;
}

describe('a figure that needs explaining', () => {
  it('off track: the form comes back once, with the question at that figure and the focus on it', async () => {
    const red = care({ 'care.kpi.handling-time': '8,5' });
    expect((await w.get(anna)).body).not.toContain('name="care.note');
    const { statusCode, body } = await w.post(anna, red);
    expect(statusCode).toBe(422);
    expect(body).toContain('Afhandeltijd: schrijf in één zin wat hierachter zit.');
    expect(body).toMatch(/<textarea[^>]*name="care.note.handling-time"[^>]*autofocus/);
    expect(body.match(/ autofocus/g)).toHaveLength(1);
    expect(body).not.toContain('name="care.note.nps"');
    const why = { 'care.note.handling-time': 'Twee mensen ziek.' };
    expect((await w.post(anna, { ...red, ...why })).statusCode).toBe(303);
    expect(await reading(w.kpis.time)).toMatchObject({ value: 8.5, note: 'Twee mensen ziek.' });
    expect((await w.get(`${anna}/sent`)).body).toContain('Twee mensen ziek.');
  });

  it('known to be red when the form opens: the question stands there at once', async () => {
    const values = [{ kpiId: w.kpis.time, periodId: w.month('2027-01'), value: 8.5 }];
    const from = { by: null, source: 'import' as const, at: w.clock.now() };
    await w.database.write((tx) => t.app.get(ReadingsService).record(tx, w.organizationId, values, from));
    const { body } = await w.get(anna);
    expect(body).toContain('Uit een import, wo 27 jan');
    expect(body).toContain('name="care.note.handling-time"');
    expect(body).not.toContain('name="care.note.nps"');
  });

  it('left out: a sentence says when it comes, and stands where the figure would', async () => {
    const { statusCode, body } = await w.post(anna, care({ 'care.kpi.nps': '' }));
    expect(statusCode).toBe(422);
    expect(body).toContain('Er is geen cijfer.');
    const later = care({ 'care.kpi.nps': '', 'care.note.nps': 'Komt maandag.' });
    expect((await w.post(anna, later)).statusCode).toBe(303);
    expect(await reading(w.kpis.nps)).toBeNull();
    expect((await w.get(`${anna}/sent`)).body).toContain('Komt maandag.');
  });
});

describe('a figure that may be in another unit', () => {
  it.each<[string, string, Record<string, string>, number]>([
    ['the other one', '43', {}, 43],
    ['the one that was typed', '0,43', { 'care.note.nps': 'Meting liep mis.' }, 0.43],
  ])('is asked about, not guessed, and %s can be chosen', async (_, choice, more, value) => {
    const typed = care({ 'care.kpi.nps': '0,43' });
    const { statusCode, body } = await w.post(anna, typed);
    expect(statusCode).toBe(422);
    expect(body).toContain('Welk cijfer bedoel je?');
    expect(body.match(/name="care.meant.nps" value="[^"]+"/g)).toEqual([
      'name="care.meant.nps" value="43"',
      'name="care.meant.nps" value="0,43"',
    ]);
    expect(await revisions()).toEqual([]);
    const chosen = { ...typed, 'care.meant.nps': choice, ...more };
    expect((await w.post(anna, chosen)).statusCode).toBe(303);
    expect((await reading(w.kpis.nps))?.value).toBe(value);
    // Once it is said to be meant it is not asked about again.
    const revised = { ...care({ ...more, 'care.kpi.nps': choice, 'care.learning': 'Eerst meten.' }, 1) };
    expect((await w.post(anna, revised)).statusCode).toBe(303);
  });
});

describe('projects, learnings', () => {
  it('stand in the form by name, may stay empty, and tell what was delivered', async () => {
    const chat = await theChat();
    expect((await w.get(anna)).body).toContain('<legend>Chat</legend>');
    const said = care({ 'care.delivered': '', 'care.project.chat.delivered': 'Op alle pagina’s' });
    const refused = await w.post(anna, said);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Chat: kies hoe het ermee staat.');
    const whole = {
      ...{ ...said, 'care.project.chat.status': 'at-risk', 'care.project.chat.next': 'Ook ’s avonds' },
      'care.learning': 'Klanten willen ook ’s avonds antwoord.',
    };
    expect((await w.post(anna, whole)).statusCode).toBe(303);
    const [revision] = await revisions();
    expect(revision?.content.projects[chat]).toEqual({
      ...{ status: 'at-risk', delivered: 'Op alle pagina’s', next: 'Ook ’s avonds' },
    });
    const { body } = await w.get(`${anna}/sent`);
    for (const part of ['Loopt risico', 'Op alle pagina’s', 'Klanten willen ook ’s avonds antwoord.']) {
      expect(body).toContain(part);
    }
    expect(body).not.toContain('Er is deze maand niets opgeleverd');
    const receipts = (await t.deliver()).filter(({ text }) => text?.includes('Loopt risico'));
    expect(receipts).toHaveLength(1);
    const cookie = await w.signInAs(`noor.bakker@${w.organizationId}.example`);
    const page = await w.get('/projects/chat', { cookie });
    expect(page.body).toContain('In de laatste update');
    expect(page.body).toContain('Customer care, 27 jan 2027');
  });
});

describe('a month of which all figures are known', () => {
  it('takes one press, which says what has not changed, and leaves the figures their source', async () => {
    const chat = await theChat();
    await w.post(anna, care({ 'care.project.chat.status': 'on-track' }));
    const march = await aSession(t, w, { date: '2027-03-03', periodId: w.month('2027-02') });
    await w.announce(march);
    w.clock.set(instantOf('2027-02-24', '10:00', ZONE));
    const month = { periodId: w.month('2027-02') };
    const values = [
      { ...month, kpiId: w.kpis.nps, value: 44 },
      { ...month, kpiId: w.kpis.time, value: 6.9 },
    ];
    const from = { by: null, source: 'import' as const, at: w.clock.now() };
    await w.database.write((tx) => t.app.get(ReadingsService).record(tx, w.organizationId, values, from));
    const cookie = await w.signInAs(`bram.smit@${w.organizationId}.example`);
    const path = `/updates/${(await w.round(march)).id}`;
    const { body } = await w.get(path, { cookie });
    expect(body).toContain('Everything is filled in already.');
    expect(body).toContain('From an import, Wed 24 Feb');
    expect(body).toContain('Sent as it is, it is marked as unchanged.');
    expect(Buffer.byteLength(body)).toBeLessThan(50_000);
    const sent = await w.post(path, fieldsIn(body), { cookie });
    expect(sent.statusCode).toBe(303);
    const receipt = await w.get(`${path}/sent`, { cookie });
    expect(receipt.body).toContain('Chat staat live. (unchanged since the last update)');
    const [revision] = await w.database.read().find(UpdateRevision, {
      ...{ where: { organizationId: w.organizationId }, order: { at: 'DESC' }, take: 1 },
    });
    expect(revision?.content.unchanged).toEqual(['delivered', 'customer', chat]);
    const kept = await w.database.read().findBy(Reading, { organizationId: w.organizationId, ...month });
    expect(kept.map(({ source }) => source)).toEqual(['import', 'import']);
    // Of several departments, only what was touched is sent; another button sends all that is to be confirmed.
    const whole = await w.signInAs(`anna.de.vries@${w.organizationId}.example`);
    expect((await w.get(path, { cookie: whole })).body).not.toContain('Alles versturen zoals ingevuld');
  });
});

describe('help that is wanted from a department', () => {
  const mails = async () => (await t.deliver()).filter(({ subject }) => subject.includes('for help'));

  it('is told to its head at once, in the head’s language, once for each thing that is asked', async () => {
    const asks = care({ 'care.help': 'Twee dagen een tester.', 'care.help-from': w.departments.sales });
    expect((await w.post(anna, asks)).statusCode).toBe(303);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Customer care asks Sales for help');
    for (const part of ['Anna de Vries', 'Twee dagen een tester.', 'Sneller antwoord.']) {
      expect(mail?.text).toContain(part);
    }
    const again = { ...asks, 'care.version': '1', 'care.learning': 'Vraag op tijd.' };
    expect((await w.post(anna, again)).statusCode).toBe(303);
    expect(await mails()).toEqual([]);
    const other = { ...again, 'care.version': '2', 'care.help': 'Een week een tester.' };
    expect((await w.post(anna, other)).statusCode).toBe(303);
    expect((await mails()).map(({ text }) => text?.includes('Een week een tester.'))).toEqual([true]);
  });

  it('is not told where it was taken back before the mail left', async () => {
    const asks = care({ 'care.help': 'Een tester.', 'care.help-from': w.departments.sales });
    await w.post(anna, asks);
    await w.post(anna, care({}, 1));
    expect(await mails()).toEqual([]);
  });

  it('needs a text, and another department than one’s own', async () => {
    const nothing = await w.post(anna, care({ 'care.help-from': w.departments.sales }));
    expect(nothing.body).toContain('Schrijf welke hulp je van deze afdeling nodig hebt.');
    const own = await w.post(anna, care({ 'care.help': 'Hulp', 'care.help-from': w.departments.care }));
    expect(own.body).toContain('Kies een andere afdeling uit de lijst.');
    expect(await revisions()).toEqual([]);
  });
});

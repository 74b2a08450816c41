import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HeadshipsService } from '../../../src/organizations/headships.service.js';
import { ErasingService } from '../../../src/organizations/erasing.service.js';
import { Resolution } from '../../../src/decisions/resolutions/resolution.entity.js';
import { aProject } from '../../projects/commands.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRoom, type RoomWorld } from './rooms.js';

let t: TestApp;
let r: RoomWorld;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  r = await aRoom(t, `tulip-${worlds}`);
});

const MINUTE = 60_000;
const action = (changes: Record<string, string> = {}) => ({
  ...{ kind: 'action', what: 'Bel de vijf klanten', customer: '' },
  ...{ owner: r.w.address('sanne'), dueOn: '2027-02-24', ...changes },
});
/** A session with a note of two people, something to do and something decided. */
async function held() {
  await r.post('noor', 'room/start');
  await r.type('sanne', 1, 'Besproken met <b>Priya</b>');
  await r.type('priya', 1, 'We ship in March');
  t.clock.advance(10 * MINUTE);
  await r.post('noor', 'room/resolutions', action());
  const decision = { kind: 'decision', what: 'Retour is gratis', customer: 'Durft te kopen' };
  await r.post('noor', 'room/resolutions', { ...action(), ...decision, owner: '' });
  await r.post('noor', 'room/attendance', { person: r.w.people.sanne, there: 'yes' });
  await r.post('noor', 'room/end');
}

describe('minutes', () => {
  it('come about by themselves: notes with names, decisions, one’s own actions on top, who was there', async () => {
    expect(await r.body('sanne', 'minutes')).toContain('Er zijn nog geen notulen');
    await held();
    const body = await r.body('sanne', 'minutes');
    expect(body).toMatch(
      /Voor jou te doen[^]*Bel de vijf klanten[^]*Besluiten[^]*Retour is gratis[^]*Wat er besproken is[^]*10 min van/,
    );
    expect(body).toMatch(/Sanne[^]*Besproken met &lt;b>Priya/);
    expect(body).toMatch(/Aanwezig<\/dt><dd>Noor, Priya, Sanne<[^]*Afwezig<\/dt><dd>Piet</);
    expect(body).toContain('Niet afgerond');
    const english = await r.body('priya', 'minutes');
    expect(english).not.toContain('For you to do');
    expect(english).toMatch(/Decisions[^]*Actions[^]*Bel de vijf klanten[^]*We ship in March/);
  });

  it('are the same by API, in their organization alone', async () => {
    await held();
    const call = t.api(await t.tokenFor(r.organizationId));
    const minutes = (await call('GET', `/api/v1${r.path}/minutes?locale=nl`)).json<object>();
    expect(minutes).toMatchObject({
      ...{ startedAt: '2027-02-10T08:30:00Z', endedAt: '2027-02-10T08:40:00Z', adoptedAt: null },
      present: (['noor', 'priya', 'sanne'] as const).map((name) => r.w.address(name)),
      resolutions: [{ owner: r.w.address('sanne') }, { kind: 'decision', owner: null }],
      projects: null,
    });
    expect(minutes).toHaveProperty('items.0.spentSeconds', 600);
    const notes = [
      { by: r.w.address('priya'), text: 'We ship in March' },
      { by: r.w.address('sanne'), text: 'Besproken met <b>Priya</b>' },
    ];
    expect(minutes).toHaveProperty('items.0.notes', expect.arrayContaining(notes));
    const elsewhere = await aRoom(t, `elders-${worlds}`);
    const stranger = t.api(await t.tokenFor(elsewhere.organizationId));
    expect((await stranger('GET', `/api/v1${r.path}/minutes`)).statusCode).toBe(404);
    const none = (await stranger('GET', `/api/v1${elsewhere.path}/minutes`)).json<object>();
    expect(none).toMatchObject({ startedAt: null, items: [] });
  });

  it('are mailed with the question whether they are right, and never before the end', async () => {
    await r.post('noor', 'room/start');
    await r.post('noor', 'room/resolutions', action());
    await r.post('noor', 'minutes/mail', { seen: '0' });
    const early = (await t.deliver()).find(({ to }) => to === r.w.address('sanne'));
    expect(early?.text).not.toContain('akkoord');
    await r.post('noor', 'room/end');
    expect((await r.post('sanne', 'minutes/mail', { seen: '1' })).statusCode).toBe(403);
    await r.post('noor', 'minutes/mail', { seen: '1' });
    const asked = (await t.deliver()).find(({ to }) => to === r.w.address('sanne'));
    expect(asked?.text).toContain('zeg op hun pagina of je akkoord bent');
    expect(asked?.links.some((link) => link.endsWith(`${r.path}/minutes`))).toBe(true);
    expect(await r.body('sanne', 'minutes')).toContain('Aan wie deelneemt is het gevraagd op');
  });

  it('are agreed to or remarked on by those who took part, and fixed once they are adopted', async () => {
    await r.post('noor', 'room/start');
    const early = await r.post('sanne', 'minutes/stance', { stance: 'agrees' });
    expect(early.statusCode).toBe(409);
    expect((await r.post('noor', 'minutes/adoption')).statusCode).toBe(409);
    await r.post('noor', 'room/resolutions', action());
    await r.post('noor', 'room/end');
    await r.post('sanne', 'minutes/stance', { stance: 'agrees' });
    const empty = await r.post('priya', 'minutes/stance', { stance: 'remarks', text: ' ' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('Say what is missing or wrong.');
    await r.post('priya', 'minutes/stance', { stance: 'remarks', text: 'It was <i>April</i>' });
    expect(await r.body('noor', 'minutes')).toMatch(/1 van 4 akkoord[^]*Sanne[^]*Priya[^]*&lt;i>April/);
    expect((await r.post('sanne', 'minutes/adoption')).statusCode).toBe(403);
    expect((await r.post('noor', 'minutes/adoption')).statusCode).toBe(303);
    const fixed = await r.body('sanne', 'minutes');
    expect(fixed).toMatch(/Vastgesteld door Noor op woensdag 10 februari 2027/);
    expect(fixed).toContain('&lt;i>April');
    const { organizationId } = r;
    const one = await t.database.read().findOneByOrFail(Resolution, { organizationId });
    for (const what of [
      'minutes/stance',
      'minutes/adoption',
      'room/notes/1',
      'room/attendance',
      'room/resumption',
      'room/items/1/state',
      `resolutions/${one.id}/removal`,
    ]) {
      const form = { text: 'te laat', person: r.w.people.noor, there: 'yes', stance: 'agrees' };
      expect([what, (await r.post('noor', what, form)).statusCode]).toEqual([what, 409]);
    }
    const late = await t.api(await t.tokenFor(organizationId))(
      'POST',
      `/api/v1${r.path}/resolutions`,
      action(),
    );
    expect(late.json()).toMatchObject({ code: 'room.adopted' });
    // Whether it is done is no part of them.
    expect((await r.post('sanne', `resolutions/${one.id}/done`)).statusCode).toBe(303);
    expect(await r.body('sanne', 'minutes')).toBe(fixed);
  });

  it('leave no form on the page of the session once they are adopted, and lose nothing that was typed', async () => {
    await r.post('noor', 'room/start');
    await r.post('noor', 'room/resolutions', action());
    await r.post('noor', 'room/end');
    await r.post('noor', 'resolutions/mail', { seen: '0' });
    const page = async () => (await t.get(r.path, { cookie: r.cookies.noor })).body;
    const before = await page();
    for (const words of ['Schrijf er een op', 'Neem terug', 'Mail het opnieuw'])
      expect(before).toContain(words);
    await r.post('noor', 'minutes/adoption');
    const body = await page();
    for (const words of ['Schrijf er een op', 'Neem terug', 'Mail het opnieuw'])
      expect(body).not.toContain(words);
    expect(body).toContain('De notulen zijn vastgesteld, dus hier komt niets meer bij');
    // Whether it is done is no part of them.
    expect(body).toContain('Het is klaar');
    for (const what of ['resolutions', 'room/resolutions']) {
      const late = await r.post('noor', what, { ...action(), what: 'Te laat getypt' });
      expect([what, late.statusCode]).toEqual([what, 409]);
      expect(late.body).toContain('Deze notulen zijn vastgesteld en blijven zoals ze zijn.');
      expect(late.body).toContain('value="Te laat getypt"');
    }
    const { organizationId } = r;
    expect(await t.database.read().countBy(Resolution, { organizationId })).toBe(1);
  });

  it('name who is erased by the pseudonym', async () => {
    await held();
    await r.post('noor', 'minutes/stance', { stance: 'remarks', text: 'Priya zei april' });
    const priya = r.w.address('priya');
    const sanne = { person: r.w.address('sanne'), kind: 'head', from: '2020-01-01', until: null } as const;
    const product = [{ department: 'product', headships: [sanne] }];
    await t.app.get(HeadshipsService).replaceAll(r.organizationId, product);
    await t.app.get(ErasingService).erase(r.organizationId, priya, priya);
    const body = await r.body('noor', 'minutes');
    expect(body).not.toContain('Priya');
    for (const text of ['zei april', 'Besproken met']) expect(body).toContain(text);
  });
});

it('a quarterly session leaves the projects of its quarter, as they were ranked at its end', async () => {
  const q = await aRoom(t, `kwartaal-${worlds}`, '2027-01-19');
  const call = t.api(await t.tokenFor(q.organizationId));
  expect((await call('PUT', '/api/v1/projects/terugbellen', aProject(q.w))).statusCode).toBe(200);
  await q.post('noor', 'room/start');
  await q.post('noor', 'room/end');
  await call('PUT', '/api/v1/projects/terugbellen', aProject(q.w, { name: 'Later hernoemd' }));
  const body = await q.body('sanne', 'minutes');
  expect(body).toMatch(/zoals ze aan het eind op volgorde stonden[^]*Antwoord in één keer[^]*care/);
  expect(body).not.toContain('Later hernoemd');
});

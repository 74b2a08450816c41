import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgendasService } from '../../../src/agendas/agendas.service.js';
import { Resolution } from '../../../src/decisions/resolutions/resolution.entity.js';
import { newId } from '../../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aWorld } from '../../overview/world.js';
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

describe('starting', () => {
  it('at the moment somebody arranges the agenda takes what was arranged, or says that it came too late', async () => {
    const { organizationId, session } = r;
    const agenda = () => t.app.get(AgendasService).agendaOf(organizationId, session.id, 'en');
    const [first, second] = (await agenda()).items;
    const set = { key: first?.key ?? '', act: 'set', minutes: '17', owner: '' };
    const answers = await Promise.all([
      r.post('piet', 'agenda', set),
      r.post('noor', 'room/start'),
      r.post('noor', 'agenda', { key: second?.key ?? '', act: 'drop' }),
    ]);
    const [arranged, started, dropped] = answers.map(({ statusCode }) => statusCode);
    expect(started).toBe(303);
    const items = await r.items();
    const has = (key = '') => items.find(({ about }) => about === key);
    expect(has(first?.key)?.minutes === 17).toBe(arranged === 303);
    expect(has(second?.key) === undefined).toBe(dropped === 303);
  });

  it('fixes the agenda: what is changed or put forward afterwards is refused in words', async () => {
    const { items } = await t.app.get(AgendasService).agendaOf(r.organizationId, r.session.id, 'en');
    await r.post('noor', 'room/start');
    const late = await r.post('noor', 'agenda', { key: items[0]?.key ?? '', act: 'down' });
    expect([late.statusCode, late.body]).toEqual([409, expect.stringContaining('in haar kamer begonnen')]);
    const item = { title: 'Nog iets', customer: 'Niets', detail: '', purpose: 'decide', minutes: '' };
    const proposed = await r.post('noor', 'proposals', item);
    expect(proposed.statusCode).toBe(409);
    expect(proposed.body).toContain('value="Nog iets"');
  });
});

describe('writing down what is resolved', () => {
  const decision = { kind: 'decision', what: 'Retour is gratis', customer: 'Durft te kopen' };
  const written = () => t.database.read().findBy(Resolution, { organizationId: r.organizationId });

  it('is one for one press, however often a browser sends it', async () => {
    await r.post('noor', 'room/start');
    const act = /name="act" value="([^"]+)"/.exec(await r.body('noor', 'room'))?.[1] ?? '';
    const answers = await Promise.all(
      [1, 2, 3].map(() => r.post('noor', 'room/resolutions', { ...decision, act })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await written()).toHaveLength(1);
    // Gone back to, and something else written in the same form.
    await r.post('noor', 'room/resolutions', { ...decision, act, what: 'Ruilen ook' });
    expect((await written()).map(({ what }) => what).sort()).toEqual(['Retour is gratis', 'Ruilen ook']);
    const next = /name="act" value="([^"]+)"/.exec(await r.body('noor', 'room'))?.[1];
    expect(next).not.toBe(act);
    await r.post('noor', 'room/resolutions', { ...decision, act: next ?? '' });
    expect(await written()).toHaveLength(3);
  });

  it('keeps the same act while something is wrong with it', async () => {
    await r.post('noor', 'room/start');
    const act = newId();
    const { body, statusCode } = await r.post('noor', 'room/resolutions', { ...decision, what: ' ', act });
    expect([statusCode, body]).toEqual([422, expect.stringContaining(`name="act" value="${act}"`)]);
  });
});

describe('who came', () => {
  it('later is said to have come later, also by themselves, and stands in the minutes as such', async () => {
    await r.post('noor', 'room/start');
    const { people } = r.w;
    await r.post('sanne', 'room/attendance', { person: people.sanne, there: 'late' });
    await r.post('noor', 'room/attendance', { person: people.priya, there: 'yes' });
    expect(await r.body('noor', 'room')).toMatch(/Sanne<\/span>[^]*?Kwam later/);
    await r.post('noor', 'room/end');
    expect(await r.body('noor', 'minutes')).toMatch(/Aanwezig<\/dt><dd>Noor, Priya, Sanne \(kwam later\)</);
    const call = t.api(await t.tokenFor(r.organizationId));
    expect((await call('GET', `/api/v1${r.path}/minutes`)).json()).toMatchObject({
      ...{
        present: (['noor', 'priya', 'sanne'] as const).map((name) => r.w.address(name)),
        late: [r.w.address('sanne')],
      },
    });
    await r.post('noor', 'room/attendance', { person: people.sanne, there: 'yes' });
    expect(await r.body('noor', 'minutes')).toContain('<dd>Noor, Priya, Sanne<');
  });

  it('and ran the session or wrote at it is there by that, unless somebody said otherwise', async () => {
    await r.post('noor', 'room/start');
    await r.type('sanne', 1, 'Besproken');
    await r.post('noor', 'room/attendance', { person: r.w.people.priya, there: 'no' });
    await r.type('priya', 1, 'I read along from home');
    await r.post('noor', 'room/end');
    // After the end it says nothing about who was there.
    await r.type('piet', 1, 'Wat mij betreft ook');
    expect(await r.body('noor', 'minutes')).toMatch(
      /Aanwezig<\/dt><dd>Noor, Sanne<\/dd>[^]*Afwezig<\/dt><dd>Piet, Priya<\/dd>/,
    );
  });

  it('without being expected is put on the list by whoever runs the session, and by nobody else', async () => {
    const { organizationId, session, w } = r;
    await t.database.write((tx) =>
      tx.query(
        `UPDATE session SET participants = '["${w.address('noor')}"]' WHERE organization_id = '${organizationId}' AND id = '${session.id}'`,
      ),
    );
    await r.post('noor', 'room/start');
    const sanne = { person: w.people.sanne, there: 'yes' };
    expect((await r.post('sanne', 'room/attendance', sanne)).statusCode).toBe(404);
    expect(await r.body('noor', 'room')).toContain('Er is nog iemand');
    expect((await r.post('noor', 'room/attendance', sanne)).statusCode).toBe(303);
    expect((await r.type('sanne', 1, 'Ik ben er ook')).statusCode).toBeLessThan(300);
    const other = await aWorld(t, `rival-${worlds}`);
    const stranger = { person: other.people.sanne, there: 'yes' };
    expect((await r.post('noor', 'room/attendance', stranger)).statusCode).toBe(404);
  });
});

describe('who agreed', () => {
  it('to minutes that change afterwards agreed to an earlier version, and is asked to look again', async () => {
    await r.post('noor', 'room/start');
    await r.type('sanne', 1, 'Besproken');
    await r.post('noor', 'room/end');
    await r.post('sanne', 'minutes/stance', { stance: 'agrees' });
    await r.post('priya', 'minutes/stance', { stance: 'remarks', text: 'It was April' });
    expect(await r.body('sanne', 'minutes')).toMatch(/1 van 4 akkoord[^]*Je bent akkoord/);
    // Sent again by a lost connection: nothing has changed.
    await r.type('sanne', 1, 'Besproken');
    expect(await r.body('sanne', 'minutes')).toContain('1 van 4 akkoord');
    await r.type('priya', 1, 'We ship in April');
    const changed = await r.body('sanne', 'minutes');
    expect(changed).toMatch(/0 van 4 akkoord[^]*Akkoord met een eerdere versie: Sanne/);
    expect(changed).toMatch(/over een eerdere versie[^]*It was April[^]*Je was akkoord, en de notulen zijn/);
    await r.post('sanne', 'minutes/stance', { stance: 'agrees' });
    expect(await r.body('sanne', 'minutes')).toContain('1 van 4 akkoord');
    await r.post('noor', 'resolutions', {
      kind: 'decision',
      what: 'Toch niet',
      customer: 'Niets',
      owner: '',
      dueOn: '',
    });
    const call = t.api(await t.tokenFor(r.organizationId));
    expect((await call('GET', `/api/v1${r.path}/minutes`)).json()).toMatchObject({
      stances: [{ isOutdated: true }, { isOutdated: true }],
    });
    const [one] = await t.database.read().findBy(Resolution, { organizationId: r.organizationId });
    await r.post('sanne', 'minutes/stance', { stance: 'agrees' });
    await r.post('noor', `resolutions/${one?.id}/removal`);
    expect(await r.body('sanne', 'minutes')).toContain('0 van 4 akkoord');
  });
});

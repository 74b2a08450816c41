import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgendasService } from '../../src/agendas/agendas.service.js';
import { Session } from '../../src/cycles/session.entity.js';
import { Resolution } from '../../src/decisions/resolutions/resolution.entity.js';
import { UpdateRound } from '../../src/updates/update-round.entity.js';
import { TickService } from '../../src/notices/tick.service.js';
import { aWorld, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let w: World;
let noor: string;
let sanne: string;
let february: Session;
let march: Session;
let worlds = 0;

beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  worlds += 1;
  w = await aWorld(t, `tulip-${worlds}`);
  [noor, sanne] = [await t.signInAs(w.address('noor')), await t.signInAs(w.address('sanne'))];
  const on = (date: string) =>
    t.database.read().findOneByOrFail(Session, { organizationId: w.organizationId, date });
  [february, march] = [await on('2027-02-10'), await on('2027-03-10')];
  t.clock.set('2027-02-10T10:30:00Z');
});

const action = (changes: Record<string, string> = {}) => ({
  ...{ kind: 'action', what: 'Bel de <b>vijf</b> klanten die twee keer belden', customer: '' },
  ...{ owner: w.address('sanne'), dueOn: '2027-02-24', ...changes },
});
const write = (form: Record<string, string>, cookie = noor) =>
  t.post(`/sessions/${february.id}/resolutions`, form, { cookie });
const rows = () => t.database.read().findBy(Resolution, { organizationId: w.organizationId });
const page = async (path: string, cookie: string) => (await t.get(path, { cookie })).body;
const agendaOfMarch = async () =>
  (await t.app.get(AgendasService).agendaOf(w.organizationId, march.id, 'nl')).items.filter(
    ({ section }) => section === 'actions',
  );

describe('what a session resolves', () => {
  it('is written down on its page, and seen there by everybody', async () => {
    expect((await write(action())).statusCode).toBe(303);
    const decision = { kind: 'decision', what: 'Retour is gratis tot 30 dagen', customer: 'Durft te kopen' };
    await write({ ...action(), ...decision, owner: '', dueOn: '' });
    const body = await page(`/sessions/${february.id}`, sanne);
    expect(body).toContain('Bel de &lt;b>vijf&lt;/b> klanten die twee keer belden');
    expect(body).toMatch(/Sanne, voor (\w+ )?24 feb/);
    expect(body).toContain('Retour is gratis tot 30 dagen');
    expect(body).not.toContain('Schrijf er een op');
  });

  it.each([
    ['an action of nobody', { owner: '' }, 'Zeg wie het doet.'],
    ['an action of a stranger', { owner: 'eve@evil.example' }, 'Niemand hier heeft dat adres.'],
    ['an action without a day', { dueOn: '' }, 'Zeg voor welke dag'],
    ['an action due before the session', { dueOn: '2027-02-09' }, 'Die dag ligt voor de sessie.'],
    ['nothing', { what: ' ' }, 'Zeg wat er moet gebeuren.'],
    ['a decision that leaves the customer out', { kind: 'decision' }, 'Wat betekent dit voor de klant?'],
  ])('is no %s', async (_, changes, said) => {
    const { statusCode, body } = await write(action(changes));
    expect(statusCode).toBe(422);
    expect(body).toContain(said);
    if (!('what' in changes)) expect(body).toContain('Bel de &lt;b>vijf&lt;/b> klanten');
    expect(await rows()).toEqual([]);
  });

  it('is one however often its button is pressed', async () => {
    const body = await page(`/sessions/${february.id}`, noor);
    const act = /name="act" value="([^"]+)"/.exec(body.slice(body.indexOf('id="record"')))?.[1] ?? '';
    await write({ ...action(), act });
    expect((await write({ ...action(), act })).statusCode).toBe(303);
    expect((await rows()).map(({ id }) => id)).toEqual([act]);
  });

  it('is written down by leadership and planners alone, and nothing typed is lost', async () => {
    const { statusCode, body } = await write(action(), sanne);
    expect(statusCode).toBe(403);
    expect(body).toContain('Leiding en planners schrijven op wat een sessie besluit');
    expect(body).toContain('value="Bel de &lt;b>vijf&lt;/b> klanten');
    expect(await rows()).toEqual([]);
  });
});

it('what sessions decided, and what they left to do, stands on the page of decisions, of one’s own organization alone', async () => {
  const decision = { kind: 'decision', what: 'Retour is gratis tot 30 dagen', customer: 'Durft te kopen' };
  await write({ ...action(), ...decision, owner: '', dueOn: '' });
  await write(action());
  const before = await page('/decisions', sanne);
  expect(before).toContain('Retour is gratis tot 30 dagen');
  expect(before).toContain(`href="/sessions/${february.id}"`);
  expect(before).toMatch(/Bel de &lt;b>vijf[\s\S]*Sanne, voor 24 feb/);
  const stranger = await t.signInAs((await aWorld(t, `rival-${worlds}`)).address('noor'));
  const elsewhere = await page('/decisions', stranger);
  expect(elsewhere).not.toContain('Retour is gratis');
  expect(elsewhere).toContain('Nog geen sessie heeft iets besloten.');
});

describe('an action', () => {
  it('waits on its owner’s home and on the next agenda until it is done', async () => {
    await write(action());
    const [one] = await rows();
    expect(await page('/', sanne)).toContain('Wat sessies je te doen gaven');
    expect(await page('/', noor)).not.toContain('Wat sessies je te doen gaven');
    expect(await agendaOfMarch()).toMatchObject([
      {
        title: 'Bel de <b>vijf</b> klanten die twee keer belden',
        detail: 'Sanne, had klaar moeten zijn voor woensdag 24 februari 2027',
        purpose: 'discuss',
      },
    ]);
    const done = `/sessions/${february.id}/resolutions/${one?.id}/done`;
    const pressed = await t.post(done, {}, { cookie: sanne });
    expect([pressed.statusCode, pressed.headers.location]).toEqual([
      ...[303, `/sessions/${february.id}#resolutions`],
    ]);
    expect(await page('/', sanne)).not.toContain('Wat sessies je te doen gaven');
    expect(await agendaOfMarch()).toEqual([]);
    expect(await page(`/sessions/${february.id}`, sanne)).toContain('Klaar');
  });

  it('leads back to the home where it was said to be done there, and to no address that is sent', async () => {
    await write(action());
    const [one] = await rows();
    const path = `/sessions/${february.id}/resolutions/${one?.id}/done`;
    const form = new RegExp(`action="${path}">\\s*<input type="hidden" name="from" value="(\\w+)"`);
    const from = form.exec(await page('/', sanne))?.[1] ?? '';
    const leads = async (to: string) =>
      (await t.post(path, { from: to }, { cookie: sanne })).headers.location;
    expect(await leads(from)).toBe('/');
    for (const foreign of ['//evil.example', 'https://evil.example', '/year', ''])
      expect(await leads(foreign)).toBe(`/sessions/${february.id}#resolutions`);
  });

  it('is done and taken back by nobody else’s word', async () => {
    await write(action({ owner: w.address('noor') }));
    const [one] = await rows();
    for (const act of ['done', 'removal']) {
      const path = `/sessions/${february.id}/resolutions/${one?.id}/${act}`;
      expect((await t.post(path, {}, { cookie: sanne })).statusCode).toBe(403);
    }
    expect(await rows()).toMatchObject([{ doneAt: null }]);
    await t.post(`/sessions/${february.id}/resolutions/${one?.id}/removal`, {}, { cookie: noor });
    expect(await rows()).toEqual([]);
  });

  it('is the same by API, in its organization alone', async () => {
    const call = t.api(await t.tokenFor(w.organizationId));
    const other = await aWorld(t, `elders-${worlds}`);
    const elsewhere = t.api(await t.tokenFor(other.organizationId));
    t.clock.set('2027-02-10T10:30:00Z');
    const path = `/api/v1/sessions/${february.id}/resolutions`;
    const written = await call('POST', path, action());
    expect(written.json()).toMatchObject([{ kind: 'action', owner: w.address('sanne'), doneAt: null }]);
    const id = written.json<{ id: string }[]>()[0]?.id ?? '';
    expect((await elsewhere('GET', path)).statusCode).toBe(404);
    expect((await elsewhere('POST', path, action())).statusCode).toBe(404);
    expect((await elsewhere('POST', `/api/v1/resolutions/${id}/done`, { done: true })).statusCode).toBe(404);
    expect((await call('POST', `/api/v1/resolutions/${id}/done`, { done: true })).statusCode).toBe(204);
    expect((await call('GET', path)).json()).toMatchObject([{ doneAt: '2027-02-10T10:30:00Z' }]);
    expect((await call('POST', path, action({ owner: '' }))).json()).toMatchObject({
      errors: [{ field: 'owner' }],
    });
  });
});

it('what was resolved is mailed to those who took part, each one’s own on top, and again when it changed', async () => {
  await write(action());
  await write({
    ...action(),
    kind: 'decision',
    what: 'Retour is gratis',
    customer: 'Durft te kopen',
    owner: '',
  });
  const mail = `/sessions/${february.id}/resolutions/mail`;
  expect((await t.post(mail, {}, { cookie: sanne })).statusCode).toBe(403);
  expect((await t.post(mail, {}, { cookie: noor })).statusCode).toBe(303);
  const mails = await t.deliver();
  expect(mails.map(({ to }) => to.split('@')[0]).sort()).toEqual(['noor', 'piet', 'priya', 'sanne']);
  const textFor = (name: string) => mails.find(({ to }) => to.startsWith(name))?.text ?? '';
  expect(textFor('sanne')).toMatch(
    /Voor jou te doen[^]*vijf[^]*24 februari 2027[^]*Besluiten[^]*Retour is gratis/i,
  );
  expect(textFor('noor')).toContain('Er is niets voor jou te doen.');
  expect(textFor('noor')).toMatch(/Wat anderen doen[^]*Sanne, voor woensdag 24 februari 2027/i);
  expect(await page(`/sessions/${february.id}`, noor)).toContain('Gemaild aan 4 mensen');
  // Pressed twice, it is sent once.
  await t.post(mail, { seen: '0' }, { cookie: noor });
  expect(await t.deliver()).toEqual([]);
  await t.post(mail, { seen: '1' }, { cookie: noor });
  expect(await t.deliver()).toHaveLength(4);
});

it('what the last session decided stands at the top of the next update request, with one’s own to do', async () => {
  await write(action());
  await write({
    ...action(),
    kind: 'decision',
    what: 'Retour is gratis',
    customer: 'Durft te kopen',
    owner: '',
  });
  t.clock.set('2027-03-01T20:00:00Z');
  await t.app.get(TickService).tick();
  const mails = await t.deliver();
  const asked = (name: 'sanne' | 'priya') =>
    mails.find(({ to, subject }) => to === w.address(name) && /update/i.test(subject))?.text ?? '';
  expect(asked('sanne')).toMatch(
    /Uit de vorige sessie[^]*vijf[^]*Voor jou te doen, voor [^]*24 februari 2027[^]*Retour is gratis[^]*Besloten/i,
  );
  expect(asked('priya')).toMatch(/From the last session[^]*Retour is gratis/i);
  expect(asked('priya')).not.toContain('vijf');
  // And on the form itself.
  const round = await t.database.read().findOneByOrFail(UpdateRound, {
    ...{ organizationId: w.organizationId, sessionId: march.id },
  });
  const form = await page(`/updates/${round.id}`, await t.signInAs(w.address('sanne')));
  expect(form).toMatch(
    /Uit de vorige sessie: 2[^]*vijf[^]*Voor jou te doen, voor (\w+ )?24 feb[^]*Retour is gratis/,
  );
  expect(await page(`/updates/${round.id}`, await t.signInAs(w.address('priya')))).not.toContain('vijf');
});

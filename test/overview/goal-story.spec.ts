import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/organizations/person.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
let other: World;
const cookies: Record<string, string> = {};
const STORY = '/goal/helped/story';

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  other = await aWorld(t, 'elders');
  for (const name of ['piet', 'noor', 'sanne', 'priya'] as const)
    cookies[name] = await t.signInAs(tulip.address(name));
  cookies.stranger = await t.signInAs(other.address('noor'));
});
afterAll(() => t.close());

const page = (who: string, path = STORY) => t.get(path, { cookie: cookies[who] ?? '' });
const send = (who: string, path: string, form: Record<string, string>) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
const hidden = (body: string, name: string) =>
  new RegExp(`name="${name}" value="(\\d+)"`).exec(body)?.[1] ?? '';
/** Fills in the form as it is shown now. */
const state = async (who: string, path: string, form: Record<string, string>) => {
  const { body } = await page(who, path);
  return send(who, path, { ...form, worded: hidden(body, 'worded'), number: hidden(body, 'number') });
};
const versionIn = (body: string) => hidden(body, 'version');

describe('how the goal is set', () => {
  it('is there to read for everybody, with who has not been heard, and leads on from the goal', async () => {
    expect((await page('sanne', '/goal')).body).toContain(`href="${STORY}"`);
    const { statusCode, body } = await page('sanne');
    expect(statusCode).toBe(200);
    expect(body).toContain('Van de 2 afdelingen: 2 nog niet gehoord.');
    expect(body).toContain('aria-current="step"');
    expect(body).toContain('Spreek namens care');
    expect(body).not.toContain('Wat er nu gebeurt');
  });

  it('takes what a head says in a minute, and shows wordings side by side', async () => {
    const path = '/goal/helped/departments/care';
    expect((await page('sanne', path)).body).toContain('Wat zegt jouw afdeling?');
    const sent = await state('sanne', path, {
      ...{ position: 'reserves', reason: 'Met één collega erbij.', words: 'Niemand belt twee keer.' },
      contribution: 'Elke klacht <b>dezelfde dag</b> opgelost.',
    });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${STORY}?done=stance`]);
    const { body } = await page('sanne', `${STORY}?done=stance`);
    expect(body).toContain('het staat genoteerd');
    expect(body).toContain('Elke klacht &lt;b>dezelfde dag&lt;/b> opgelost.');
    expect(body).toContain('Niemand belt twee keer.');
    expect(body).toContain('1 onder voorbehoud, 1 nog niet gehoord');
    // What it said stands in the form when it comes back.
    expect((await page('sanne', path)).body).toContain('Met één collega erbij.');
  });

  it('asks for the reason of an objection, in the reader’s language, and loses nothing typed', async () => {
    const path = '/goal/helped/departments/product';
    const again = await state('priya', path, { position: 'objects', words: 'Sell more.' });
    expect(again.statusCode).toBe(422);
    expect(again.body).toContain('Give the reason: only then can the others do something about it.');
    expect(again.body).toContain('Sell more.');
    const empty = await state('sanne', '/goal/helped/departments/care', {});
    expect(empty.body).toContain('Zeg waar de afdeling staat, of wat ze gaat bijdragen.');
    await state('priya', path, { position: 'objects', reason: 'Nobody asked us.' });
    expect((await page('priya')).body).toContain('1 objects');
  });

  it('is shown again, with what was typed, where somebody was faster', async () => {
    const path = '/goal/helped/departments/product';
    const stale = await send('priya', path, {
      position: 'endorses',
      words: 'Typed late.',
      worded: '1',
      number: '0',
    });
    expect(stale.statusCode).toBe(409);
    expect(stale.body).toContain('was changed by somebody else in the meantime');
    expect(stale.body).toContain('Typed late.');
    expect((await page('priya')).body).toContain('Nobody asked us.');
  });

  it('is nobody’s form but of those who speak for the department', async () => {
    expect((await page('priya', '/goal/helped/departments/care')).statusCode).toBe(404);
    const forged = await send('priya', '/goal/helped/departments/care', { position: 'endorses' });
    expect(forged.statusCode).toBe(403);
    expect((await page('stranger', '/goal/helped/departments/care')).statusCode).toBe(404);
  });

  it('lets those who set it write down what is decided against, and take it back', async () => {
    const wrong = await send('noor', '/goal/helped/choices', {
      kind: 'trade-off',
      text: 'Een heel antwoord',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('zonder verlies is het geen afweging');
    expect(wrong.body).toContain('value="Een heel antwoord"');
    await send('noor', '/goal/helped/choices', {
      ...{ kind: 'trade-off', text: 'Een heel antwoord', givenUp: 'het kortste gesprek' },
    });
    const { body } = await page('noor');
    expect(body).toContain('Een heel antwoord gaat voor: het kortste gesprek');
    const removal = /action="([^"]+\/removal)"/.exec(body)?.[1] ?? '';
    expect((await send('sanne', removal, {})).statusCode).toBe(403);
    expect((await send('noor', removal, {})).statusCode).toBe(303);
    expect((await page('noor')).body).toContain('Teruggenomen: 1');
  });

  it('goes on by whoever may, keeps the reason, and refuses what was seen too long ago', async () => {
    const seen = versionIn((await page('noor')).body);
    const moved = await send('noor', '/goal/helped/moves', {
      ...{ move: 'revalidate', reason: 'Kwartaal voorbij.', version: seen },
    });
    expect(moved.statusCode).toBe(303);
    const { body } = await page('noor');
    expect(body).toContain('Omdat: Kwartaal voorbij.');
    expect(body).toContain('Herijking');
    expect((await send('noor', '/goal/helped/moves', { move: 'confirm', version: seen })).statusCode).toBe(
      409,
    );
    const stranger = await send('sanne', '/goal/helped/moves', { move: 'confirm', version: versionIn(body) });
    expect(stranger.statusCode).toBe(403);
    const unexplained = await send('noor', '/goal/helped/moves', {
      move: 'confirm',
      version: versionIn(body),
    });
    expect(unexplained.body).toContain('Een afdeling heeft bezwaar');
    const form = { move: 'confirm', reason: 'Het klopt nog.', version: versionIn(body) };
    await send('noor', '/goal/helped/moves', form);
    expect((await page('noor')).body).toContain('Bevestigd');
  });

  it('is written down and changed by leadership, on a page', async () => {
    // The year before has no goal, and is over.
    expect((await page('noor', '/goal/new?cycle=2026')).statusCode).toBe(404);
    expect((await page('sanne', '/goal/new?cycle=2027')).statusCode).toBe(403);
    expect((await page('sanne', '/goal/helped/change')).statusCode).toBe(403);
    const form = (await page('noor', '/goal/helped/change')).body;
    expect(form).toContain('Helped at once');
    const typed = {
      why: 'Ze zeiden het zelf.',
      customer: 'Eén gesprek.',
      horizon: '2031-01-01',
      mandate: 'matrix',
    };
    const owner = tulip.address('noor');
    const version = versionIn(form);
    const wrong = await send('noor', '/goal/helped/change', { ...typed, statement: ' ', owner, version });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Schrijf het doel op: één zin');
    expect(wrong.body).toContain('Een doel geldt hooguit twee jaar');
    expect(wrong.body).toContain('Ze zeiden het zelf.');
    const right = { ...typed, horizon: '2028-06-30', statement: 'Meteen geholpen', owner };
    expect((await send('noor', '/goal/helped/change', { ...right, version: '0' })).statusCode).toBe(409);
    expect((await send('noor', '/goal/helped/change', { ...right, version })).statusCode).toBe(303);
    const { body } = await page('noor');
    expect(body).toContain('Meteen geholpen');
    expect(body).toContain('Gewijzigd: het doel, wat het voor de klant betekent, waarom.');
  });

  it('is not there for another organization, nor for a goal that is not', async () => {
    const elsewhere = await page('stranger');
    expect(elsewhere.body).not.toContain('Niemand belt twee keer.');
    expect((await page('noor', '/goal/nowhere/story')).statusCode).toBe(404);
  });

  it('is the same by API', async () => {
    const call = t.api(await t.tokenFor(tulip.organizationId));
    const support = (await call('GET', '/api/v1/goals/helped/support')).json<object>();
    expect(support).toMatchObject({
      ...{ isComplete: false, contributing: 1 },
      departments: [
        { department: 'care', standing: 'reopened', position: 'reserves', words: 'Niemand belt twee keer.' },
        { department: 'product', standing: 'objects', reason: 'Nobody asked us.' },
      ],
    });
    const acts = (await call('GET', '/api/v1/goals/helped/revisions')).json<{ act: string }[]>();
    expect(acts.map(({ act }) => act)).toEqual(['write', 'adopt', 'revalidate', 'confirm', 'change']);
    expect((await call('GET', '/api/v1/goals/helped/choices')).json()).toMatchObject([
      { kind: 'trade-off', givenUp: 'het kortste gesprek', removedAt: expect.any(String) },
    ]);
    const impossible = await call('POST', '/api/v1/goals/helped/moves', { move: 'discuss' });
    expect([impossible.statusCode, impossible.json<{ code: string }>().code]).toEqual([
      409,
      'goals.move-not-possible',
    ]);
    expect((await call('POST', '/api/v1/goals/helped/moves', { move: 'wave' })).statusCode).toBe(422);
  });
});

it('stays whose it is when its owner has left and somebody else changes the words', async () => {
  const change = '/goal/helped/change';
  const { organizationId, people } = tulip;
  const typed = (body: string, statement: string) => {
    const [, owner = ''] = /<option value="([^"]*)" selected/.exec(body) ?? [];
    return { statement, owner, why: '', horizon: '2028-06-30', mandate: 'matrix', version: versionIn(body) };
  };
  const before = (await page('noor', change)).body;
  const owner = tulip.address('sanne');
  expect((await send('noor', change, { ...typed(before, 'Direct geholpen'), owner })).statusCode).toBe(303);
  await t.database.write((tx) =>
    tx.update(Person, { organizationId, id: people.sanne }, { untilDate: '2027-02-01' }),
  );
  const { body } = await page('noor', change);
  expect(body).toContain(`<option value="${owner}" selected`);
  expect((await send('noor', change, typed(body, 'Altijd geholpen'))).statusCode).toBe(303);
  const call = t.api(await t.tokenFor(organizationId));
  expect((await call('GET', '/api/v1/goals/helped')).json()).toMatchObject({
    ...{ statement: 'Altijd geholpen', owner },
  });
});

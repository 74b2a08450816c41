import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CyclesService } from '../../src/cycles/cycles.service.js';
import { GoalMoves } from '../../src/goals/goal-moves.service.js';
import { GoalsService } from '../../src/goals/goals.service.js';
import { HeadshipsService } from '../../src/organizations/headships.service.js';
import { PeopleService } from '../../src/organizations/people.service.js';
import { aPerson } from '../organizations/tulip.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

/** Noor and Piet keep the plan, Grace leads in English; Sanne heads care, Priya product, in English too. */
let t: TestApp;
let tulip: World;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
  const grace = aPerson('Grace', { address: 'grace@tulip.example', roles: ['leader'], from: '2020-01-01' });
  await t.app.get(PeopleService).put(tulip.organizationId, { ...grace, locale: 'en' });
  for (const name of ['piet', 'noor', 'sanne', 'priya', 'grace'])
    cookies[name] = await t.signInAs(`${name}@tulip.example`);
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const moment = { name: 'First call', place: 1, channel: 'offline', departments: ['care'] };
  expect((await call('PUT', '/api/v1/touchpoints/call', moment)).statusCode).toBe(200);
});
afterAll(() => t.close());

const page = (who: string, path: string) => t.get(path, { cookie: cookies[who] ?? '' });
const send = (who: string, path: string, form: Record<string, string>) =>
  t.post(path, form, { cookie: cookies[who] ?? '' });
const hidden = (body: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
/** What a form is answered with: its status, and which of the texts stand on the page. */
const answered = async (sent: ReturnType<typeof send>, texts: readonly string[]) => {
  const { statusCode, body } = await sent;
  return [statusCode, ...texts.filter((text) => body.includes(text))];
};
const LONG = 'x'.repeat(100_000);
const goal = () => t.app.get(GoalsService).get(tulip.organizationId, 'helped');
/** The goal as it is set anew, before the departments, with an owner who does not lead. */
async function setAnew(owner: 'sanne' | 'priya', mandate: 'advising' | 'matrix') {
  const { organizationId } = tulip;
  const moves = t.app.get(GoalMoves);
  if ((await goal()).phase !== 'retired')
    await moves.move(organizationId, 'helped', 'retire', { reason: 'Anew.' });
  await moves.move(organizationId, 'helped', 'draft');
  await t.app.get(GoalsService).put(organizationId, {
    ...{ key: 'helped', year: 2027, statement: 'Helped at once', why: '', customer: null, mandate },
    ...{ horizon: '2028-06-30', owner: tulip.address(owner) },
  });
  await moves.move(organizationId, 'helped', 'ask');
}

describe('what somebody typed about the goal stays, with who may', () => {
  it.each([
    ['sanne', 'matrix', 'en die steunen het nog niet allemaal. Vraag eerst de andere'],
    ['priya', 'advising', 'The mandate of the goal’s owner does not reach this far: leadership decides.'],
  ] as const)('%s owns it with the mandate %s and adopts it', async (owner, mandate, message) => {
    await setAnew(owner, mandate);
    const version = hidden((await page('noor', '/goal/helped/story')).body, 'version');
    const form = { move: 'adopt', reason: 'Because <we> know.', version };
    const texts = [message, 'Because &lt;we> know.', 'href="#field-reason"'];
    expect(await answered(send(owner, '/goal/helped/moves', form), texts)).toEqual([403, ...texts]);
    expect((await goal()).phase).toBe('endorsement');
  });

  it.each([
    ['sanne', 'Alleen de leiding en de eigenaar van het doel kunnen dit.'],
    ['priya', 'Only leadership and the owner of the goal can do this.'],
  ])('%s is a stranger to it', async (who, message) => {
    await setAnew(who === 'sanne' ? 'priya' : 'sanne', 'matrix');
    const version = String((await goal()).version);
    const moved = [message, 'A &lt;reason>', 'href="#field-reason"'];
    const move = { move: 'retire', reason: 'A <reason>', version };
    expect(await answered(send(who, '/goal/helped/moves', move), moved)).toEqual([403, ...moved]);
    const chosen = [message, 'value="First this"', 'value="then that"', 'href="#field-text"'];
    const choice = { kind: 'trade-off', text: 'First this', givenUp: 'then that' };
    expect(await answered(send(who, '/goal/helped/choices', choice), chosen)).toEqual([403, ...chosen]);
    const changed = [message, 'Another goal', 'Said by them', 'href="#field-statement"'];
    const form = { statement: 'Another goal', why: 'Said by them', horizon: '2028-06-30', version };
    expect(await answered(send(who, '/goal/helped/change', form), changed)).toEqual([403, ...changed]);
    expect(await answered(send(who, '/goal/new?cycle=2027', form), changed)).toEqual([403, ...changed]);
    expect((await goal()).statement).toBe('Helped at once');
  });

  it.each([
    ['sanne', 'care', 'Alleen het hoofd van care, een plaatsvervanger of wie waarneemt kan namens'],
    ['priya', 'product', 'Only the head of product, a deputy or whoever stands in can speak for it.'],
  ] as const)('%s heads %s no more when the form is sent', async (who, department, message) => {
    const path = `/goal/helped/departments/${department}`;
    const { body } = await page(who, path);
    const lead = (name: 'noor' | 'sanne' | 'priya') =>
      t.app
        .get(HeadshipsService)
        .replace(tulip.organizationId, department, [
          { person: tulip.address(name), kind: 'head', from: '2020-01-01', until: null },
        ]);
    await lead('noor');
    const form = {
      ...{ position: 'objects', reason: 'Too <few>', contribution: 'One desk', words: 'Nobody waits' },
      ...{ worded: hidden(body, 'worded'), number: hidden(body, 'number') },
    };
    const texts = [message, 'Too &lt;few>', 'One desk', 'Nobody waits', 'href="#field-position"'];
    expect(await answered(send(who, path, form), texts)).toEqual([403, ...texts]);
    expect((await page(who, path)).statusCode).toBe(404);
    await lead(who);
    expect((await send(who, path, form)).statusCode).toBe(303);
  });

  it.each([
    ['sanne', 'Dit doel is afgesloten en blijft zoals het was.'],
    ['priya', 'This goal is retired and stays as it was.'],
  ] as const)('%s writes down a trade-off of a goal that was just retired', async (owner, message) => {
    await setAnew(owner, 'matrix');
    await t.app.get(GoalMoves).move(tulip.organizationId, 'helped', 'retire', { reason: 'Over.' });
    const texts = [message, 'value="First this"', 'value="then that"'];
    const choice = { kind: 'trade-off', text: 'First this', givenUp: 'then that' };
    expect(await answered(send(owner, '/goal/helped/choices', choice), texts)).toEqual([409, ...texts]);
    const version = String((await goal()).version);
    const moved = ['Typed for nothing', '<textarea'];
    const late = { move: 'adopt', reason: 'Typed for nothing', version };
    expect(await answered(send(owner, '/goal/helped/moves', late), moved)).toEqual([409, ...moved]);
  });

  it('two leaders write the goal of one year: the second is told, and overwrites nothing', async () => {
    await t.app.get(CyclesService).keep(tulip.organizationId, 2028);
    const form = { statement: 'Ours', why: 'We <know>', horizon: '2029-06-30', mandate: 'advising' };
    expect((await send('noor', '/goal/new?cycle=2028', form)).statusCode).toBe(303);
    const typed = ['Mine', 'We &lt;know>'];
    const dutch = ['heeft zijn gezamenlijke doel al', ...typed];
    const mine = { ...form, statement: 'Mine' };
    expect(await answered(send('piet', '/goal/new?cycle=2028', mine), dutch)).toEqual([409, ...dutch]);
    const english = ['has its common goal already', ...typed];
    expect(await answered(send('grace', '/goal/new?cycle=2028', mine), english)).toEqual([409, ...english]);
    const kept = await t.app.get(GoalsService).get(tulip.organizationId, 'goal-2028');
    expect([kept.statement, kept.version]).toEqual(['Ours', 1]);
    expect((await page('piet', '/goal/new?cycle=2028')).statusCode).toBe(404);
  });
});

describe('a goal of 100,000 characters, or with markup', () => {
  it.each([
    ['noor', 'Dit telt 100000 tekens. Zeg het in hooguit 500.'],
    ['grace', 'This has 100000 characters. Say it in 500 at most.'],
  ])('is answered on the page of %s with all of it', async (who, message) => {
    const form = { statement: LONG, horizon: '2029-06-30', mandate: 'advising' };
    const { version } = await t.app.get(GoalsService).get(tulip.organizationId, 'goal-2028');
    const texts = [message, LONG, 'href="#field-statement"'];
    const long = send(who, '/goal/goal-2028/change', { ...form, version: `${version}` });
    expect(await answered(long, texts)).toEqual([422, ...texts]);
    const statement = `<b>${who}</b><script>alert(1)</script>`;
    const marked = await send(who, '/goal/goal-2028/change', { ...form, statement, version: `${version}` });
    expect(marked.statusCode).toBe(303);
    const { body } = await page(who, '/goal/goal-2028/story');
    expect(body).toContain(`&lt;b>${who}&lt;/b>&lt;script>`);
    expect(body).not.toContain('<script>alert');
  });

  it('is answered by the API in the same words, and markup stays text', async () => {
    const call = t.api(await t.tokenFor(tulip.organizationId));
    const put = (changes: object) =>
      call('PUT', '/api/v1/goals/goal-2028', { year: 2028, horizon: '2029-06-30', ...changes });
    const long = await put({ statement: LONG, why: LONG, customer: LONG });
    expect([long.statusCode, long.json<{ errors: object[] }>().errors]).toEqual([
      422,
      [
        { field: 'statement', message: 'This has 100000 characters. Say it in 500 at most.' },
        { field: 'why', message: 'This has 100000 characters. Say it in 5000 at most.' },
        { field: 'customer', message: 'This has 100000 characters. Say it in 2000 at most.' },
      ],
    ]);
    const marked = { statement: '<b>At once</b>' };
    expect((await put(marked)).json()).toMatchObject(marked);
    const document = (await call('GET', '/api/openapi.json')).json<{
      components: { schemas: { GoalBody: { properties: { statement: object } } } };
    }>();
    expect(document.components.schemas.GoalBody.properties.statement).toMatchObject({ maxLength: 500 });
  });
});

it.each([
  ['sanne', 'Alleen de leiding, planners en wie een afdeling leidt die eigenaar is', 'Aan de <balie>'],
  ['priya', 'Only leadership, planners and those who lead a department that owns', 'At the <desk>'],
])('a moment that is not for %s to keep comes back as it was typed', async (who, message, name) => {
  const form = { name, place: '2', expectation: 'Een mens', promise: 'Binnen een minuut' };
  const texts = [message, name.replace('<', '&lt;'), 'Een mens', 'Binnen een minuut', 'href="#field-name"'];
  expect(await answered(send(who, '/journey/new', form), texts)).toEqual([403, ...texts]);
  if (who === 'priya')
    expect(await answered(send(who, '/journey/call/change', form), texts)).toEqual([403, ...texts]);
});

it.each([
  ...['/goal/goal-2028/change', '/goal/goal-2028/departments/care', '/kpis/new?starter=none'],
  ...['/kpis/solved/change', '/kpis/solved/links/new', '/journey/new', '/projects/new', '/guardrails/solved'],
  ...['/goal/levels/add-customer-goal', '/goal/goal-2028/story', '/kpis/solved/rebasing'],
])('a browser cuts off nothing that is typed on %s', async (path) => {
  const who = path.includes('departments') ? 'sanne' : path.includes('rebasing') ? 'piet' : 'noor';
  const { statusCode, body } = await page(who, path);
  expect([statusCode, /<(input|textarea)[^>]*maxlength/.test(body)]).toEqual([200, false]);
});

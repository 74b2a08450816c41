import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aWorld, type World } from './world.js';

let t: TestApp;
let tulip: World;
beforeAll(async () => {
  t = await startTestApp();
  tulip = await aWorld(t, 'tulip');
});
afterAll(() => t.close());

it('a text that comes back with the line ends of a browser is the text it was: nothing is asked again', async () => {
  const call = t.api(await t.tokenFor(tulip.organizationId));
  const GOAL = '/api/v1/goals/helped';
  const kept = await call('GET', GOAL);
  const {
    year,
    statement,
    horizon,
    mandate,
    owner,
    why,
    version: seen,
  } = kept.json<Record<string, string>>();
  const customer = 'One call.\nNobody is sent on.';
  const written = { year, statement, why, customer, horizon, mandate, owner, version: seen };
  expect((await call('PUT', GOAL, written)).statusCode).toBe(200);

  const cookie = await t.signInAs(tulip.address('noor'));
  const form = (await t.get('/goal/helped/change', { cookie })).body;
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? '';
  const typed = { statement, customer: customer.replace('\n', '\r\n'), horizon, mandate, owner, version };
  const sent = await t.post(
    '/goal/helped/change',
    { ...typed, why: 'They said so.' } as Record<string, string>,
    { cookie },
  );
  expect(sent.statusCode).toBe(303);
  expect((await call('GET', GOAL)).json()).toMatchObject({ customer, why: 'They said so.' });
  const { body } = await t.get('/goal/helped/story', { cookie });
  expect(body).toContain('Gewijzigd: waarom.');
});

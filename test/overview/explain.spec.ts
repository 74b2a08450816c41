import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recorded } from '../../bench/recorded.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { readWhole } from '../support/read-whole.js';
import { aWorld } from './world.js';

/** What people open every day; whatever else there is must cost it nothing. */
const PAGES = [
  ...['/', '/year', '/goal', '/goal/evidence', '/goal/levels', '/goal/helped/story', '/map', '/islands'],
  ...['/plan-check', '/departments', '/departments/care', '/departments/changes', '/kpis', '/kpis/solved'],
  ...['/projects', '/decisions', '/guardrails', '/journey', '/budget', '/assessment', '/updates'],
];

let t: TestApp;
let cookie: string;
beforeAll(async () => {
  t = await startTestApp();
  const tulip = await aWorld(t, 'tulip');
  await t.api(await t.tokenFor(tulip.organizationId))('PUT', '/api/v1/touchpoints/call', {
    ...{ name: 'First call', place: 1, channel: 'offline', departments: ['care'], kpis: ['solved'] },
  });
  cookie = await t.signInAs(tulip.address('noor'));
});
afterAll(() => t.close());

it.each(PAGES)('%s finds what it shows by indexes', async (page) => {
  const { statements, result } = await recorded(t.database.read(), () => t.get(page, { cookie }));
  expect(result.statusCode).toBe(200);
  expect(statements.length).toBeGreaterThan(3);
  const whole: string[] = [];
  for (const statement of statements)
    for (const table of await readWhole(t.database, statement)) whole.push(`${table}: ${statement.sql}`);
  expect(whole).toEqual([]);
});

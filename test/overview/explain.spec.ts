import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recorded, type Statement } from '../../bench/recorded.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { testDatabase } from '../support/database.js';
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
}, 60_000);
afterAll(() => t.close());

/**
 * The tables that the database would read from end to end. PostgreSQL prefers that for small ones; told not to, it shows
 * whether an index can answer at all.
 */
function readWhole({ sql, parameters }: Statement): Promise<string[]> {
  return t.database.write(async (tx) => {
    if (testDatabase === 'sqlite') {
      const steps = await tx.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
      const made = steps.flatMap(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(detail)?.[1] ?? []);
      const scanned = steps.flatMap(({ detail }) => /^SCAN (?!CONSTANT|\()(\S+)$/.exec(detail)?.[1] ?? []);
      return scanned.filter((name) => !made.includes(name));
    }
    await tx.query('SET LOCAL enable_seqscan = off');
    const steps = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [...parameters]);
    return steps.flatMap((step) => /Seq Scan on (\S+)/.exec(step['QUERY PLAN'])?.[1] ?? []);
  });
}

it.each(PAGES)('%s finds what it shows by indexes', async (page) => {
  const { statements, result } = await recorded(t.database.read(), () => t.get(page, { cookie }));
  expect(result.statusCode).toBe(200);
  expect(statements.length).toBeGreaterThan(3);
  const whole: string[] = [];
  for (const statement of statements)
    for (const table of await readWhole(statement)) whole.push(`${table}: ${statement.sql}`);
  expect(whole).toEqual([]);
});

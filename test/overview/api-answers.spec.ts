import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { addressIn, fullWorld } from '../security/support/full-world.js';
import { answersBy } from '../support/answer-schema.js';
import { startTestApp, type TestApp } from '../support/app.js';

/** What is asked beside the path, where something has to be. */
const ASKED: Readonly<Record<string, string>> = {
  '/api/v1/cycles/preview': '?year=2028',
  '/api/v1/resolutions': '?kind=kpi&key=solved',
  '/api/v1/search': '?q=Tulip',
};
/** Of what this world does not have: a logo, and a board pack that is drawn. */
const REFUSED: Readonly<Record<string, number>> = {
  '/api/v1/branding/logo': 404,
  '/api/v1/reports/{id}.pdf': 409,
};

let t: TestApp;
let world: Awaited<ReturnType<typeof fullWorld>>;
beforeAll(async () => {
  t = await startTestApp();
  world = await fullWorld(t);
});
afterAll(() => t.close());

it('answers whatever is read as the document says, down to each field', async () => {
  const call = t.api(world.token);
  const document = (await call('GET', '/api/openapi.json')).json<OpenAPIObject>();
  const check = answersBy(document);
  const wrong: string[] = [];
  const read = Object.entries(document.paths).filter(([, item]) => item.get);
  for (const [path] of read) {
    const pattern = path.replace('/exports/{name}', '/exports/readings').replaceAll(/\{(\w+)\}/g, ':$1');
    const answer = await call('GET', `${await addressIn(t, world, pattern)}${ASKED[path] ?? ''}`);
    const problem = answer.statusCode === (REFUSED[path] ?? 200) ? check('GET', path, answer) : answer.body;
    if (problem !== null) wrong.push(`${path}: ${problem}`);
  }
  expect(read.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aWorld } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  await aWorld(t, 'tulip');
});
afterAll(() => t.close());

const linksOf = async (person: string) => {
  const page = await t.get('/administration', { cookie: await t.signInAs(`${person}@tulip.example`) });
  const [, main = ''] = page.body.split('<main');
  return {
    status: page.statusCode,
    links: [...main.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href),
  };
};

it('shows an administrator the way to everything that is kept', async () => {
  const { status, links } = await linksOf('piet');
  expect(status).toBe(200);
  expect(links).toEqual(expect.arrayContaining(['/people', '/rhythm', '/outbox', '/audit']));
});

it('is closed to who keeps nothing', async () => {
  expect(await linksOf('sanne')).toEqual({ status: 403, links: [] });
});

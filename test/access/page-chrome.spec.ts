import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const pageFor = async (name: string) =>
  (await world.get('/probe/page', { cookie: await world.signInAs(`${name}@example.com`) })).body;
const navOf = (page: string) =>
  [...(page.split('</nav>')[0] ?? '').matchAll(/<a href="([^"]+)"( aria-current="page")?>([^<]+)<\/a>/g)].map(
    ([, href, current, label]) => [href, label, current !== undefined],
  );

it('shows a planner everything there is, in their language', async () => {
  const page = await pageFor('bob');
  expect(page).toContain('<html lang="nl">');
  expect(navOf(page)).toEqual([
    ['/', 'Start', false],
    ['/year', 'Jaar', true],
    ['/goal', 'Doel', false],
    ['/map', 'Kaart', false],
    ['/projects', 'Projecten', false],
    ['/journey', 'Klantreis', false],
    ['/decisions', 'Besluiten', false],
    ['/updates', 'Updates', false],
    ['/administration', 'Beheer', false],
  ]);
  expect(page).toContain('<a href="/account">Bob</a>');
  expect(page).toContain('Tulip');
  expect(page).toMatch(/<form method="post" action="\/sign-out"><button[^>]*>Uitloggen<\/button><\/form>/);
});

it('leaves out what a member has no use for', async () => {
  expect(navOf(await pageFor('cas')).map(([href]) => href)).toEqual([
    '/',
    '/year',
    '/goal',
    '/map',
    '/projects',
    '/journey',
    '/decisions',
    '/updates',
  ]);
});

it('speaks English with who reads English', async () => {
  const page = await pageFor('ada');
  expect(navOf(page).map(([, label]) => label)).toEqual([
    'Home',
    'Year',
    'Goal',
    'Map',
    'Projects',
    'Journey',
    'Decisions',
    'Updates',
    'Administration',
  ]);
  expect(page).toContain('Sign out');
});

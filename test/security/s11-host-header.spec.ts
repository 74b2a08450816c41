import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWorld, type World } from '../access/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { TRUST_PROXY: '127.0.0.1' } });
});
afterAll(() => world.close());

const EVIL = 'evil.example';

it.each([
  ['host', EVIL],
  ['x-forwarded-host', EVIL],
  ['x-original-host', EVIL],
  ['forwarded', `host=${EVIL};proto=https`],
  ['x-forwarded-proto', 'gopher'],
])('a mailed link leads to the address of the settings, whatever %s says', async (name, value) => {
  world.clock.advance(24 * 3_600_000);
  const form = { address: 'bob@example.com' };
  const { body, headers, statusCode } = await world.post('/sign-in', form, { [name]: value });
  expect(statusCode).toBeLessThan(400);
  expect(`${body} ${String(headers.location)}`).not.toContain(EVIL);
  const [mail] = await world.deliver();
  expect(mail?.links.length).toBeGreaterThan(0);
  for (const link of mail?.links ?? []) expect(link).toMatch(/^http:\/\/localhost:3000\//);
  expect(`${mail?.text} ${mail?.html}`).not.toMatch(/evil|gopher/);
});

it('is sent on within this site, whatever the request calls it', async () => {
  const { headers } = await world.get('/probe', { host: EVIL, 'x-forwarded-host': EVIL });
  expect(headers.location).toBe('/sign-in?next=%2Fprobe');
});

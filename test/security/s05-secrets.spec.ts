import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLogger } from '../../src/platform/logging/logger.js';
import { testSettings } from '../support/settings.js';
import { dump, startWorld, type World } from '../access/world.js';

let world: World;
let log = '';
beforeAll(async () => {
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString();
      done();
    },
  });
  const logger = createLogger(testSettings({ LOG_LEVEL: 'trace' }), destination);
  world = await startWorld({ logger });
});
afterAll(() => world.close());

it('stand neither in the database nor in the log', async () => {
  const asked = await world.post('/sign-in', { address: 'bob@example.com', next: '/year' });
  const browser = asked.cookies[0]?.value ?? '';
  const [mail] = await world.deliver();
  const path = new URL(mail?.links.find((href) => href.includes('/sign-in/')) ?? '').pathname;
  const printed = await world.linkFor('ada');
  await world.get(path);
  const { cookies } = await world.post(path, {}, { cookie: `cadans_browser=${browser}` });
  const session = cookies[0]?.value ?? '';
  await world.get('/probe', { cookie: `cadans_session=${session}` });
  await world.get('/probe/planners', { cookie: `cadans_session=${session}` });
  const token = await world.tokenFor(world.here);
  await world.api(token)('GET', '/api/v1/people');
  await world.get(`/nothing?token=${token}`);
  await world.get(path);
  await world.get(printed);

  const secretOf = (link: string) => link.split('.').at(-1) ?? '';
  const secrets = [secretOf(path), secretOf(printed), browser, session, token, token.slice(-43)];
  const rows = await dump(world);
  expect(rows).toContain('bob@example.com');
  expect(log.match(/\/sign-in\/\*\*\*/g)?.length).toBeGreaterThanOrEqual(4);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(rows.includes(secret)).toBe(false);
    expect(log.includes(secret)).toBe(false);
  }
  expect(log).not.toContain('bob@example.com');
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TickService } from '../../src/notices/tick.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRound, type RoundWorld } from '../updates/world.js';
import { dump } from './support/dump.js';

const TIMES = 3;
const METHODS = ['GET', 'HEAD', 'OPTIONS'] as const;
let t: TestApp;
let w: RoundWorld;

/** The whole product on the day a round opens: heads have their requests, Anna has answered. */
beforeAll(async () => {
  t = await startTestApp();
  w = await aRound(t);
  // By the evening it is nine o'clock in New York, too, where Dirk is.
  for (const hours of [0, 8]) {
    t.clock.advance(hours * 3_600_000);
    await t.app.get(TickService).tick();
    await t.deliver();
  }
  const { statusCode } = await w.post(await w.linkOf('anna'), {
    ...{ 'care.version': '0', 'care.kpi.nps': '43', 'care.kpi.handling-time': '7,2' },
    ...{ 'care.delivered': 'Chat staat live.', 'care.customer': 'Sneller antwoord.' },
  });
  expect(statusCode).toBe(303);
  await t.deliver();
});
afterAll(() => t.close());

const pathsIn = (page: string) =>
  [...page.matchAll(/(?:href|action|src)="([^"#]+)/g)].map(([, found = '']) =>
    found.replaceAll('&amp;', '&').replace('http://localhost:3000', ''),
  );

/** Asks for everything that leads on from these paths, several times, in each way that must change nothing. */
async function crawl(paths: readonly string[], cookie?: string): Promise<string[]> {
  const seen = new Set<string>();
  const queue = [...paths];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (!path.startsWith('/') || seen.has(path)) continue;
    seen.add(path);
    for (let time = 0; time < TIMES; time += 1) {
      for (const method of METHODS) {
        const headers = { accept: 'text/html', ...(cookie !== undefined && { cookie }) };
        const { statusCode, payload } = await t.app.inject({
          ...{ method, url: path, headers },
          remoteAddress: `10.${seen.size >> 8}.${seen.size & 255}.${time}`,
        });
        expect(statusCode).toBeLessThan(500);
        if (method === 'GET' && time === 0) queue.push(...pathsIn(payload));
      }
    }
  }
  return [...seen];
}

it('opening every link of every mail, three times, by whomever, changes nothing', async () => {
  const links = t.received.flatMap(({ links: own }) => own).map((link) => new URL(link).pathname);
  expect(links.some((path) => path.startsWith('/u/'))).toBe(true);
  // Who looks by a mailed link is written down: that is the access log.
  const before = await dump(t.database, ['audit_entry', 'audit_change']);
  const seen = await crawl(links);
  expect(seen.filter((path) => path.startsWith('/u/')).length).toBeGreaterThan(1);
  expect(await dump(t.database, ['audit_entry', 'audit_change'])).toEqual(before);
});

it.each(['noor', 'petra', 'anna'] as const)(
  'opening every page that leads on from the start page, as %s, changes nothing',
  async (who) => {
    const names = { noor: 'noor', petra: 'petra.mulder', anna: 'anna.de.vries' };
    const person = await addressOf(names[who]);
    const cookie = await t.signInAs(person);
    const before = await dump(t.database);
    const seen = await crawl(['/'], cookie);
    expect(seen.length).toBeGreaterThan(8);
    expect(await dump(t.database)).toEqual(before);
  },
  120_000,
);

async function addressOf(start: string): Promise<string> {
  const rows = await t.database.read().query<{ address: string }[]>('SELECT address FROM account');
  const found = rows.find(({ address }) => address.startsWith(start));
  if (!found)
    throw new Error(`Nobody's address begins with ${start}: ${rows.map((row) => row.address).join(', ')}`);
  return found.address;
}

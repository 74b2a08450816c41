import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { testDatabase } from '../support/database.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { preload } from './support/preload/preload.js';
import { note } from './support/proof.js';
import { scale } from './support/scale.js';
import { CONNECTIONS, scene } from './support/scene.js';

/** What the README asks for. */
const ENOUGH_MB = 128;
/** Hardly more than the 93 MB that the service takes before it does anything: it may live with that or not. */
const SCARCE_MB = 110;
const heapOf = (megabytes: number) => [`--max-old-space-size=${megabytes}`];
/** Fewer on PostgreSQL, which here waits for the disk at every commit. */
const MAILS = testDatabase === 'postgres' ? scale.rowsInSmallHeap / 2 : scale.rowsInSmallHeap;
const IN_BURST = 20;
const SETTINGS = { SMTP_CONNECTIONS: `${IN_BURST}`, MAIL_LEASE_SECONDS: '5' };
const here = scene();

it(`${MAILS} mails due at once leave through a heap of ${ENOUGH_MB} MB`, async () => {
  here.sink.keeps = 'heads';
  await prepareBurst(here.url, { people: MAILS / 50, sessions: 50 });
  const service = here.start(SETTINGS, { flags: heapOf(ENOUGH_MB) });
  const rows = await service.until(settledOutbox(here.url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  note(`${rows.length} mails due at once, a heap of ${ENOUGH_MB} MB: each arrived once, the service lived`);
});

it(`with ${SCARCE_MB} MB, a service that is started again whenever it dies loses none`, async () => {
  here.sink.keeps = 'heads';
  const mails = MAILS / 5;
  await prepareBurst(here.url, { people: mails / 20, sessions: 20 });
  const settled = settledOutbox(here.url, mails);
  let deaths = 0;
  for (let over = false; !over;) {
    const service = here.start(SETTINGS, { flags: heapOf(SCARCE_MB) });
    over = await Promise.race([settled.then(() => true), service.exited.then(() => false)]);
    if (over) continue;
    expect((await service.exited).said).toMatch(/heap out of memory|heap limit/);
    deaths += 1;
  }
  const extra = expectNoneLost(await settled, here.sink.received);
  expect(extra).toBeLessThanOrEqual(deaths * IN_BURST);
  note(`${mails} mails, a heap of ${SCARCE_MB} MB: died ${deaths} times, each arrived, ${extra} twice`);
});

it('a service that runs out of memory in a burst is started again: none lost, what was on its way comes twice at most', async () => {
  const mails = 300;
  await prepareBurst(here.url, { people: mails });
  const inBurst = arrivals(here.sink, mails / 4, 20);
  const first = here.start({}, { flags: [...heapOf(SCARCE_MB), ...preload('leaks')] });
  await first.until(inBurst);
  first.signal('SIGUSR2');
  const { code, said } = await first.exited;
  expect(code).not.toBe(0);
  expect(said).toMatch(/heap out of memory|heap limit/);
  const arrived = here.sink.received.length;
  const second = here.start();
  const rows = await second.until(settledOutbox(here.url, mails));
  const extra = expectNoneLost(rows, here.sink.received);
  expect(extra).toBeLessThanOrEqual(CONNECTIONS);
  note(`out of memory at ${arrived} of ${mails} mails: after the restart all arrived, ${extra} twice`);
});

import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { testDatabase } from '../support/database.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { preload } from './support/preload/preload.js';
import { note } from './support/proof.js';
import { scale } from './support/scale.js';
import { CONNECTIONS, scene } from './support/scene.js';

const HEAP_MB = 96;
const SMALL_HEAP = [`--max-old-space-size=${HEAP_MB}`];
/** Fewer on PostgreSQL, which here waits for the disk at every commit. */
const MAILS = testDatabase === 'postgres' ? scale.rowsInSmallHeap / 2 : scale.rowsInSmallHeap;
const here = scene();

it(`${MAILS} mails due at once leave through a heap of ${HEAP_MB} MB`, async () => {
  here.sink.keeps = 'heads';
  await prepareBurst(here.url, { people: MAILS / 50, sessions: 50 });
  const service = here.start({ SMTP_CONNECTIONS: '20', MAIL_LEASE_SECONDS: '30' }, { flags: SMALL_HEAP });
  const rows = await service.until(settledOutbox(here.url, MAILS));
  expect(await service.stop()).toMatchObject({ code: 0 });
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  note(`${rows.length} mails due at once, a heap of ${HEAP_MB} MB: each arrived once, the service lived`);
});

it('a service that runs out of memory in a burst is started again: none lost, what was on its way comes twice at most', async () => {
  const mails = 300;
  await prepareBurst(here.url, { people: mails });
  const inBurst = arrivals(here.sink, mails / 4, 20);
  const first = here.start({}, { flags: [...SMALL_HEAP, ...preload('leaks')] });
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

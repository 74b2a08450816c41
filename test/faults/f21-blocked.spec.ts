import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { testDatabase } from '../support/database.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { preload } from './support/preload/preload.js';
import { note } from './support/proof.js';
import { CONNECTIONS, scene } from './support/scene.js';

const MAILS = 300;
/** In earnest 90 seconds of a lease of 60; here three leases. */
const BLOCKED_MS = 6_000;
const here = scene();

it('a process that does nothing but count for three leases skips nothing, and doubles what was on its way at most', async () => {
  await prepareBurst(here.url, { people: MAILS });
  const inBurst = arrivals(here.sink, MAILS / 4, 20);
  const blocked = here.start({ BLOCKED_MS: `${BLOCKED_MS}` }, { flags: preload('blocks') });
  await blocked.until(inBurst);
  if (testDatabase === 'postgres') here.start();
  blocked.signal('SIGUSR2');
  const rows = await blocked.until(settledOutbox(here.url, MAILS));
  const { code } = await blocked.stop();
  expect(code).toBe(0);
  const extra = expectNoneLost(rows, here.sink.received);
  expect(extra).toBeLessThanOrEqual(CONNECTIONS);
  note(
    `blocked for ${BLOCKED_MS / 1000} s of a lease of 2 s: ${MAILS} owed, none skipped, ${extra} copies too many`,
  );
});

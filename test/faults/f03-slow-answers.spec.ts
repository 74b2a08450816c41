import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { testDatabase } from '../support/database.js';
import { expectNoneLost } from './support/arrivals.js';
import { note } from './support/proof.js';
import { scene } from './support/scene.js';

/** In earnest nine minutes of a lease of one. */
const LEASES = 9;
const here = scene();

it('a server that answers after nine leases gets each mail once: the lease is renewed, nobody else sends', async () => {
  const first = here.start();
  // Where several may run, there is somebody who would take over.
  const second = testDatabase === 'postgres' ? here.start() : null;
  here.sink.onMessage = () => wait(LEASES * 2_000, null);
  await Promise.all([first.begun(), second?.begun()]);
  await prepareBurst(here.url, { people: 5 });
  const rows = await first.until(settledOutbox(here.url, 5));
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  for (const row of rows) expect(row).toMatchObject({ attempts: 1, ambiguous: 0 });
  note(
    `answered after ${LEASES} leases, ${second ? 2 : 1} services: 5 mails, each once, at the first attempt`,
  );
});

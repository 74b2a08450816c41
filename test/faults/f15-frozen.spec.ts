import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { testDatabase } from '../support/database.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { copiesById } from './support/copies.js';
import { note } from './support/proof.js';
import { CONNECTIONS, scene } from './support/scene.js';

const MAILS = 60;
const here = scene();

it('a service frozen inside DATA beyond its lease doubles what was on its way at most, and spoils no result', async () => {
  await prepareBurst(here.url, { people: MAILS });
  let answer: () => void = () => undefined;
  const thawed = new Promise<null>((resolve) => (answer = () => resolve(null)));
  const inside = arrivals(here.sink, CONNECTIONS, () => thawed);
  const frozen = here.start();
  await frozen.until(inside);
  frozen.freeze();
  const others = here.anotherSink();
  if (testDatabase === 'postgres') {
    // Another takes over and brings everything to an end.
    const second = here.start({ SMTP_URL: await others.start() });
    await second.until(settledOutbox(here.url, MAILS));
  } else {
    await wait(3 * 2_000);
  }
  answer();
  frozen.thaw();
  const rows = await frozen.until(settledOutbox(here.url, MAILS));
  // What it still had to say about them is said.
  await frozen.stop();
  const received = [...here.sink.received, ...others.received];
  const extra = expectNoneLost(rows, received);
  expect(extra).toBeLessThanOrEqual(CONNECTIONS);
  for (const copies of copiesById(received).values()) expect(copies.length).toBeLessThanOrEqual(2);
  if (testDatabase === 'postgres') {
    expect(extra).toBe(CONNECTIONS);
    expect(rows.filter(({ ambiguous }) => ambiguous === 1)).toHaveLength(CONNECTIONS);
  }
  note(
    `frozen with ${CONNECTIONS} mails inside DATA, beyond the lease: ${MAILS} owed, ${extra} copies too many`,
  );
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { prepareBurst } from '../service/support/burst.js';
import { settledOutbox } from '../service/support/outbox.js';
import { arrivals, expectNoneLost } from './support/arrivals.js';
import { outboxOf } from './support/outbox.js';
import { note } from './support/proof.js';
import { chances, scale } from './support/scale.js';
import { scene } from './support/scene.js';

const WITHIN_MS = 15_000;
const here = scene();

it('a service told to stop in a burst finishes what is on its way and lets go of the rest: nothing twice, nothing held', async () => {
  const stops = Math.max(2, Math.round(scale.kills / 3));
  await prepareBurst(here.url, { people: scale.burst });
  const mails = chances(7, stops, 1, scale.burst / (2 * stops));
  const delays = chances(8, stops, 0, 80);
  for (const [i, more] of mails.entries()) {
    const service = here.start();
    await service.until(arrivals(here.sink, more, 20));
    await wait(delays[i] ?? 0);
    const before = Date.now();
    const { code } = await service.stop();
    const took = Date.now() - before;
    expect(code).toBe(0);
    expect(took).toBeLessThan(WITHIN_MS);
    const rows = await outboxOf(here.url);
    expect(rows.filter(({ lease, status }) => lease !== null || status === 'sending')).toEqual([]);
    const sent = rows.filter(({ status }) => status === 'sent').length;
    expect(sent).toBe(here.sink.received.length);
    note(
      `told to stop after ${more} more mails: ended with 0 in ${(took / 1000).toFixed(1)} s, ${sent} sent, none held`,
    );
  }
  const last = here.start();
  const rows = await last.until(settledOutbox(here.url, scale.burst));
  await last.stop();
  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  expect(rows.filter(({ attempts, ambiguous }) => attempts !== 1 || ambiguous !== 0)).toEqual([]);
  note(`counted: ${scale.burst} owed, ${here.sink.received.length} arrived after ${stops} stops`);
});

it('a service told to stop while its mail server is silent ends in time, and says that nobody knows what arrived', async () => {
  await prepareBurst(here.url, { people: 20 });
  const inside = arrivals(here.sink, 5, () => new Promise(() => undefined));
  const service = here.start();
  await service.until(inside);
  const before = Date.now();
  const { code } = await service.stop();
  const took = Date.now() - before;
  expect(code).toBe(0);
  expect(took).toBeLessThan(WITHIN_MS);
  const rows = await outboxOf(here.url);
  expect(rows.filter(({ lease, status }) => lease !== null || status !== 'waiting')).toEqual([]);
  expect(rows.filter(({ ambiguous }) => ambiguous === 1)).toHaveLength(5);
  note(
    `told to stop with 5 mails inside DATA and a silent server: ended with 0 in ${(took / 1000).toFixed(1)} s`,
  );
});

import { expect, it } from '@jest/globals';
import { prepareBurst } from '../../service/support/burst.js';
import { settledOutbox } from '../../service/support/outbox.js';
import { arrivals, expectNoneLost } from '../support/arrivals.js';
import { FakeTime } from '../support/fake-time.js';
import { note } from '../support/proof.js';
import { scene } from '../support/scene.js';

const MAILS = 300;
const here = scene();

it('replicas whose clocks are ten minutes fast and ten minutes slow share a burst: none missed, none twice', async () => {
  const clocks = [new FakeTime('+10m'), new FakeTime('-10m')];
  const services = clocks.map((clock) => here.start(clock.settings));
  await Promise.all(services.map((service) => service.begun()));
  // Slow enough that leases of two seconds are renewed in the middle of it.
  const middle = arrivals(here.sink, MAILS / 3, 100);
  const before = Date.now();
  await prepareBurst(here.url, { people: MAILS });
  await middle;
  // And one of them is set right by an hour's jump.
  clocks[0]?.set('-50m');
  const rows = await settledOutbox(here.url, MAILS);
  const after = Date.now();
  for (const service of services) expect(await service.stop()).toMatchObject({ code: 0 });

  expect(expectNoneLost(rows, here.sink.received)).toBe(0);
  // The time that counts is the database's, which rounds to milliseconds where this process cuts them off.
  for (const { settledAt } of rows) {
    expect(settledAt).toBeGreaterThanOrEqual(before);
    expect(settledAt).toBeLessThanOrEqual(after + 1);
  }
  expect(rows.filter(({ attempts, ambiguous }) => attempts !== 1 || ambiguous !== 0)).toEqual([]);
  note(`clocks ten minutes fast and slow, one stepping back by an hour: ${MAILS} mails, each once`);
});

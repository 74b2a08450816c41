import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { AppModule } from '../src/app.module.js';
import { runOf, simulate } from '../src/demo/simulation.js';
import { entities } from '../src/entities.js';
import { VirtualClock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { createApplication } from '../src/platform/http/create-application.js';
import { settingsFrom } from '../src/platform/settings.js';
import { agendaWorld } from './agenda-world.js';
import { changes } from './changes.js';
import type { Databases } from './databases.js';
import { startHand } from './orders.js';
import type { ReadersOrders } from './readers.js';
import { type Finding, percentile, type Piece, rounded } from './piece.js';
import { pageAddresses } from './route-places.js';
import { analyze, environmentFor } from './service.js';
import { BROWSER, type Served, signIn } from './signed-in.js';
import { WORLD_NOW } from './strategy-world.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/tessel.yaml', import.meta.url));
const WARM_UP = 5;
const RUNS = 40;
const SLOWEST = 8;
const READERS = 300;

/**
 * What every page takes, from the request to its last byte: each declared one of which there is something to show, by
 * its p95, in the example organization on a day of December and in one of 200 departments. And
 * three hundred people who are signed in and read at once, over the wire.
 */
export const served: Piece = {
  name: 'served',
  on: 'each',
  async run({ quick }, databases) {
    const example = await inWorld(databases, 'served_example', async (opened) => {
      const run = await runOf(EXAMPLE, '2027-01-01', quick ? '2027-02-01' : '2027-12-09');
      opened.clock.set(run.from);
      const organizationId = await simulate(opened.app, run);
      return [
        await pagesOf({ ...opened, organizationId }, { quick, words: 'example organization', limit: 50 }),
        await readers({ ...opened, organizationId }, quick ? 20 : READERS),
        await changes({ ...opened, organizationId }, { quick, words: 'example organization' }),
      ];
    });
    const large = await inWorld(databases, 'served_large', async (opened) => {
      const size = quick
        ? { departments: 20, kpis: 5, months: 12 }
        : { departments: 200, kpis: 10, months: 36 };
      const { organizationId } = await agendaWorld(opened.app, size);
      const words = `${size.departments} departments`;
      const world = { ...opened, organizationId };
      return [await pagesOf(world, { quick, words, limit: 150 }), await changes(world, { quick, words })];
    });
    return [...example, ...large];
  },
};

async function inWorld(
  databases: Databases,
  name: string,
  measure: (opened: Omit<Served, 'organizationId'>) => Promise<Finding[]>,
): Promise<Finding[]> {
  const url = await databases.create(name);
  const settings = settingsFrom(environmentFor(url));
  const clock = new VirtualClock(WORLD_NOW);
  const database = await Database.open({ url, entities, scratch: true });
  const app = await createApplication(AppModule.with(settings, clock, database), settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  try {
    return await measure({ app, database, clock });
  } finally {
    await app.close();
    await database.close();
  }
}

interface Asked {
  readonly quick: boolean;
  readonly words: string;
  readonly limit: number;
}

async function pagesOf(world: Served, { quick, words, limit }: Asked): Promise<Finding> {
  await analyze(world.database);
  const cookie = await signIn(world, 'everything');
  const times: { readonly pattern: string; readonly p95: number; readonly p50: number }[] = [];
  const addresses = await pageAddresses(world.database, world.organizationId);
  for (const [i, [pattern, url]] of [...addresses].entries()) {
    // Each from a computer of its own: how much one asks within a minute is limited.
    const remoteAddress = `10.1.0.${i & 255}`;
    const taken: number[] = [];
    for (let run = -WARM_UP; run < (quick ? 2 : RUNS); run += 1) {
      const started = performance.now();
      const { statusCode, headers } = await world.app.inject({
        ...{ url, remoteAddress, headers: { ...BROWSER, cookie } },
      });
      if (statusCode >= 500) throw new Error(`${url}: ${statusCode}`);
      // What there is nothing to show of is no page, and a file to keep is none.
      if (statusCode !== 200 || !(headers['content-type'] as string).startsWith('text/html')) break;
      if (run >= 0) taken.push(performance.now() - started);
    }
    if (taken.length > 0) times.push({ pattern, p95: percentile(taken, 0.95), p50: percentile(taken, 0.5) });
  }
  times.sort((a, b) => b.p95 - a.p95);
  const [slowest] = times;
  return {
    name: `slowest of all pages by p95, ${words}`,
    value: rounded(slowest?.p95 ?? NaN),
    ...{ unit: 'ms', limit },
    detail: {
      ...{ pages: times.length, over: times.filter(({ p95 }) => p95 > limit).length },
      medianOfSlowest: rounded(Math.max(...times.map(({ p50 }) => p50))),
      ...Object.fromEntries(
        times.slice(0, SLOWEST).flatMap(({ pattern, p95, p50 }) => [
          [pattern, rounded(p95)],
          [`${pattern} p50`, rounded(p50)],
        ]),
      ),
    },
  };
}

/** Each with a browser session of their own. */
async function readers(world: Served, count: number): Promise<Finding> {
  const cookies: string[] = [];
  for (let i = 0; i < count; i += 1) cookies.push(await signIn(world, `reader${i}`));
  await world.app.listen(0, '127.0.0.1');
  const hand = await startHand<ReadersOrders>('readers', {});
  const { taken, errors, seconds } = await hand.order('read', await world.app.getUrl(), cookies);
  await hand.stop();
  return {
    name: `errors that ${count} signed-in readers met at once`,
    value: errors,
    ...{ unit: 'times', limit: 0 },
    detail: {
      pages: taken.length,
      aSecond: rounded(taken.length / seconds),
      ...{ p50Ms: rounded(percentile(taken, 0.5)), p95Ms: rounded(percentile(taken, 0.95)) },
    },
  };
}

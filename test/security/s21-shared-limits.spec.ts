import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { RateCount } from '../../src/platform/http/rate-count.entity.js';
import { RateCounts } from '../../src/platform/http/rate-counts.js';
import { RateExchange } from '../../src/platform/http/rate-exchange.js';
import { openTestDatabase } from '../support/database.js';

const MINUTE = 60_000;
const LIMIT = 20;
let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

let now = Date.parse('2027-03-01T09:00:17Z');
/** Three services on one database, and one client who goes from one to the next. */
let replicas: { readonly counts: RateCounts; readonly exchange: RateExchange }[];
beforeEach(() => {
  now += 10 * MINUTE;
  replicas = [1, 2, 3].map(() => {
    const counts = new RateCounts(() => now);
    return { counts, exchange: new RateExchange(opened.database, counts) };
  });
});
const ask = (which: number, client = 'POST /sign-in 192.0.2.1') =>
  (replicas[which]?.counts.add(client, MINUTE, LIMIT).current ?? 0) <= LIMIT;
const exchange = async () => {
  for (const one of replicas) await one.exchange.exchange();
  // Who told first has not heard the last yet.
  for (const one of replicas) await one.exchange.exchange();
};
const rows = () => opened.database.read().count(RateCount);

it('three services allow a client what one would', async () => {
  let allowed = 0;
  for (let i = 0; i < 90; i += 1) {
    if (ask(i % 3)) allowed += 1;
    if (i % 3 === 2) await exchange();
  }
  // What came since the last exchange is all they can differ by.
  expect(allowed).toBeGreaterThanOrEqual(LIMIT - 2);
  expect(allowed).toBeLessThanOrEqual(LIMIT + 2);
});

it('counts apart who comes from elsewhere, or asks for something else', async () => {
  for (let i = 0; i < LIMIT; i += 1) expect(ask(0)).toBe(true);
  await exchange();
  ask(1);
  await exchange();
  expect(ask(1)).toBe(false);
  expect(ask(1, 'POST /sign-in 192.0.2.2')).toBe(true);
  expect(ask(1, 'GET /u/:token 192.0.2.1')).toBe(true);
});

it('begins anew a minute later, and keeps nothing of it', async () => {
  for (let i = 0; i < LIMIT; i += 1) ask(0);
  ask(1);
  await exchange();
  expect(ask(1)).toBe(false);
  expect(await rows()).toBe(2);
  now += MINUTE;
  expect(ask(1)).toBe(true);
  await exchange();
  expect(ask(1)).toBe(true);
  expect(await rows()).toBe(1);
});

it('holds no address', async () => {
  for (let i = 0; i < LIMIT; i += 1) ask(0);
  await exchange();
  const found = await opened.database.read().find(RateCount);
  expect(found[0]?.client).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(found)).not.toContain('192.0.2.1');
});

it('asks the database nothing while nobody asks much', async () => {
  await opened.database.write((tx) => tx.clear(RateCount));
  const counts = new RateCounts(() => now);
  for (let i = 0; i < 299; i += 1) counts.add('all 192.0.2.1', MINUTE, 6_000);
  await new RateExchange(opened.database, counts).exchange();
  expect(await rows()).toBe(0);
  counts.add('all 192.0.2.1', MINUTE, 6_000);
  await new RateExchange(opened.database, counts).exchange();
  expect(await rows()).toBe(1);
});

it('goes on counting alone where the database is away', async () => {
  const other = await openTestDatabase();
  const counts = new RateCounts(() => now);
  const alone = new RateExchange(other.database, counts);
  await other.close();
  const allowed = Array.from({ length: 30 }, () => counts.add('x', MINUTE, LIMIT).current <= LIMIT);
  await expect(alone.exchange()).rejects.toThrow(/destroy|clos|connect|initial/i);
  expect(allowed.filter(Boolean)).toHaveLength(LIMIT);
  expect(counts.add('x', MINUTE, LIMIT).current).toBe(31);
});

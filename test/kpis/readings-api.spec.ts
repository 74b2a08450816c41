import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KpisService } from '../../src/kpis/kpis.service.js';
import { ReadingsBatch } from '../../src/kpis/readings-batch.entity.js';
import { Pruning } from '../../src/platform/retention/pruning.service.js';
import { aKpi, aWorld, NOW, type World } from '../overview/world.js';
import { startTestApp, type TestApp } from '../support/app.js';

let t: TestApp;
let tulip: World;
let token: string;
let count = 0;
beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t.close());
beforeEach(async () => {
  count += 1;
  tulip = await aWorld(t, `tulip-${count}`);
  const orders = aKpi('orders', { name: 'Orders on time', from: '2026-01-01' });
  await t.app.get(KpisService).putAll(tulip.organizationId, [orders]);
  token = await t.tokenFor(tulip.organizationId);
});

const send = (readings: object[], key?: string) =>
  t.app.inject({
    ...{ method: 'POST', url: '/api/v1/readings', payload: { readings } },
    headers: { authorization: `Bearer ${token}`, ...(key !== undefined && { 'idempotency-key': key }) },
  });
const november = (value: number, more: object = {}) => [
  { kpi: 'orders', period: '2026-11-30', value, ...more },
];
const get = (path: string) => t.api(token)('GET', `/api/v1/kpis/${path}`);
const problemsOf = ({ json }: Awaited<ReturnType<typeof send>>) =>
  json<{ errors: { field: string; message: string }[] }>().errors;

describe('a batch of readings', () => {
  it('with a key is kept once, and answered the same again', async () => {
    const first = await send(november(70), 'a-1');
    expect([first.statusCode, first.json()]).toEqual([200, { kept: 1 }]);
    await send(november(71));
    const again = await send(november(70), 'a-1');
    expect([again.statusCode, again.json()]).toEqual([200, { kept: 1 }]);
    expect((await get('orders/readings')).json()).toMatchObject([{ value: 71 }]);
  });

  it('under a key that another batch came with is refused', async () => {
    await send(november(70), 'a-1');
    const other = await send(november(72), 'a-1');
    expect([other.statusCode, problemsOf(other)[0]?.field]).toEqual([422, 'Idempotency-Key']);
    expect((await send(november(72), 'no spaces')).statusCode).toBe(422);
    expect((await get('orders/readings')).json()).toMatchObject([{ value: 70 }]);
  });

  it('sent twice at once is kept once', async () => {
    const both = await Promise.all([
      send(november(70), 'b'),
      send(november(70), 'b'),
      send(november(70), 'b'),
    ]);
    expect(both.map((one) => [one.statusCode, one.json<unknown>()])).toEqual(
      Array(3).fill([200, { kept: 1 }]),
    );
    const { organizationId } = tulip;
    expect(await t.database.read().countBy(ReadingsBatch, { organizationId })).toBe(1);
  });

  it('is recognized by its key for a week', async () => {
    await send(november(70), 'c');
    t.clock.set('2027-02-11T10:00:01Z');
    await t.app.get(Pruning).run();
    expect((await send(november(72), 'c')).statusCode).toBe(200);
    t.clock.set(NOW);
  });

  it('holds a thousand at most, all kept or none, each problem at its row', async () => {
    const many = Array.from({ length: 1001 }, () => november(1)[0] as object);
    expect(problemsOf(await send(many))).toMatchObject([{ field: 'readings' }]);
    const wrong = await send([...november(70), { kpi: 'nothing', period: '2026-11-30', value: 1 }]);
    expect(problemsOf(wrong).map(({ field }) => field)).toEqual(['readings[1].kpi']);
    expect((await get('orders/readings')).json()).toEqual([]);
  });

  it('with a value out of all proportion is asked about, and kept once it is confirmed', async () => {
    const doubted = await send(november(0.7));
    expect([doubted.statusCode, problemsOf(doubted)]).toEqual([
      422,
      [{ field: 'readings[0].value', message: expect.stringContaining('If 70 is meant, give that') }],
    ]);
    expect((await send(november(0.7, { confirmed: true }))).json()).toEqual({ kept: 1 });
    // What is kept already is not doubted again.
    expect((await send(november(0.7))).json()).toEqual({ kept: 0 });
  });
});

describe('a closed month', () => {
  const january = (value: number, more: object = {}) => [
    { kpi: 'solved', period: 'FY2027 M01', value, ...more },
  ];

  it('takes another value with a reason alone, and keeps the correction', async () => {
    expect((await send(january(72))).statusCode).toBe(200);
    t.clock.set('2027-02-20T10:00:00Z');
    const refused = await send(january(73));
    expect([refused.statusCode, problemsOf(refused)]).toEqual([
      422,
      [
        {
          field: 'readings[0].reason',
          message: expect.stringContaining('ask a planner to re-open the month'),
        },
      ],
    ]);
    expect((await send(january(72))).json()).toEqual({ kept: 0 });
    expect((await send(january(73, { reason: 'Two stores came late.' }))).json()).toEqual({ kept: 1 });
    expect((await get('solved/corrections')).json()).toMatchObject([
      {
        ...{ period: 'FY2027 M01', before: 72, after: 73, reason: 'Two stores came late.' },
        ...{ by: null, source: 'api', at: '2027-02-20T10:00:00Z' },
      },
    ]);
    // A month nobody was ever asked about is open, and so is a measure of the goal.
    expect((await send(november(70))).statusCode).toBe(200);
    expect((await send([{ kpi: 'nps', period: 'FY2027 M01', value: 21 }])).statusCode).toBe(200);
    t.clock.set(NOW);
  });

  it('of another organization tells nothing', async () => {
    const other = await aWorld(t, `lily-${count}`);
    const call = t.api(await t.tokenFor(other.organizationId));
    expect((await call('GET', '/api/v1/kpis/nothing/corrections')).statusCode).toBe(404);
    expect((await call('GET', '/api/v1/kpis/solved/corrections')).json()).toEqual([]);
  });
});

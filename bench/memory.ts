import { TickService } from '../src/notices/tick.service.js';
import { addBurst } from './burst.js';
import { type Finding, median, rounded, type Scale } from './piece.js';
import { startHand } from './orders.js';
import type { Place } from './place.js';
import { analyze, environmentFor } from './service.js';
import { startSink } from './sink-process.js';
import type { WorkerOrders } from './worker.js';

/** The most a worker process holds while it works off a burst, among most rows that wait against among fewest. */
export async function memoryOf(places: ReadonlyMap<number, Place>, { quick }: Scale): Promise<Finding> {
  const sink = await startSink();
  const burst = quick ? { people: 50, sessions: 2 } : { people: 250, sessions: 4 };
  const held = async ({ url, clock, service }: Place, key: string) => {
    await addBurst(service.app, key, burst);
    await service.app.get(TickService).tick();
    await analyze(service.database);
    const environment = { ...environmentFor(url, sink.url), BENCH_NOW: `${clock.now()}` };
    const worker = await startHand<WorkerOrders>('worker', environment);
    try {
      await worker.order('tick');
      await worker.order('deliver');
      return await worker.order('memory');
    } finally {
      await worker.stop();
    }
  };
  const counts = [...places.keys()];
  const kilobytes = new Map(counts.map((count) => [count, [] as number[]]));
  try {
    for (let run = 1; run <= (quick ? 1 : 5); run += 1) {
      for (const [count, place] of places) kilobytes.get(count)?.push(await held(place, `memory-${run}`));
    }
  } finally {
    sink.stop();
  }
  const at = (count: number) => median(kilobytes.get(count) ?? []);
  const [from, to] = [counts[0] ?? 0, counts.at(-1) ?? 0];
  return {
    name: `memory of a worker process, ${to.toLocaleString('en')} rows against ${from.toLocaleString('en')}`,
    value: rounded(at(to) / at(from)),
    unit: 'times',
    limit: 1.1,
    detail: Object.fromEntries(counts.map((count) => [`mbAt${count}`, Math.round(at(count) / 1024)])),
  };
}

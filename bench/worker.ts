import 'reflect-metadata';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { DeliveryService } from '../src/mail/delivery/delivery.service.js';
import { TickService } from '../src/notices/tick.service.js';
import { SystemClock, VirtualClock } from '../src/platform/clock.js';
import { loadDrawing } from '../src/reports/load-drawing.js';
import { PackWork } from '../src/reports/pack-work.service.js';
import { Schedule } from '../src/schedule.js';
import { takeOrders } from './orders.js';
import { startService } from './service.js';

/** A process that works as the service does. */
const { BENCH_NOW } = process.env;
const clock = BENCH_NOW === undefined ? new SystemClock() : new VirtualClock(Number(BENCH_NOW));
const service = await startService(process.env, clock);

const orders = {
  deliver: () => service.app.get(DeliveryService).deliverDue(),
  tick: () => service.app.get(TickService).tick(),
  /** As long as it lives: ticks and deliveries as scheduled. */
  run: () => service.app.get(Schedule).start({ delivering: true }),
  /** Makes the board packs that wait; in seconds, and how long at most nobody else had a turn. */
  packs: async () => {
    // As it is soon after the start of the service.
    await loadDrawing();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    const count = await service.app.get(PackWork).workOff();
    const seconds = (performance.now() - started) / 1000;
    delay.disable();
    return { count, seconds, longestMs: delay.max / 1e6 };
  },
  /** The most it ever held, in kB. */
  memory: () => process.resourceUsage().maxRSS,
};
export type WorkerOrders = typeof orders;
takeOrders(orders, () => service.close());

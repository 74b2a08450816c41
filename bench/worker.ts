import 'reflect-metadata';
import { DeliveryService } from '../src/mail/delivery/delivery.service.js';
import { TickService } from '../src/notices/tick.service.js';
import { SystemClock, VirtualClock } from '../src/platform/clock.js';
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
  /** The most it ever held, in kB. */
  memory: () => process.resourceUsage().maxRSS,
};
export type WorkerOrders = typeof orders;
takeOrders(orders, () => service.close());

import { VirtualClock } from '../src/platform/clock.js';
import { Report } from '../src/reports/report.entity.js';
import { ReportsService } from '../src/reports/reports.service.js';
import { startHand } from './orders.js';
import { type Finding, ofRounds, type Piece } from './piece.js';
import { environmentFor, startService } from './service.js';
import { strategyWorld, WORLD_NOW } from './strategy-world.js';
import type { WorkerOrders } from './worker.js';

const FULL = { departments: 56, kpis: 8, months: 36, rounds: 5 };
const QUICK = { departments: 4, kpis: 3, months: 12, rounds: 1 };
const PERIOD = 'FY2027 M11';
const LIMITS = { seconds: 20, megabytes: 400, step: 200 };

/** A board pack of sixty pages and more, made by a worker process that has just started. */
export const pack: Piece = {
  name: 'pack',
  on: 'each',
  async run({ quick }, databases): Promise<Finding[]> {
    const { rounds, ...size } = quick ? QUICK : FULL;
    const url = await databases.create('pack');
    const clock = new VirtualClock(WORLD_NOW);
    const service = await startService(environmentFor(url), clock, { scratch: true });
    try {
      const { organizationId } = await strategyWorld(service.app, size);
      const hand = await startHand<WorkerOrders>('worker', {
        ...environmentFor(url),
        BENCH_NOW: `${clock.now()}`,
      });
      try {
        const seconds: number[] = [];
        const steps: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const asked = { period: PERIOD, locale: 'nl', mails: false } as const;
          await service.app.get(ReportsService).ask(organizationId, asked, null);
          const made = await hand.order('packs');
          if (made.count !== 1) throw new Error(`${made.count} packs were made.`);
          seconds.push(made.seconds);
          steps.push(made.longestMs);
        }
        const last = await service.database.read().findOneByOrFail(Report, { organizationId, state: 'done' });
        const words = `a board pack of ${last.pages ?? 0} pages`;
        const held = (await hand.order('memory')) / 1024;
        const detail = { kilobytes: Math.round((last.size ?? 0) / 1024), kpis: size.departments * size.kpis };
        return [
          { name: words, ...ofRounds(seconds), unit: 's', limit: LIMITS.seconds, detail },
          {
            ...{ name: `most memory of the process with ${words}`, value: Math.round(held), unit: 'MB' },
            ...{ limit: LIMITS.megabytes, detail: {} },
          },
          {
            ...{ name: `longest that others waited for ${words}`, ...ofRounds(steps), unit: 'ms' },
            ...{ limit: LIMITS.step, detail: {} },
          },
        ];
      } finally {
        await hand.stop();
      }
    } finally {
      await service.close();
    }
  },
};

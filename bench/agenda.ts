import { performance } from 'node:perf_hooks';
import { AgendasService } from '../src/agendas/agendas.service.js';
import { VirtualClock } from '../src/platform/clock.js';
import { agendaWorld } from './agenda-world.js';
import { type Finding, median, type Piece, rounded } from './piece.js';
import { recorded } from './recorded.js';
import { environmentFor, startService } from './service.js';
import { WORLD_NOW } from './strategy-world.js';

const FULL = { departments: 100, kpis: 10, months: 36, runs: 30 };
const QUICK = { departments: 5, kpis: 3, months: 12, runs: 2 };
const LIMITS = { queries: 5, ms: 200 };
const WARM_UP = 5;

/** What an agenda of each kind takes to build in a language: its data and how people arranged it, no page around it. */
export const agenda: Piece = {
  name: 'agenda',
  on: 'each',
  async run({ quick }, databases) {
    const { runs, ...size } = quick ? QUICK : FULL;
    const environment = environmentFor(await databases.create('agenda'));
    const service = await startService(environment, new VirtualClock(WORLD_NOW), { scratch: true });
    try {
      const { organizationId, sessions } = await agendaWorld(service.app, size);
      const agendas = service.app.get(AgendasService);
      const found: Finding[] = [];
      for (const [kind, sessionId] of Object.entries(sessions)) {
        const build = async () => {
          const { arrangedIn } = await agendas.build(organizationId, sessionId);
          return arrangedIn('nl');
        };
        const { questions, result } = await recorded(service.database.read(), build);
        const [times, own]: [number[], number[]] = [[], []];
        for (let run = -WARM_UP; run < runs; run += 1) {
          const started = performance.now();
          const before = process.cpuUsage();
          await build();
          const { user, system } = process.cpuUsage(before);
          if (run < 0) continue;
          times.push(performance.now() - started);
          own.push((user + system) / 1000);
        }
        const words = `agenda of ${kind === 'annual' ? 'an' : 'a'} ${kind} session, ${size.departments} departments and ${size.departments * size.kpis} KPIs`;
        const detail = { items: result.items.length, processMs: rounded(median(own)) };
        found.push(
          { name: words, value: rounded(median(times)), unit: 'ms', limit: LIMITS.ms, detail },
          {
            ...{ name: `queries of the ${words}`, value: questions, unit: 'queries' },
            ...{ limit: LIMITS.queries, detail: {} },
          },
        );
      }
      return found;
    } finally {
      await service.close();
    }
  },
};

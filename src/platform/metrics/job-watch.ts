import { Injectable, Optional } from '@nestjs/common';
import type { Counter, Histogram } from 'prom-client';
import { Clock, SystemClock } from '../clock.js';
import { HealthChecks } from '../health/health-checks.js';
import { Metrics } from './metrics.js';

const JOB_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Measures recurring jobs, and shows what is measured of the process itself. */
@Injectable()
export class JobWatch {
  readonly #durations: Histogram<'task'>;
  readonly #failures: Counter<'task'>;

  constructor(metrics: Metrics, health: HealthChecks, @Optional() clock?: Clock) {
    this.#durations = metrics.histogram({
      name: 'cadans_job_duration_seconds',
      help: 'How long recurring jobs took, each time.',
      labelNames: ['task'],
      buckets: JOB_SECONDS,
    });
    this.#failures = metrics.counter({
      name: 'cadans_job_failures_total',
      help: 'How often recurring jobs failed; they are tried again at their next turn.',
      labelNames: ['task'],
    });
    metrics.gauge({
      name: 'cadans_database_clock_skew_seconds',
      help: 'By how much the database’s clock is ahead of this machine’s; the database’s is used.',
      collect() {
        this.set(clock instanceof SystemClock ? clock.skew / 1000 : 0);
      },
    });
    metrics.gauge({
      name: 'cadans_health_ok',
      help: '1 for each check of /health/ready that finds all well, 0 for each that does not.',
      labelNames: ['check'],
      async collect() {
        const { checks } = await health.findings();
        for (const [check, { ok }] of Object.entries(checks)) this.set({ check }, ok ? 1 : 0);
      },
    });
  }

  /** Runs a job and measures it; what it throws goes on to the caller. */
  async run(task: string, work: () => Promise<unknown>): Promise<void> {
    const ended = this.#durations.startTimer({ task });
    try {
      await work();
    } catch (error) {
      this.#failures.inc({ task });
      throw error;
    } finally {
      ended();
    }
  }
}

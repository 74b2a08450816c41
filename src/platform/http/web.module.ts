import { Global, Module } from '@nestjs/common';
import { HealthChecks } from '../health/health-checks.js';
import { HealthController } from '../health/health.controller.js';
import { JobWatch } from '../metrics/job-watch.js';
import { Metrics } from '../metrics/metrics.js';
import { MetricsController } from '../metrics/metrics.controller.js';
import { AssetsController } from '../pages/assets.controller.js';
import { RequestWraps } from './request-wraps.js';
import { PageReaders } from './page-readers.js';
import { RateCounts } from './rate-counts.js';

/** What every application of this platform serves and offers; `createApplication` needs it among its imports. */
@Global()
@Module({
  controllers: [HealthController, MetricsController, AssetsController],
  providers: [
    HealthChecks,
    Metrics,
    JobWatch,
    PageReaders,
    RequestWraps,
    { provide: RateCounts, useFactory: () => new RateCounts() },
  ],
  exports: [HealthChecks, Metrics, JobWatch, PageReaders, RateCounts, RequestWraps],
})
export class WebModule {}

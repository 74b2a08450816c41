import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { openInstallation, starting } from './installation.js';
import { SystemClock } from './platform/clock.js';
import { openProbe } from './platform/http/probe.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { createLogger } from './platform/logging/logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { Schedule } from './schedule.js';

/**
 * Looks for what is due and delivers, without pages: any number of these may run beside each other and beside the
 * service on one PostgreSQL database. WORKER_PORT, where set, serves health and metrics of this process.
 */
await starting(async () => {
  const { settings, database, close } = await openInstallation();
  const { WORKER_PORT, HOST } = settings.values;
  const app = await NestFactory.createApplicationContext(
    AppModule.with(settings, new SystemClock(), database),
    { logger: new NestLogger(createLogger(settings)), abortOnError: false },
  );
  const probe = WORKER_PORT === undefined ? null : await openProbe(app, WORKER_PORT, HOST);
  const begun = app.get(Schedule).start({ delivering: true });
  stopOnSignals(
    app,
    async () => {
      await probe?.close();
      await close();
    },
    begun,
  );
  await begun;
  new Logger('Cadans').log('This worker delivers.');
});

import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BootstrapService } from './access/bootstrap.service.js';
import { AppModule } from './app.module.js';
import { openInstallation, starting } from './installation.js';
import { SystemClock } from './platform/clock.js';
import { createApplication } from './platform/http/create-application.js';
import { listenOn } from './platform/http/listen-on.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import type { Settings } from './platform/settings.js';
import { Schedule } from './schedule.js';

/** The service: pages, API, and, unless DELIVERY is off, everything that makes mails leave. */
await starting(async () => {
  const { settings, database, close } = await openInstallation();
  const app = await createApplication(AppModule.with(settings, new SystemClock(), database), settings);
  const begun = begin(app, settings.values);
  stopOnSignals(app, close, begun);
  await begun;
});

async function begin(
  app: NestFastifyApplication,
  { PORT, HOST, BASE_URL, DELIVERY }: Settings['values'],
): Promise<void> {
  await listenOn(app, PORT, HOST);
  await app.get(Schedule).start({ delivering: DELIVERY });
  new Logger('Cadans').log(`Listening on ${await app.getUrl()}, reached by ${BASE_URL}`);
  // Not through the log, which would mask the link it may hold.
  for (const line of await app.get(BootstrapService).welcome()) process.stdout.write(`${line}\n`);
}

import { Logger } from '@nestjs/common';
import { BootstrapService } from './access/bootstrap.service.js';
import { AppModule } from './app.module.js';
import { useZoneRules } from './calendar/zone-rules.js';
import { entities } from './entities.js';
import { SystemClock } from './platform/clock.js';
import { Database } from './platform/database/database.js';
import { ServiceLock } from './platform/database/service-lock.js';
import { DomainError } from './platform/errors.js';
import { createApplication } from './platform/http/create-application.js';
import { listenOn } from './platform/http/listen-on.js';
import { stopOnSignals } from './platform/http/stop-on-signals.js';
import { Schedule } from './schedule.js';
import { settingsOfProcess } from './platform/settings.js';
import { StartRefused } from './platform/start-refused.js';

try {
  await start();
} catch (error) {
  // What the person who starts it can put right is said in a sentence, without a stack.
  if (!(error instanceof StartRefused || error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const settings = settingsOfProcess();
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PATIENCE_SECONDS, PORT, HOST, BASE_URL, ZONE_RULES } =
    settings.values;
  useZoneRules(ZONE_RULES);
  const lock = ServiceLock.take(DATABASE_URL);
  const database = await Database.open({
    url: DATABASE_URL,
    entities,
    poolSize: DATABASE_POOL,
    patienceMs: DATABASE_PATIENCE_SECONDS * 1000,
  });
  const app = await createApplication(AppModule.with(settings, new SystemClock(), database), settings);
  stopOnSignals(app, async () => {
    await database.close();
    lock.release();
  });
  await listenOn(app, PORT, HOST);
  await app.get(Schedule).start();
  new Logger('Cadans').log(`Listening on ${await app.getUrl()}, reached by ${BASE_URL}`);
  // Not through the log, which would mask the link it may hold.
  for (const line of await app.get(BootstrapService).welcome()) process.stdout.write(`${line}\n`);
}

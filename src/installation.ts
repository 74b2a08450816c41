import { useZoneRules } from './calendar/zone-rules.js';
import { entities } from './entities.js';
import { Database } from './platform/database/database.js';
import { ServiceLock } from './platform/database/service-lock.js';
import { DomainError } from './platform/errors.js';
import { type Settings, settingsOfProcess } from './platform/settings.js';
import { StartRefused } from './platform/start-refused.js';

/** What a process that runs for long holds of an installation. */
export interface Installation {
  readonly settings: Settings;
  readonly database: Database;
  /** Closes the database and lets another service have the file. */
  readonly close: () => Promise<void>;
}

/**
 * Reads the settings from the environment and opens what they name.
 * @throws {StartRefused} in a sentence that says what to put right
 */
export async function openInstallation(): Promise<Installation> {
  const settings = settingsOfProcess();
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PATIENCE_SECONDS, ZONE_RULES } = settings.values;
  useZoneRules(ZONE_RULES);
  const lock = ServiceLock.take(DATABASE_URL);
  const database = await Database.open({
    url: DATABASE_URL,
    entities,
    poolSize: DATABASE_POOL,
    patienceMs: DATABASE_PATIENCE_SECONDS * 1000,
  });
  return {
    settings,
    database,
    close: async () => {
      await database.close();
      lock.release();
    },
  };
}

/** Starts a process; what the person who starts it can put right is said in a sentence, without a stack. */
export async function starting(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof StartRefused || error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

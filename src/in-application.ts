import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import { INSTALLATION } from './access/audit-entry.entity.js';
import { Doing, runAs } from './platform/acting.js';
import type { Clock } from './platform/clock.js';
import { DatabaseClock } from './platform/database/database-clock.js';
import { Database } from './platform/database/database.js';
import type { Settings } from './platform/settings.js';

/**
 * Runs a command inside the application, without listening, and closes everything afterwards.
 * @param act what is written down once the command changes something; nothing without it
 */
export async function inApplication<T>(
  settings: Settings,
  clock: Clock,
  work: (app: INestApplicationContext, database: Database) => Promise<T>,
  { scratch = false, act }: { readonly scratch?: boolean; readonly act?: string } = {},
): Promise<T> {
  const { DATABASE_URL: url, DATABASE_POOL: poolSize, DATABASE_PATIENCE_SECONDS: patience } = settings.values;
  const database = await Database.open({ url, entities, poolSize, patienceMs: patience * 1000, scratch });
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, database), {
      logger: ['error', 'warn'],
    });
    try {
      await app.get(DatabaseClock).measure();
      return await runAs(doingOf(act), () => work(app, database));
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

/** What concerns no organization, or is not known to yet, concerns the installation. */
function doingOf(name: string | undefined): Doing {
  const doing = new Doing();
  const actor = { kind: 'command', id: null } as const;
  if (name !== undefined)
    doing.act = { organizationId: INSTALLATION, actor, name, subject: null, details: {} };
  return doing;
}

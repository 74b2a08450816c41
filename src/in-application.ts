import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import type { Clock } from './platform/clock.js';
import { DatabaseClock } from './platform/database/database-clock.js';
import { Database } from './platform/database/database.js';
import type { Settings } from './platform/settings.js';

/** Runs a command inside the application, without listening, and closes everything afterwards. */
export async function inApplication<T>(
  settings: Settings,
  clock: Clock,
  work: (app: INestApplicationContext, database: Database) => Promise<T>,
  { scratch = false } = {},
): Promise<T> {
  const { DATABASE_URL: url, DATABASE_POOL: poolSize, DATABASE_PATIENCE_SECONDS: patience } = settings.values;
  const database = await Database.open({ url, entities, poolSize, patienceMs: patience * 1000, scratch });
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, database), {
      logger: ['error', 'warn'],
    });
    try {
      await app.get(DatabaseClock).measure();
      return await work(app, database);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.js';
import { entities } from '../src/entities.js';
import type { Clock } from '../src/platform/clock.js';
import { Database } from '../src/platform/database/database.js';
import { settingsFrom } from '../src/platform/settings.js';

/** SMTP connections of everything that sends here, ours and others. */
export const CONNECTIONS = 40;

/** The service without its pages: what it needs to look, to put in and to deliver. */
export interface Service {
  readonly app: INestApplicationContext;
  readonly database: Database;
  close(): Promise<void>;
}

/** Settings as the environment would give them; without a sink mails stay in the built-in mailbox. */
export function environmentFor(url: string, sinkUrl?: string): Record<string, string> {
  return {
    ...{ DATABASE_URL: url, BASE_URL: 'http://localhost', MAIL_FROM: 'Cadans <bench@example.org>' },
    ...{ LINK_KEYS: 'bench:0123456789abcdef0123456789abcdef', LOG_LEVEL: 'silent' },
    ...(sinkUrl === undefined
      ? { MAILBOX: 'on' }
      : { SMTP_URL: sinkUrl, SMTP_CONNECTIONS: `${CONNECTIONS}` }),
  };
}

export async function startService(
  environment: Readonly<Record<string, string | undefined>>,
  clock: Clock,
  { scratch = false } = {},
): Promise<Service> {
  const settings = settingsFrom(environment);
  const { DATABASE_URL: url, DATABASE_POOL: poolSize } = settings.values;
  const database = await Database.open({ url, entities, poolSize, scratch });
  const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock, database), {
    logger: false,
  });
  return {
    ...{ app, database },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/**
 * As PostgreSQL does by itself within a minute: else it plans for the empty tables it saw first. SQLite never does, and the
 * service does not have it done: with what it would know of the rows, each statement were compiled anew each time.
 */
export async function analyze(database: Database): Promise<void> {
  if (database.dialect.name === 'postgres') await database.write((tx) => tx.query('ANALYZE'));
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { QUARANTINE_FACT, readState, writeState } from '../mail/quarantine.js';
import { SystemClock } from '../platform/clock.js';
import { BackUpRefused, copySqlite, type Progress, type SqliteCopy } from '../platform/database/back-up.js';
import { sqliteFile } from '../platform/database/data-sources.js';
import { settingsOfProcess } from '../platform/settings.js';
import { run, say } from './run.js';

export function backUpCommand(): Command {
  return new Command('backup')
    .description('Copy the SQLite database to a file, while the service runs.')
    .argument('<file>', 'where the copy goes')
    .option('--force', 'replace a file that is there already')
    .action((file: string, { force = false }: { force?: boolean }) =>
      run(() => backUp(resolve(file), force)),
    );
}

async function backUp(file: string, force: boolean): Promise<void> {
  const { DATABASE_URL: url } = settingsOfProcess().values;
  refusePostgres(url, 'pg_dump');
  if (existsSync(file) && !force) {
    throw new BackUpRefused(`${file} is there already. Give another name, or replace it with --force.`);
  }
  const takenAt = new SystemClock().now();
  await copySqlite(sqliteFile(url), file, (copy) => markCopy(copy, takenAt), progressShown());
  say(`Backed up to ${file}. Whoever starts on it holds its mail until you release it (docs/back-up.md).`);
}

/** Whoever starts on the copy is to hold its mail. What was doubtful already when it was taken stays so. */
export function markCopy(copy: SqliteCopy, takenAt: number): void {
  const [fact] = copy.prepare('SELECT value FROM installation WHERE name = ?').all(QUARANTINE_FACT) as {
    value: string;
  }[];
  const before = fact && readState(fact.value).takenAt;
  copy
    .prepare('INSERT OR REPLACE INTO installation (name, value) VALUES (?, ?)')
    .run(QUARANTINE_FACT, writeState({ takenAt: before ?? takenAt, since: null }));
}

/** PostgreSQL has tools of its own, which do it better. */
export function refusePostgres(url: string, tool: string): void {
  if (url.startsWith('sqlite:')) return;
  throw new BackUpRefused(`DATABASE_URL names a PostgreSQL database: use ${tool}, as docs/back-up.md says.`);
}

const SMALL_PAGES = 25_000;
const STEP_PERCENT = 10;

/** Says how far a big copy is. */
export function progressShown(): (at: Progress) => void {
  let said = 0;
  return ({ totalPages, remainingPages }) => {
    if (totalPages < SMALL_PAGES) return;
    const percent = Math.floor((100 * (totalPages - remainingPages)) / totalPages);
    if (percent < said + STEP_PERCENT) return;
    said = percent - (percent % STEP_PERCENT);
    process.stderr.write(`${said} % copied\n`);
  };
}

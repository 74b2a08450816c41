import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { type SqliteConnection, sqliteDriver } from './data-sources.js';

/** A back-up or a restore cannot be done; the message says why, and what to do. */
export class BackUpRefused extends StartRefused {}

/** How far a copy is, in pages of the database. */
export interface Progress {
  readonly totalPages: number;
  readonly remainingPages: number;
}

/** A connection that can copy its database while others write to it. */
interface CopyingConnection extends SqliteConnection {
  backup(file: string, options: { progress(at: Progress): number }): Promise<unknown>;
  prepare(statement: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
}

/** A copy that is told something before it is finished. */
export type SqliteCopy = Pick<CopyingConnection, 'prepare'>;

/** Pages copied between two looks at the clock: some milliseconds of work. */
const PAGES_AT_ONCE = 2_000;

/** Opens a SQLite file that is there already, without creating one by mistake. */
export function openSqlite(file: string): CopyingConnection {
  if (!existsSync(file)) throw new BackUpRefused(`There is no file ${file}.`);
  return new (sqliteDriver())(file, { timeout: 10_000 }) as CopyingConnection;
}

/**
 * Copies a SQLite database, as it is at one moment, while services go on writing to it. The copy stands under its name
 * only when it is whole, checked and on the disk; who may read it is its owner alone.
 * @param mark told the copy before it is checked: what it should know about itself
 */
export async function copySqlite(
  from: string,
  to: string,
  mark: (copy: SqliteCopy) => void,
  progress: (at: Progress) => void = () => undefined,
): Promise<void> {
  if (existsSync(from) && existsSync(to) && realpathSync(from) === realpathSync(to)) {
    throw new BackUpRefused(`${to} is the database itself; give the copy another name.`);
  }
  const part = `${to}.part-${process.pid}`;
  try {
    // Made by us, so that nobody else can read it while it grows.
    closeSync(openSync(part, 'wx', 0o600));
    await copyAtOneMoment(from, part, progress);
    finish(part, mark);
    renameSync(part, to);
    sync(dirname(to));
  } catch (error) {
    if (error instanceof BackUpRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new BackUpRefused(`${from} could not be copied to ${to}: ${why}.`, { cause: error });
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${rest}`, { force: true });
  }
}

/** Takes over who owns a file and who may read it; only an administrator may give a file away, others need not. */
export function ownAs(file: string, model: string): void {
  const { uid, gid, mode } = statSync(model);
  chmodSync(file, mode & 0o777);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
}

async function copyAtOneMoment(from: string, part: string, progress: (at: Progress) => void): Promise<void> {
  const source = openSqlite(from);
  try {
    // A look that stays open keeps the moment: without one, each write of a service would begin the copy anew.
    source.exec('BEGIN');
    source.prepare('SELECT COUNT(*) FROM sqlite_master').all();
    await source.backup(part, {
      progress: (at) => {
        progress(at);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
}

function finish(part: string, mark: (copy: SqliteCopy) => void): void {
  const copy = openSqlite(part);
  try {
    // One file, which can be moved and read by itself; the service turns write-ahead logging on again.
    copy.pragma('journal_mode = DELETE');
    mark(copy);
    const findings = copy.pragma('integrity_check') as { integrity_check: string }[];
    const damage = findings.map((finding) => finding.integrity_check).filter((finding) => finding !== 'ok');
    if (damage.length > 0) {
      throw new BackUpRefused(
        `The database is damaged: ${damage.slice(0, 3).join('; ')}. Nothing was written; an earlier back-up may be whole.`,
      );
    }
  } finally {
    copy.close();
  }
  sync(part);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

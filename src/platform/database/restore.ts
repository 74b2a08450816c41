import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { migrations } from '../../../migrations/list.js';
import { BackUpRefused, copySqlite, openSqlite, ownAs, type Progress } from './back-up.js';
import { sqliteFile } from './data-sources.js';
import { Database, type DatabaseOptions } from './database.js';
import { ServiceLock } from './service-lock.js';

/** The facts of the installation that a back-up holds. */
export type Facts = ReadonlyMap<string, string>;

export interface Restore extends Pick<DatabaseOptions, 'url' | 'entities'> {
  /** The back-up. */
  readonly from: string;
  /** What the restored database is to know about itself: a fact of the installation. */
  readonly mark: (facts: Facts) => { readonly name: string; readonly value: string };
  readonly progress?: (at: Progress) => void;
}

/**
 * Puts a back-up in the place of a SQLite database. It is copied beside it, checked and brought up to date first; the
 * present one is kept, under another name.
 * @returns where the present database is kept; null if there was none
 * @throws {BackUpRefused} and `ServiceLockRefused`, with everything as it was
 */
export async function restoreSqlite({
  url,
  entities,
  from,
  mark,
  progress,
}: Restore): Promise<string | null> {
  const named = sqliteFile(url);
  const file = existsSync(named) ? realpathSync(named) : named;
  if (existsSync(from) && existsSync(file) && realpathSync(from) === file) {
    throw new BackUpRefused(`${from} is the database itself; name the back-up that is to take its place.`);
  }
  const lock = ServiceLock.take(url);
  const staged = `${file}.restoring-${process.pid}`;
  try {
    const facts = factsOf(from);
    const { name, value } = mark(facts);
    await copySqlite(
      from,
      staged,
      (copy) =>
        copy.prepare('INSERT OR REPLACE INTO installation (name, value) VALUES (?, ?)').run(name, value),
      progress,
    );
    await (await Database.open({ url: `sqlite:${staged}`, entities })).close();
    return swap(staged, file);
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${staged}${rest}`, { force: true });
    lock.release();
  }
}

/** Reads what a back-up says about itself, and refuses what is none, or is of a newer Cadans. */
function factsOf(from: string): Facts {
  const backUp = openSqlite(from);
  try {
    const ran = backUp.prepare('SELECT name FROM migrations').all() as { name: string }[];
    const known = new Set(migrations.map(({ name }) => name));
    const newer = ran.filter(({ name }) => !known.has(name));
    if (newer.length > 0) {
      throw new BackUpRefused(
        `${from} was made by a newer Cadans (${newer.map(({ name }) => name).join(', ')} is unknown here). Upgrade first, then restore it.`,
      );
    }
    const facts = backUp.prepare('SELECT name, value FROM installation').all() as {
      name: string;
      value: string;
    }[];
    return new Map(facts.map(({ name, value }) => [name, value]));
  } catch (error) {
    if (error instanceof BackUpRefused) throw error;
    throw new BackUpRefused(
      `${from} is no back-up of Cadans: ${error instanceof Error ? error.message : String(error)}.`,
      { cause: error },
    );
  } finally {
    backUp.close();
  }
}

function swap(staged: string, file: string): string | null {
  if (!existsSync(file)) {
    renameSync(staged, file);
    return null;
  }
  ownAs(staged, file);
  const kept = freeName(`${file}.before-restore`);
  // What a service that was killed left beside it belongs to it.
  for (const rest of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${rest}`)) renameSync(`${file}${rest}`, `${kept}${rest}`);
  }
  renameSync(staged, file);
  return kept;
}

function freeName(wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
}

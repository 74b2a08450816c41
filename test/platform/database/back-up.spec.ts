import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { BackUpRefused, copySqlite, openSqlite } from '../../../src/platform/database/back-up.js';
import { Database } from '../../../src/platform/database/database.js';
import { InstallationFact } from '../../../src/platform/database/installation.entity.js';
import { type Facts, restoreSqlite } from '../../../src/platform/database/restore.js';
import { ServiceLock, ServiceLockRefused } from '../../../src/platform/database/service-lock.js';

let folder: string;
let file: string;
let copy: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cadans-back-up-'));
  [file, copy] = [join(folder, 'cadans.sqlite'), join(folder, 'copy.sqlite')];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (name = file) => Database.open({ url: `sqlite:${name}`, entities, scratch: true });
const factIn = (name: string) => (database: Database) =>
  database.read().findOneBy(InstallationFact, { name });
const put = (database: Database, name: string, value: string) =>
  database.write((tx) => tx.upsert(InstallationFact, { name, value }, ['name']));
const nothing = () => undefined;
const mark = (facts: Facts) => ({ name: 'mark', value: `restored after ${facts.get('turn') ?? 'nothing'}` });
const restore = (from = copy) => restoreSqlite({ url: `sqlite:${file}`, entities, from, mark });

/** A database whose two facts are always written together, of so many fifths of a megabyte. */
async function aDatabase(size = 2): Promise<Database> {
  const turn = '1';
  const database = await open();
  await put(database, 'turn', turn);
  await put(database, 'last turn', turn);
  for (let i = 0; i < size; i += 1) await put(database, `filler-${i}`, 'x'.repeat(200_000));
  return database;
}

describe('a back-up', () => {
  it('is the database at one moment, though a service goes on writing to it', async () => {
    const database = await aDatabase(40);
    let turns = 1;
    const taken: number[] = [];
    const copying = copySqlite(file, copy, nothing, ({ remainingPages }) => void taken.push(remainingPages));
    let copied = false;
    void copying.then(() => (copied = true));
    while (!copied) {
      turns += 1;
      await database.write(async (tx) => {
        await tx.update(InstallationFact, { name: 'turn' }, { value: `${turns}` });
        await tx.update(InstallationFact, { name: 'filler-0' }, { value: `${turns}`.repeat(50_000) });
        await tx.update(InstallationFact, { name: 'last turn' }, { value: `${turns}` });
      });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await copying;
    await database.close();
    // It went forward, without beginning anew at each write.
    expect(taken).toEqual(taken.toSorted((a, b) => b - a));
    expect(turns).toBeGreaterThan(2);
    const restored = await open(copy);
    const turn = await factIn('turn')(restored);
    expect(await factIn('last turn')(restored)).toEqual({ name: 'last turn', value: turn?.value });
    await restored.close();
  });

  it('is one file for its owner alone, and nothing else is left', async () => {
    await (await aDatabase()).close();
    await copySqlite(file, copy, nothing);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
  });

  it('is not written over the database itself, nor where there is no folder', async () => {
    await (await aDatabase()).close();
    await expect(copySqlite(file, file, nothing)).rejects.toThrow(/is the database itself/);
    await expect(copySqlite(file, join(folder, 'none', 'copy.sqlite'), nothing)).rejects.toThrow(
      BackUpRefused,
    );
    await expect(copySqlite(join(folder, 'none.sqlite'), copy, nothing)).rejects.toThrow(/There is no file/);
    expect(existsSync(copy)).toBe(false);
  });

  it('of a damaged database is refused, and an older one stays', async () => {
    await (await aDatabase(5)).close();
    await copySqlite(file, copy, nothing);
    const bytes = readFileSync(file);
    bytes.fill(0xff, bytes.length - 9_000, bytes.length - 4_200);
    bytes.fill(0xff, 8_192, 12_288);
    writeFileSync(file, bytes);
    const before = readFileSync(copy);
    await expect(copySqlite(file, copy, nothing)).rejects.toThrow(BackUpRefused);
    expect(readFileSync(copy).equals(before)).toBe(true);
  });
});

describe('a restore', () => {
  it('puts the back-up in its place, marked and up to date, and keeps what was there', async () => {
    const first = await aDatabase();
    await copySqlite(file, copy, nothing);
    await put(first, 'turn', '2');
    await first.close();
    chmodSync(file, 0o640);
    expect(await restore()).toBe(`${file}.before-restore`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    const restored = await open();
    expect(await factIn('turn')(restored)).toMatchObject({ value: '1' });
    expect(await factIn('mark')(restored)).toMatchObject({ value: 'restored after 1' });
    await restored.close();
    const kept = await open(`${file}.before-restore`);
    expect(await factIn('turn')(kept)).toMatchObject({ value: '2' });
    await kept.close();
    expect(await restore()).toBe(`${file}.before-restore-2`);
  });

  it('works where nothing was', async () => {
    const database = await aDatabase();
    await copySqlite(file, copy, nothing);
    await database.close();
    rmSync(file);
    expect(await restore()).toBeNull();
    expect(existsSync(file)).toBe(true);
  });

  it('is refused while a service works on the database', async () => {
    await (await aDatabase()).close();
    await copySqlite(file, copy, nothing);
    const lock = ServiceLock.take(`sqlite:${file}`);
    await expect(restore()).rejects.toThrow(ServiceLockRefused);
    lock.release();
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([]);
  });

  it.each<[string, (name: string) => void, RegExp]>([
    [
      'of a newer Cadans',
      (name) => {
        const newer = openSqlite(name);
        newer.exec("INSERT INTO migrations (timestamp, name) VALUES (9, 'Tomorrow9')");
        newer.close();
      },
      /made by a newer Cadans \(Tomorrow9 is unknown here\)\. Upgrade first/,
    ],
    ['that is another database', (name) => emptied(name), /is no back-up of Cadans/],
    ['that is no database', (name) => writeFileSync(name, 'a letter to my aunt'), /is no back-up of Cadans/],
    ['that is not there', (name) => rmSync(name), /There is no file/],
  ])('of a file %s is refused, with everything as it was', async (_what, change, sentence) => {
    await (await aDatabase()).close();
    await copySqlite(file, copy, nothing);
    change(copy);
    const before = readFileSync(file);
    await expect(restore()).rejects.toThrow(sentence);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([]);
  });

  it('of the database itself is refused', async () => {
    await (await aDatabase()).close();
    await expect(restore(file)).rejects.toThrow(/is the database itself/);
  });
});

function emptied(name: string): void {
  rmSync(name);
  writeFileSync(name, '');
  const other = openSqlite(name);
  other.exec('CREATE TABLE aunt (name text)');
  other.close();
}

import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { entities } from '../../../src/entities.js';
import { Database } from '../../../src/platform/database/database.js';
import { sqliteFile } from '../../../src/platform/database/data-sources.js';
import { InstallationFact } from '../../../src/platform/database/installation.entity.js';
import { freshDatabaseUrl } from '../../support/database.js';
import { tokenOfTulip } from '../support/api-token.js';
import { putPerson } from '../support/put-person.js';
import { note } from '../support/proof.js';
import { readyService } from '../support/ready-service.js';
import { chances } from '../support/scale.js';

const KILLS = 5;
let url: string;
let drop: () => Promise<void>;

beforeEach(async () => ({ url, drop } = await freshDatabaseUrl()));
afterEach(() => drop());

it(`what was answered with success is there although the service was killed at once, ${KILLS} times`, async () => {
  const token = await tokenOfTulip(url);
  const settings = { DATABASE_URL: url, MAILBOX: 'on' };
  const acknowledged: string[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { service, address } = await readyService(settings);
    const mail = `person.${kill}@tulip.example`;
    const status = await putPerson(address, token, mail);
    await service.kill();
    expect([200, 201, 204]).toContain(status);
    acknowledged.push(mail);
  }
  const { service, address } = await readyService(settings);
  const list = await fetch(`${address}/api/v1/people`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const body = await list.text();
  expect(await service.stop()).toMatchObject({ code: 0 });
  for (const mail of acknowledged) expect(body).toContain(mail);
  note(`${KILLS} answers, each followed by SIGKILL: all there`);
});

it('a power cut at any byte of the log keeps all that was committed before it, and leaves the file sound', async () => {
  const file = sqliteFile(url);
  const database = await Database.open({ url, entities });
  const [mode] = await database.write((tx) => tx.query<{ synchronous: number }[]>('PRAGMA synchronous'));
  // FULL: a commit returns once its part of the log is on the disk.
  expect(mode).toEqual({ synchronous: 2 });
  const sizes: number[] = [];
  for (let commit = 0; commit < 40; commit += 1) {
    await database.write((tx) => tx.insert(InstallationFact, { name: `commit ${commit}`, value: 'kept' }));
    sizes.push(statSync(`${file}-wal`).size);
  }
  const log = readFileSync(`${file}-wal`);
  const folder = mkdtempSync(join(tmpdir(), 'cadans-cut-'));
  for (const [i, cut] of chances(20, 25, sizes[0] ?? 0, log.length).entries()) {
    const copy = join(folder, `${i}.sqlite`);
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, log.subarray(0, cut));
    const kept = sizes.filter((size) => size <= cut).length;
    const after = await Database.open({ url: `sqlite:${copy}`, entities });
    const found = await after
      .read()
      .query<{ name: string }[]>("SELECT name FROM installation WHERE name LIKE 'commit %'");
    const [check] = await after.read().query<{ integrity_check: string }[]>('PRAGMA integrity_check');
    await after.close();
    expect(found).toHaveLength(kept);
    expect(check).toEqual({ integrity_check: 'ok' });
  }
  await database.close();
  rmSync(folder, { recursive: true });
  note('25 cuts through the log of 40 commits: what was committed up to there stands, nothing half');
});

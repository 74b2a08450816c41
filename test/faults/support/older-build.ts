import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The release before: the last commit whose tables those of today must get along with. */
export const RELEASE_BEFORE = '695325f';

/** A program as it was. */
export interface OlderBuild {
  /** Its main file. */
  readonly program: string;
  /** Leaves in the database what its tests call a burst: see `prepareBurst`. */
  prepareBurst(url: string, key: string, size: { people: number; sessions: number }): void;
}

/** Builds the program as it was at a commit. The packages are those of today. */
export function olderBuild(commit = RELEASE_BEFORE): OlderBuild {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-older-'));
  const archive = execFileSync(
    'git',
    ['archive', commit, 'src', 'migrations', 'bench', 'package.json', '.swcrc'],
    {
      cwd: root,
      maxBuffer: 1 << 30,
    },
  );
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const swc = join(root, 'node_modules/.bin/swc');
  execFileSync(swc, ['src', 'migrations', 'bench', '-d', 'dist', '--copy-files', '-q'], { cwd: folder });
  return {
    program: join(folder, 'dist/src/main.js'),
    prepareBurst: (url, key, size) => {
      const script = burstScript({ url, key, size });
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    },
  };
}

/** It is read by the older program's own modules: those of today would migrate the database. */
function burstScript(given: object): string {
  return `
    import 'reflect-metadata';
    import { NestFactory } from '@nestjs/core';
    import { addBurst } from './dist/bench/burst.js';
    import { AppModule } from './dist/src/app.module.js';
    import { entities } from './dist/src/entities.js';
    import { SystemClock } from './dist/src/platform/clock.js';
    import { Database } from './dist/src/platform/database/database.js';
    import { settingsFrom } from './dist/src/platform/settings.js';

    const { url, key, size } = ${JSON.stringify(given)};
    const settings = settingsFrom({
      DATABASE_URL: url, BASE_URL: 'http://localhost:3000', MAILBOX: 'on', MAIL_FROM: 'cadans@example.org',
      LINK_KEYS: 'k1:a-secret-for-tests-of-thirty-two-characters-or-more',
    });
    const database = await Database.open({ url, entities });
    const module = AppModule.with(settings, new SystemClock(), database);
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    await addBurst(app, key, size);
    await app.close();
    await database.close();
    process.exit(0);
  `;
}

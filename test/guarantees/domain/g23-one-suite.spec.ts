import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Stories that ask which database they are on; each tells the same of both but for what stands beside it. */
const ASKING: Readonly<Record<string, string>> = {
  'test/demo/year.spec.ts': 'plays two months instead of twelve where each statement is a journey',
  'test/guarantees/g04-one-row.spec.ts': 'on PostgreSQL each replica has connections of its own',
  'test/guarantees/g04-two-services.spec.ts': 'a SQLite file serves one service',
  'test/guarantees/g18-migrations.spec.ts': 'only on PostgreSQL several services start at once',
  'test/guarantees/g19-back-up.spec.ts': 'only of a SQLite file Cadans takes a hot back-up itself',
  'test/mail/pruning.spec.ts': 'each explains in its own words how it looks things up',
  'test/mail/quarantine.spec.ts': 'a back-up of each kind is put back in its own way',
  'test/mail/renewal.spec.ts': 'SQLite has one writer: nothing can be changing beside it',
  'test/notices/explain.spec.ts': 'each explains in its own words how it looks things up',
  'test/organizations/erasing.spec.ts': 'each lists its tables in its own way',
  'test/platform/database/migrations.spec.ts': 'connects without the Database',
  'test/platform/database/prepared-statements.spec.ts':
    'SQLite prepares its statements within the process, which outlives every migration',
  'test/platform/database/tenancy.spec.ts': 'each lists its keys in its own way',
  'test/platform/database/upgrade.spec.ts': 'connects without the Database',
  'test/platform/database/wake-calls.spec.ts': 'on SQLite there is one process and nobody to call',
  'test/service/workers.spec.ts': 'a SQLite file serves one process',
};

interface Project {
  readonly displayName: string;
  readonly testMatch: readonly string[];
  readonly testPathIgnorePatterns?: readonly string[];
}

const configured = async () => {
  const { default: config } = (await import(join(root, 'jest.config.js'))) as {
    default: { projects: readonly Project[] };
  };
  return new Map(config.projects.map((project) => [project.displayName, project]));
};

function specs(): { readonly path: string; readonly text: string }[] {
  return readdirSync(join(root, 'test'), { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.spec\.tsx?$/.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => !/\/(domain|faults)\//.test(path));
}

it('both databases run the very same files', async () => {
  const projects = await configured();
  const [sqlite, postgres] = ['sqlite', 'postgres'].map((name) => projects.get(name));
  expect(sqlite?.testMatch).toEqual(['<rootDir>/test/**/*.spec.{ts,tsx}']);
  expect(postgres?.testMatch).toEqual(sqlite?.testMatch);
  expect(postgres?.testPathIgnorePatterns).toEqual(sqlite?.testPathIgnorePatterns);
});

it('no story asks which database it is on without a reason, and none is skipped', () => {
  const asking = specs().filter(({ text }) => /\btestDatabase\b|\bTEST_DATABASE\b/.test(text));
  expect(asking.map(({ path }) => path).sort()).toEqual(Object.keys(ASKING).sort());
  const skipping = /\b(?:it|test|describe)\.(?:skip|todo|failing)\b|\bx(?:it|describe)\(/;
  expect(specs().filter(({ text }) => skipping.test(text))).toEqual([]);
});

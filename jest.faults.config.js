import { base, postgres } from './jest.config.js';

/**
 * What needs minutes, or servers that npm does not bring: processes are killed, servers misbehave, machines run full.
 * Two at a time: most of them wait, for a lease, a server, a clock.
 */
const spec = (folder, names) => names.map((name) => `<rootDir>/test/faults/${folder}${name}.spec.ts`);

/** In a sample, which `.ci/run` takes, only these run, and they do less: see `support/scale.ts`. */
const SAMPLE = ['f01-*', 'f09-*'];
const names = process.env.FAULTS_SCALE === 'sample' ? SAMPLE : ['*'];

const faults = (database, folders) => ({
  ...base,
  displayName: database,
  globals: { TEST_DATABASE: database },
  testMatch: folders.flatMap((folder) => spec(folder, names)),
  setupFilesAfterEnv: ['<rootDir>/test/support/quiet.ts'],
  ...(database === 'postgres' && {
    ...postgres,
    globalSetup: '<rootDir>/test/faults/support/postgres-start.js',
  }),
});

export default {
  maxWorkers: 2,
  testTimeout: 1_200_000,
  reporters: ['default', '<rootDir>/test/faults/support/proof-reporter.js'],
  // What a mail server does wrong is the same on any database: the folder `mail` runs once. What can only happen to one
  // of the two stands in a folder of its name.
  projects: [
    faults('sqlite', ['', '!(postgres|support)/**/']),
    faults('postgres', ['', '!(mail|sqlite|support)/**/']),
  ],
};

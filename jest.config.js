/** The same stories run on both databases; what touches none runs once, as the project `pure`. */
export const base = {
  testEnvironment: '<rootDir>/test/support/node-environment.js',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
};
export const postgres = {
  globalSetup: '<rootDir>/test/support/postgres-start.js',
  globalTeardown: '<rootDir>/test/support/postgres-stop.js',
};
const sqlite = {
  globalSetup: '<rootDir>/test/support/sqlite-start.js',
  globalTeardown: '<rootDir>/test/support/sqlite-stop.js',
};
const pure = ['<rootDir>/test/**/domain/**/*.spec.ts', '<rootDir>/test/architecture.spec.ts'];
const stories = (database) => ({
  ...base,
  displayName: database,
  globals: { TEST_DATABASE: database },
  testMatch: ['<rootDir>/test/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: [
    '/domain/',
    '/test/architecture.spec.ts',
    // What needs minutes or a server of Debian's: npm run test:faults.
    '/test/faults/',
    '/test/browser/',
    '/node_modules/',
    '/dist/',
  ],
  ...(database === 'postgres' ? postgres : sqlite),
  setupFilesAfterEnv: ['<rootDir>/test/support/quiet.ts'],
});
/** What a visitor does with a real browser: one that is found, or else brought. */
const browser = {
  ...base,
  displayName: 'browser',
  globals: { TEST_DATABASE: 'sqlite' },
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/browser/start.js',
  globalTeardown: '<rootDir>/test/support/sqlite-stop.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/quiet.ts'],
};

export default {
  maxWorkers: 2,
  // Node keeps the modules of every test file a worker ran; with some gigabytes of them it does little but collect.
  workerIdleMemoryLimit: '1GB',
  // Not to judge how fast it is: nothing that ends is as slow as this, on however slow a machine.
  testTimeout: 300_000,
  projects: [
    { ...base, displayName: 'pure', testMatch: pure },
    stories('sqlite'),
    stories('postgres'),
    browser,
  ],
};

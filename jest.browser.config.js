import { base } from './jest.config.js';

/** What a visitor does with a real browser: Chromium as Debian brings it, or what `CHROMIUM` names. */
export default {
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'browser',
      globals: { TEST_DATABASE: 'sqlite' },
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/quiet.ts'],
    },
  ],
};

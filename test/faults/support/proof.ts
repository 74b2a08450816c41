import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/**
 * Keeps a sentence about what was done or counted for the log of the run, below the running test. No paths, no names of
 * machines: the log is published.
 */
export function note(sentence: string): void {
  const file = process.env['FAULTS_NOTES'];
  const { currentTestName: test, testPath: path } = expect.getState();
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ path, test, database, sentence })}\n`);
}

declare const TEST_DATABASE: string;
const database = TEST_DATABASE;

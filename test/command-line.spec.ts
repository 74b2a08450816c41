import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { commandLine } from '../src/command-line.js';

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

async function saidBy(...words: string[]): Promise<string> {
  let said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  await commandLine().parseAsync(['node', 'cadans', ...words]);
  return said;
}

describe('cadans', () => {
  it.each([['simulate', '--out', 'nowhere'], ['forecast']])(
    'refuses to %s days that run backwards',
    async (command, ...more) => {
      const days = ['--from', '2027-02-01', '--to', '2027-01-01'];
      expect(await saidBy(command, 'organization.yaml', ...days, ...more)).toBe(
        'No day lies from 2027-02-01 to before 2027-01-01. Give a --to that is later than --from.\n',
      );
      expect(process.exitCode).toBe(1);
    },
  );
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../dist/src/cadans.js', import.meta.url));

/** Runs a command of `cadans`, as an operator does: the built program in a process of its own. What it said. */
export function cadans(url: string, ...words: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    BASE_URL: 'http://localhost:3000',
    MAIL_FROM: 'Cadans <cadans@example.org>',
    MAILBOX: 'on',
    LINK_KEYS: 'k1:a-secret-for-tests-of-thirty-two-characters-or-more',
    DATABASE_URL: url,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [PROGRAM, ...words], { env }, (error, said, complained) => {
      if (error) reject(new Error(`cadans ${words.join(' ')}: ${complained}`));
      else resolve(said);
    });
  });
}

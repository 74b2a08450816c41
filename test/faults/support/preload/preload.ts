import { fileURLToPath } from 'node:url';

/** Node's flag that loads a module of this folder before the program, which does harm from within. */
export function preload(name: 'blocks' | 'deadly-letter' | 'dies-at-statement' | 'leaks'): string[] {
  return ['--import', fileURLToPath(new URL(`${name}.js`, import.meta.url))];
}

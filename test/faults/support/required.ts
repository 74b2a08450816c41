import { existsSync } from 'node:fs';

/** Where a program or library of the system lies; if it does not, the story fails with what to install. */
export function required(candidates: readonly string[], debianPackage: string): string {
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`${candidates[0]} is not there: apt-get install ${debianPackage}`);
  }
  return found;
}

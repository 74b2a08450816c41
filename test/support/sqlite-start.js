import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the first test file of the run leaves a migrated database for the others. */
export default function start() {
  // Of two projects that run together, one begins.
  process.env.TEST_SQLITE_TEMPLATE ??= join(
    mkdtempSync(join(tmpdir(), 'cadans-template-')),
    'migrated.sqlite',
  );
}

import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default function stop() {
  rmSync(dirname(process.env.TEST_SQLITE_TEMPLATE), { recursive: true, force: true });
}

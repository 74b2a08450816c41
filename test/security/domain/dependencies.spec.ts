import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../../scripts/audit.js', import.meta.url));

/** What the script makes of what npm says. */
function auditWhere(says: string): { readonly status: number | null; readonly told: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cadans-audit-'));
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\ncat <<'END'\n${says}\nEND\nexit 1\n`);
  chmodSync(npm, 0o755);
  const path = [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { PATH: path },
  });
  return { status, told: stdout + stderr };
}
const report = (high: number, low: number) =>
  JSON.stringify({
    metadata: { vulnerabilities: { low, moderate: 0, high, critical: 0, total: high + low } },
  });

it.each([
  ['a serious hole fails the build', report(1, 2), 1, '1 of high or critical severity, 2 of less'],
  ['a small one is told', report(0, 2), 0, '0 of high or critical severity, 2 of less'],
  ['nothing is told as nothing', report(0, 0), 0, '0 of high or critical severity, 0 of less'],
  ['a registry that refuses stops no build', '{"error":{"code":"ENOAUDIT"}}', 0, 'does not answer'],
  ['no network stops no build', '', 0, 'does not answer'],
])('%s', (_what, says, status, told) => {
  const audit = auditWhere(says);
  expect(audit.told).toContain(told);
  expect(audit.status).toBe(status);
});

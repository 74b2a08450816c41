import { spawnSync } from 'node:child_process';

/**
 * Looks for known holes in what the service runs on. Says so and goes on where the registry does not answer: a build
 * must work without a network. Usage: npm run audit
 */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: 60_000,
});
const counts = countsIn(stdout ?? '');
if (counts === null) {
  process.stderr.write('npm audit: the registry does not answer, so nothing was looked through.\n');
} else {
  const serious = counts.high + counts.critical;
  process.stdout.write(
    `npm audit: ${serious} of high or critical severity, ${counts.total - serious} of less.\n`,
  );
  if (serious > 0) {
    process.stderr.write(
      'Run `npm audit --omit=dev` to see which; update them, or say in docs/decisions why not.\n',
    );
    process.exit(1);
  }
}

/** Null for what is no report: an error, or nothing. */
function countsIn(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

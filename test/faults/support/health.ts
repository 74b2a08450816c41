import { setTimeout as wait } from 'node:timers/promises';

/** The status of `/health/ready` or `/health/serving`, 0 if nobody answers. */
export async function readiness(port: number, what: 'ready' | 'serving' = 'ready'): Promise<number> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${port}/health/${what}`);
    return status;
  } catch {
    return 0;
  }
}

/** Names of the checks that keep the service from being ready. */
export async function redChecks(port: number): Promise<string[]> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    const { checks } = (await answer.json()) as { checks: Record<string, { ok: boolean }> };
    return Object.keys(checks).filter((name) => !checks[name]?.ok);
  } catch {
    return ['nobody answers'];
  }
}

/** Resolves with the milliseconds that it took until the service was, or was not, ready. */
export async function untilReady(
  port: number,
  ready: boolean,
  what: 'ready' | 'serving' = 'ready',
): Promise<number> {
  const begun = performance.now();
  while (((await readiness(port, what)) === 200) !== ready) await wait(100);
  return Math.round(performance.now() - begun);
}

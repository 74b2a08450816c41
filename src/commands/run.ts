import { useZoneRules } from '../calendar/zone-rules.js';
import { zoneRulesOfProcess } from '../platform/settings.js';

export const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Runs a command; what goes wrong is one or more sentences on standard error and exit code 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    useZoneRules(zoneRulesOfProcess());
    await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

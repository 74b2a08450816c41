import { resolve } from 'node:path';
import { Command } from 'commander';
import { entities } from '../entities.js';
import { LAST_SEEN_FACT, QUARANTINE_FACT, readState, writeState } from '../mail/quarantine.js';
import { SystemClock } from '../platform/clock.js';
import { type Facts, restoreSqlite } from '../platform/database/restore.js';
import { settingsOfProcess } from '../platform/settings.js';
import { progressShown, refusePostgres } from './backup.js';
import { run, say } from './run.js';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('Put a back-up in the place of the SQLite database; its mail is held until released.')
    .argument('<file>', 'a copy made with `cadans backup`')
    .action((file: string) => run(() => restore(resolve(file))));
}

async function restore(from: string): Promise<void> {
  const { DATABASE_URL: url } = settingsOfProcess().values;
  refusePostgres(url, 'pg_restore and then `cadans quarantine start`');
  const mark = (facts: Facts) => ({
    name: QUARANTINE_FACT,
    value: writeState({ takenAt: takenAt(facts), since: new SystemClock().now() }),
  });
  const kept = await restoreSqlite({ url, entities, from, mark, progress: progressShown() });
  say(`Restored from ${from}.`);
  if (kept !== null) say(`The database as it was is kept as ${kept}.`);
  say('No mail but sign-in mail leaves until you say what is to become of what may have been sent already:');
  say('  cadans quarantine show');
  say('  cadans quarantine release --discard   (or --send)');
}

/** As the back-up says; of a copy that was made otherwise, when a service last worked on it. */
function takenAt(facts: Facts): number | null {
  const stamp = facts.get(QUARANTINE_FACT);
  const seen = Number(facts.get(LAST_SEEN_FACT) ?? NaN);
  return (stamp === undefined ? null : readState(stamp).takenAt) ?? (Number.isFinite(seen) ? seen : null);
}

import { Resolver } from 'node:dns/promises';
import { Command } from 'commander';
import { checkMail } from '../mail/check/check-mail.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { report } from './diagnoses.js';
import { run } from './run.js';

export function mailCommand(): Command {
  return new Command('mail').description('Look after how mails leave.').addCommand(
    new Command('check')
      .description('Look at the mail configuration as a receiving provider would, and say what to do.')
      .option('--to <address>', 'send a test message there')
      .option('--json', 'as JSON')
      .action(({ to, json = false }: { to?: string; json?: boolean }) =>
        run(async () => {
          const names = new Resolver({ timeout: 3_000, tries: 2 });
          const now = new SystemClock().now();
          report(await checkMail({ settings: settingsOfProcess(), names, now, to: to ?? null }), json);
        }),
      ),
  );
}

import { Command } from 'commander';
import { applyCommand } from './commands/apply.js';
import { auditCommand } from './commands/audit.js';
import { backUpCommand } from './commands/backup.js';
import { channelCommand } from './commands/channel.js';
import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { forecastCommand } from './commands/forecast.js';
import { importCommand } from './commands/import.js';
import { mailCommand } from './commands/mail.js';
import { quarantineCommand } from './commands/quarantine.js';
import { restoreCommand } from './commands/restore.js';
import { signInCommand } from './commands/sign-in.js';
import { simulateCommand } from './commands/simulate.js';
import { tokenCommand } from './commands/token.js';

/** The command `cadans`; each of its commands is a file in `commands/`. */
export function commandLine(): Command {
  return new Command('cadans')
    .description(
      'Keeps an organization on one common goal. Settings come from the environment, see .env.example.',
    )
    .addCommand(applyCommand())
    .addCommand(simulateCommand())
    .addCommand(forecastCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(tokenCommand())
    .addCommand(signInCommand())
    .addCommand(channelCommand())
    .addCommand(backUpCommand())
    .addCommand(restoreCommand())
    .addCommand(quarantineCommand())
    .addCommand(auditCommand())
    .addCommand(mailCommand())
    .addCommand(doctorCommand());
}

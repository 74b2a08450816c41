import { Command } from 'commander';
import { inApplication } from '../in-application.js';
import { MailChannels } from '../mail/mail-channels.service.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { run, say } from './run.js';

/** Stops and starts the mail of a whole installation, whatever organizations share it. */
export function channelCommand(): Command {
  const channel = new Command('channel').description(
    'Hold back all mail of this installation, or let it go.',
  );
  channel
    .command('pause')
    .description('Let no mail leave until it is let go again.')
    .requiredOption('--reason <text>', 'whoever looks after mail reads it')
    .action(({ reason }: { reason: string }) => run(() => pause(reason)));
  channel
    .command('resume')
    .description('Let mail leave again; what stopped it shows itself anew if it is still there.')
    .action(() => run(resume));
  return channel;
}

const withChannels = (act: string, work: (channels: MailChannels) => Promise<void>) =>
  inApplication(settingsOfProcess(), new SystemClock(), (app) => work(app.get(MailChannels)), { act });

async function pause(reason: string): Promise<void> {
  await withChannels('cadans channel pause', (channels) => channels.pauseByHand(null, reason));
  say('No mail leaves until you say: cadans channel resume');
}

async function resume(): Promise<void> {
  await withChannels('cadans channel resume', (channels) => channels.resume());
  say('Mail leaves again; a running service notices at its next look.');
}

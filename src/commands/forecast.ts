import { Command } from 'commander';
import { foretell, runOf } from '../demo/simulation.js';
import { run, say } from './run.js';
import { date, inScratch, refuseBackwards } from './scratch.js';

export function forecastCommand(): Command {
  return new Command('forecast')
    .description('List the same mails from the rule alone, without running anything.')
    .argument('<file>', 'organization file; its script says who answers')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD', date)
    .requiredOption('--to <date>', 'the day after the last, YYYY-MM-DD', date)
    .action((file: string, { from, to }: { from: string; to: string }) =>
      run(() => runForecast(file, from, to)),
    );
}

async function runForecast(path: string, from: string, to: string): Promise<void> {
  refuseBackwards(from, to);
  const simulation = await runOf(path, from, to);
  await inScratch(simulation, 'file:/dev/null', async (app) => {
    for (const message of await foretell(app, simulation)) say(JSON.stringify(message));
  });
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Message, messagesOf, runOf, simulate } from '../demo/simulation.js';
import { fileNameOf } from '../mail/transport/choose-transport.js';
import { run, say } from './run.js';
import { date, inScratch, refuseBackwards } from './scratch.js';

export function simulateCommand(): Command {
  return new Command('simulate')
    .description('Run an organization on a virtual clock and write every mail to a folder.')
    .argument('<file>', 'organization file; its script says who answers')
    .requiredOption('--from <date>', 'first day, YYYY-MM-DD', date)
    .requiredOption('--to <date>', 'the day after the last, YYYY-MM-DD', date)
    .requiredOption('--out <folder>', 'where the mails and messages.ndjson go')
    .action((file: string, { from, to, out }: { from: string; to: string; out: string }) =>
      run(() => runSimulation(file, from, to, out)),
    );
}

async function runSimulation(path: string, from: string, to: string, out: string): Promise<void> {
  refuseBackwards(from, to);
  const simulation = await runOf(path, from, to);
  await mkdir(out, { recursive: true });
  await inScratch(simulation, `file:${out}`, async (app, database) => {
    const organizationId = await simulate(app, simulation);
    const messages = await messagesOf(app, database, organizationId);
    const lines = messages.map(({ id, ...message }) =>
      JSON.stringify({ ...message, file: id && fileOf(message, id) }),
    );
    await writeFile(join(out, 'messages.ndjson'), lines.map((line) => `${line}\n`).join(''));
    say(`${messages.length} mails written to ${out}, listed in messages.ndjson.`);
  });
}

function fileOf({ at, kind, to }: Omit<Message, 'id'>, id: string): string {
  return fileNameOf({ id, kind, address: to, renderedAt: Date.parse(at) });
}

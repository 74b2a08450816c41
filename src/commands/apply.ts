import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { ApplyService } from '../files/apply.service.js';
import { countMoved, describeChanges } from '../files/domain/difference.js';
import { inApplication } from '../in-application.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { run, say } from './run.js';

export function applyCommand(): Command {
  return new Command('apply')
    .description('Create or change an organization from a file; twice is once.')
    .argument('<file>', 'organization file (docs/organization-file.md)')
    .option('--dry-run', 'only show what would change')
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) => run(() => apply(file, dryRun)));
}

async function apply(path: string, dryRun: boolean): Promise<void> {
  const text = await readFile(path, 'utf8');
  const work = async (app: INestApplicationContext) => {
    const { changes, left, stillOut } = await app.get(ApplyService).apply(text, { dryRun });
    for (const line of [...describeChanges(changes), ...left]) say(line);
    const moved = countMoved(changes);
    if (moved > 0) {
      say(
        `${moved} kept ${moved === 1 ? 'session takes' : 'sessions take'} place at another time or not at all; whoever had mail about it is told.`,
      );
    }
    if (stillOut.length > 0) say(`A mail was on its way already to ${stillOut.join(', ')}.`);
    const count = changes.length === 1 ? '1 difference' : `${changes.length} differences`;
    if (changes.length === 0) say('Nothing to change: the organization is as the file says.');
    else say(dryRun ? `${count}; nothing was changed (--dry-run).` : `${count} applied.`);
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work, { act: 'cadans apply' });
}

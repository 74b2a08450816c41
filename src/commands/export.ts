import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { FileExportService } from '../files/file-export.service.js';
import { inApplication } from '../in-application.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { ExportsService, type Format, FORMATS } from '../spreadsheets/exports.service.js';
import { organizationNamed } from './organization-named.js';
import { run, say } from './run.js';

interface Options {
  readonly out: string;
  readonly format: Format | 'yaml';
  readonly decimal: 'point' | 'comma';
  readonly only?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Write everything of an organization as CSV or Excel files, or what it is as an organization file (yaml).',
    )
    .argument('<organization>', 'its key')
    .requiredOption('--out <folder>', 'where the files go; made where it is missing')
    .addOption(new Option('--format <format>', 'kind of file').choices([...FORMATS, 'yaml']).default('csv'))
    .addOption(
      new Option('--decimal <sign>', 'what begins decimals in CSV')
        .choices(['point', 'comma'])
        .default('point'),
    )
    .option('--only <names>', 'some of them, separated by commas, like readings,kpis')
    .action((key: string, options: Options) => run(() => write(key, options)));
}

async function write(key: string, { out, format, decimal, only }: Options): Promise<void> {
  const work = async (app: INestApplicationContext) => {
    const organization = await organizationNamed(app, key);
    await mkdir(out, { recursive: true });
    if (format === 'yaml') {
      const { name, text } = await app.get(FileExportService).write(organization.organizationId);
      await writeFile(join(out, name), text);
      return say(join(out, name));
    }
    const caller = { organizationId: organization.organizationId, roles: ['admin'] as const };
    const exports = app.get(ExportsService);
    const names = only?.split(',') ?? exports.offeredTo(caller).map((one) => one.key);
    for (const name of names) {
      const wanted = { format, decimal: decimal === 'comma' ? (',' as const) : ('.' as const) };
      const file = await exports.file(caller, name, wanted);
      const path = join(out, file.name);
      await pipeline(Readable.from(file.pieces), createWriteStream(path));
      say(path);
    }
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work);
}

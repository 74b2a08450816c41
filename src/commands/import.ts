import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { inApplication } from '../in-application.js';
import { SystemClock } from '../platform/clock.js';
import { settingsOfProcess } from '../platform/settings.js';
import { right } from '../spreadsheets/domain/counts.js';
import { columnLetters } from '../spreadsheets/domain/entries.js';
import { type Mapping, problemOfMapping } from '../spreadsheets/domain/mapping.js';
import { spreadsheetTexts } from '../spreadsheets/views/spreadsheet-texts.js';
import { SpreadsheetsService } from '../spreadsheets/spreadsheets.service.js';
import { SpreadsheetWork } from '../spreadsheets/spreadsheet-work.service.js';
import { UploadsService } from '../spreadsheets/uploads.service.js';
import { organizationNamed } from './organization-named.js';
import { run, say } from './run.js';

interface Options {
  readonly percent?: 'shown' | 'stored';
  readonly decimal?: 'point' | 'comma';
  readonly confirmed?: boolean;
  readonly partly?: boolean;
}

const SHOWN = 100;

export function importCommand(): Command {
  return new Command('import')
    .description('Take readings in from a CSV or Excel file; twice is once.')
    .argument('<organization>', 'its key')
    .argument('<file>', 'with headings like KPI, Month, Value, or a column for each month')
    .addOption(
      new Option('--percent <meaning>', 'what a cell that shows 7% is: 7 (shown) or 0.07 (stored)').choices([
        'shown',
        'stored',
      ]),
    )
    .addOption(new Option('--decimal <sign>', 'what begins decimals in text').choices(['point', 'comma']))
    .option('--confirmed', 'values out of all proportion to their KPI are meant as they are')
    .option('--partly', 'keep the right rows though others are wrong')
    .action((key: string, path: string, options: Options) => run(() => take(key, path, options)));
}

async function take(key: string, path: string, options: Options): Promise<void> {
  const bytes = await readFile(path);
  const work = async (app: INestApplicationContext) => {
    const organization = await organizationNamed(app, key);
    const { organizationId } = organization;
    const sheets = app.get(SpreadsheetsService);
    const id = await app.get(UploadsService).take(organizationId, null, { name: basename(path), bytes });
    const { mapping } = await sheets.get(organizationId, id);
    const lacks = problemOfMapping(mapping);
    if (lacks !== null) {
      await sheets.remove(organizationId, id);
      throw new Error(spreadsheetTexts.en.problems[lacks]);
    }
    await sheets.name(organizationId, id, { ...mapping, ...answersOf(mapping, options) });
    await app.get(SpreadsheetWork).workOff();
    const looked = await sheets.get(organizationId, id);
    if (looked.state !== 'decide') throw new Error('The file could not be looked through; the log says why.');
    const { counts } = looked;
    const left = counts.wrong + counts.percent + counts.ambiguous + counts.doubtful;
    let shown = 0;
    for await (const { line, column, en } of sheets.wrong(looked)) {
      if (shown === SHOWN) break;
      shown += 1;
      process.stderr.write(`row ${line}, column ${columnLetters(column)}: ${en}\n`);
    }
    if (left > 0 && !options.partly) {
      await sheets.remove(organizationId, id);
      throw new Error(
        `${left} values cannot be kept as they are, so nothing was. With --partly the others are.`,
      );
    }
    if (right(counts) > 0) {
      await sheets.keep(organizationId, id);
      await app.get(SpreadsheetWork).workOff();
    } else await sheets.remove(organizationId, id);
    say(`${right(counts)} values kept, ${counts.unchanged} were kept already, ${left} left out.`);
  };
  await inApplication(settingsOfProcess(), new SystemClock(), work, { act: 'cadans import' });
}

function answersOf(
  mapping: Mapping,
  { percent, decimal, confirmed }: Options,
): Pick<Mapping, 'percent' | 'decimal' | 'confirmed'> {
  return {
    percent: percent ?? mapping.percent,
    decimal: decimal === undefined ? mapping.decimal : decimal === 'comma' ? ',' : '.',
    confirmed: confirmed ?? false,
  };
}

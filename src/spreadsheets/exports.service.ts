import { Injectable } from '@nestjs/common';
import type { Caller } from '../organizations/caller.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { type DecimalSign, writeCsv } from './csv-writer.js';
import { corrections, kpis, links, plans, readings } from './exports/figures.js';
import { type ExportedTable, loadNames } from './exports/table.js';
import {
  answeredProjects,
  answeredValues,
  answers,
  decisions,
  departments,
  headships,
  people,
  permissions,
  projects,
} from './exports/words-and-people.js';
import { ExportOutOfReach } from './spreadsheets.errors.js';
import { writeXlsx } from './xlsx-writer.js';

export const EXPORTS: readonly ExportedTable[] = [
  ...[readings, corrections, kpis, plans, links, answers, answeredValues, answeredProjects],
  ...[decisions, permissions, projects, departments, people, headships],
];

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** How a file is wanted. */
export interface Wanted {
  readonly format: Format;
  /** Of CSV alone: in a workbook numbers have no sign of their own. */
  readonly decimal: DecimalSign;
}

/** A file while it is written. */
export interface LeavingFile {
  readonly name: string;
  readonly type: string;
  readonly pieces: AsyncGenerator<string | Uint8Array>;
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Everything that is kept, as files. */
@Injectable()
export class ExportsService {
  constructor(private readonly database: Database) {}

  /** What this caller may have. */
  offeredTo(caller: Pick<Caller, 'roles'>): ExportedTable[] {
    return EXPORTS.filter((one) => mayHave(one, caller));
  }

  /** Throws `NotFound`; refuses what the caller may not have. */
  async file(
    { organizationId, roles }: Pick<Caller, 'organizationId' | 'roles'>,
    key: string,
    { format, decimal }: Wanted,
  ): Promise<LeavingFile> {
    const table = EXPORTS.find((one) => one.key === key);
    if (!table) throw new NotFound('export', 'export');
    if (!mayHave(table, { roles })) throw new ExportOutOfReach();
    const manager = this.database.read();
    const names = await loadNames(manager, organizationId);
    const rows = table.pages(manager, organizationId, names);
    const pieces =
      format === 'csv' ? writeCsv(table.columns, rows, decimal) : writeXlsx(key, table.columns, rows);
    return { name: `${key}.${format}`, type: TYPES[format], pieces };
  }
}

function mayHave({ roles: needed }: ExportedTable, { roles }: Pick<Caller, 'roles'>): boolean {
  return needed === undefined || needed.some((role) => roles.includes(role));
}

import { Injectable } from '@nestjs/common';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { ColumnMapping } from './column-mapping.entity.js';
import { NO_COUNTS } from './domain/counts.js';
import { type Mapping, rememberedOf } from './domain/mapping.js';
import type { WrongCell } from './domain/wrong-words.js';
import { Spreadsheet, type SpreadsheetState } from './spreadsheet.entity.js';
import { SpreadsheetPart } from './spreadsheet-part.entity.js';
import { SheetMovedOn } from './spreadsheets.errors.js';

/** A wrong cell with the row it stands in. */
export interface WrongRow extends WrongCell {
  readonly cells: SpreadsheetPart['rows'][number]['cells'];
}

export type ListedSheet = Pick<Spreadsheet, 'id' | 'name' | 'at' | 'state' | 'counts'> & {
  readonly by: string | null;
};

const LISTED = 20;

/** What somebody does with a file once it was taken in; the work itself follows off the request's path. */
@Injectable()
export class SpreadsheetsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The files sent last, the latest first. */
  async latest(organizationId: string): Promise<ListedSheet[]> {
    const rows = await this.database
      .read()
      .createQueryBuilder(Spreadsheet, 'sheet')
      .leftJoin(
        Person,
        'person',
        'person.organizationId = sheet.organizationId AND person.id = sheet.personId',
      )
      .select(['sheet.id AS "id"', 'sheet.name AS "name"', 'sheet.at AS "at"', 'sheet.state AS "state"'])
      .addSelect(['sheet.counts AS "counts"', 'person.name AS "by"'])
      .where('sheet.organizationId = :organizationId', { organizationId })
      .orderBy('sheet.at', 'DESC')
      .addOrderBy('sheet.id', 'DESC')
      .limit(LISTED)
      .getRawMany<Omit<ListedSheet, 'counts'> & { counts: string }>();
    return rows.map((row) => ({
      ...{ ...row, at: Number(row.at) },
      counts: JSON.parse(row.counts) as Spreadsheet['counts'],
    }));
  }

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<Spreadsheet> {
    const found = await this.database.read().findOneBy(Spreadsheet, { organizationId, id });
    if (!found) throw new NotFound('file', 'bestand');
    return found;
  }

  /** Says what the columns hold, has the file looked through, and remembers it for the next one like it. */
  async name(organizationId: string, id: string, mapping: Mapping): Promise<void> {
    await this.database.write(async (tx) => {
      const { shape, columns } = await this.#move(organizationId, id, ['columns', 'decide'], {
        ...{ state: 'checking', mapping, doneParts: 0, counts: NO_COUNTS, failures: 0 },
        workAt: this.clock.now(),
      });
      const row = { organizationId, shape, mapping: rememberedOf(columns.headings, mapping) };
      await tx.upsert(ColumnMapping, { ...row, at: this.clock.now() }, ['organizationId', 'shape']);
    });
  }

  /** Has all right values kept. */
  async keep(organizationId: string, id: string): Promise<void> {
    await this.#move(organizationId, id, ['decide'], {
      ...{ state: 'keeping', doneParts: 0, failures: 0, workAt: this.clock.now() },
    });
  }

  /** Takes a file away that nothing was kept of. */
  async remove(organizationId: string, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { state } = await this.get(organizationId, id);
      if (state === 'keeping' || state === 'done') throw new SheetMovedOn();
      await tx.delete(Spreadsheet, { organizationId, id });
    });
  }

  /** The wrong rows in the order of the file, part by part. */
  async *wrong({ organizationId, id, parts }: Spreadsheet): AsyncGenerator<WrongRow> {
    for (let number = 0; number < parts; number += 1) {
      const key = { organizationId, spreadsheetId: id, number };
      const part = await this.database.read().findOneBy(SpreadsheetPart, key);
      if (!part || part.wrong.length === 0) continue;
      const rows = new Map(part.rows.map(({ line, cells }) => [line, cells]));
      const inOrder = part.wrong.toSorted((a, b) => a.line - b.line || a.column - b.column);
      for (const one of inOrder) yield { ...one, cells: rows.get(one.line) ?? [] };
    }
  }

  async #move(
    organizationId: string,
    id: string,
    from: readonly SpreadsheetState[],
    to: Partial<Spreadsheet>,
  ): Promise<Spreadsheet> {
    return this.database.write(async (tx) => {
      const sheet = await this.get(organizationId, id);
      if (!from.includes(sheet.state)) throw new SheetMovedOn();
      const { affected } = await tx.update(Spreadsheet, { organizationId, id, state: sheet.state }, to);
      if (affected !== 1) throw new SheetMovedOn();
      return sheet;
    });
  }
}

import { Entity, ForeignKey } from 'typeorm';
import { Json, Key, KeyNumber } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { SheetRow } from './domain/cell.js';
import type { WrongCell } from './domain/wrong-words.js';
import { Spreadsheet } from './spreadsheet.entity.js';

/** Some rows of a file: as many as are looked through or kept at a time. */
@Untold('a file')
@Entity('spreadsheet_part')
@ForeignKey(() => Spreadsheet, ['organizationId', 'spreadsheetId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
export class SpreadsheetPart {
  @Key() organizationId!: string;
  @Key() spreadsheetId!: string;
  /** From 0. */
  @KeyNumber() number!: number;
  @Json() rows!: readonly SheetRow[];
  @Json() wrong!: readonly WrongCell[];
}

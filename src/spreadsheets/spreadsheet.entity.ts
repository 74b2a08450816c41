import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { Cell } from './domain/cell.js';
import type { Counts } from './domain/counts.js';
import type { Mapping } from './domain/mapping.js';

/**
 * Where a file stands: its rows are being taken in, its columns are to be named, it is being looked through, whoever
 * sent it is to decide, its values are being kept, it is done, or it could not be worked off.
 */
export const SPREADSHEET_STATES = [
  ...['reading', 'columns', 'checking', 'decide', 'keeping', 'done', 'failed'],
] as const;
export type SpreadsheetState = 'reading' | 'columns' | 'checking' | 'decide' | 'keeping' | 'done' | 'failed';

export interface SheetColumns {
  readonly headings: readonly Cell[];
  /** The first rows below the headings. */
  readonly samples: readonly (readonly Cell[])[];
}

/** A file with figures that somebody sent, on its way in. */
@Untold('a file; the readings it brings say where they are from')
@Entity('spreadsheet')
@Index('spreadsheet_organization_id_at_idx', ['organizationId', 'at'])
@Index(['at'])
@Index(['workAt'], { where: '"work_at" IS NOT NULL' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Spreadsheet {
  @Key() organizationId!: string;
  @Key() id!: string;
  /** Of the file. */
  @Word(255) name!: string;
  /** Null: a command brought it. */
  @Id({ nullable: true }) personId!: string | null;
  @InstantColumn() at!: number;
  @Word(16) state!: SpreadsheetState;
  /** What files with the same headings have in common, hashed. */
  @Word(64) shape!: string;
  @Json() columns!: SheetColumns;
  @Json() mapping!: Mapping;
  /** Rows below the headings. */
  @Whole() rows!: number;
  @Whole() parts!: number;
  /** Parts that are looked through, or kept. */
  @Whole() doneParts!: number;
  @Json() counts!: Counts;
  /** How often working it off broke off in this state. */
  @Whole() failures!: number;
  /** Work is wanted from this instant on; later while somebody is at it. Null: none is. */
  @InstantColumn({ nullable: true }) workAt!: number | null;
}

import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, Json, Key } from '../platform/database/columns.js';
import type { RememberedMapping } from './domain/mapping.js';

/** What the columns of files with these headings hold, as somebody of the organization said last. */
@Entity('column_mapping')
export class ColumnMapping {
  @Key() organizationId!: string;
  /** The headings, hashed. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) shape!: string;
  @Json() mapping!: RememberedMapping;
  @InstantColumn() at!: number;
}

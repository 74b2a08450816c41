import { Entity, ForeignKey, Index } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Id, InstantColumn, Key, Real, Text, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { Kpi } from './kpi.entity.js';
import type { ReadingSource } from './reading.entity.js';

/** A reading of a closed month that was given or changed afterwards: what it was, what it is, and why. */
@Untold('it says itself who, when and what')
@Entity('reading_correction')
@Index(['organizationId', 'kpiId', 'at'])
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class ReadingCorrection {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() kpiId!: string;
  @Id() periodId!: string;
  /** Null: the month had no value. */
  @Real({ nullable: true }) before!: number | null;
  @Real() after!: number;
  @Text() reason!: string;
  @InstantColumn() at!: number;
  @Id({ nullable: true }) personId!: string | null;
  @Word(8) source!: ReadingSource;
}

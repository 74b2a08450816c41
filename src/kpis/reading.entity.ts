import { Entity, ForeignKey, Index } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Id, InstantColumn, Key, Real, Text, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { Kpi } from './kpi.entity.js';

export const READING_SOURCES = ['form', 'api', 'file', 'formula', 'mail', 'import'] as const;
export type ReadingSource = (typeof READING_SOURCES)[number];

/** One value of a KPI or measure in one period, with who, when, from where. */
@Untold('it says itself who and when, and its corrections what it was')
@Entity('reading')
@Index(['organizationId', 'periodId'])
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Reading {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  @Key() periodId!: string;
  @Real() value!: number;
  @Text({ nullable: true }) note!: string | null;
  @InstantColumn() recordedAt!: number;
  @Id({ nullable: true }) recordedBy!: string | null;
  @Word(8) source!: ReadingSource;
}

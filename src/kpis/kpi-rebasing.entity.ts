import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Text } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** Why a KPI starts from, or aims at, something else within a year; the numbers themselves are in its plan. */
@Entity('kpi_rebasing')
@Index(['organizationId', 'kpiId'])
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class KpiRebasing {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() kpiId!: string;
  /** The first day on which the new plan holds. */
  @CalendarDate() fromDate!: string;
  @Text() reason!: string;
  @InstantColumn() at!: number;
  /** Null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
}

import { Entity, ForeignKey } from 'typeorm';
import { Kpi } from '../kpis/kpi.entity.js';
import { CalendarDate, DateKey, Key, Real, Text, Whole } from '../platform/database/columns.js';

/**
 * Within which bounds of a KPI its department decides without asking. A change is a row of its own that holds from a
 * later day, so closed months are judged by the bounds that held then.
 */
@Entity('guardrail')
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class Guardrail {
  @Key() organizationId!: string;
  @Key() kpiId!: string;
  /** The first day it holds: the beginning of a month, unless whoever set it first named another. */
  @DateKey() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  /** In the KPI's unit; at least one of the two is there. */
  @Real({ nullable: true }) low!: number | null;
  @Real({ nullable: true }) high!: number | null;
  /** What may be decided without asking. */
  @Text() decides!: string;
  /** By which customer data. */
  @Text() data!: string;
  /** Counts the changes to the KPI's guardrail. */
  @Whole() version!: number;
}

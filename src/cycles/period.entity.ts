import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CalendarDate, Id, Key, Whole, Word } from '../platform/database/columns.js';
import { PlanningCycle } from './planning-cycle.entity.js';

export type PeriodKind = 'year' | 'quarter' | 'month';

/** The year, a quarter or a month of a planning cycle; both dates inclusive. */
@Entity('period')
@Unique(['organizationId', 'cycleId', 'kind', 'number'])
@Index(['organizationId', 'endsOn'])
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Period {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() cycleId!: string;
  @Word(8) kind!: PeriodKind;
  /** 1 for the year, 1…4 for quarters, 1…12 for months. */
  @Whole() number!: number;
  @Word(32) name!: string;
  @CalendarDate() startsOn!: string;
  @CalendarDate() endsOn!: string;
}

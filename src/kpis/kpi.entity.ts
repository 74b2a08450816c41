import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { CalendarDate, Id, Key, Text, Whole, Word } from '../platform/database/columns.js';

/** A metric: a department's KPI, or, without a department, a measure of the goal itself. */
@Entity('kpi')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'departmentId'])
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class Kpi {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Word(200) name!: string;
  /** Null: a measure. */
  @Id({ nullable: true }) departmentId!: string | null;
  /** Explicit: asks the customer. Implicit: says something about the customer all the same. */
  @Word(16) nature!: 'explicit' | 'implicit';
  @Word(16) timing!: 'leading' | 'lagging';
  /** What it says about the customer. */
  @Text({ nullable: true }) customer!: string | null;
  /** `%`, `min`, `EUR`, …; empty for a bare number. */
  @Word(16) unit!: string;
  @Whole() decimals!: number;
  @Word(16) direction!: 'higher' | 'lower' | 'band';
  /** For how many periods a reading stays fresh; 1 means each period wants its own. */
  @Whole() freshFor!: number;
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  @Whole() version!: number;
}

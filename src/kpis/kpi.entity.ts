import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { CalendarDate, Id, Key, Text, Truth, Whole, Word } from '../platform/database/columns.js';
import type { Every } from './domain/every.js';
import type { Perspective } from './domain/kpi.js';

/** A metric: a department's KPI, or, without a department, a measure of the goal itself. */
@Entity('kpi')
@Unique(['organizationId', 'key'])
@Index(['organizationId', 'departmentId'])
@Index('kpi_formula_idx', ['organizationId'], { where: '"formula" IS NOT NULL' })
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
  /** How often a reading is wanted: the update request asks for it only in the month that ends the quarter or year. */
  @Word(16, { default: 'month' }) every!: Every;
  /** Where the figure comes from. */
  @Word(200, { nullable: true }) source!: string | null;
  /** Which of the four questions of a balanced scorecard it answers; null: nobody said. */
  @Word(16, { nullable: true }) perspective!: Perspective | null;
  /** Somebody's pay or bonus depends on it. In words: SQLite and PostgreSQL write a false default alike only so. */
  @Truth({ default: () => 'false' }) rewarded!: boolean;
  /** What it is computed from, over the keys of other KPIs; null: it is entered. */
  @Text({ nullable: true }) formula!: string | null;
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
  @Whole() version!: number;
}

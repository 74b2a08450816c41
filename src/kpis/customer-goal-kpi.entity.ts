import { Entity, ForeignKey } from 'typeorm';
import { Key, Truth } from '../platform/database/columns.js';
import { CustomerGoal } from './customer-goal.entity.js';
import { Kpi } from './kpi.entity.js';

/** A KPI that serves a customer goal, or the measure that says what it aims at. */
@Entity('customer_goal_kpi')
@ForeignKey(() => CustomerGoal, ['organizationId', 'customerGoalId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class CustomerGoalKpi {
  @Key() organizationId!: string;
  @Key() customerGoalId!: string;
  @Key() kpiId!: string;
  /** It serves the goal. */
  @Truth() serves!: boolean;
  /** Its plan says what the goal aims at. */
  @Truth() measures!: boolean;
}

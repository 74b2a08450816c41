import { Entity, ForeignKey } from 'typeorm';
import { Key } from '../platform/database/columns.js';
import { ContactGoal } from './contact-goal.entity.js';
import { Kpi } from './kpi.entity.js';

/** A KPI that tells whether a channel reaches what it is to reach. */
@Entity('contact_goal_kpi')
@ForeignKey(() => ContactGoal, ['organizationId', 'contactGoalId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class ContactGoalKpi {
  @Key() organizationId!: string;
  @Key() contactGoalId!: string;
  @Key() kpiId!: string;
}

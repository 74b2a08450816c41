import { Entity, ForeignKey, Unique } from 'typeorm';
import { PlanningCycle } from '../cycles/planning-cycle.entity.js';
import { Session } from '../cycles/session.entity.js';
import { Occasion } from '../mail/occasion.entity.js';
import { Id, Key } from '../platform/database/columns.js';

/** Leadership is asked for the goal before an annual session: the occasion of the goal request. */
@Entity('goal_round')
@Unique(['organizationId', 'sessionId'])
@ForeignKey(() => Occasion, ['organizationId', 'id'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PlanningCycle, ['organizationId', 'cycleId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class GoalRound {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  @Id() cycleId!: string;
}

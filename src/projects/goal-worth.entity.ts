import { Entity, ForeignKey } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Kpi } from '../kpis/kpi.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Real, Text, Whole, Word } from '../platform/database/columns.js';

/** What one point of a goal's measure is worth, as leadership reckons it: what projects may cost follows from that. */
@Entity('goal_worth')
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class GoalWorth {
  @Key() organizationId!: string;
  @Key() goalId!: string;
  /** One of the goal's measures. */
  @Id() kpiId!: string;
  /** In money a year, for as long as the point is held. */
  @Real() moneyPerPoint!: number;
  @Real() hourlyRate!: number;
  @Word(3) currency!: string;
  @Text() reasoning!: string;
  @InstantColumn() at!: number;
  /** Null where a file or a machine did it. */
  @Id({ nullable: true }) personId!: string | null;
  @Whole() version!: number;
}

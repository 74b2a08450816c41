import { Entity, ForeignKey } from 'typeorm';
import { Goal } from '../goals/goal.entity.js';
import { Key } from '../platform/database/columns.js';
import { Kpi } from './kpi.entity.js';

/** A metric of a goal itself: shown beside its progress, never part of it. */
@Entity('measure')
@ForeignKey(() => Goal, ['organizationId', 'goalId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Kpi, ['organizationId', 'kpiId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class Measure {
  @Key() organizationId!: string;
  @Key() goalId!: string;
  @Key() kpiId!: string;
}

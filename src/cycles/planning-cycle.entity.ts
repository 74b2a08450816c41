import { Entity, ForeignKey, Unique } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { CalendarDate, InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';

/** One fiscal year of an organization, kept after it was shown. */
@Entity('planning_cycle')
@Unique(['organizationId', 'year'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class PlanningCycle {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Whole() year!: number;
  @Word(32) name!: string;
  @CalendarDate() startsOn!: string;
  @CalendarDate() endsOn!: string;
  @InstantColumn() keptAt!: number;
}

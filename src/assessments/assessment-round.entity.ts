import { Entity, ForeignKey, Unique } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { CalendarDate, InstantColumn, Key, Word } from '../platform/database/columns.js';

/** A time in which everybody is asked how the organization does. */
@Entity('assessment_round')
@Unique(['organizationId', 'key'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class AssessmentRound {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(64) key!: string;
  @Word(200) name!: string;
  @CalendarDate() opensOn!: string;
  @CalendarDate() closesOn!: string;
  /** Set where it was closed before its last day was over. */
  @InstantColumn({ nullable: true }) closedAt!: number | null;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

export const OCCASION_TYPES = [
  ...(['session', 'update-round', 'goal-round', 'endorsement', 'actions'] as const),
  'question-round',
] as const;
export type OccasionType = (typeof OCCASION_TYPES)[number];

/**
 * What mail is about. A session, a round, an asking or the actions of a session share its id with its occasion. `lookAt` is the
 * instant at which the notice rule must look again at the latest; whoever changes a fact the rule reads sets it to now.
 */
@Untold('the machine’s own')
@Entity('occasion')
@Index('occasion_look_at_idx', ['lookAt'], { where: '"look_at" IS NOT NULL' })
@Index(['organizationId', 'until'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class Occasion {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(16) type!: OccasionType;
  /** Raised whenever the local date, time, zone or length changes; part of every notice's key. */
  @Whole() timing!: number;
  /** When the present timing began: what it made due earlier was told by the mails of the timing before. */
  @InstantColumn() timedAt!: number;
  /** Nothing is mailed about it from this instant on: the session has started, the request has closed. */
  @InstantColumn() until!: number;
  @InstantColumn({ nullable: true }) lookAt!: number | null;
  /** Raised with every change of a fact the rule reads: what it answered before, with the same count, still holds. */
  @Whole({ default: 0 }) changes!: number;
}

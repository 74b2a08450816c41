import { Entity, ForeignKey, Index } from 'typeorm';
import { Department } from '../organizations/department.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Word } from '../platform/database/columns.js';
import { Hidden } from '../platform/database/row-changes.js';

export const FEED_SCOPES = ['own', 'department', 'year'] as const;
/** Sessions that its owner takes part in, those of a department's heads and deputies, or all. */
export type FeedScope = (typeof FEED_SCOPES)[number];

/** A subscription by which a calendar program reads sessions, again and again, without signing in. */
@Entity('calendar_feed')
@Index(['organizationId', 'personId'])
@Index(['organizationId', 'tokenHash'], { unique: true })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Department, ['organizationId', 'departmentId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
export class CalendarFeed {
  @Key() organizationId!: string;
  @Key() id!: string;
  /** Whose it is: it opens nothing once they have left. */
  @Id() personId!: string;
  @Word(16) scope!: FeedScope;
  @Id({ nullable: true }) departmentId!: string | null;
  /** SHA-256 of the token; the token itself was shown once. */
  @Hidden()
  @Word(64)
  tokenHash!: string;
  @InstantColumn() madeAt!: number;
  @InstantColumn({ nullable: true }) endedAt!: number | null;
}

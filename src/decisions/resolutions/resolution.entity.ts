import { Entity, ForeignKey, Index } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { CalendarDate, Id, InstantColumn, Key, Text, Whole, Word } from '../../platform/database/columns.js';
import type { ResolutionKind } from '../domain/resolution.js';

/** What a session resolved: a decision, or an action with who does it by when. */
@Entity('resolution')
@Index(['organizationId', 'sessionId'])
@Index(['organizationId', 'ownerId'])
@Index(['organizationId', 'kind', 'doneAt'])
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'ownerId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Resolution {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  @Word(16) kind!: ResolutionKind;
  @Text() what!: string;
  /** The answer to "what does this mean for the customer?"; null where nobody gave one. */
  @Text({ nullable: true }) customer!: string | null;
  @Id({ nullable: true }) ownerId!: string | null;
  @CalendarDate({ nullable: true }) dueOn!: string | null;
  @InstantColumn() at!: number;
  /** Who wrote it down; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  /** When an action was done; null while it is open. */
  @InstantColumn({ nullable: true }) doneAt!: number | null;
  @Whole() version!: number;
}

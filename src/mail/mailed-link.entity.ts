import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

/** What a mailed link lets its one person do. The secret in the link is derived, never stored (design decision 11). */
@Untold('the machine’s own')
@Entity('mailed_link')
@Unique(['organizationId', 'purpose', 'subjectId', 'personId', 'serial'])
// By age, over all organizations: what is old enough is pruned.
@Index(['expiresAt'])
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MailedLink {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(16) purpose!: 'update' | 'stance' | 'actions' | 'questions' | 'sign-in' | 'unsubscribe';
  @Id() subjectId!: string;
  @Id() personId!: string;
  @Whole() serial!: number;
  /** Which of the settings' keys derives the secret. */
  @Word(16) keyId!: string;
  @InstantColumn() expiresAt!: number;
  @InstantColumn({ nullable: true }) usedAt!: number | null;
  @InstantColumn({ nullable: true }) revokedAt!: number | null;
}

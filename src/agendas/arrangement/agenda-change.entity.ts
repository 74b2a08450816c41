import { Entity, ForeignKey, Index } from 'typeorm';
import { Session } from '../../cycles/session.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import type { ChangeKind } from '../domain/agenda-changes.js';

/** One change that somebody made to an agenda: others see it, and those who had the agenda by mail are told. */
@Untold('it says itself who, when and what')
@Entity('agenda_change')
@Index(['organizationId', 'sessionId', 'at'])
@ForeignKey(() => Session, ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class AgendaChange {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() sessionId!: string;
  @InstantColumn() at!: number;
  /** Null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  @Word(16) kind!: ChangeKind;
  /** Of the item. */
  @Text() itemKey!: string;
  /** Of the item, as it was called then; for when it is there no more. */
  @Text() title!: string;
}

import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { InstantColumn, Key, KeyNumber, Text, Whole } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import { MeetingItem } from './meeting-item.entity.js';

/** What one person notes at one item: everybody has a note of their own, so nobody writes over another's. */
@Untold('it says itself who and when')
@Entity('meeting_note')
@ForeignKey(
  () => MeetingItem,
  ['organizationId', 'sessionId', 'number'],
  ['organizationId', 'sessionId', 'number'],
  { onDelete: 'CASCADE' },
)
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class MeetingNote {
  @Key() organizationId!: string;
  @Key() sessionId!: string;
  /** Of the item. */
  @KeyNumber() number!: number;
  @Key() personId!: string;
  @Text() text!: string;
  /** From 1: what was typed over another revision than this is not taken unseen. */
  @Whole() revision!: number;
  @InstantColumn() at!: number;
}

import { Column, Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Key, KeyNumber, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { type Content, wholeContent } from './domain/content.js';
import { UpdateRequest } from './update-request.entity.js';

/** What a department answered. */
export type UpdateContent = Content;

/** By which door an answer came. */
export const UPDATE_SOURCES = ['form', 'api', 'file', 'mail'] as const;
export type UpdateSource = (typeof UPDATE_SOURCES)[number];

/** Answers kept before something was asked for are read as empty there. */
const WholeContent = () =>
  Column({
    type: 'simple-json',
    transformer: { to: (content: UpdateContent) => content, from: wholeContent },
  });

/** One saved answer; every one is kept, the highest number holds. */
@Untold('it says itself who, when and what')
@Entity('update_revision')
@ForeignKey(() => UpdateRequest, ['organizationId', 'requestId'], ['organizationId', 'id'], {
  onDelete: 'RESTRICT',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class UpdateRevision {
  @Key() organizationId!: string;
  @Key() requestId!: string;
  @KeyNumber() number!: number;
  @Id({ nullable: true }) personId!: string | null;
  @InstantColumn() at!: number;
  @Word(8) source!: UpdateSource;
  @WholeContent() content!: UpdateContent;
  /** Given after it had closed once: the number of the act that opened it again, which says why. */
  @Whole({ nullable: true }) afterClosing!: number | null;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { InstantColumn, Json, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { TypedAnswer } from './typed-answer.js';
import { UpdateRequest } from './update-request.entity.js';

/** What somebody typed and has not sent. It is no answer: nobody but who typed it sees it, and nothing follows from it. */
@Untold('what somebody is still writing')
@Entity('update_draft')
@Index(['organizationId', 'personId'])
@ForeignKey(() => UpdateRequest, ['organizationId', 'requestId'], ['organizationId', 'id'], {
  onDelete: 'CASCADE',
})
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class UpdateDraft {
  @Key() organizationId!: string;
  @Key() requestId!: string;
  @Key() personId!: string;
  @Json() typed!: TypedDraft;
  /** The version of the answer it was typed on. */
  @Whole() version!: number;
  @InstantColumn() savedAt!: number;
  /** `mail`: what was understood of a reply; `assist`: what an assistant proposed, and nobody has looked at yet. */
  @Word(8) source!: 'form' | 'mail' | 'assist';
}

/** One department's part of the form as it was typed. */
export type TypedDraft = Omit<TypedAnswer, 'version' | 'meant'>;

import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../organizations/person.entity.js';
import { Id, InstantColumn, Json, Key, KeyNumber, Whole, Word } from '../platform/database/columns.js';
import { UpdateRequest } from './update-request.entity.js';

/** What a department answered. */
export interface UpdateContent {
  /** Values by KPI id; null where none was given. */
  readonly readings: Readonly<
    Record<string, { readonly value: number | null; readonly note: string | null }>
  >;
  readonly delivered: string;
  /** The answer to "what does this mean for the customer?". */
  readonly customer: string;
  readonly help: string;
}

/** One saved answer; every one is kept, the highest number holds. */
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
  @Word(8) source!: 'form' | 'api' | 'file';
  @Json() content!: UpdateContent;
  /** Given after it had closed once: the number of the act that opened it again, which says why. */
  @Whole({ nullable: true }) afterClosing!: number | null;
}

import { Entity, ForeignKey } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { InstantColumn, Key } from '../../platform/database/columns.js';

/** A person who wants no more mail of an optional kind. */
@Entity('unsubscription')
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Unsubscription {
  @Key() organizationId!: string;
  @Key() personId!: string;
  /** As `OutboxMail.kind`. */
  @Key() kind!: string;
  @InstantColumn() since!: number;
}

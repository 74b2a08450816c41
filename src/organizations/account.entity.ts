import { Entity, Unique } from 'typeorm';
import { Key, Word } from '../platform/database/columns.js';

/** A mailbox somebody proves to own: in lower case. Stands outside organizations, since one person may be in several. */
@Entity('account')
@Unique(['address'])
export class Account {
  @Key() id!: string;
  @Word(254) address!: string;
}

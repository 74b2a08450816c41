import { Entity } from 'typeorm';
import { Key, Whole, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';

/** Where an organization's chain ends: whoever writes on holds this row meanwhile. */
@Untold('the trail itself')
@Entity('audit_head')
export class AuditHead {
  @Key() organizationId!: string;
  /** Of the last link; 0 while there is none. */
  @Whole() number!: number;
  @Word(64) hash!: string;
}

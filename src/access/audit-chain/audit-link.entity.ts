import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, Key, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';
import { PrimaryColumn } from 'typeorm';

/** The place of an entry of the audit trail in its organization's chain. Append-only, as the entries are. */
@Untold('the trail itself')
@Entity('audit_link')
@Unique(['organizationId', 'entryId'])
@Index(['organizationId', 'at'])
export class AuditLink {
  @Key() organizationId!: string;
  /** From 1. */
  @PrimaryColumn({ type: 'integer' }) number!: number;
  @Id() entryId!: string;
  /** When the entry was written down. */
  @InstantColumn() at!: number;
  /** Digest of the link before it. */
  @Word(64) previous!: string;
  @Word(64) hash!: string;
}

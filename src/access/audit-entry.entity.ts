import { Entity, Index } from 'typeorm';
import type { Actor } from '../platform/acting.js';
import { Id, InstantColumn, Json, Key, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

/** Of what concerns the whole installation, such as pausing its mail. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/**
 * One thing somebody did. Append-only, in the database too: triggers refuse to change a row, and to delete one that is
 * not older than the installation's fact `audit.kept-from` says. Ids alone say who and about what, so that erasing a
 * person changes nothing here. No foreign keys: an entry outlives what it tells of.
 */
@Untold('the trail itself')
@Entity('audit_entry')
@Index(['organizationId', 'at'])
@Index('audit_entry_actor_idx', ['organizationId', 'actorId', 'at'])
@Index('audit_entry_subject_idx', ['organizationId', 'subjectId', 'at'])
// Over all organizations: what is to be chained.
@Index('audit_entry_time_idx', ['at'])
export class AuditEntry {
  /** An organization's, or `INSTALLATION`. */
  @Key() organizationId!: string;
  @Key() id!: string;
  @InstantColumn() at!: number;
  @Word(16) actorKind!: Actor['kind'];
  @Id({ nullable: true }) actorId!: string | null;
  /** `PUT /kpis/:kpi`, `cadans apply`, `signed-in`, `link-viewed`, … */
  @Word(120) act!: string;
  @Word(32, { nullable: true }) subjectType!: string | null;
  @Word(64, { nullable: true }) subjectId!: string | null;
  /** Digest over what it changed and from where it was done (`audit_change`); null where neither is told. */
  @Word(64, { nullable: true }) changes!: string | null;
  /** Small facts; never a secret, an address, a name, or what a mail says. */
  @Json() details!: Readonly<Record<string, string>>;
}

import { Entity } from 'typeorm';
import { Key, KeyNumber, Text, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';

/** Instead of a table's name: from where an act was done. */
export const ORIGIN = 'request';

/** What a row says once it was taken out. */
export const ERASED = { before: null, after: null, salt: null };

/**
 * A row that an act changed, as it was before and after; or, under `ORIGIN`, from where the act was done. The entry's
 * place in the chain covers the digests. What names a person who is erased is taken out, and the digest stays: so the
 * rest can be verified as before. Append-only but for that.
 */
@Untold('the trail itself')
@Entity('audit_change')
export class AuditChange {
  @Key() organizationId!: string;
  @Key() entryId!: string;
  /** From 0 within the entry. */
  @KeyNumber() number!: number;
  /** The table, or `ORIGIN`. */
  @Word(64) subject!: string;
  /** JSON of the row's columns as the database calls them; null where it was not there yet, or what it says was erased. */
  @Text({ nullable: true }) before!: string | null;
  @Text({ nullable: true }) after!: string | null;
  /** Without it nobody can guess from the digest what was erased; null once it is. */
  @Word(32, { nullable: true }) salt!: string | null;
  @Word(64) digest!: string;
}

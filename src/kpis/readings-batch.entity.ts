import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Key, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

/** A batch of readings that was kept, by the key its sender gave it: sent again, it is answered the same. */
@Untold('the machine’s own')
@Entity('readings_batch')
@Index(['at'])
export class ReadingsBatch {
  @Key() organizationId!: string;
  /** What the sender called it (`Idempotency-Key`). */
  @PrimaryColumn({ type: 'varchar', length: 255 }) batchKey!: string;
  /** SHA-256 of what was sent, in hexadecimal. */
  @Word(64) fingerprint!: string;
  /** How many readings were new or changed. */
  @Whole() kept!: number;
  @InstantColumn() at!: number;
}

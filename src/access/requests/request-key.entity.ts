import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Key, Text, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';

/** A request that was carried out, by the key its sender gave it: sent again, it is answered the same. */
@Entity('request_key')
@Untold('what it stands for is told')
@Index(['at'])
export class RequestKey {
  @Key() organizationId!: string;
  /** The token it came with: two senders may choose the same key. */
  @Key() tokenId!: string;
  /** SHA-256 of the key. */
  @PrimaryColumn({ type: 'varchar', length: 64 }) keyHash!: string;
  /** SHA-256 of method, address and body. */
  @Word(64) fingerprint!: string;
  /** What was answered; only who has the token and the key can open it. */
  @Text() answer!: string;
  @InstantColumn() at!: number;
}

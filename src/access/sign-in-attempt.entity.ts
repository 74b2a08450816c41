import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Json, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';

/**
 * A sign-in that was begun and waits for its answer: what a passkey is to sign, or what a provider was asked. Known by
 * the hash of that question; taken away by the first answer, whatever it is.
 */
@Untold('signing in has entries of its own')
@Entity('sign_in_attempt')
@Index(['expiresAt'])
export class SignInAttempt {
  @PrimaryColumn({ type: 'varchar', length: 64 }) questionHash!: string;
  /** Key of the browser that may answer. */
  @Word(64) browser!: string;
  @Word(16) purpose!: 'passkey' | 'new-passkey' | 'provider';
  @Json() data!: Readonly<Record<string, string>>;
  @InstantColumn() expiresAt!: number;
}

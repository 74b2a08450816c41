import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../organizations/account.entity.js';
import { Id, InstantColumn, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { PrimaryColumn } from 'typeorm';

/** How somebody came in. */
export type Way = 'link' | 'passkey' | 'provider';

/** A signed-in browser. Keyed by the SHA-256 of the cookie's token: the database holds nothing one could sign in with. */
@Untold('signing in and out has entries of its own')
@Entity('browser_session')
@Index(['accountId'])
@Index(['expiresAt'])
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'CASCADE' })
export class BrowserSession {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash!: string;
  @Id() accountId!: string;
  /** Which of the account's organizations the pages show. */
  @Word(36) organizationId!: string;
  @InstantColumn() createdAt!: number;
  @InstantColumn() expiresAt!: number;
  /** When a page was last asked for, to the hour; null until then in sessions from before it was kept. */
  @InstantColumn({ nullable: true }) seenAt!: number | null;
  @Word(32, { nullable: true }) browser!: string | null;
  @Word(32, { nullable: true }) system!: string | null;
  /** Null in sessions from before it was kept. */
  @Word(16, { nullable: true }) way!: Way | null;
}

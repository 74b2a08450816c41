import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../organizations/account.entity.js';
import { Id, InstantColumn, Word } from '../platform/database/columns.js';
import { PrimaryColumn } from 'typeorm';

/** A signed-in browser. Keyed by the SHA-256 of the cookie's token: the database holds nothing one could sign in with. */
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
}

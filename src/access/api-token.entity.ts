import { Entity, ForeignKey, Unique } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';
import { InstantColumn, Json, Key, Word } from '../platform/database/columns.js';
import { Hidden } from '../platform/database/row-changes.js';

export type Scope = 'read' | 'write';

/** A machine's key to one organization's API; only its hash is kept. */
@Entity('api_token')
@Unique(['organizationId', 'tokenHash'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class ApiToken {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Hidden()
  @Word(64)
  tokenHash!: string;
  @Word(200) name!: string;
  @Json() scopes!: Scope[];
  @InstantColumn() createdAt!: number;
  @InstantColumn({ nullable: true }) expiresAt!: number | null;
  @InstantColumn({ nullable: true }) revokedAt!: number | null;
  /** When a request last came in with it, to the hour; null where none did, or none since that is kept. */
  @InstantColumn({ nullable: true }) usedAt!: number | null;
}

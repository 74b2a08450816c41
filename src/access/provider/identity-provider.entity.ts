import { Entity, ForeignKey } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { InstantColumn, Json, Key, Text, Truth, Word } from '../../platform/database/columns.js';
import { Hidden } from '../../platform/database/row-changes.js';
import type { GroupRole } from '../domain/roles-by-groups.js';

/** Through whom an organization's people sign in as well: its own OpenID Connect provider. */
@Entity('identity_provider')
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class IdentityProvider {
  @Key() organizationId!: string;
  @Word(500) issuer!: string;
  @Word(255) clientId!: string;
  /** Sealed with a key of the settings; null for a client without one. */
  @Hidden()
  @Text({ nullable: true })
  sealedSecret!: string | null;
  @Truth() trustsAddresses!: boolean;
  @Word(64) groupsClaim!: string;
  @Json() groupRoles!: GroupRole[];
  @InstantColumn() changedAt!: number;
}

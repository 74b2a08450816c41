import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../../organizations/account.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { BigWhole, Id, InstantColumn, Json, Key, Text, Word } from '../../platform/database/columns.js';
import { Untold } from '../../platform/database/row-changes.js';

/**
 * A key that lives in somebody's device and signs them in to one organization, as a mailed link does: an organization
 * whose provider says who somebody is has no say over other organizations of that person. Only its public half is here.
 */
@Untold('making and removing one has entries of its own')
@Entity('passkey')
// Whoever signs in says nothing but this: the organization is found by it.
@Unique(['credentialId'])
@Index(['organizationId', 'accountId'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'CASCADE' })
export class Passkey {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() accountId!: string;
  /** As base64url: at most 1023 bytes. */
  @Word(1400) credentialId!: string;
  /** COSE, as base64url. */
  @Text() publicKey!: string;
  /** How often it signed, where its device counts: one that counts backwards was copied. */
  @BigWhole() counter!: number;
  /** How its device is reached, so that the browser offers the right one. */
  @Json() transports!: string[];
  @Word(200) name!: string;
  @InstantColumn() createdAt!: number;
  @InstantColumn({ nullable: true }) usedAt!: number | null;
}

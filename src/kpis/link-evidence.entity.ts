import { Entity, ForeignKey } from 'typeorm';
import { InstantColumn, Key, Real, Whole } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import { KpiLink } from './kpi-link.entity.js';

/** What the readings say of a link, as it was last worked out. */
@Untold('worked out from readings')
@Entity('link_evidence')
@ForeignKey(() => KpiLink, ['organizationId', 'linkId'], ['organizationId', 'id'], { onDelete: 'CASCADE' })
export class LinkEvidence {
  @Key() organizationId!: string;
  @Key() linkId!: string;
  /** Months paired at the claimed lag. */
  @Whole() pairs!: number;
  /** Rank correlation, above 0 where both do better together; null where the readings cannot tell. */
  @Real({ nullable: true }) rho!: number | null;
  /** The 95 % interval around it. */
  @Real({ nullable: true }) low!: number | null;
  @Real({ nullable: true }) high!: number | null;
  @InstantColumn() computedAt!: number;
}

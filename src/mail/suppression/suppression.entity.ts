import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../../organizations/person.entity.js';
import { Id, InstantColumn, Key, Text, Word } from '../../platform/database/columns.js';

/** A server refused the address as mail was handed over; a report came back; mail came back again and again. */
export const SUPPRESSION_CAUSES = ['refused', 'bounced', 'soft-bounces'] as const;
export type SuppressionCause = (typeof SUPPRESSION_CAUSES)[number];

/** Somebody lifted it on the page, by the API; or the person has another address now. */
export const LIFT_CAUSES = ['person', 'api', 'new-address'] as const;
export type LiftCause = (typeof LIFT_CAUSES)[number];

/**
 * An address of one organization's person to which nothing is sent, from when its mail came back to when somebody
 * lifted it. Kept afterwards: what happened stays to be seen. An organization learns nothing of another's bounces.
 */
@Entity('suppression')
@Index('suppression_active_key', ['organizationId', 'personId'], {
  unique: true,
  where: '"lifted_at" IS NULL',
})
@Index(['organizationId', 'since'])
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'liftedBy'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Suppression {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() personId!: string;
  /** In lower case, as it was then. */
  @Word(254) address!: string;
  @Word(16) cause!: SuppressionCause;
  /** The mail that came back, for as long as it is kept. */
  @Id() mailId!: string;
  /** The enhanced status (RFC 3463), where there was one. */
  @Word(16, { nullable: true }) status!: string | null;
  /** What the other server said. */
  @Text({ nullable: true }) said!: string | null;
  @InstantColumn() since!: number;
  @InstantColumn({ nullable: true }) liftedAt!: number | null;
  @Word(16, { nullable: true }) liftCause!: LiftCause | null;
  /** Who lifted it, where it was a person. */
  @Id({ nullable: true }) liftedBy!: string | null;
}

import { Entity, ForeignKey, Index } from 'typeorm';
import { Period } from '../cycles/period.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Bytes, Id, InstantColumn, Key, Truth, Whole, Word } from '../platform/database/columns.js';
import { Untold } from '../platform/database/row-changes.js';
import type { Locale } from '../platform/pages/locale.js';
import type { ReportKind, ReportState } from './domain/report.js';

/** A board pack that somebody asked for, and once it is made, what it is. */
@Untold('a file made of what is kept')
@Entity('report')
@Index('report_organization_id_at_idx', ['organizationId', 'at'])
@Index(['at'])
@Index(['workAt'], { where: '"work_at" IS NOT NULL' })
@ForeignKey(() => Period, ['organizationId', 'periodId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Person, ['organizationId', 'personId'], ['organizationId', 'id'], { onDelete: 'RESTRICT' })
export class Report {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Word(8) kind!: ReportKind;
  @Id() periodId!: string;
  @Word(8) locale!: Locale;
  /** Who asked for it; null for a machine. */
  @Id({ nullable: true }) personId!: string | null;
  @InstantColumn() at!: number;
  @Word(16) state!: ReportState;
  /** The moment as of which it tells; null before it was made. */
  @InstantColumn({ nullable: true }) asOf!: number | null;
  /** Parts that are drawn, of how many. */
  @Whole() done!: number;
  @Whole() total!: number;
  @Whole({ nullable: true }) pages!: number | null;
  @Whole({ nullable: true }) size!: number | null;
  @Bytes({ nullable: true }) pdf!: Buffer | null;
  @InstantColumn({ nullable: true }) finishedAt!: number | null;
  /** Whether leadership is to hear of it, and when it was written to. */
  @Truth() mails!: boolean;
  @InstantColumn({ nullable: true }) mailedAt!: number | null;
  /** Raised by whoever takes it up: what an earlier one still brings is too late. */
  @Whole() turn!: number;
  /** How often making it was begun without coming to an end. */
  @Whole() failures!: number;
  /** Work is wanted from this instant on; later while somebody is at it. Null: none is. */
  @InstantColumn({ nullable: true }) workAt!: number | null;
}

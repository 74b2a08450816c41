import { Entity, Unique } from 'typeorm';
import type { FiscalYear } from '../calendar/domain/fiscal-year.js';
import { Json, Key, Truth, Whole, Word } from '../platform/database/columns.js';
import type { Locale } from '../platform/pages/locale.js';

/** From which attainment a KPI counts as on track, and as at risk (design section 5). */
export interface Thresholds {
  readonly onTrack: number;
  readonly atRisk: number;
}

/** The tenant: every other row belongs to exactly one, and its id leads every key. */
@Entity('organization')
@Unique(['key'])
export class Organization {
  @Key() organizationId!: string;
  /** The name used in files and addresses: lower case, digits, hyphens. */
  @Word(64) key!: string;
  @Word(200) name!: string;
  @Word(8) locale!: Locale;
  /** IANA zone of its sessions, unless a rhythm says otherwise. */
  @Word(64) zone!: string;
  /** ISO 3166-1 alpha-2, for public holidays. */
  @Word(2) country!: string;
  /** Part of the country with holidays of its own, as `date-holidays` names it. */
  @Word(16, { nullable: true }) region!: string | null;
  /** ISO weekdays, Monday = 1. */
  @Json() workingDays!: number[];
  @Json() fiscalYear!: FiscalYear;
  @Json() thresholds!: Thresholds;
  @Whole() version!: number;
  /** To play with: its mails never leave, and it may be thrown away. From its first moment, or never. */
  @Truth({ default: () => 'false' }) isExample!: boolean;
}

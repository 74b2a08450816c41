import { Entity, ForeignKey, Unique } from 'typeorm';
import { CalendarDate, Id, Json, Key, Word } from '../platform/database/columns.js';
import type { Locale } from '../platform/pages/locale.js';
import { Account } from './account.entity.js';
import type { Role } from './domain/roles.js';
import { Organization } from './organization.entity.js';

/** Someone of the organization: an account, seen from one organization. */
@Entity('person')
@Unique(['organizationId', 'accountId'])
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
@ForeignKey(() => Account, ['accountId'], ['id'], { onDelete: 'RESTRICT' })
export class Person {
  @Key() organizationId!: string;
  @Key() id!: string;
  @Id() accountId!: string;
  @Word(200) name!: string;
  /** The e-mail address as the organization spells it; the account holds it in lower case. */
  @Word(254) address!: string;
  @Word(8) locale!: Locale;
  /** IANA zone: the wall time of everything mailed to this person. */
  @Word(64) zone!: string;
  @Json() roles!: Role[];
  /** The organization a partner comes from; null for everybody else. */
  @Word(200, { nullable: true }) company!: string | null;
  @CalendarDate() fromDate!: string;
  @CalendarDate({ nullable: true }) untilDate!: string | null;
}

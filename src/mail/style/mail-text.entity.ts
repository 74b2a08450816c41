import { Entity, ForeignKey } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { InstantColumn, Key, Text, WordKey } from '../../platform/database/columns.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { MailPart } from './domain/own-words.js';

/** A part of a kind of mail in words of the organization's own. */
@Entity('mail_text')
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class MailText {
  @Key() organizationId!: string;
  @WordKey(32) kind!: string;
  @WordKey(8) locale!: Locale;
  @WordKey(16) part!: MailPart;
  @Text() text!: string;
  /** What Cadans said there when it was written: where that is no longer so, its writer may want to look again. */
  @Text() instead!: string;
  @InstantColumn() changedAt!: number;
}

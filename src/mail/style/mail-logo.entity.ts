import { Entity, ForeignKey, Index } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { Bytes, InstantColumn, Key, Whole, Word } from '../../platform/database/columns.js';
import { Hidden } from '../../platform/database/row-changes.js';
import type { PictureType } from './picture.js';

/** A logo, known by what it is: it never changes, so that a mail that names it has the same bytes at every attempt. */
@Entity('mail_logo')
@Index('mail_logo_retired_at_idx', ['retiredAt'], { where: '"retired_at" IS NOT NULL' })
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class MailLogo {
  @Key() organizationId!: string;
  /** From its bytes. */
  @Key() id!: string;
  @Word(16) type!: PictureType;
  @Whole() width!: number;
  @Whole() height!: number;
  @Hidden()
  @Bytes()
  bytes!: Buffer;
  /** Since when new mails do not show it any more; null while they do. */
  @InstantColumn({ nullable: true }) retiredAt!: number | null;
}

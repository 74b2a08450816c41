import { Entity, ForeignKey } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { Id, InstantColumn, Key, Whole, Word } from '../../platform/database/columns.js';

/** How an organization's mails look where it does not leave that to Cadans; null is as it comes. */
@Entity('mail_branding')
@ForeignKey(() => Organization, ['organizationId'], ['organizationId'], { onDelete: 'RESTRICT' })
export class MailBranding {
  @Key() organizationId!: string;
  /** `#rrggbb`, as it was chosen: what buttons really have follows from it. */
  @Word(7, { nullable: true }) accent!: string | null;
  @Word(60, { nullable: true }) senderName!: string | null;
  @Word(200, { nullable: true }) footerNl!: string | null;
  @Word(200, { nullable: true }) footerEn!: string | null;
  /** The logo that new mails show. */
  @Id({ nullable: true }) logoId!: string | null;
  @InstantColumn() changedAt!: number;
  @Whole() version!: number;
}

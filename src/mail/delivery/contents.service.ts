import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { MailContent } from '../mail-content.entity.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { pack, type Written } from '../packing.js';
import { keyOf, Logos } from '../style/logos.js';
import type { WrittenMail } from '../transport/mail-transport.js';
import { keyText, type MailKey, Values } from './keys.js';

/** What mails say, as it was written: apart from their rows, and with the logo that it shows. */
@Injectable()
export class Contents {
  constructor(
    private readonly database: Database,
    private readonly logos: Logos,
  ) {}

  /** By mail; of one that was not written yet, or whose content was pruned, there is nothing. */
  async load(mails: readonly MailKey[]): Promise<Map<string, Written>> {
    if (mails.length === 0) return new Map();
    const contents = await this.database.read().findBy(MailContent, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
      mailId: In(mails.map(({ id }) => id)),
    });
    const logos = await this.logos.load(
      contents.flatMap(({ organizationId, logoId: id }) => (id === null ? [] : [{ organizationId, id }])),
    );
    return new Map(
      contents.map(({ organizationId, mailId: id, says, logoId, senderName }) => {
        const logo = logoId === null ? null : logos.get(keyOf({ organizationId, id: logoId }));
        return [keyText({ organizationId, id }), { ...says, senderName, logo: logo ?? null }];
      }),
    );
  }

  /** Of one mail; null where there is nothing. */
  async of(mail: Pick<OutboxMail, 'organizationId' | 'id'>): Promise<Written | null> {
    return (await this.load([mail])).get(keyText(mail)) ?? null;
  }

  /** A mail that is written anew, because the key of its link is gone, says what it says now. */
  async write(tx: EntityManager, mails: readonly WrittenMail[]): Promise<void> {
    if (mails.length === 0) return;
    const values = new Values(this.database.dialect);
    const rows = mails.map((mail) =>
      values.list([
        ...[mail.organizationId, mail.id, pack(mail), mail.renderedAt],
        ...[mail.logo?.id ?? null, mail.senderName ?? null],
      ]),
    );
    await tx.query(
      `INSERT INTO mail_content (organization_id, mail_id, packed, written_at, logo_id, sender_name)
       VALUES ${rows.join(', ')}
       ON CONFLICT (organization_id, mail_id) DO UPDATE SET packed = excluded.packed,
         written_at = excluded.written_at, logo_id = excluded.logo_id, sender_name = excluded.sender_name`,
      values.all,
    );
  }
}

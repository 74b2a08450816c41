import { Injectable } from '@nestjs/common';
import '../../calendar/zone-rules.js';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/pages/locale.js';
import { WebhookDelivery } from '../webhook-delivery.entity.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { WEBHOOK_OFF_KIND } from '../webhook-news.js';
import { webhookOffLetter } from './webhook-off.letter.js';

/** What administrators are told where a receiver was turned off. */
@Injectable()
export class WebhookOffMail implements MailKind {
  readonly kind = WEBHOOK_OFF_KIND;
  readonly priority = 10;
  readonly threaded = false;

  constructor(
    private readonly database: Database,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const manager = this.database.read();
    const letters = new Map<string, Letter>();
    // Few: a receiver is turned off after days.
    for (const mail of mails) {
      const { organizationId, recipientId: id } = mail;
      const endpoint = await this.#off(mail);
      const organization = await manager.findOneBy(Organization, { organizationId });
      const recipient = await manager.findOneBy(Person, { organizationId, id });
      if (!endpoint || !organization || !recipient) continue;
      const { disabledWhy, disabledAt } = endpoint;
      const failed = { organizationId, endpointId: endpoint.id, state: 'failed' } as const;
      const undelivered = await manager.countBy(WebhookDelivery, failed);
      letters.set(
        mail.id,
        webhookOffLetter({
          ...{ organizationName: organization.name, recipient, undelivered },
          webhook: { id: endpoint.id, name: endpoint.name, host: new URL(endpoint.url).host },
          why: disabledWhy === 'gone' ? 'gone' : 'failing',
          offSince: disabledAt ?? mail.dueAt,
        }),
      );
    }
    return letters;
  }

  /** As long as nobody has seen to it. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    for (const mail of mails) if (await this.#off(mail)) wanted.add(mail.id);
    return wanted;
  }

  samples() {
    return LOCALES.flatMap((locale) =>
      (['failing', 'gone'] as const).map((why) => ({
        name: `${why} (${locale})`,
        letter: webhookOffLetter({
          ...{ organizationName: 'Veldwerk', why, offSince: Date.UTC(2027, 2, 6, 9), undelivered: 12 },
          recipient: { name: 'Noor Bakker', locale, zone: 'Europe/Amsterdam' },
          webhook: {
            id: '01940000-0000-7000-8000-000000000001',
            ...{ name: 'Teamchat', host: 'chat.veldwerk.example' },
          },
        }),
      })),
    );
  }

  /** The receiver, where it is still off and not by hand; null where not. */
  #off({ organizationId, data }: OutboxMail): Promise<WebhookEndpoint | null> {
    const id = String(data['webhook']);
    return this.database.read().findOne(WebhookEndpoint, {
      where: [
        { organizationId, id, disabledWhy: 'failing' },
        { organizationId, id, disabledWhy: 'gone' },
      ],
    });
  }
}

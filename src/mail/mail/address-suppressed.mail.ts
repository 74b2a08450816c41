import { Injectable } from '@nestjs/common';
import { Between, In } from 'typeorm';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/pages/locale.js';
import { stretch } from '../domain/told-together.js';
import type { Letter } from '../letter.js';
import { type MailKind, MailKinds } from '../mail-kinds.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { SUPPRESSION_KIND } from '../suppression/news.js';
import { Suppression } from '../suppression/suppression.entity.js';
import { suppressionLetter, type Unreached } from './address-suppressed.letter.js';

/** Tells planners and administrators which addresses nothing is sent to any more. */
@Injectable()
export class SuppressionMail implements MailKind {
  readonly kind = SUPPRESSION_KIND;
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
    for (const mail of mails) {
      const { organizationId, recipientId } = mail;
      const organization = await manager.findOneBy(Organization, { organizationId });
      const news = await this.#newsFor(mail);
      const people = await manager.findBy(Person, {
        organizationId,
        id: In([recipientId, ...news.map(({ personId }) => personId)]),
      });
      const names = new Map(people.map((person) => [person.id, person]));
      const recipient = names.get(recipientId);
      if (!organization || !recipient) continue;
      const unreached = news.map(({ personId, address, cause, said }) => ({
        ...{ name: names.get(personId)?.name ?? '', address, cause, said },
      }));
      letters.set(mail.id, suppressionLetter({ organizationName: organization.name, recipient, unreached }));
    }
    return letters;
  }

  /** As long as one of the addresses is still suppressed. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const wanted = new Set<string>();
    for (const mail of mails) {
      if ((await this.#newsFor(mail)).some(({ liftedAt }) => liftedAt === null)) wanted.add(mail.id);
    }
    return wanted;
  }

  samples() {
    return (['en', 'nl'] satisfies Locale[]).flatMap((locale) =>
      [SAMPLE.slice(0, 1), SAMPLE].map((unreached) => ({
        name: `${unreached.length} (${locale})`,
        letter: suppressionLetter({
          organizationName: 'Veldwerk',
          recipient: { name: 'Noor Bakker', locale },
          unreached,
        }),
      })),
    );
  }

  /** What was suppressed in the mail's stretch of time, others' addresses alone. */
  async #newsFor({ organizationId, recipientId, part }: OutboxMail): Promise<Suppression[]> {
    const { from, to } = stretch(part);
    const news = await this.database.read().find(Suppression, {
      where: { organizationId, since: Between(from, to - 1) },
      order: { since: 'ASC', id: 'ASC' },
    });
    return news.filter(({ personId }) => personId !== recipientId);
  }
}

const SAMPLE: readonly Unreached[] = [
  {
    ...{ name: 'Anna de Vries', address: 'anna@veldwerk.example', cause: 'bounced' },
    said: '550 5.1.1 User unknown in virtual mailbox table',
  },
  {
    name: 'Bram Smit',
    address: 'bram@veldwerk.example',
    cause: 'soft-bounces',
    said: '452 4.2.2 Mailbox full',
  },
  { name: 'Mia Chen', address: 'mia@veldwerk.example', cause: 'refused', said: null },
];

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { accountAddress } from '../../organizations/domain/address.js';
import { isPseudonym } from '../../organizations/domain/pseudonym.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Database } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/pages/locale.js';
import { ADDRESS_KIND, TO_FORMER } from '../address-news.js';
import type { Letter } from '../letter.js';
import { type MailKind, MailKinds } from '../mail-kinds.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { recipientsOf } from '../recipients.js';
import { addressLetter } from './address-changed.letter.js';

/** What the former and the new address of a person are told. */
@Injectable()
export class AddressChangedMail implements MailKind {
  readonly kind = ADDRESS_KIND;
  readonly priority = 10;
  readonly threaded = false;
  readonly toGivenAddress = true;

  constructor(
    private readonly database: Database,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const manager = this.database.read();
    const people = await recipientsOf(manager, mails);
    const organizations = await manager.findBy(Organization, {
      organizationId: In([...new Set(mails.map(({ organizationId }) => organizationId))]),
    });
    const names = new Map(organizations.map(({ organizationId, name }) => [organizationId, name]));
    return new Map(
      mails.flatMap((mail): [string, Letter][] => {
        const recipient = people.get(`${mail.organizationId}/${mail.recipientId}`);
        const organizationName = names.get(mail.organizationId);
        if (!recipient || organizationName === undefined) return [];
        return [[mail.id, addressLetter({ organizationName, recipient, isFormer: mail.step === TO_FORMER })]];
      }),
    );
  }

  /** As long as it is true: whoever has a third address by now hears of that one. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const people = await recipientsOf(this.database.read(), mails);
    const wanted = mails.filter(({ organizationId, recipientId, address, step }) => {
      const person = people.get(`${organizationId}/${recipientId}`);
      if (!person || address === null || isPseudonym(person.address)) return false;
      return (accountAddress(person.address) === accountAddress(address)) === (step !== TO_FORMER);
    });
    return new Set(wanted.map(({ id }) => id));
  }

  samples() {
    return LOCALES.flatMap((locale) =>
      [true, false].map((isFormer) => ({
        name: `${isFormer ? 'former' : 'new'} (${locale})`,
        letter: addressLetter({
          ...{ organizationName: 'Veldwerk', isFormer },
          recipient: { name: 'Noor Bakker', locale },
        }),
      })),
    );
  }
}

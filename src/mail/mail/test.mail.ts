import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import '../../calendar/zone-rules.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/pages/locale.js';
import type { Letter } from '../letter.js';
import { type MailKind, MailKinds } from '../mail-kinds.js';
import type { OutboxMail } from '../outbox-mail.entity.js';
import { TEST_KIND } from '../test-mails.service.js';
import { testLetter } from './test.letter.js';

/** What an administrator sends to themselves, to see whether mail arrives. */
@Injectable()
export class TestMail implements MailKind {
  readonly kind = TEST_KIND;
  readonly priority = 10;
  readonly threaded = false;
  /** Whoever asks for it may want to know whether their address works again. */
  readonly despiteSuppression = true;

  constructor(
    private readonly database: Database,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const manager = this.database.read();
    const organizationId = In([...new Set(mails.map((mail) => mail.organizationId))]);
    const organizations = await manager.findBy(Organization, { organizationId });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In(mails.map(({ recipientId }) => recipientId)),
    });
    return new Map(
      mails.flatMap((mail): [string, Letter][] => {
        const recipient = people.find(({ id }) => id === mail.recipientId);
        const at = organizations.find((one) => one.organizationId === mail.organizationId);
        if (!recipient || !at) return [];
        return [[mail.id, testLetter({ organizationName: at.name, recipient, askedAt: mail.dueAt })]];
      }),
    );
  }

  stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(mails.map(({ id }) => id)));
  }

  samples() {
    return LOCALES.map((locale) => {
      const recipient = { name: 'Noor Bakker', locale, zone: 'Europe/Amsterdam' };
      const askedAt = Date.UTC(2027, 1, 3, 8);
      return {
        name: `test (${locale})`,
        letter: testLetter({ organizationName: 'Veldwerk', recipient, askedAt }),
      };
    });
  }
}

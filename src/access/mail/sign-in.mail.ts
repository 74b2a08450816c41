import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import '../../calendar/zone-rules.js';
import type { Letter } from '../../mail/letter.js';
import { type MailKind, MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/pages/locale.js';
import { isHereAt } from '../domain/is-here.js';
import { LINK_LIFE_MS } from '../domain/sign-in-limits.js';
import { signInLetter } from './sign-in.letter.js';

/** The link somebody asked for to sign in. */
@Injectable()
export class SignInMail implements MailKind {
  readonly kind = 'sign-in';
  readonly priority = 0;
  readonly threaded = false;
  /**
   * Whoever asks for it waits for it, perhaps because their mailbox works again: not to send it would lock them out for
   * good, and how often it may be asked for is limited.
   */
  readonly despiteSuppression = true;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    kinds: MailKinds,
  ) {
    kinds.register(this);
  }

  async compose(mails: readonly OutboxMail[]): Promise<ReadonlyMap<string, Letter>> {
    const manager = this.database.read();
    const people = await recipientsOf(manager, mails);
    const organizations = await manager.findBy(Organization, {
      organizationId: In(mails.map(({ organizationId }) => organizationId)),
    });
    const names = new Map(organizations.map(({ organizationId, name }) => [organizationId, name]));
    return new Map(
      mails.flatMap((mail) => {
        const recipient = people.get(mail.recipientId);
        const organizationName = names.get(mail.organizationId);
        if (!recipient || organizationName === undefined) return [];
        const expiresAt = mail.usefulUntil ?? mail.dueAt + LINK_LIFE_MS;
        const { occasionId: subjectId } = mail;
        return [[mail.id, signInLetter({ organizationName, recipient, subjectId, expiresAt })] as const];
      }),
    );
  }

  /** Only by who is still of the organization. */
  async stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const people = await recipientsOf(this.database.read(), mails);
    const wanted = mails.filter(({ recipientId }) => {
      const person = people.get(recipientId);
      return person !== undefined && isHereAt(person, now);
    });
    return new Set(wanted.map(({ id }) => id));
  }

  samples() {
    return (['en', 'nl'] satisfies Locale[]).map((locale) => ({
      name: `sign-in (${locale})`,
      letter: signInLetter({
        organizationName: 'Veldwerk',
        recipient: {
          name: 'Noor Bakker',
          address: 'noor@veldwerk.example',
          locale,
          zone: 'Europe/Amsterdam',
        },
        subjectId: '01940000-0000-7000-8000-000000000001',
        expiresAt: Date.UTC(2027, 1, 3, 8, 15),
      }),
    }));
  }
}

/** Who gets these mails, by id. */
async function recipientsOf(
  manager: EntityManager,
  mails: readonly OutboxMail[],
): Promise<Map<string, Person>> {
  const people = await manager.findBy(Person, {
    organizationId: In(mails.map(({ organizationId }) => organizationId)),
    id: In(mails.map(({ recipientId }) => recipientId)),
  });
  return new Map(people.map((person) => [person.id, person]));
}

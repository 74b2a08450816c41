import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { Period } from '../period.entity.js';
import { Session } from '../session.entity.js';

/** What a mail about a session is written from. */
export interface SessionMailFacts {
  readonly session: Session & { readonly period: Period };
  readonly person: Pick<Person, 'name' | 'locale' | 'zone'>;
  readonly organizationName: string;
}

/** Loads what mails about sessions are written from, many at once: four queries an organization. */
@Injectable()
export class SessionMailFactsService {
  constructor(private readonly database: Database) {}

  /** By the mail's id; a mail whose session or recipient is gone is missing from the answer. */
  async load(mails: readonly OutboxMail[]): Promise<Map<string, SessionMailFacts>> {
    const facts = new Map<string, SessionMailFacts>();
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      for (const [id, fact] of await this.#ofOrganization(organizationId, own)) facts.set(id, fact);
    }
    return facts;
  }

  async #ofOrganization(
    organizationId: string,
    mails: readonly OutboxMail[],
  ): Promise<[string, SessionMailFacts][]> {
    const manager = this.database.read();
    const organization = await manager.findOneBy(Organization, { organizationId });
    const sessions = await manager.findBy(Session, {
      organizationId,
      id: In([...new Set(mails.map(({ occasionId }) => occasionId))]),
    });
    const periods = await manager.findBy(Period, {
      organizationId,
      id: In([...new Set(sessions.map(({ periodId }) => periodId))]),
    });
    const people = await manager.findBy(Person, {
      organizationId,
      id: In([...new Set(mails.map(({ recipientId }) => recipientId))]),
    });
    return mails.flatMap((mail): [string, SessionMailFacts][] => {
      const session = sessions.find(({ id }) => id === mail.occasionId);
      const period = periods.find(({ id }) => id === session?.periodId);
      const person = people.find(({ id }) => id === mail.recipientId);
      if (!organization || !session || !period || !person) return [];
      return [[mail.id, { session: { ...session, period }, person, organizationName: organization.name }]];
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { dateAt } from '../../calendar/domain/zones.js';
import '../../calendar/zone-rules.js';
import { problemOfAddress } from '../../organizations/domain/address.js';
import { holdsOn } from '../../organizations/domain/term.js';
import { Person } from '../../organizations/person.entity.js';
import { oneLine } from '../domain/clean-text.js';
import type { Mailbox } from '../domain/mail-address.js';
import type { OutboxMail } from '../outbox-mail.entity.js';

/** More than these would be a mailing list. */
const MOST = 3;

/** Whom an answer to each mail reaches; null where that is the sender. */
export type RepliesTo = (mail: OutboxMail) => readonly Mailbox[] | null;

/**
 * Whoever answers a mail wants a person, not the machine that sent it: the planners of the organization, who run the
 * sessions; other than the recipient, who would write to themselves.
 */
@Injectable()
export class ReplyAddresses {
  async load(tx: EntityManager, mails: readonly OutboxMail[], now: number): Promise<RepliesTo> {
    const planners = await this.#planners(tx, [
      ...new Set(mails.map(({ organizationId }) => organizationId)),
    ]);
    const here = planners.filter(
      (person) =>
        person.roles.includes('planner') &&
        holdsOn(person, dateAt(now, person.zone)) &&
        problemOfAddress(person.address) === null,
    );
    return ({ organizationId, recipientId }) => {
      const mailboxes = here
        .filter((person) => person.organizationId === organizationId && person.id !== recipientId)
        .slice(0, MOST)
        .map(({ name, address }) => ({ name: oneLine(name), address }));
      return mailboxes.length > 0 ? mailboxes : null;
    };
  }

  /** Their roles are one text: looked through for the few people who may have it, and read properly afterwards. */
  #planners(tx: EntityManager, organizations: readonly string[]): Promise<Person[]> {
    return tx
      .createQueryBuilder(Person, 'person')
      .where({ organizationId: In([...organizations]) })
      .andWhere('person.roles LIKE :role', { role: '%"planner"%' })
      .orderBy('person.id')
      .getMany();
  }
}

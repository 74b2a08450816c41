import { Injectable } from '@nestjs/common';
import { Between, Brackets } from 'typeorm';
import { addDays, DAY } from '../calendar/domain/time.js';
import { instantOf } from '../calendar/domain/zones.js';
import { Session } from '../cycles/session.entity.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { MailOccasion } from './domain/occasion-words.js';
import { pageOf, readPlace } from './domain/page-of-mails.js';
import { MailOccasionsService } from './mail-occasions.service.js';
import type { OutboxQuery } from './outbox.query.js';

/** What lists show of a mail: never its content. */
export type ListedMail = Pick<
  OutboxMail,
  'id' | 'kind' | 'step' | 'occasionId' | 'dueAt' | 'status' | 'attempts' | 'settledAt' | 'reason' | 'subject'
> & { readonly person: Pick<Person, 'id' | 'name' | 'address'> };

export interface OutboxPageOfMails {
  readonly mails: readonly ListedMail[];
  /** For `after`, where there are older ones. */
  readonly next: string | null;
  readonly occasions: ReadonlyMap<string, MailOccasion>;
  /** Of the organization: days of the filter are days there. */
  readonly zone: string;
}

const COLUMNS = [
  ...['organizationId', 'id', 'kind', 'step', 'occasionId', 'dueAt', 'status', 'attempts'],
  ...['settledAt', 'reason', 'subject'],
].map((column) => `mail.${column}`);

@Injectable()
export class OutboxPageService {
  constructor(
    private readonly database: Database,
    private readonly occasions: MailOccasionsService,
    private readonly clock: Clock,
  ) {}

  /** A page of the outbox, the latest due first: six queries, whatever the size of the page. */
  async page(organizationId: string, query: OutboxQuery, size: number): Promise<OutboxPageOfMails> {
    const { zone } = await this.database.read().findOneByOrFail(Organization, { organizationId });
    const found = (await this.#select(organizationId, query, zone, size + 1)) as (OutboxMail & ListedMail)[];
    const { rows, next } = pageOf(found, size);
    const occasions = await this.occasions.of(
      organizationId,
      rows.map(({ occasionId }) => occasionId),
    );
    return { mails: rows, next, occasions, zone };
  }

  /** Sessions one may look for: of the last year and the next two months, the latest first. */
  async sessions(organizationId: string): Promise<ReadonlyMap<string, MailOccasion>> {
    const now = this.clock.now();
    const startsAt = Between(now - 400 * DAY, now + 60 * DAY);
    const sessions = await this.database.read().find(Session, {
      select: { organizationId: true, id: true },
      where: { organizationId, startsAt },
      order: { startsAt: 'DESC' },
    });
    const ids = sessions.map(({ id }) => id);
    const named = await this.occasions.of(organizationId, ids);
    return new Map(ids.flatMap((id) => (named.has(id) ? [[id, named.get(id)!] as const] : [])));
  }

  /** Ids of the mails of a selection that failed, the latest due first. */
  async failed(organizationId: string, query: OutboxQuery, most: number): Promise<string[]> {
    const { zone } = await this.database.read().findOneByOrFail(Organization, { organizationId });
    const failed = { ...query, status: 'failed', after: undefined } as const;
    return (await this.#select(organizationId, failed, zone, most)).map(({ id }) => id);
  }

  async #select(
    organizationId: string,
    query: OutboxQuery,
    zone: string,
    take: number,
  ): Promise<OutboxMail[]> {
    const select = this.database
      .read()
      .createQueryBuilder(OutboxMail, 'mail')
      .select(COLUMNS)
      .innerJoinAndMapOne(
        'mail.person',
        Person,
        'person',
        'person.organizationId = mail.organizationId AND person.id = mail.recipientId',
      )
      .where('mail.organizationId = :organizationId', { organizationId });
    if (query.status) select.andWhere('mail.status = :status', { status: query.status });
    if (query.kind) select.andWhere('mail.kind = :kind', { kind: query.kind });
    if (query.session) {
      const occasions = await this.occasions.around(organizationId, query.session);
      select.andWhere('mail.occasionId IN (:...occasions)', { occasions });
    }
    if (query.subject) {
      select.andWhere("LOWER(mail.subject) LIKE :subject ESCAPE '\\'", { subject: anywhere(query.subject) });
    }
    if (query.from) select.andWhere('mail.dueAt >= :from', { from: instantOf(query.from, '00:00', zone) });
    if (query.to) {
      select.andWhere('mail.dueAt < :to', { to: instantOf(addDays(query.to, 1), '00:00', zone) });
    }
    if (query.person) {
      const like = anywhere(query.person);
      select.andWhere(
        new Brackets((or) =>
          or
            .where("LOWER(person.name) LIKE :like ESCAPE '\\'", { like })
            .orWhere("LOWER(person.address) LIKE :like ESCAPE '\\'", { like }),
        ),
      );
    }
    const after = readPlace(query.after);
    if (after) {
      select.andWhere('(mail.dueAt < :dueAt OR (mail.dueAt = :dueAt AND mail.id < :id))', { ...after });
    }
    return select.orderBy('mail.dueAt', 'DESC').addOrderBy('mail.id', 'DESC').limit(take).getMany();
  }
}

/** What `LIKE` finds anywhere in a text that was made lower case. */
function anywhere(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

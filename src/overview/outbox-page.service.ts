import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { addDays } from '../calendar/domain/time.js';
import { instantOf } from '../calendar/domain/zones.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import type { MailOccasion } from './domain/occasion-words.js';
import { pageOf, readPlace } from './domain/page-of-mails.js';
import { MailOccasionsService } from './mail-occasions.service.js';
import type { OutboxQuery } from './outbox.query.js';

/** What lists show of a mail: never its content. */
export type ListedMail = Pick<
  OutboxMail,
  'id' | 'kind' | 'step' | 'occasionId' | 'dueAt' | 'status' | 'attempts' | 'settledAt' | 'reason' | 'subject'
> & { readonly person: Person };

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

  #select(organizationId: string, query: OutboxQuery, zone: string, take: number): Promise<OutboxMail[]> {
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
    if (query.from) select.andWhere('mail.dueAt >= :from', { from: instantOf(query.from, '00:00', zone) });
    if (query.to) {
      select.andWhere('mail.dueAt < :to', { to: instantOf(addDays(query.to, 1), '00:00', zone) });
    }
    if (query.person) {
      const like = `%${query.person.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
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

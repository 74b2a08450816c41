import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { wallTimeAt } from '../calendar/domain/zones.js';
import { type MailStatus, OutboxMail } from '../mail/outbox-mail.entity.js';
import { ForecastService } from '../notices/forecast.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { gathered, type MailEntry } from './domain/mail-months.js';

/** Whose mails, between which instants (from inclusive, to exclusive), and in whose zone days are told. */
export interface WhoseMails {
  readonly organizationId: string;
  /** Null: everybody's, told together. */
  readonly personId: string | null;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

/** Mails that sign people in are their own business, and no part of the plan. */
const LEFT_OUT = ['sign-in'];

/** Who gets which mail when: what the outbox holds, and from now on what the rule foretells. */
@Injectable()
export class MailListService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forecasts: ForecastService,
  ) {}

  async list(whose: WhoseMails): Promise<MailEntry[]> {
    const written = whose.personId === null ? await this.#together(whose) : await this.#ofPerson(whose);
    const entries = [...written, ...(await this.#foretold(whose))];
    return whose.personId === null ? gathered(entries) : entries;
  }

  async #ofPerson({ organizationId, personId, from, to, zone }: WhoseMails): Promise<MailEntry[]> {
    const mails = await this.database
      .read()
      .createQueryBuilder(OutboxMail, 'mail')
      .select(['mail.organizationId', 'mail.id', 'mail.dueAt', 'mail.kind', 'mail.step', 'mail.occasionId'])
      .addSelect(['mail.status', 'mail.data'])
      .where({ organizationId, recipientId: personId ?? '', kind: Not(In(LEFT_OUT)) })
      .andWhere('mail.dueAt >= :from AND mail.dueAt < :to', { from, to })
      .getMany();
    return mails.map(({ id, dueAt, kind, step, occasionId, status, data }) => ({
      ...{ id, at: dueAt, kind, step, occasionId, fate: status, people: 1 },
      ...wallTimeAt(dueAt, zone),
      departmentIds: texts(data.departmentIds),
      for: texts(data.for),
    }));
  }

  /** Counted by the database: an organization of a thousand people gets fifty thousand mails a year. */
  async #together({ organizationId, from, to, zone }: WhoseMails): Promise<MailEntry[]> {
    const rows = await this.database
      .read()
      .createQueryBuilder(OutboxMail, 'mail')
      .select('mail.kind', 'kind')
      .addSelect('mail.step', 'step')
      .addSelect('mail.occasionId', 'occasionId')
      .addSelect('mail.status', 'status')
      .addSelect('mail.dueAt', 'dueAt')
      .addSelect('COUNT(*)', 'people')
      .where({ organizationId, kind: Not(In(LEFT_OUT)) })
      .andWhere('mail.dueAt >= :from AND mail.dueAt < :to', { from, to })
      .groupBy('mail.kind')
      .addGroupBy('mail.step')
      .addGroupBy('mail.occasionId')
      .addGroupBy('mail.status')
      .addGroupBy('mail.dueAt')
      .getRawMany<{
        kind: string;
        step: number;
        occasionId: string;
        status: MailStatus;
        dueAt: string | number;
        people: string | number;
      }>();
    return rows.map(({ kind, step, occasionId, status, dueAt, people }) => ({
      ...{ id: null, at: Number(dueAt), kind, step, occasionId, fate: status, people: Number(people) },
      ...{ departmentIds: [], for: [] },
      ...wallTimeAt(Number(dueAt), zone),
    }));
  }

  async #foretold({ organizationId, personId, from, to, zone }: WhoseMails): Promise<MailEntry[]> {
    const now = this.clock.now();
    if (now >= to) return [];
    // From now on, also for a later year: what is owed before it must not seem late in it.
    const only = personId ?? undefined;
    const notices = await this.forecasts.forecast(organizationId, now, to, { only });
    return notices
      .filter((notice) => notice.at >= from)
      .map((notice) => ({
        ...{ id: null, at: notice.at, kind: notice.kind, step: notice.step, occasionId: notice.occasionId },
        ...{ fate: 'planned' as const, people: 1, departmentIds: notice.aboutIds, for: notice.for },
        ...wallTimeAt(notice.at, zone),
      }));
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

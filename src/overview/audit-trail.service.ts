import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { ApiToken } from '../access/api-token.entity.js';
import { AuditEntry, INSTALLATION } from '../access/audit-entry.entity.js';
import { addDays } from '../calendar/domain/time.js';
import { instantOf } from '../calendar/domain/zones.js';
import { OutboxMail } from '../mail/outbox-mail.entity.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { UpdateRequest } from '../updates/update-request.entity.js';
import { UpdateRevision } from '../updates/update-revision.entity.js';
import type { AuditQuery } from './audit.query.js';
import { latest, readTrailPlace, type TrailEntry, type TrailKind } from './domain/trail.js';

export interface TrailPage {
  readonly entries: readonly TrailEntry[];
  /** For `after`, where there are older ones. */
  readonly next: string | null;
  /** Names of the persons and tokens on the page, by id, as they are called now; of an update request its department's. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
}

interface Span {
  readonly organizationId: string;
  readonly from: number | null;
  readonly until: number | null;
  readonly after: { readonly at: number; readonly id: string } | null;
  readonly take: number;
  /** Who did it, and to what; null for everybody, and everything. */
  readonly who: string | null;
  readonly about: string | null;
}

/**
 * The whole trail of an organization: acts, which have rows of their own, answers, which are their revisions, and what
 * became of mails, which stands in the outbox. None of it is written twice.
 */
@Injectable()
export class AuditTrailService {
  constructor(private readonly database: Database) {}

  async page(organizationId: string, query: AuditQuery, size: number): Promise<TrailPage> {
    const manager = this.database.read();
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    const midnight = (date: string) => instantOf(date, '00:00', zone);
    const span: Span = {
      organizationId,
      from: query.from === undefined ? null : midnight(query.from),
      until: query.to === undefined ? null : midnight(addDays(query.to, 1)),
      after: readTrailPlace(query.after),
      take: size + 1,
      ...{ who: query.who ?? null, about: query.about ?? null },
    };
    const sources: Record<TrailKind, () => Promise<TrailEntry[]>> = {
      act: () => acts(manager, span),
      answer: () => answers(manager, span),
      mail: () => mails(manager, span),
    };
    const kinds = query.kind === undefined ? (Object.keys(sources) as TrailKind[]) : [query.kind];
    const page = latest(await Promise.all(kinds.map((kind) => sources[kind]())), size);
    return { ...page, zone, names: await namesOn(manager, organizationId, page.entries) };
  }
}

async function acts(manager: EntityManager, span: Span): Promise<TrailEntry[]> {
  const select = manager
    .createQueryBuilder(AuditEntry, 'entry')
    // What concerns the whole installation concerns everybody in it.
    .where({ organizationId: In([span.organizationId, INSTALLATION]) });
  if (span.who !== null) select.andWhere('entry.actorId = :who', { who: span.who });
  if (span.about !== null) select.andWhere('entry.subjectId = :about', { about: span.about });
  const rows = await within(select, 'entry.at', 'entry.id', span).getMany();
  return rows.map(trailEntryOf);
}

/** An act as the trail tells it. */
export function trailEntryOf(entry: AuditEntry): TrailEntry {
  const { id, at, actorKind, actorId, act, subjectType, subjectId, details } = entry;
  return {
    ...{ kind: 'act', id, at, actor: { kind: actorKind, id: actorId }, what: act, details },
    subject: subjectType !== null && subjectId !== null ? { type: subjectType, id: subjectId } : null,
  };
}

async function answers(manager: EntityManager, span: Span): Promise<TrailEntry[]> {
  const select = manager
    .createQueryBuilder(UpdateRevision, 'entry')
    .select(['entry.organizationId', 'entry.requestId', 'entry.number'])
    .addSelect(['entry.personId', 'entry.at', 'entry.source'])
    .where('entry.organizationId = :organizationId', { organizationId: span.organizationId });
  if (span.who !== null) select.andWhere('entry.personId = :who', { who: span.who });
  if (span.about !== null) select.andWhere('entry.requestId = :about', { about: span.about });
  const rows = await within(select, 'entry.at', 'entry.requestId', span).getMany();
  return rows.map(({ requestId, number, personId, at, source }) => ({
    ...{ kind: 'answer', id: requestId, at, what: 'answered' },
    actor: { kind: personId === null ? 'token' : 'person', id: personId },
    subject: { type: 'update-requests', id: requestId },
    details: { revision: String(number), by: source },
  }));
}

async function mails(manager: EntityManager, span: Span): Promise<TrailEntry[]> {
  // Cadans itself sends them: nobody did.
  if (span.who !== null) return [];
  const select = manager
    .createQueryBuilder(OutboxMail, 'entry')
    .select(['entry.organizationId', 'entry.id', 'entry.kind', 'entry.status', 'entry.settledAt'])
    .addSelect(['entry.recipientId', 'entry.attempts'])
    .where('entry.organizationId = :organizationId', { organizationId: span.organizationId })
    .andWhere('entry.settledAt IS NOT NULL');
  if (span.about !== null) select.andWhere('entry.id = :about', { about: span.about });
  const rows = await within(select, 'entry.settledAt', 'entry.id', span).getMany();
  return rows.map(({ id, kind, status, settledAt, recipientId, attempts }) => ({
    ...{ kind: 'mail', id, at: settledAt ?? 0, actor: { kind: 'service', id: null }, what: status },
    subject: { type: 'outbox', id },
    details: { kind, recipient: recipientId, attempts: String(attempts) },
  }));
}

function within<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  at: string,
  id: string,
  { from, until, after, take }: Span,
): SelectQueryBuilder<Row> {
  if (from !== null) select.andWhere(`${at} >= :from`, { from });
  if (until !== null) select.andWhere(`${at} < :until`, { until });
  if (after) select.andWhere(`(${at} < :at OR (${at} = :at AND ${id} < :id))`, { ...after });
  return select.orderBy(at, 'DESC').addOrderBy(id, 'DESC').limit(take);
}

/** Of whoever is still there; an erased person is called what the organization calls them now. */
export async function namesOn(
  manager: EntityManager,
  organizationId: string,
  entries: readonly TrailEntry[],
): Promise<Map<string, string>> {
  const people = entries.flatMap(({ actor, subject, details }) => [
    ...(actor.kind === 'person' && actor.id ? [actor.id] : []),
    ...(subject?.type === 'people' ? [subject.id] : []),
    ...['person', 'recipient'].flatMap((name) => details[name] ?? []),
  ]);
  const tokens = entries.flatMap(({ actor }) => (actor.kind === 'token' && actor.id ? [actor.id] : []));
  const requests = entries.flatMap(({ kind, subject }) => (kind === 'answer' && subject ? [subject.id] : []));
  const [persons, known, departments] = await Promise.all([
    people.length === 0 ? [] : manager.findBy(Person, { organizationId, id: In([...new Set(people)]) }),
    tokens.length === 0 ? [] : manager.findBy(ApiToken, { organizationId, id: In([...new Set(tokens)]) }),
    departmentsOf(manager, organizationId, [...new Set(requests)]),
  ]);
  return new Map([...persons, ...known, ...departments].map(({ id, name }) => [id, name]));
}

/** Names of the departments that were asked, by the ids of the requests. */
function departmentsOf(
  manager: EntityManager,
  organizationId: string,
  requests: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  if (requests.length === 0) return Promise.resolve([]);
  return manager
    .createQueryBuilder(UpdateRequest, 'request')
    .innerJoin(
      Department,
      'department',
      'department.organizationId = request.organizationId AND department.id = request.departmentId',
    )
    .select(['request.id AS id', 'department.name AS name'])
    .where({ organizationId, id: In([...requests]) })
    .getRawMany();
}

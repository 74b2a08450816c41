import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditChange, ORIGIN } from '../access/audit-chain/audit-change.entity.js';
import { AuditEntry, INSTALLATION } from '../access/audit-entry.entity.js';
import { type ColumnChange, columnChanges } from '../access/domain/audit-rows.js';
import { Department } from '../organizations/department.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../organizations/person.entity.js';
import { Database } from '../platform/database/database.js';
import { NotFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { AuditTrailService, namesOn, trailEntryOf } from './audit-trail.service.js';
import type { AuditQuery } from './audit.query.js';
import type { TrailEntry } from './domain/trail.js';

/** From where something was done. */
export interface ToldOrigin {
  readonly address: string;
  readonly browser: string | null;
  readonly system: string | null;
}

/** A row that an act made, changed or took away. */
export interface ToldChange {
  readonly subject: string;
  readonly what: 'made' | 'changed' | 'removed';
  /** What the row is called; null where it has no name. */
  readonly name: string | null;
  /** Whether it named somebody who is erased: then it tells nothing more. */
  readonly isErased: boolean;
  readonly columns: readonly ColumnChange[];
}

/** One act with all that is told of it. */
export interface ToldEntry {
  readonly entry: TrailEntry;
  /** Null where it is not known, or was erased. */
  readonly origin: ToldOrigin | null;
  readonly changes: readonly ToldChange[];
  /** Names of people, tokens and departments that it mentions, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
}

const PAGE = 500;

/** Acts of the trail with what they changed, one by one or all together. */
@Injectable()
export class AuditEntriesService {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrailService,
  ) {}

  /** Throws `NotFound`. */
  async get(organizationId: string, id: string): Promise<ToldEntry> {
    const manager = this.database.read();
    const kept = isId(id)
      ? await manager.findOneBy(AuditEntry, { organizationId: In([organizationId, INSTALLATION]), id })
      : null;
    if (kept === null) throw new NotFound('entry of the audit trail', 'regel van de audit');
    const entry = trailEntryOf(kept);
    const rows = await manager.find(AuditChange, {
      where: { organizationId: kept.organizationId, entryId: id },
      order: { number: 'ASC' },
    });
    const changes = changesIn(rows);
    const names = new Map([
      ...(await namesOn(manager, organizationId, [entry])),
      ...(await namesIn(manager, organizationId, changes)),
    ]);
    const { zone } = await manager.findOneByOrFail(Organization, { organizationId });
    return { entry, origin: originIn(rows), changes, names, zone };
  }

  /** Everything for which the filters hold, the latest first, page by page. */
  async *pages(organizationId: string, query: AuditQuery): AsyncGenerator<ToldEntry[]> {
    for (let after = query.after; ;) {
      const page = await this.trail.page(organizationId, { ...query, after }, PAGE);
      const acts = page.entries.filter(({ kind }) => kind === 'act').map(({ id }) => id);
      const rows = await this.database.read().find(AuditChange, {
        where: { organizationId: In([organizationId, INSTALLATION]), entryId: In(acts) },
        order: { number: 'ASC' },
      });
      const rowsOf = new Map<string, AuditChange[]>(acts.map((id) => [id, []]));
      for (const row of rows) rowsOf.get(row.entryId)?.push(row);
      const { names, zone } = page;
      yield page.entries.map((entry) => {
        const own = rowsOf.get(entry.id) ?? [];
        return { entry, origin: originIn(own), changes: changesIn(own), names, zone };
      });
      if (page.next === null) return;
      after = page.next;
    }
  }
}

function originIn(rows: readonly AuditChange[]): ToldOrigin | null {
  const origin = rows.find(({ subject }) => subject === ORIGIN)?.after;
  if (origin === null || origin === undefined) return null;
  const { address, browser, system } = JSON.parse(origin) as ToldOrigin;
  return { address, browser, system };
}

function changesIn(rows: readonly AuditChange[]): ToldChange[] {
  return rows
    .filter(({ subject }) => subject !== ORIGIN)
    .map((row) => ({
      subject: row.subject,
      what: row.before === null ? 'made' : row.after === null ? 'removed' : 'changed',
      name: nameIn(row.after ?? row.before),
      isErased: row.salt === null,
      columns: columnChanges(row),
    }));
}

function nameIn(text: string | null): string | null {
  const row = JSON.parse(text ?? '{}') as Record<string, unknown>;
  const name = row['name'] ?? row['title'] ?? row['statement'] ?? row['key'];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** Of people and departments that the changes mention by id. */
async function namesIn(manager: EntityManager, organizationId: string, changes: readonly ToldChange[]) {
  const ids = changes
    .flatMap(({ columns }) => columns.flatMap(({ before, after }) => [before, after]))
    .filter((value): value is string => typeof value === 'string' && isId(value));
  if (ids.length === 0) return [];
  const where = { organizationId, id: In([...new Set(ids)]) };
  const [people, departments] = await Promise.all([
    manager.findBy(Person, where),
    manager.findBy(Department, where),
  ]);
  return [...people, ...departments].map(({ id, name }) => [id, name] as const);
}

import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { InstallationFact } from '../../platform/database/installation.entity.js';
import { AuditEntry } from '../audit-entry.entity.js';
import { BEGINNING, type Break, breaksIn, type Linked, linkOf } from '../domain/audit-chain.js';
import { rowsAreWhole } from '../domain/audit-rows.js';
import { AuditChange } from './audit-change.entity.js';
import { AuditHead } from './audit-head.entity.js';
import { AuditLink } from './audit-link.entity.js';
import { sha256 } from './audit-rows.js';

const CHAINED_TO = 'audit.chained-to';
const STEP = 1_000;
/** An act of a slow unit of work is committed after later ones: so far back the look goes. */
const LATEST_COMMIT_MS = 3_600_000;

/** How an organization's chain stands. */
export interface ChainState {
  readonly organizationId: string;
  /** Numbers of the first link that is kept and of the last; null where there is none. */
  readonly kept: { readonly from: number; readonly until: number } | null;
  /** The digest of the last: whoever keeps it elsewhere sees later that nothing before it was changed. */
  readonly hash: string;
  readonly breaks: readonly Break[];
}

/**
 * Chains the entries of the audit trail by their digests. They are chained after they were written: one after the other
 * in the units of work themselves would make all that an organization does wait in one line.
 */
@Injectable()
export class AuditChain {
  constructor(private readonly database: Database) {}

  /** Chains what is not chained yet; how many entries. Any number of processes may do so at once. */
  async extend(): Promise<number> {
    for (let chained = 0; ;) {
      const since = Number((await this.#fact())?.value ?? 0) - LATEST_COMMIT_MS;
      const found = await this.#unchained(since);
      const organizations = [...new Set(found.map(({ organizationId }) => organizationId))];
      for (const organizationId of organizations) {
        const own = found.filter((entry) => entry.organizationId === organizationId);
        chained += await this.#append(organizationId, own);
      }
      const latest = found.at(-1)?.at;
      if (latest !== undefined) await this.#reached(latest);
      if (found.length < STEP) return chained;
    }
  }

  /** Goes along the chain of each organization, or of one; those that have none yet are not named. */
  async verify(organizationId?: string): Promise<ChainState[]> {
    const manager = this.database.read();
    const where = organizationId === undefined ? {} : { organizationId };
    const heads = await manager.find(AuditHead, { where, order: { organizationId: 'ASC' } });
    const states: ChainState[] = [];
    for (const head of heads) states.push(await this.#verified(manager, head));
    return states;
  }

  /** The digest at a place, as the chain has it; null where nothing is kept of it. */
  async hashAt(organizationId: string, number: number): Promise<string | null> {
    const link = await this.database.read().findOneBy(AuditLink, { organizationId, number });
    return link?.hash ?? null;
  }

  async #verified(manager: EntityManager, { organizationId, number, hash }: AuditHead): Promise<ChainState> {
    const breaks: Break[] = [];
    let from: number | null = null;
    let last: Pick<Linked, 'number' | 'hash'> | null = null;
    for (;;) {
      const links = await this.#linksAfter(manager, organizationId, last?.number ?? 0);
      breaks.push(...breaksIn(links, last, sha256));
      from ??= links[0]?.number ?? null;
      last = links.at(-1) ?? last;
      if (links.length < STEP) break;
    }
    // The head tells of links that were cut off at the end.
    if ((last?.number ?? 0) !== number || (last !== null && last.hash !== hash))
      breaks.push({ number, what: 'cut' });
    return {
      ...{ organizationId, hash, breaks },
      kept: from === null || last === null ? null : { from, until: last.number },
    };
  }

  async #linksAfter(manager: EntityManager, organizationId: string, number: number): Promise<Linked[]> {
    const links = await manager.find(AuditLink, {
      where: { organizationId, number: MoreThan(number) },
      order: { number: 'ASC' },
      take: STEP,
    });
    const ids = In(links.map(({ entryId }) => entryId));
    const entries = await manager.findBy(AuditEntry, { organizationId, id: ids });
    const rows = await manager.find(AuditChange, {
      where: { organizationId, entryId: ids },
      order: { number: 'ASC' },
    });
    const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
    const rowsOf = new Map<string, AuditChange[]>(entries.map(({ id }) => [id, []]));
    for (const row of rows) rowsOf.get(row.entryId)?.push(row);
    return links.map((link) => {
      const entry = entryOf.get(link.entryId) ?? null;
      const hasItsRows = rowsAreWhole(entry?.changes ?? null, rowsOf.get(link.entryId) ?? [], sha256);
      return { ...link, entry, hasItsRows };
    });
  }

  /** In order of time, since an instant. */
  #unchained(since: number): Promise<AuditEntry[]> {
    return this.database
      .read()
      .createQueryBuilder(AuditEntry, 'entry')
      .leftJoin(AuditLink, 'link', 'link.organizationId = entry.organizationId AND link.entryId = entry.id')
      .where('entry.at >= :since', { since })
      .andWhere('link.number IS NULL')
      .orderBy('entry.at')
      .addOrderBy('entry.id')
      .limit(STEP)
      .getMany();
  }

  #append(organizationId: string, entries: readonly AuditEntry[]): Promise<number> {
    return this.database.write(async (tx) => {
      const start = { organizationId, number: 0, hash: BEGINNING };
      await tx.createQueryBuilder().insert().into(AuditHead).values(start).orIgnore().execute();
      // The row that is written first is the lock; under it, what is read is what is.
      await tx.update(AuditHead, { organizationId }, { number: () => 'number' });
      const head = await tx.findOneByOrFail(AuditHead, { organizationId });
      const ids = entries.map(({ id }) => id);
      const known = await tx.find(AuditLink, {
        select: { entryId: true },
        where: { organizationId, entryId: In(ids) },
      });
      const chained = new Set(known.map(({ entryId }) => entryId));
      let { number, hash } = head;
      const links = entries
        .filter(({ id }) => !chained.has(id))
        .map((entry): AuditLink => {
          const previous = hash;
          number += 1;
          hash = linkOf(previous, number, entry, sha256);
          return { organizationId, number, entryId: entry.id, at: entry.at, previous, hash };
        });
      for (let at = 0; at < links.length; at += 100) await tx.insert(AuditLink, links.slice(at, at + 100));
      await tx.update(AuditHead, { organizationId }, { number, hash });
      return links.length;
    }, 'READ COMMITTED');
  }

  #fact(): Promise<InstallationFact | null> {
    return this.database.read().findOneBy(InstallationFact, { name: CHAINED_TO });
  }

  async #reached(at: number): Promise<void> {
    await this.database.write((tx) => tx.save(InstallationFact, { name: CHAINED_TO, value: String(at) }));
  }
}

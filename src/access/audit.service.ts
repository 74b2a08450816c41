import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { type Act, currentDoing } from '../platform/acting.js';
import { DAY } from '../calendar/domain/time.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { insertTogether, put } from '../platform/database/insert-together.js';
import { InstallationFact } from '../platform/database/installation.entity.js';
import type { RowChange } from '../platform/database/row-changes.js';
import { newId } from '../platform/ids.js';
import { AuditChange } from './audit-chain/audit-change.entity.js';
import { AuditLink } from './audit-chain/audit-link.entity.js';
import { toldRows } from './audit-chain/audit-rows.js';
import { AuditEntry } from './audit-entry.entity.js';

const KEPT_FROM = 'audit.kept-from';
const STEP = 1_000;
/** Rows that one statement carries. */
const AT_ONCE = 100;
/** Whoever looks again within the hour adds nothing: a link that was passed on could fill the trail. */
const ONE_LOOK = DAY / 24;
const REMEMBERED = 10_000;

/** A mailed link that was opened, and what it opens. */
interface Look {
  readonly organizationId: string;
  readonly linkId: string;
  readonly personId: string;
  readonly subjectType: string;
  readonly subjectId: string;
}

/** Writes down who did what, in the unit of work that does it: never one without the other. */
@Injectable()
export class Audit implements OnModuleInit {
  readonly #logger = new Logger(Audit.name);
  /** When each link was last written down as looked at. */
  readonly #looks = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is done by an unsafe request or a command is written down without anybody asking. */
  onModuleInit(): void {
    this.database.beforeCommit((tx) => this.#recordPresent(tx));
  }

  /** Writes an act down that no request or command tells of by itself: a sign-in, a look at a mailed link. */
  async record(tx: EntityManager, act: Act, rows: readonly RowChange[] = []): Promise<void> {
    const { organizationId, actor, name, subject, details } = act;
    const id = newId();
    const { rows: told, digest } = toldRows({
      ...{ organizationId, entryId: id, changes: rows, origin: currentDoing()?.origin ?? null },
      personId: actor.kind === 'person' ? actor.id : (details['person'] ?? null),
    });
    const entry: AuditEntry = {
      ...{ organizationId, id, at: this.clock.now(), act: name, changes: digest },
      ...{ actorKind: actor.kind, actorId: actor.id, details: { ...details } },
      ...{ subjectType: subject?.type ?? null, subjectId: subject?.id ?? null },
    };
    const rest = told.length % AT_ONCE;
    for (let at = 0; at < told.length - rest; at += AT_ONCE)
      await tx.insert(AuditChange, told.slice(at, at + AT_ONCE));
    await insertTogether(tx, [put(AuditChange, told.slice(told.length - rest)), put(AuditEntry, [entry])]);
  }

  /** Writes down that a mailed link was opened, once an hour. A page is shown even where that cannot be written. */
  async looked({ organizationId, linkId, personId, subjectType, subjectId }: Look): Promise<void> {
    const now = this.clock.now();
    if ((this.#looks.get(linkId) ?? -Infinity) > now - ONE_LOOK) return;
    const act: Act = {
      ...{ organizationId, actor: { kind: 'link', id: linkId }, name: 'link-viewed' },
      ...{ subject: { type: subjectType, id: subjectId }, details: { person: personId } },
    };
    try {
      await this.database.write((tx) => this.record(tx, act));
      if (this.#looks.size >= REMEMBERED) this.#looks.clear();
      this.#looks.set(linkId, now);
    } catch (error) {
      this.#logger.warn(`A look at a mailed link could not be written down: ${String(error)}`);
    }
  }

  /**
   * Forgets what is older, in steps; the only way by which entries go. The instant before which they may is kept, and
   * never taken back: triggers let nothing younger go.
   * @returns how many went
   */
  async forget(before: number): Promise<number> {
    await this.database.write(async (tx) => {
      const kept = await tx.findOneBy(InstallationFact, { name: KEPT_FROM });
      if (kept === null) await tx.insert(InstallationFact, { name: KEPT_FROM, value: String(before) });
      else if (Number(kept.value) < before)
        await tx.update(InstallationFact, { name: KEPT_FROM }, { value: String(before) });
    });
    for (let gone = 0; ;) {
      const step = await this.database.write((tx) => this.#forgetSome(tx, before));
      gone += step;
      if (step < STEP) return gone;
    }
  }

  async #forgetSome(tx: EntityManager, before: number): Promise<number> {
    const old = await tx.find(AuditEntry, {
      select: { organizationId: true, id: true },
      where: { at: LessThan(before) },
      take: STEP,
    });
    if (old.length > 0) {
      const ids = In(old.map(({ id }) => id));
      await tx.delete(
        AuditLink,
        old.map(({ organizationId, id: entryId }) => ({ organizationId, entryId })),
      );
      await tx.delete(
        AuditEntry,
        old.map(({ organizationId, id }) => ({ organizationId, id })),
      );
      for (const organizationId of new Set(old.map((entry) => entry.organizationId)))
        await tx.delete(AuditChange, { organizationId, entryId: ids });
    }
    return old.length;
  }

  /** With the first unit of work that commits, and with each later one that changes rows: parts of the same act. */
  async #recordPresent(tx: EntityManager): Promise<void> {
    const doing = currentDoing();
    if (!doing?.act || !doing.isTold) return;
    const rows = await this.database.rowChanges(tx);
    const part = doing.entries + 1;
    if (part > 1 && rows.length === 0) return;
    const details = part === 1 ? doing.act.details : { ...doing.act.details, part: String(part) };
    await this.record(tx, { ...doing.act, details }, rows);
    // Only once it is committed: a unit that lost against another runs again, and writes it again.
    this.database.afterCommit(() => (doing.entries = part));
  }
}

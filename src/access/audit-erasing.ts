import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Erased, Erasures } from '../organizations/erasures.js';
import { Database } from '../platform/database/database.js';
import { AuditChange, ERASED, ORIGIN } from './audit-chain/audit-change.entity.js';

const STEP = 1_000;
/** Whose rows are about a person and nothing else. */
const THEIRS = new Set([ORIGIN, 'person', 'absence']);

/** Entries name people by id alone; what they changed, and from where, may say more: that is taken out. */
@Injectable()
export class AuditErasing implements OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.erasures.register({ sweep: (erased) => this.#sweep(erased) });
  }

  async #sweep({ person: { organizationId, id, name, address } }: Erased): Promise<void> {
    // As they stand in JSON.
    const named = [name, address].map((text) => JSON.stringify(text).slice(1, -1).toLowerCase());
    const tells = ({ subject, before, after }: AuditChange) => {
      const said = `${before ?? ''}${after ?? ''}`.toLowerCase();
      return named.some((text) => said.includes(text)) || (THEIRS.has(subject) && said.includes(id));
    };
    for (let last: AuditChange | undefined; ;) {
      const rows = await this.#rowsAfter(organizationId, last);
      const found = rows.filter(tells);
      if (found.length > 0) await this.database.write((tx) => erase(tx, found));
      last = rows.at(-1);
      if (rows.length < STEP) return;
    }
  }

  #rowsAfter(organizationId: string, last: AuditChange | undefined): Promise<AuditChange[]> {
    const select = this.database
      .read()
      .createQueryBuilder(AuditChange, 'change')
      .where('change.organizationId = :organizationId AND change.salt IS NOT NULL', { organizationId });
    if (last)
      select.andWhere(
        '(change.entryId > :entryId OR (change.entryId = :entryId AND change.number > :number))',
        {
          ...{ entryId: last.entryId, number: last.number },
        },
      );
    return select.orderBy('change.entryId').addOrderBy('change.number').limit(STEP).getMany();
  }
}

async function erase(tx: EntityManager, rows: readonly AuditChange[]): Promise<void> {
  for (const { organizationId, entryId, number } of rows)
    await tx.update(AuditChange, { organizationId, entryId, number }, ERASED);
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { InstallationFact } from '../platform/database/installation.entity.js';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Settings } from '../platform/settings.js';
import { AuditChange, ERASED, ORIGIN } from './audit-chain/audit-change.entity.js';
import { AuditEntry } from './audit-entry.entity.js';

/** How far origins were taken out already: instant and id of an entry. */
const FORGOTTEN_TO = 'audit.origins-forgotten-to';

/** From where something was done is kept for a time; what was done stays, and the chain stays whole. */
@Injectable()
export class OriginPruning implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'origins of acts',
      days: this.settings.values.KEEP_ORIGINS_DAYS,
      prune,
    });
  }
}

async function prune(tx: EntityManager, before: number, limit: number): Promise<number> {
  const fact = await tx.findOneBy(InstallationFact, { name: FORGOTTEN_TO });
  const [at = '0', id = ''] = fact?.value.split(' ') ?? [];
  const old = await tx
    .createQueryBuilder(AuditEntry, 'entry')
    .select(['entry.organizationId', 'entry.id', 'entry.at'])
    .where('entry.at >= :at AND entry.at <= :before', { at: Number(at), before })
    .andWhere('(entry.at > :at OR entry.id > :id)', { id })
    .orderBy('entry.at')
    .addOrderBy('entry.id')
    .limit(limit)
    .getMany();
  const last = old.at(-1);
  if (last === undefined) return 0;
  for (const organizationId of new Set(old.map((entry) => entry.organizationId))) {
    const entryId = In(
      old.filter((entry) => entry.organizationId === organizationId).map((entry) => entry.id),
    );
    await tx.update(AuditChange, { organizationId, entryId, number: 0, subject: ORIGIN }, ERASED);
  }
  await tx.save(InstallationFact, { name: FORGOTTEN_TO, value: `${last.at} ${last.id}` });
  return old.length;
}

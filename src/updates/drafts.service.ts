import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Erasures } from '../organizations/erasures.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Pruning } from '../platform/retention/pruning.service.js';
import { type TypedDraft, UpdateDraft } from './update-draft.entity.js';
import { UpdateRequest } from './update-request.entity.js';

/** Days a draft is kept after its request has closed: a planner may open the month again. */
const KEPT_DAYS = 90;

/** Whose drafts. */
interface Drafter {
  readonly organizationId: string;
  readonly personId: string;
}

export interface NewDraft {
  readonly requestId: string;
  readonly typed: TypedDraft;
  /** The version of the answer it was typed on. */
  readonly version: number;
}

/** What is typed into the update form and not sent: one draft a person and request, the last that was typed. */
@Injectable()
export class DraftsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly erasures: Erasures,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id } }) => {
        await tx.delete(UpdateDraft, { organizationId, personId: id });
      },
    });
    // Few at any time, since what is sent is none any more: no index of its own.
    this.pruning.register({
      name: 'update drafts',
      days: KEPT_DAYS,
      prune: (tx, before, limit) => prune(tx, before, limit),
    });
  }

  /** A person's drafts, by request id. */
  async of(
    { organizationId, personId }: Drafter,
    requestIds: readonly string[],
  ): Promise<Map<string, UpdateDraft>> {
    const where = { organizationId, personId, requestId: In([...requestIds]) };
    const drafts = await this.database.read().findBy(UpdateDraft, where);
    return new Map(drafts.map((draft) => [draft.requestId, draft]));
  }

  /**
   * Keeps what was typed, in place of what was kept before; answers when. Whether the person may answer the requests is
   * for the caller to know.
   */
  keep(
    { organizationId, personId }: Drafter,
    drafts: readonly NewDraft[],
    source: UpdateDraft['source'] = 'form',
  ): Promise<number> {
    return this.database.write(async (tx) => {
      const savedAt = this.clock.now();
      const rows = drafts.map((draft) => ({ organizationId, personId, ...draft, savedAt, source }));
      if (rows.length > 0) await tx.upsert(UpdateDraft, rows, ['organizationId', 'requestId', 'personId']);
      return savedAt;
    });
  }

  /** Throws a person's drafts away, or only those of a source: what was sent, or is not wanted any more. */
  async discard(
    { organizationId, personId }: Drafter,
    requestIds: readonly string[],
    source?: UpdateDraft['source'],
  ): Promise<void> {
    if (requestIds.length === 0) return;
    const where = { organizationId, personId, requestId: In([...requestIds]), ...(source && { source }) };
    await this.database.write((tx) => tx.delete(UpdateDraft, where));
  }
}

async function prune(tx: EntityManager, before: number, limit: number): Promise<number> {
  const old = await tx
    .createQueryBuilder(UpdateDraft, 'draft')
    .innerJoin(
      UpdateRequest,
      'request',
      'request.organizationId = draft.organizationId AND request.id = draft.requestId',
    )
    .where('request.closesAt <= :before', { before })
    .limit(limit)
    .getMany();
  for (const { organizationId, requestId, personId } of old) {
    await tx.delete(UpdateDraft, { organizationId, requestId, personId });
  }
  return old.length;
}

import { Injectable } from '@nestjs/common';
import type { DecidedInSession } from '../../cycles/session-decisions.js';
import { Database } from '../../platform/database/database.js';
import { decidedOf, type Found, resolutionsWithSession } from './with-session.js';

/** So many of each are shown; older decisions stand on the pages of their sessions. */
const MOST = { actions: 30, decisions: 15 } as const;

/** What sessions of an organization resolved: what is still to be done, and what was decided last. */
export interface LatestResolutions {
  /** Not done yet, the longest due first. */
  readonly open: readonly DecidedInSession[];
  /** Decisions, the newest session first. */
  readonly decided: readonly DecidedInSession[];
  /** Whether there are more than these. */
  readonly hasMore: { readonly open: boolean; readonly decided: boolean };
}

/** Reads what sessions resolved, wherever it was, in two questions. */
@Injectable()
export class LatestResolutionsService {
  constructor(private readonly database: Database) {}

  async of(organizationId: string): Promise<LatestResolutions> {
    const manager = this.database.read();
    const open = await resolutionsWithSession(manager, organizationId)
      .andWhere('resolution.kind = :kind', { kind: 'action' })
      .andWhere('resolution.doneAt IS NULL')
      .orderBy('resolution.dueOn')
      .addOrderBy('resolution.id')
      .limit(MOST.actions + 1)
      .getMany();
    const decided = await resolutionsWithSession(manager, organizationId)
      .andWhere('resolution.kind = :kind', { kind: 'decision' })
      .orderBy('session.startsAt', 'DESC')
      .addOrderBy('resolution.id', 'DESC')
      .limit(MOST.decisions + 1)
      .getMany();
    return {
      open: (open as Found[]).slice(0, MOST.actions).map(decidedOf),
      decided: (decided as Found[]).slice(0, MOST.decisions).map(decidedOf),
      hasMore: { open: open.length > MOST.actions, decided: decided.length > MOST.decisions },
    };
  }
}

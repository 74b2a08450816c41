import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Settings } from '../platform/settings.js';
import { ApiToken } from './api-token.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { BrowserSession } from './browser-session.entity.js';

/** Sessions that ended open nothing and tell nothing; a token is kept for a while, for whoever wonders why it fails. */
@Injectable()
export class AccessPruning implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'browser sessions',
      days: 0,
      prune: async (tx, before, limit) => {
        const ended = await tx.find(BrowserSession, {
          select: { tokenHash: true },
          where: { expiresAt: LessThanOrEqual(before) },
          order: { expiresAt: 'ASC' },
          take: limit,
        });
        if (ended.length > 0) {
          await tx.delete(BrowserSession, { tokenHash: In(ended.map(({ tokenHash }) => tokenHash)) });
        }
        return ended.length;
      },
    });
    this.pruning.register({
      name: 'sign-in attempts',
      days: 0,
      prune: async (tx, before, limit) => {
        const ended = await tx.find(SignInAttempt, {
          select: { questionHash: true },
          where: { expiresAt: LessThanOrEqual(before) },
          order: { expiresAt: 'ASC' },
          take: limit,
        });
        const questionHash = In(ended.map((attempt) => attempt.questionHash));
        if (ended.length > 0) await tx.delete(SignInAttempt, { questionHash });
        return ended.length;
      },
    });
    // A handful an organization: no index of its own.
    this.pruning.register({
      name: 'API tokens',
      days: this.settings.values.KEEP_TOKENS_DAYS,
      prune: async (tx, before, limit) => {
        const over = LessThanOrEqual(before);
        const dead = await tx.find(ApiToken, {
          select: { organizationId: true, id: true },
          where: [{ expiresAt: over }, { revokedAt: over }],
          take: limit,
        });
        for (const { organizationId, id } of dead) await tx.delete(ApiToken, { organizationId, id });
        return dead.length;
      },
    });
  }
}

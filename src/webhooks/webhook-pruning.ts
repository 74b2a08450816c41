import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Pruning } from '../platform/retention/pruning.service.js';
import { Settings } from '../platform/settings.js';
import { WebhookEvent } from './webhook-event.entity.js';

/** What happened so long ago is told nobody any more; each event goes with its deliveries and their tries. */
@Injectable()
export class WebhookPruning implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly pruning: Pruning,
  ) {}

  onModuleInit(): void {
    this.pruning.register({
      name: 'webhook events',
      days: this.settings.values.KEEP_WEBHOOKS_DAYS,
      prune: async (tx, before, limit) => {
        const old = await tx.find(WebhookEvent, {
          select: { organizationId: true, id: true },
          where: { at: LessThanOrEqual(before) },
          order: { at: 'ASC' },
          take: limit,
        });
        if (old.length > 0) {
          await tx.delete(
            WebhookEvent,
            old.map(({ organizationId, id }) => ({ organizationId, id })),
          );
        }
        return old.length;
      },
    });
  }
}

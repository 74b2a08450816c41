import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import '../calendar/zone-rules.js';
import { dateAt } from '../calendar/domain/zones.js';
import { OutboxService } from '../mail/outbox.service.js';
import { holdsOn } from '../organizations/domain/term.js';
import { Person } from '../organizations/person.entity.js';
import { newId } from '../platform/ids.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

export const WEBHOOK_OFF_KIND = 'webhook-off';

/** A receiver was turned off because it takes nothing: its administrators hear of it once, in the unit that does it. */
@Injectable()
export class WebhookNews {
  constructor(private readonly outbox: OutboxService) {}

  async turnedOff(tx: EntityManager, { organizationId, id }: WebhookEndpoint, now: number): Promise<void> {
    const people = await tx.findBy(Person, { organizationId });
    const told = people.filter(
      (person) => person.roles.includes('admin') && holdsOn(person, dateAt(now, person.zone)),
    );
    const occasionId = newId();
    await this.outbox.enqueue(
      tx,
      told.map(({ id: recipientId }) => ({
        ...{
          organizationId,
          recipientId,
          occasionId,
          kind: WEBHOOK_OFF_KIND,
          occasionType: 'webhook' as const,
        },
        ...{ timing: 0, step: 0, dueAt: now, usefulUntil: null, data: { webhook: id } },
      })),
    );
  }
}

import { type EntityManager, IsNull, Not } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** Gives up what waits for a receiver that is off. What somebody holds at this moment is settled by whoever holds it. */
export async function settleAll(
  tx: EntityManager,
  { organizationId, id: endpointId }: Pick<WebhookEndpoint, 'organizationId' | 'id'>,
  now: number,
): Promise<void> {
  await tx.update(
    WebhookDelivery,
    { organizationId, endpointId, nextAt: Not(IsNull()), lease: IsNull() },
    { state: 'failed', nextAt: null, settledAt: now },
  );
}

import { Instant } from '@js-joda/core';
import { z } from 'zod';
import { EVENT_TYPES } from './domain/event-types.js';
import { TRY_OUTCOMES } from './domain/try.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import type { LoggedDelivery } from './webhook-log.service.js';

const eventTypes = z
  .array(z.enum(EVENT_TYPES, `Say one of ${EVENT_TYPES.join(', ')}.`))
  .min(1)
  .max(EVENT_TYPES.length)
  .describe('What it is told.');
const instant = z.iso.datetime();

export const webhookBody = z
  .strictObject({
    name: z.string().describe('How you tell it from others.'),
    url: z.string().describe('Where events are sent, by POST: `https`, reachable from outside.'),
    eventTypes,
  })
  .meta({ id: 'WebhookBody' });

export const webhookState = z.strictObject({ on: z.boolean() }).meta({ id: 'WebhookState' });

export const webhookView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    eventTypes,
    createdAt: instant,
    disabledAt: instant.nullable().describe('Since when nothing is sent there.'),
    disabledWhy: z
      .enum(['by-hand', 'failing', 'gone'])
      .nullable()
      .describe('`failing`: it took nothing for five days. `gone`: it answered 410.'),
    failingSince: instant.nullable(),
    secondSecretUntil: instant
      .nullable()
      .describe('Until when messages are signed with the secret before, too.'),
  })
  .meta({ id: 'Webhook' });

const secret = z.string().describe('`whsec_…`, with which you check signatures. It is in no other answer.');
export const newWebhookView = webhookView.extend({ secret }).meta({ id: 'NewWebhook' });

export const deliveriesQuery = z.strictObject({
  after: z
    .uuid('Give `next` of the page before, unchanged.')
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const deliveryView = z
  .object({
    id: z.uuid().describe('The event’s, sent as `webhook-id`.'),
    type: z.string(),
    at: instant.describe('When it happened.'),
    state: z.enum(['waiting', 'delivered', 'failed']),
    nextAt: instant.nullable().describe('When it is tried again.'),
    tries: z.array(
      z.object({
        at: instant,
        outcome: z.enum(TRY_OUTCOMES).nullable().describe('Null while it is on its way.'),
        status: z.int().nullable().describe('What the receiver answered with, if it did.'),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery' });

export const deliveriesView = z
  .object({
    deliveries: z.array(deliveryView).describe('The latest first.'),
    next: z.uuid().nullable().describe('`after` of the next page; null where there is none.'),
  })
  .meta({ id: 'WebhookDeliveries' });

export const replaysView = z.object({ replayed: z.int() }).meta({ id: 'WebhookReplays' });
export const testedView = z
  .object({ event: z.uuid().describe('Id of the event that was sent.') })
  .meta({ id: 'WebhookTest' });

export function viewOfWebhook(endpoint: WebhookEndpoint): z.output<typeof webhookView> {
  const { id, name, url, eventTypes: told, disabledWhy } = endpoint;
  return {
    ...{ id, name, url, eventTypes: told, createdAt: textOf(endpoint.createdAt) },
    ...{ disabledAt: textOrNull(endpoint.disabledAt), disabledWhy },
    failingSince: textOrNull(endpoint.failingSince),
    secondSecretUntil: textOrNull(endpoint.previousUntil),
  };
}

export function viewOfDelivery(delivery: LoggedDelivery): z.output<typeof deliveryView> {
  const { event, state, nextAt, triesMade } = delivery;
  return {
    ...{ id: event.id, type: event.type, at: textOf(event.at), state, nextAt: textOrNull(nextAt) },
    tries: triesMade.map(({ startedAt, outcome, status }) => ({ at: textOf(startedAt), outcome, status })),
  };
}

const textOf = (at: number) => Instant.ofEpochMilli(at).toString();
const textOrNull = (at: number | null) => (at === null ? null : textOf(at));

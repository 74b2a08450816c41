import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsOn } from '../platform/acting.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { isInside } from '../platform/http/inside-addresses.js';
import { isId, newId } from '../platform/ids.js';
import { Settings } from '../platform/settings.js';
import { type EndpointCommand, isEventType, problemsOfEndpoint } from './domain/endpoint.js';
import { TEST_EVENT } from './domain/event-types.js';
import { Happenings } from './happenings.service.js';
import { newSigningSecret } from './signing.js';
import { settleAll } from './settle-all.js';
import { type DisabledWhy, WebhookEndpoint } from './webhook-endpoint.entity.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { TooManyWebhooks, WebhookIsOff } from './webhooks.errors.js';

const MOST = 50;
/** So long messages are signed with the secret before as well: time for a receiver to take the new one. */
const ROTATION_MS = 24 * 3_600_000;

const ON = { disabledAt: null, disabledWhy: null, failingSince: null, failedAt: null } as const;

/** Receivers of an organization's events, as its administrators keep them. */
@Injectable()
export class WebhookEndpointsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly secrets: WebhookSecrets,
    private readonly happenings: Happenings,
  ) {}

  /** All of them, the oldest first. */
  list(organizationId: string): Promise<WebhookEndpoint[]> {
    return this.database.read().find(WebhookEndpoint, { where: { organizationId }, order: { id: 'ASC' } });
  }

  /** Throws `NotFound`. */
  get(organizationId: string, id: string): Promise<WebhookEndpoint> {
    return endpointOf(this.database.read(), organizationId, id);
  }

  /** Makes one, with a secret of its own. Throws `InvalidInput`, `TooManyWebhooks`. */
  make(organizationId: string, command: EndpointCommand): Promise<WebhookEndpoint> {
    const kept = this.#checked(command);
    return this.database.write(async (tx) => {
      if ((await tx.countBy(WebhookEndpoint, { organizationId })) >= MOST) throw new TooManyWebhooks(MOST);
      const of = { organizationId, id: newId() };
      actsOn('webhooks', of.id);
      const sealedSecret = this.secrets.seal(newSigningSecret(), of);
      const endpoint: WebhookEndpoint = {
        ...{ ...of, ...kept, sealedSecret, sealedPrevious: null, previousUntil: null },
        ...{ createdAt: this.clock.now(), ...ON },
      };
      await tx.insert(WebhookEndpoint, endpoint);
      return endpoint;
    });
  }

  /** Changes what it is called, where it is and what it is told. Throws `NotFound`, `InvalidInput`. */
  change(organizationId: string, id: string, command: EndpointCommand): Promise<WebhookEndpoint> {
    return this.#change(organizationId, id, () => Promise.resolve(this.#checked(command)));
  }

  /** From now on nothing is sent there, and what waits is given up; or it is sent again what happens from now on. Throws `NotFound`. */
  turn(organizationId: string, id: string, to: 'on' | 'off'): Promise<WebhookEndpoint> {
    return this.#change(organizationId, id, async (tx, endpoint) => {
      if (to === 'on') return ON;
      if (endpoint.disabledAt !== null) return {};
      await settleAll(tx, endpoint, this.clock.now());
      const disabledWhy: DisabledWhy = 'by-hand';
      return { disabledAt: this.clock.now(), disabledWhy };
    });
  }

  /** With all that was sent there. Throws `NotFound`. */
  remove(organizationId: string, id: string): Promise<void> {
    return this.database.write(async (tx) => {
      await endpointOf(tx, organizationId, id);
      await tx.delete(WebhookEndpoint, { organizationId, id });
    });
  }

  /** The secret with which a receiver checks signatures. Throws `NotFound`, `SecretIsSealed`. */
  secret(organizationId: string, id: string): Promise<string> {
    // A unit of work, though nothing is changed: that somebody looked is written down.
    return this.database.write(async (tx) => this.secrets.current(await endpointOf(tx, organizationId, id)));
  }

  /** Makes a new secret; for a day messages are signed with the one before as well. Throws `NotFound`. */
  rotate(organizationId: string, id: string): Promise<WebhookEndpoint> {
    return this.#change(organizationId, id, (_tx, endpoint) => {
      const sealedSecret = this.secrets.seal(newSigningSecret(), endpoint);
      const previousUntil = this.clock.now() + ROTATION_MS;
      return Promise.resolve({ sealedSecret, sealedPrevious: endpoint.sealedSecret, previousUntil });
    });
  }

  /** Sends it an event that says nothing, to see that it works; the event's id. Throws `NotFound`, `WebhookIsOff`. */
  test(organizationId: string, id: string): Promise<string> {
    return this.database.write(async (tx) => {
      const endpoint = await endpointOf(tx, organizationId, id);
      if (endpoint.disabledAt !== null) throw new WebhookIsOff();
      return this.happenings.put(tx, organizationId, [endpoint], TEST_EVENT, { webhookId: id });
    });
  }

  #change(
    organizationId: string,
    id: string,
    changes: (tx: EntityManager, endpoint: WebhookEndpoint) => Promise<Partial<WebhookEndpoint>>,
  ): Promise<WebhookEndpoint> {
    return this.database.write(async (tx) => {
      const endpoint = await endpointOf(tx, organizationId, id);
      const changed = await changes(tx, endpoint);
      if (Object.keys(changed).length > 0) await tx.update(WebhookEndpoint, { organizationId, id }, changed);
      return { ...endpoint, ...changed };
    });
  }

  #checked(command: EndpointCommand): Pick<WebhookEndpoint, 'name' | 'url' | 'eventTypes'> {
    const tidy = { ...command, name: command.name.trim(), url: command.url.trim() };
    const isPrivate = (host: string) => isIP(host) !== 0 && isInside(host);
    const where = { inside: this.settings.values.WEBHOOKS_INSIDE, isInside: isPrivate };
    const problems = problemsOfEndpoint(tidy, where);
    if (problems.length > 0) throw new InvalidInput(problems);
    const eventTypes = [...new Set(tidy.eventTypes)].filter(isEventType);
    return { name: tidy.name, url: tidy.url, eventTypes };
  }
}

/** Throws `NotFound`. */
export async function endpointOf(
  manager: EntityManager,
  organizationId: string,
  id: string,
): Promise<WebhookEndpoint> {
  const endpoint = isId(id) ? await manager.findOneBy(WebhookEndpoint, { organizationId, id }) : null;
  if (!endpoint) throw new NotFound('webhook', 'webhook');
  return endpoint;
}

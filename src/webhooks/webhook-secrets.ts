import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../access/sealing.js';
import { Settings } from '../platform/settings.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { SecretIsSealed } from './webhooks.errors.js';

type Of = Pick<WebhookEndpoint, 'organizationId' | 'id'>;
type Sealed = Of & Pick<WebhookEndpoint, 'sealedSecret' | 'sealedPrevious' | 'previousUntil'>;

/** Signing secrets, as the database may hold them: a back-up without the settings signs nothing. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly settings: Settings) {}

  seal(secret: string, of: Of): string {
    const [key] = this.settings.values.LINK_KEYS;
    if (key === undefined) throw new Error('A secret cannot be kept: LINK_KEYS is empty.');
    return seal(secret, key, placeOf(of));
  }

  /** The one that receivers check with from now on. Throws `SecretIsSealed`. */
  current(endpoint: Sealed): string {
    const secret = this.#open(endpoint.sealedSecret, endpoint);
    if (secret === null) throw new SecretIsSealed();
    return secret;
  }

  /** Those that sign at an instant: for a while after a change the one before does too. Throws `SecretIsSealed`. */
  signing(endpoint: Sealed, now: number): string[] {
    const { sealedPrevious, previousUntil } = endpoint;
    const holds = sealedPrevious !== null && previousUntil !== null && now < previousUntil;
    const previous = holds ? this.#open(sealedPrevious, endpoint) : null;
    return [this.current(endpoint), ...(previous === null ? [] : [previous])];
  }

  #open(sealed: string, of: Of): string | null {
    return unseal(sealed, this.settings.values.LINK_KEYS, placeOf(of));
  }
}

const placeOf = ({ organizationId, id }: Of) => `webhook ${organizationId}/${id}`;

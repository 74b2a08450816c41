import { DomainError } from '../platform/errors.js';

/** Nothing is sent to a receiver that is off. */
export class WebhookIsOff extends DomainError {
  readonly code = 'webhooks.off';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Nothing is sent to this receiver: it is off. Turn it on first.',
      nl: 'Naar deze ontvanger gaat niets: hij staat uit. Zet hem eerst aan.',
    });
  }
}

export class TooManyWebhooks extends DomainError {
  readonly code = 'webhooks.too-many';
  readonly kind = 'conflict';

  constructor(most: number) {
    super({
      en: `There are ${most} receivers already. Remove one that is not needed.`,
      nl: `Er zijn al ${most} ontvangers. Verwijder er een die niet nodig is.`,
    });
  }
}

/** The key that sealed the secret is no longer among the settings. */
export class SecretIsSealed extends DomainError {
  readonly code = 'webhooks.sealed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'The secret cannot be read any more, because its key left LINK_KEYS. Make a new one.',
      nl: 'Het geheim is niet meer te lezen, omdat de sleutel uit LINK_KEYS is verdwenen. Maak een nieuw.',
    });
  }
}

import type { Role } from '../organizations/domain/roles.js';
import { DomainError, InvalidInput } from '../platform/errors.js';
import type { Scope } from './api-token.entity.js';

/** A page was asked for by nobody known: the browser goes to the sign-in page and comes back. */
export class NotSignedIn extends DomainError {
  readonly code = 'access.not-signed-in';
  readonly kind = 'unauthenticated';

  constructor() {
    super('Sign in first: ask for a link at /sign-in.');
  }
}

/** Unknown, revoked and expired tokens are told apart nowhere. */
export class TokenRefused extends DomainError {
  readonly code = 'access.token-refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super(
      'Send a valid API token: Authorization: Bearer cdn_… An administrator makes one with `cadans token`.',
    );
  }
}

/** The token may look but not change, or the other way round. */
export class ScopeMissing extends DomainError {
  readonly code = 'access.scope-missing';
  readonly kind = 'refused';

  constructor(scope: Scope) {
    super({
      en: `This needs a token with the scope "${scope}". Use another token.`,
      nl: `Hiervoor is een token met het bereik “${scope}” nodig. Gebruik een ander token.`,
    });
  }
}

const ROLE_NAMES: Record<'en' | 'nl', Record<Role, string>> = {
  en: {
    ...{ admin: 'administrators', planner: 'planners', leader: 'leadership', member: 'members' },
    partner: 'partners',
  },
  nl: {
    ...{ admin: 'beheerders', planner: 'planners', leader: 'de leiding', member: 'leden' },
    partner: 'partners',
  },
};

/** Signed in, but for something only others may do. */
export class RoleMissing extends DomainError {
  readonly code = 'access.role-missing';
  readonly kind = 'refused';

  constructor(roles: readonly Role[]) {
    const names = (locale: 'en' | 'nl') =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(
        roles.map((role) => ROLE_NAMES[locale][role]),
      );
    super({ en: `Only ${names('en')} may do this.`, nl: `Dit mogen alleen ${names('nl')}.` });
  }
}

/** A token cannot make one that lasts longer than itself or may do more: whoever finds it gains no more than it. */
export class TokenTooStrong extends InvalidInput {
  constructor(field: 'scopes' | 'expiresAt') {
    const message =
      field === 'scopes'
        ? 'The new token may not do more than the one you use. Make it with `cadans token` instead.'
        : 'The new token may not last longer than the one you use. Make it with `cadans token` instead.';
    super([{ field, message }]);
  }
}

/** More people ask for a link at once than can be served: the same answer for every address. */
export class TooManySignIns extends DomainError {
  readonly code = 'access.too-many-sign-ins';
  readonly kind = 'unavailable';

  constructor() {
    super({
      en: 'Too many people are asking for a sign-in link at this moment. Try again in a minute.',
      nl: 'Er vragen op dit moment te veel mensen om een inloglink. Probeer het over een minuut opnieuw.',
    });
  }
}

/** Unknown, removed, copied, forged and late ones are told apart nowhere. */
export class PasskeyRefused extends DomainError {
  readonly code = 'access.passkey-refused';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'This passkey did not sign you in. Try again, or have a link mailed to you.',
      nl: 'Met deze passkey lukte het inloggen niet. Probeer het opnieuw, of laat je een link mailen.',
    });
  }
}

/** What a browser made is no passkey for us, or nobody asked for it just now. */
export class PasskeyNotAdded extends DomainError {
  readonly code = 'access.passkey-not-added';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'The passkey was not added. Begin again; if it fails once more, try another device or browser.',
      nl: 'De passkey is niet toegevoegd. Begin opnieuw; lukt het weer niet, probeer dan een ander apparaat of een andere browser.',
    });
  }
}

/** An organization's own provider says who somebody is to that organization, and to no other. */
export class ProviderStaysHome extends DomainError {
  readonly code = 'access.provider-stays-home';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'You signed in through your organization, which vouches for you there alone. Sign in by a mailed link or with a passkey to go elsewhere.',
      nl: 'Je bent ingelogd via je organisatie, en die staat alleen daar voor je in. Log in met een gemailde link of een passkey om naar een andere te gaan.',
    });
  }
}

/** Whoever finds a computer unlocked must not be able to come back for ever. */
export class SignInTooLongAgo extends DomainError {
  readonly code = 'access.sign-in-too-long-ago';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'You signed in more than an hour ago. Sign in anew, then do this again.',
      nl: 'Je bent meer dan een uur geleden ingelogd. Log opnieuw in en doe dit dan nog eens.',
    });
  }
}

export class TooManyPasskeys extends DomainError {
  readonly code = 'access.too-many-passkeys';
  readonly kind = 'conflict';

  constructor(most: number) {
    super({
      en: `You have ${most} passkeys already. Remove one that you do not use.`,
      nl: `Je hebt al ${most} passkeys. Verwijder er een die je niet gebruikt.`,
    });
  }
}

/** One key for two requests: which of them was meant to be carried out cannot be known. */
export class RequestKeyReused extends DomainError {
  readonly code = 'access.request-key-reused';
  readonly kind = 'invalid';
  override readonly fields = [
    {
      field: 'Idempotency-Key',
      message: 'Another request came with this key. Give each its own.',
      dutch: 'Met deze sleutel kwam al een ander verzoek. Geef elk een eigen sleutel.',
    },
  ];

  constructor() {
    super({
      en: 'This Idempotency-Key came with another request before. Give each request a key of its own.',
      nl: 'Deze Idempotency-Key kwam eerder met een ander verzoek. Geef elk verzoek een eigen sleutel.',
    });
  }
}

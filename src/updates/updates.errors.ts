import { DomainError } from '../platform/errors.js';

/** The request no longer takes answers, or does not yet. */
export class UpdateClosed extends DomainError {
  readonly code = 'updates.closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This update request takes no answers now. Ask your planner to note the update for the session.',
      nl: 'Dit updateverzoek neemt nu geen antwoorden aan. Vraag je planner om de update voor de sessie te noteren.',
    });
  }
}

/** Nothing is asked before a session that is not held. */
export class SessionCancelled extends DomainError {
  readonly code = 'updates.session-cancelled';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'The session of this round was cancelled, so nothing is asked. Restore the session first.',
      nl: 'De sessie van deze ronde is geannuleerd, dus er wordt niets gevraagd. Zet de sessie eerst terug.',
    });
  }
}

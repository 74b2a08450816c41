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

/** What a person typed is not replaced by what an assistant proposes. */
export class DraftIsTheirs extends DomainError {
  readonly code = 'updates.draft-is-theirs';
  readonly kind = 'conflict';

  constructor(name: string) {
    super({
      en: `${name} has begun this update already. Nothing was changed; let them finish it.`,
      nl: `${name} is al met deze update begonnen. Er is niets veranderd; laat het aan hen.`,
    });
  }
}

/** Nobody may answer for the department today, so nobody could check a draft. */
export class NobodyToConfirm extends DomainError {
  readonly code = 'updates.nobody-to-confirm';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Nobody can answer for this department today, so a draft would wait for nobody. Name its head first.',
      nl: 'Niemand kan vandaag voor deze afdeling antwoorden, dus een concept zou op niemand wachten. Noem eerst het hoofd.',
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

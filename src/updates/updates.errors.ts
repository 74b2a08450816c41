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

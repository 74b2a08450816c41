import { DomainError } from '../platform/errors.js';

/** Two rounds at once would ask the same people the same questions. */
export class RoundIsOpen extends DomainError {
  readonly code = 'assessments.is-open';
  readonly kind = 'conflict';

  constructor(name: string) {
    super({
      en: `“${name}” is still open. Close it before another one begins.`,
      nl: `“${name}” is nog open. Sluit die voordat er een nieuwe begint.`,
    });
  }
}

/** What people say after the end would change what others have read already. */
export class RoundIsClosed extends DomainError {
  readonly code = 'assessments.is-closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This round is closed: its answers stay as they are. Wait for the next one, or ask a planner to open it.',
      nl: 'Deze ronde is gesloten: de antwoorden blijven zoals ze zijn. Wacht op de volgende, of vraag een planner die te openen.',
    });
  }
}

import { DomainError } from '../platform/errors.js';

/** There is nothing to release: it was never restored, or somebody has released it already. */
export class QuarantineOver extends DomainError {
  readonly code = 'mail.no-quarantine';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Mail is not in quarantine: nothing has to be released.',
      nl: 'De mail staat niet in quarantaine: er hoeft niets vrijgegeven te worden.',
    });
  }
}

/** A worker had taken mails just before; whether it sends them is known in a moment. */
export class StillInHand extends DomainError {
  readonly code = 'mail.still-in-hand';
  readonly kind = 'conflict';

  constructor(seconds: number) {
    super({
      en: `Some of these mails were being sent a moment ago. Try again in ${seconds} seconds.`,
      nl: `Een deel van deze mails was zojuist onderweg. Probeer het over ${seconds} seconden opnieuw.`,
    });
  }
}

/** Pages act for one organization; what is held belongs to several. */
export class ReleaseByOperator extends DomainError {
  readonly code = 'mail.release-by-operator';
  readonly kind = 'refused';

  constructor() {
    super({
      en: 'Several organizations share this installation. Its operator releases the mail of all of them: cadans quarantine release.',
      nl: 'Meer organisaties delen deze installatie. De beheerder ervan geeft de mail van allemaal vrij: cadans quarantine release.',
    });
  }
}

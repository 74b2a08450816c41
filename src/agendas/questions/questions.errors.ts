import { DomainError, Refused } from '../../platform/errors.js';

/** What is asked before a session is answered by those who take part in it. */
export class NotAsked extends Refused {
  constructor() {
    super({
      en: 'You do not take part in this session, so nothing is asked of you. Tell somebody who does what you think.',
      nl: 'Je neemt niet deel aan deze sessie, dus je wordt niets gevraagd. Zeg wat je vindt tegen iemand die meedoet.',
    });
  }
}

/** The agenda says what was answered. */
export class AnswersAreClosed extends DomainError {
  readonly code = 'agendas.answers-closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Answers could be given until the agenda was made up. Say what you think at the session.',
      nl: 'Antwoorden kon tot de agenda werd opgemaakt. Zeg wat je vindt in de sessie.',
    });
  }
}

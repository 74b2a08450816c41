import { DomainError, Refused } from '../platform/errors.js';

/** Agendas are arranged by those who run sessions. */
export class NotTheirAgenda extends Refused {
  constructor() {
    super({
      en: 'Leadership and planners arrange the agenda. Put an item forward instead.',
      nl: 'Leiding en planners maken de agenda op. Breng in plaats daarvan een punt in.',
    });
  }
}

/** Items are put forward by those who take part. */
export class NotInvited extends Refused {
  constructor() {
    super({
      en: 'You do not take part in this session. Ask somebody who does to put your item forward.',
      nl: 'Je neemt niet deel aan deze sessie. Vraag iemand die meedoet om je punt in te brengen.',
    });
  }
}

/** What was talked about is not arranged any more. */
export class AgendaIsClosed extends DomainError {
  readonly code = 'agendas.closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session is over or was cancelled, and its agenda stays as it is. Choose a session to come.',
      nl: 'Deze sessie is voorbij of geannuleerd, en haar agenda blijft zoals die is. Kies een sessie die nog komt.',
    });
  }
}

/** A session that was begun in its room goes by the agenda it began with. */
export class AgendaIsFixed extends DomainError {
  readonly code = 'agendas.fixed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session has begun in its room, with the agenda as it was. Note it there, or put it on the next agenda.',
      nl: 'Deze sessie is in haar kamer begonnen, met de agenda zoals die was. Noteer het daar, of zet het op de volgende agenda.',
    });
  }
}

/** After the cut-off only those who run the session put items on its agenda. */
export class ProposalsAreClosed extends DomainError {
  readonly code = 'agendas.proposals-closed';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Items for this agenda could be put forward until it was made up. Ask whoever runs the session.',
      nl: 'Punten voor deze agenda konden worden ingebracht tot die werd opgemaakt. Vraag het wie de sessie leidt.',
    });
  }
}

/** There is nothing to carry over to. */
export class NoNextSession extends DomainError {
  readonly code = 'agendas.no-next-session';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'No other session of this kind is planned. Plan the next cycle, then carry it over.',
      nl: 'Er is geen volgende sessie van deze soort gepland. Plan de volgende cyclus en schuif het dan door.',
    });
  }
}

/** What somebody put forward is decided about once. */
export class ProposalIsAnswered extends DomainError {
  readonly code = 'agendas.proposal-answered';
  readonly kind = 'conflict';
  override readonly isOvertaken = true;

  constructor() {
    super({
      en: 'Somebody answered this in the meantime. Look at it again.',
      nl: 'Iemand heeft hier intussen op geantwoord. Kijk er opnieuw naar.',
    });
  }
}

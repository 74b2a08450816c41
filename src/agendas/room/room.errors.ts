import { datesOf, lastDateOf } from '../../cycles/domain/session-days.js';
import { dateAt } from '../../calendar/domain/zones.js';
import type { Session } from '../../cycles/session.entity.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { DomainError, Refused } from '../../platform/errors.js';

/** Two who press at once begin it once. */
export class MeetingHasStarted extends DomainError {
  readonly code = 'room.started';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session was started already. Open its room and join in.',
      nl: 'Deze sessie is al begonnen. Open haar kamer en doe mee.',
    });
  }
}

/** Nobody comes to a cancelled session. */
export class SessionIsCancelled extends DomainError {
  readonly code = 'room.cancelled';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session was cancelled. Let it take place after all, with “Move or cancel” on its page, before you start it.',
      nl: 'Deze sessie is geannuleerd. Laat haar eerst toch doorgaan, met “Verplaatsen of annuleren” op haar pagina.',
    });
  }
}

/** A session is held on its own day or days; who holds it on another moves it, so that everybody hears of it. */
export class NotItsDay extends DomainError {
  readonly code = 'room.another-day';
  readonly kind = 'conflict';

  private constructor(session: Session, isOver: boolean) {
    const day = isOver ? lastDateOf(session) : session.date;
    const [en, nl] = [formatDate(day, 'en', 'long'), formatDate(day, 'nl', 'long')];
    super(
      isOver
        ? {
            en: `This session was on ${en} and cannot be started any more. Write down what it resolved on its page, or add a session under Year.`,
            nl: `Deze sessie was op ${nl} en kan niet meer begonnen worden. Schrijf op haar pagina op wat eruit kwam, of voeg onder Jaar een sessie toe.`,
          }
        : {
            en: `This session is on ${en} and can be started on that day. Do you hold it sooner? Then move it first, from its page.`,
            nl: `Deze sessie is op ${nl} en kan op die dag begonnen worden. Houden jullie haar eerder? Verplaats haar dan eerst, op haar pagina.`,
          },
    );
  }

  /** What keeps a session from being started at an instant (epoch milliseconds); null on its days, by its own zone. */
  static of(session: Session, now: number): NotItsDay | null {
    const today = dateAt(now, session.zone);
    return datesOf(session).includes(today) ? null : new NotItsDay(session, today > session.date);
  }
}

/** What was not begun cannot go on or end. */
export class MeetingHasNotStarted extends DomainError {
  readonly code = 'room.not-started';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session was not started yet. Start it in its room first.',
      nl: 'Deze sessie is nog niet begonnen. Begin haar eerst in haar kamer.',
    });
  }
}

/** After the end nothing goes on by itself. */
export class MeetingHasEnded extends DomainError {
  readonly code = 'room.ended';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session has ended. Look at its minutes, or let it go on if it ended by mistake.',
      nl: 'Deze sessie is afgelopen. Bekijk de notulen, of laat haar doorgaan als dat een vergissing was.',
    });
  }
}

/** Nobody approves of half a session. */
export class MeetingGoesOn extends DomainError {
  readonly code = 'room.goes-on';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session has not ended. End it in its room first; then its minutes can be approved.',
      nl: 'Deze sessie is nog niet afgelopen. Sluit haar eerst in haar kamer; dan kunnen de notulen goedgekeurd worden.',
    });
  }
}

/** A mistake is noticed while the session lasts; another day is another session. */
export class TooLateToResume extends DomainError {
  readonly code = 'room.too-late';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This session ended on an earlier day and goes on no more. For what is left, choose “Add a session” on the page of the year.',
      nl: 'Deze sessie eindigde op een eerdere dag en gaat niet meer door. Kies voor wat er over is “Voeg een sessie toe” op de pagina van het jaar.',
    });
  }
}

/** Adopted minutes say what they said. */
export class MinutesAreFixed extends DomainError {
  readonly code = 'room.adopted';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'These minutes were adopted and stay as they are. Put what is to change on the next agenda.',
      nl: 'Deze notulen zijn vastgesteld en blijven zoals ze zijn. Zet wat er anders moet op de volgende agenda.',
    });
  }
}

/** The same person in another window: neither text is lost. */
export class NoteHasChanged extends DomainError {
  readonly code = 'room.note-changed';
  readonly kind = 'conflict';

  /** @param text what is kept, @param revision of it */
  constructor(
    readonly text: string,
    readonly revision: number,
  ) {
    super({
      en: 'You wrote this note on in another window. Both texts are below: put together what you want to keep, and save it.',
      nl: 'Je schreef in een ander venster verder aan deze notitie. Beide teksten staan hieronder: voeg samen wat je wilt houden, en bewaar het.',
    });
  }
}

/** Whoever looks on does not write. */
export class NotInTheRoom extends Refused {
  constructor() {
    super({
      en: 'Only those who take part in this session write here. Ask leadership or a planner to add you to it.',
      nl: 'Alleen wie aan deze sessie deelneemt schrijft hier. Vraag leiding of een planner je toe te voegen.',
    });
  }
}

/** Somebody has to hold the clock. */
export class NotTheirMeeting extends Refused {
  constructor() {
    super({
      en: 'Leadership and planners run sessions. Ask one of them.',
      nl: 'Leiding en planners leiden sessies. Vraag het een van hen.',
    });
  }
}

/** A browser that opens ever more windows would take the room from others. */
export class TooManyWindows extends DomainError {
  readonly code = 'room.too-many-windows';
  readonly kind = 'unavailable';

  constructor() {
    super({
      en: 'This room is open in many windows of yours already. Close some of them.',
      nl: 'Deze kamer staat al in veel vensters van je open. Sluit er een paar.',
    });
  }
}

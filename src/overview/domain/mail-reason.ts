import type { Language } from '../../cycles/domain/session-words.js';
import { capital } from './capital.js';
import { listWords } from './lists.js';

/** Why somebody gets a mail. */
export interface MailReason {
  readonly kind: string;
  /** Names of the departments it is about. */
  readonly departments: readonly string[];
  /** Names of those who are away and on whose behalf it comes. */
  readonly onBehalfOf: readonly string[];
  /** Whether it is still to come: then what it hangs on may change. */
  readonly ahead: boolean;
}

/** The reason in a sentence without a full stop: `Sales has not answered yet; for Anna Bos, who is away`. */
export function reasonWords(reason: MailReason, language: Language): string {
  const { departments, onBehalfOf, ahead } = reason;
  const about = departments.length > 0 ? listWords(departments, language) : null;
  const sentence = (language === 'en' ? english : dutch)(reason.kind, about, ahead);
  if (onBehalfOf.length === 0) return sentence;
  const names = listWords(onBehalfOf, language);
  const away =
    language === 'en'
      ? `for ${names}, who ${onBehalfOf.length === 1 ? 'is' : 'are'} away`
      : `voor ${names}, die afwezig ${onBehalfOf.length === 1 ? 'is' : 'zijn'}`;
  return `${sentence}; ${away}`;
}

function english(kind: string, about: string | null, ahead: boolean): string {
  const updates = about ? `the update of ${about}` : 'the update';
  switch (kind) {
    case 'goal-request':
      return ahead ? 'If no goal has been adopted by then' : 'No goal had been adopted';
    case 'endorsement-request':
      return about
        ? `Asks whether ${about} carries the goal`
        : 'Asks whether the department carries the goal';
    case 'endorsement-nudge':
      return ahead ? 'If its position is not known by then' : 'Its position was not known yet';
    case 'question-request':
    case 'agenda':
    case 'session-reminder':
      return 'Takes part in the session';
    case 'question-nudge':
      return ahead ? 'If nothing was answered by then' : 'Had not answered yet';
    case 'update-request':
      return `Asks for ${updates}`;
    case 'update-nudge':
      return ahead ? `If ${updates} is not in by then` : `${capital(updates)} was not in yet`;
    case 'update-due':
      return ahead
        ? `If ${updates} is still missing on the last day`
        : `${capital(updates)} was due that day`;
    case 'update-reopened':
      return `${capital(updates)} is open again`;
    case 'update-asked-by-hand':
      return `Somebody asked for ${updates}`;
    case 'month-digest':
    case 'board-pack':
      return 'Belongs to the leadership';
    case 'update-overdue-deputy':
    case 'update-overdue':
    case 'update-overdue-leadership':
      if (ahead) return 'If updates are late by then';
      return about ? `${capital(updates)} was late` : 'Updates were late';
    case 'session-moved':
      return 'Takes part in the session, which was moved';
    case 'session-cancelled':
      return 'Had heard of the session, which was cancelled';
    case 'session-place':
      return 'Takes part in the session, which has another place';
    case 'session-uninvited':
      return 'Takes part in the session no more';
    case 'agenda-changed':
      return 'Had the agenda, which was changed';
    case 'action-reminder':
      return ahead
        ? 'If what a session gave to do is not done by then'
        : 'Something from a session was not done yet';
    case 'session-minutes':
      return 'Took part in the session, or got something to do';
    case 'endorsement-receipt':
      return about ? `Confirms what ${about} said about the goal` : 'Confirms what was said about the goal';
    case 'update-receipt':
      return about ? `Confirms the answer of ${about}` : 'Confirms the answer';
    case 'update-reply-receipt':
      return about ? `Answered by mail for ${about}` : 'Answered by mail';
    case 'update-reply-refused':
      return 'Somebody answered the request from another address';
    case 'help-wanted':
      return about ? `Help is wanted from ${about}` : 'Help is wanted';
    case 'address-suppressed':
      return 'Mail to somebody came back';
    case 'address-changed':
      return 'Got another e-mail address';
    case 'webhook-off':
      return 'Administers the organization; a webhook was turned off';
    case 'sign-in':
      return 'Asked for a link to sign in';
    case 'test':
      return 'Asked for a test mail';
    default:
      return kind;
  }
}

function dutch(kind: string, about: string | null, ahead: boolean): string {
  const updates = about ? `de update van ${about}` : 'de update';
  switch (kind) {
    case 'goal-request':
      return ahead ? 'Als er dan nog geen doel is vastgesteld' : 'Er was nog geen doel vastgesteld';
    case 'endorsement-request':
      return about ? `Vraagt of ${about} het doel draagt` : 'Vraagt of de afdeling het doel draagt';
    case 'endorsement-nudge':
      return ahead ? 'Als het standpunt dan nog niet bekend is' : 'Het standpunt was nog niet bekend';
    case 'question-request':
    case 'agenda':
    case 'session-reminder':
      return 'Doet mee aan de sessie';
    case 'question-nudge':
      return ahead ? 'Als er dan nog niet is geantwoord' : 'Had nog niet geantwoord';
    case 'update-request':
      return `Vraagt om ${updates}`;
    case 'update-nudge':
      return ahead ? `Als ${updates} dan nog niet binnen is` : `${capital(updates)} was nog niet binnen`;
    case 'update-due':
      return ahead
        ? `Als ${updates} op de laatste dag nog ontbreekt`
        : `${capital(updates)} werd die dag verwacht`;
    case 'update-reopened':
      return `${capital(updates)} is weer open`;
    case 'update-asked-by-hand':
      return `Iemand vroeg om ${updates}`;
    case 'month-digest':
    case 'board-pack':
      return 'Hoort bij de leiding';
    case 'update-overdue-deputy':
    case 'update-overdue':
    case 'update-overdue-leadership':
      if (ahead) return 'Als er dan updates te laat zijn';
      return about ? `${capital(updates)} was te laat` : 'Er waren updates te laat';
    case 'session-moved':
      return 'Doet mee aan de sessie, die is verplaatst';
    case 'session-cancelled':
      return 'Wist van de sessie, die is geannuleerd';
    case 'session-place':
      return 'Doet mee aan de sessie, die een andere plaats heeft';
    case 'session-uninvited':
      return 'Doet niet meer mee aan de sessie';
    case 'agenda-changed':
      return 'Had de agenda, die is gewijzigd';
    case 'action-reminder':
      return ahead
        ? 'Als iets uit een sessie dan nog niet klaar is'
        : 'Iets uit een sessie was nog niet klaar';
    case 'session-minutes':
      return 'Deed mee aan de sessie, of kreeg iets te doen';
    case 'endorsement-receipt':
      return about ? `Bevestigt wat ${about} over het doel zei` : 'Bevestigt wat over het doel is gezegd';
    case 'update-receipt':
      return about ? `Bevestigt het antwoord van ${about}` : 'Bevestigt het antwoord';
    case 'update-reply-receipt':
      return about ? `Antwoordde per mail voor ${about}` : 'Antwoordde per mail';
    case 'update-reply-refused':
      return 'Iemand beantwoordde het verzoek van een ander adres';
    case 'help-wanted':
      return about ? `Er wordt hulp gevraagd van ${about}` : 'Er wordt hulp gevraagd';
    case 'address-suppressed':
      return 'Mail aan iemand kwam terug';
    case 'address-changed':
      return 'Kreeg een ander e-mailadres';
    case 'webhook-off':
      return 'Beheert de organisatie; een webhook werd uitgezet';
    case 'sign-in':
      return 'Vroeg om een link om in te loggen';
    case 'test':
      return 'Vroeg om een testmail';
    default:
      return kind;
  }
}

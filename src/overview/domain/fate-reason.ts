import { SUPPRESSED_REASON, UNSUBSCRIBED_REASON } from '../../mail/domain/held-back.js';
import type { Language } from '../../cycles/domain/session-words.js';

/** What our own rooms write down when a mail ends otherwise than sent, as people read it. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'told before the change': {
    en: 'It had been told before the session was moved',
    nl: 'Het was al verteld voordat de sessie verplaatst werd',
  },
  'its moment had passed': {
    en: 'Its moment had passed when it could have left',
    nl: 'Het moment was voorbij toen hij had kunnen vertrekken',
  },
  'covered by another notice': {
    en: 'Another mail of the same time says it too',
    nl: 'Een andere mail van hetzelfde moment zegt het ook',
  },
  'the session was moved': { en: 'The session was moved', nl: 'De sessie is verplaatst' },
  'the session was cancelled': { en: 'The session was cancelled', nl: 'De sessie is geannuleerd' },
  'the session takes place after all': {
    en: 'The session takes place after all',
    nl: 'De sessie gaat toch door',
  },
  'the rules for the clocks changed': {
    en: 'The rules for the clocks of its place changed',
    nl: 'De regels voor de klok van die plaats zijn veranderd',
  },
  'same wall time': {
    en: 'For them the clock shows the same time as before',
    nl: 'Voor hen wijst de klok dezelfde tijd aan als eerst',
  },
  // Written down until invitations came: a calendar does not know whose act it was.
  'own act': { en: 'It was their own doing', nl: 'Ze deden het zelf' },
  'the place changed again': { en: 'The place changed again', nl: 'De plaats veranderde opnieuw' },
  'never told otherwise': {
    en: 'They had never heard of another time',
    nl: 'Ze hadden nooit van een andere tijd gehoord',
  },
  'its dates changed': { en: 'The dates of the update changed', nl: 'De data van de update zijn veranderd' },
  [SUPPRESSED_REASON]: {
    en: 'Mail to this address came back: correct the address, or lift the suppression',
    nl: 'Mail aan dit adres kwam terug: verbeter het adres of hef de blokkade op',
  },
  [UNSUBSCRIBED_REASON]: {
    en: 'The recipient has unsubscribed from this kind of mail',
    nl: 'De ontvanger heeft zich voor dit soort mail afgemeld',
  },
  'No longer wanted when it was to leave.': {
    en: 'It was no longer needed when it was to leave',
    nl: 'Hij was niet meer nodig toen hij zou vertrekken',
  },
  'sent again by hand': { en: 'Sent again by hand', nl: 'Met de hand opnieuw verstuurd' },
  'withdrawn by hand': { en: 'Withdrawn by hand', nl: 'Met de hand ingetrokken' },
  'Its worker vanished.': {
    en: 'The service stopped while it was leaving',
    nl: 'De dienst stopte terwijl hij vertrok',
  },
  'It could not be written: whoever tried vanished over it.': {
    en: 'It could not be written: the service stopped over it each time',
    nl: 'Hij kon niet worden geschreven: de dienst stopte er elke keer op',
  },
  'Kept in the built-in mailbox.': {
    en: 'Kept in the built-in mailbox',
    nl: 'Bewaard in het ingebouwde postvak',
  },
  'Not sent again after a restored back-up.': {
    en: 'A back-up was restored; it may have been sent before, and was not sent again',
    nl: 'Er is een reservekopie teruggezet; hij kan al verstuurd zijn en is niet opnieuw verstuurd',
  },
  'Its moment passed.': {
    en: 'Its moment passed while it could not be handed over',
    nl: 'Het moment ging voorbij terwijl hij niet kon worden afgeleverd',
  },
  'Its moment passed before it could leave.': {
    en: 'Its moment passed before it could leave',
    nl: 'Het moment ging voorbij voordat hij kon vertrekken',
  },
};

/** Why a mail ended as it did; what a mail server answered stands as it was said. */
export function fateReason(reason: string, language: Language): string {
  return REASONS[reason]?.[language] ?? reason;
}

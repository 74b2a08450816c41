import type { Language } from '../../cycles/domain/session-words.js';

/** What became, or will become, of a mail; `planned` is one the forecast foretells. */
export type Fate = 'planned' | 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | 'missed';

const KINDS = {
  en: {
    'goal-request': 'Request for the goal',
    'endorsement-request': 'Does the department carry the goal?',
    'endorsement-nudge': 'Reminder to say where the department stands',
    'endorsement-receipt': 'Receipt of what the department says about the goal',
    'question-request': 'Questions before a session',
    'question-nudge': 'Reminder of the questions before a session',
    agenda: 'Agenda',
    'session-reminder': 'Session reminder',
    'update-request': 'Update request',
    'update-nudge': 'Update reminder',
    'update-due': 'Update due today',
    'update-reopened': 'Update open again',
    'update-asked-by-hand': 'Update reminder by hand',
    'update-overdue-deputy': 'Late update, to the deputy',
    'update-overdue': 'Late updates, to planners',
    'update-overdue-leadership': 'Late updates, to leadership',
    'month-digest': 'The month on one page',
    'board-pack': 'Board pack',
    'session-moved': 'Session moved',
    'session-cancelled': 'Session cancelled',
    'session-place': 'Another place',
    'session-uninvited': 'No longer invited',
    'agenda-changed': 'Agenda changed',
    'session-minutes': 'What a session resolved',
    'action-reminder': 'Reminder of an action',
    'update-receipt': 'Receipt',
    'update-reply-receipt': 'Receipt of an answer by mail',
    'update-reply-refused': 'Answer from another address',
    'help-wanted': 'Help wanted',
    'address-suppressed': 'Mail came back',
    'address-changed': 'Another e-mail address',
    'webhook-off': 'Webhook turned off',
    'sign-in': 'Sign-in link',
    test: 'Test mail',
  },
  nl: {
    'goal-request': 'Vraag om het doel',
    'endorsement-request': 'Draagt de afdeling het doel?',
    'endorsement-nudge': 'Herinnering aan het standpunt over het doel',
    'endorsement-receipt': 'Ontvangstbewijs van het standpunt over het doel',
    'question-request': 'Vragen vóór een sessie',
    'question-nudge': 'Herinnering aan de vragen vóór een sessie',
    agenda: 'Agenda',
    'session-reminder': 'Herinnering aan de sessie',
    'update-request': 'Updateverzoek',
    'update-nudge': 'Herinnering aan de update',
    'update-due': 'Update vandaag verwacht',
    'update-reopened': 'Update heropend',
    'update-asked-by-hand': 'Herinnering met de hand',
    'update-overdue-deputy': 'Late update, aan de plaatsvervanger',
    'update-overdue': 'Late updates, aan planners',
    'update-overdue-leadership': 'Late updates, aan de leiding',
    'month-digest': 'De maand op één pagina',
    'board-pack': 'Bestuursrapport',
    'session-moved': 'Sessie verplaatst',
    'session-cancelled': 'Sessie geannuleerd',
    'session-place': 'Andere plaats',
    'session-uninvited': 'Niet meer uitgenodigd',
    'agenda-changed': 'Agenda gewijzigd',
    'session-minutes': 'Wat een sessie besloot',
    'action-reminder': 'Herinnering aan een actie',
    'update-receipt': 'Ontvangstbewijs',
    'update-reply-receipt': 'Ontvangstbewijs van een antwoord per mail',
    'update-reply-refused': 'Antwoord van een ander adres',
    'help-wanted': 'Hulp gevraagd',
    'address-suppressed': 'Mail kwam terug',
    'address-changed': 'Ander e-mailadres',
    'webhook-off': 'Webhook uitgezet',
    'sign-in': 'Inloglink',
    test: 'Testmail',
  },
} satisfies Record<Language, Record<string, string>>;

const FATE_WORDS: Record<Language, Record<Fate, string>> = {
  en: {
    planned: 'Planned',
    waiting: 'Waiting',
    sending: 'Leaving now',
    sent: 'Sent',
    failed: 'Failed',
    withdrawn: 'Withdrawn',
    missed: 'Missed',
  },
  nl: {
    planned: 'Gepland',
    waiting: 'Wacht',
    sending: 'Vertrekt nu',
    sent: 'Verstuurd',
    failed: 'Mislukt',
    withdrawn: 'Ingetrokken',
    missed: 'Gemist',
  },
};

/** Every kind of mail there is, in the order in which a year uses them. */
export const MAIL_KIND_NAMES = Object.keys(KINDS.en);

/** What people call a kind of mail; one we have no name for is called by its key. */
export function mailKindWords(kind: string, language: Language): string {
  return (KINDS[language] as Record<string, string>)[kind] ?? kind;
}

export function fateWords(fate: Fate, language: Language): string {
  return FATE_WORDS[language][fate];
}

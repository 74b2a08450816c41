import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'Who takes part',
  lead: (names: string) => `Now: ${names}.`,
  nobody: 'Nobody takes part yet.',
  back: 'To the session',
  change: 'Save',
  hint: 'Of this one session; the others stay as the rhythm says.',
  changeHint:
    'Whoever comes in gets the agenda and the invitation, at once if the others have them. Whoever goes and had mail about it is told, and it leaves their calendar.',
  changed: 'Saved. Whoever comes in or goes gets mail of it.',
  unchanged: 'Nothing changed: it already was like this.',
  follow: 'As the rhythm says again',
  isCancelled: 'This session is cancelled. Let it take place after all to change who takes part.',
  started: 'This session has started, so who takes part can no longer be changed.',
};

export type SessionPeopleTexts = typeof en;

const nl: SessionPeopleTexts = {
  title: 'Wie er meedoet',
  lead: (names) => `Nu: ${names}.`,
  nobody: 'Er doet nog niemand mee.',
  back: 'Naar de sessie',
  change: 'Bewaren',
  hint: 'Van deze ene sessie; de andere blijven zoals het ritme zegt.',
  changeHint:
    'Wie erbij komt krijgt de agenda en de uitnodiging, meteen als de anderen die al hebben. Wie afvalt en er mail over had, krijgt bericht, en ze verdwijnt uit de agenda.',
  changed: 'Bewaard. Wie erbij komt of afvalt, krijgt daar mail over.',
  unchanged: 'Er is niets veranderd: het was al zo.',
  follow: 'Weer zoals het ritme zegt',
  isCancelled: 'Deze sessie is geannuleerd. Laat haar toch doorgaan om te wijzigen wie er meedoet.',
  started: 'Deze sessie is begonnen; wie er meedoet ligt dus vast.',
};

export const sessionPeopleTexts: NlEn<SessionPeopleTexts> = { en, nl };

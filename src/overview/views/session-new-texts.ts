import type { SessionKind } from '../../cycles/domain/rhythm.js';
import type { NlEn } from '../../platform/pages/locale.js';

const en = {
  title: 'Add a session',
  lead: 'Outside the rhythm, once. What you leave empty is as the rhythm has it for the kind.',
  back: 'To the year',
  kind: 'Kind of session',
  kinds: { annual: 'Annual', quarterly: 'Quarterly', monthly: 'Monthly' } as Record<SessionKind, string>,
  kindHint: 'It decides what its agenda looks like and which period it is about.',
  name: 'Name',
  nameHint: 'What everybody knows it by. Left empty it is named after its kind and period.',
  timeHint: 'Left empty: as in the rhythm.',
  minutesHint: 'Left empty: as in the rhythm.',
  placeHint: 'A room, an address or a link. Left empty: as in the rhythm.',
  whoHint: 'Choose nobody to have it as in the rhythm.',
  add: 'Add it',
  addHint: 'Whoever takes part gets the agenda and the invitation when the rhythm mails them.',
};

export type SessionNewTexts = typeof en;

const nl: SessionNewTexts = {
  title: 'Voeg een sessie toe',
  lead: 'Buiten het ritme, één keer. Wat je leeg laat, is zoals het ritme het voor die soort heeft.',
  back: 'Naar het jaar',
  kind: 'Soort sessie',
  kinds: { annual: 'Jaarsessie', quarterly: 'Kwartaalsessie', monthly: 'Maandsessie' },
  kindHint: 'Bepaalt hoe de agenda eruitziet en over welke periode het gaat.',
  name: 'Naam',
  nameHint: 'Hoe iedereen haar kent. Leeg heet ze naar haar soort en periode.',
  timeHint: 'Leeg: zoals in het ritme.',
  minutesHint: 'Leeg: zoals in het ritme.',
  placeHint: 'Een zaal, een adres of een link. Leeg: zoals in het ritme.',
  whoHint: 'Kies niemand om het te laten zoals in het ritme.',
  add: 'Toevoegen',
  addHint: 'Wie meedoet krijgt de agenda en de uitnodiging wanneer het ritme die mailt.',
};

export const sessionNewTexts: NlEn<SessionNewTexts> = { en, nl };
